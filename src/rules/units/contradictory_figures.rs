//! U005: figures of a unit contradict each other.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; it is checked where the units are put together.
pub(super) static RULE: Rule = Rule {
    code: "U005",
    name: "contradictory-figures",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Số liệu của đơn vị mâu thuẫn.",
        en: "A unit's figures contradict each other.",
    },
    why: Pair {
        vi: "Các số liệu trong bảng có mâu thuẫn không được cộng (trừ khi `consolidation.contradictory = \"count\"`), đơn vị được nêu tên để rà soát.",
        en: "The figures of that table do not count (unless `consolidation.contradictory = \"count\"`), and the unit is named.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
