//! U001: a unit on the roster has sent no report.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; it is checked where the units are put together.
pub(super) static RULE: Rule = Rule {
    code: "U001",
    name: "unit-missing",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Đơn vị trong danh sách chưa gửi báo cáo.",
        en: "A unit on the roster has sent no report.",
    },
    why: Pair {
        vi: "Báo cáo tổng hợp nêu tên đơn vị chưa báo cáo; số liệu của đơn vị đó không được coi là 0.",
        en: "The consolidated report names the units that are missing; their figures are not taken for 0.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
