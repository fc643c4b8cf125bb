//! U003: a unit is not on the roster.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; it is checked where the units are put together.
pub(super) static RULE: Rule = Rule {
    code: "U003",
    name: "unit-not-on-roster",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Đơn vị không có trong danh sách đơn vị phải báo cáo.",
        en: "A unit is not on the roster.",
    },
    why: Pair {
        vi: "Tên viết khác danh sách thì đơn vị bị coi là chưa gửi báo cáo, số liệu của tệp không được cộng.",
        en: "Under another name the unit is taken for missing, and the figures of its file do not count.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
