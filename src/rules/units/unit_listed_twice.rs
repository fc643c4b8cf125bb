//! U006: the roster lists a unit twice.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; it is checked where the units are put together.
pub(super) static RULE: Rule = Rule {
    code: "U006",
    name: "unit-listed-twice",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Danh sách nêu một đơn vị hai lần.", en: "The roster lists a unit twice."
    },
    why: Pair {
        vi: "Số đơn vị phải báo cáo in trong báo cáo tổng hợp lấy từ danh sách. Đơn vị chỉ được tính một lần.",
        en: "The report says how many units must report, which comes from the roster. The unit counts once.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
