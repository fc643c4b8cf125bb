//! U004: the file of a unit is not its annual report of that year.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; it is checked where the units are put together.
pub(super) static RULE: Rule = Rule {
    code: "U004",
    name: "unit-of-another-year",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Tệp của đơn vị là của năm khác, hoặc không phải báo cáo năm.",
        en: "A unit's file is of another year, or no annual report.",
    },
    why: Pair {
        vi: "Không cộng số liệu của các năm khác nhau; đơn vị được nêu tên là chưa có báo cáo dùng được.",
        en: "Figures of different years do not add up; the unit is named as one without a report that can be used.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
