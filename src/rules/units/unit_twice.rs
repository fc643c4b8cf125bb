//! U002: two files of one unit.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; it is checked where the units are put together.
pub(super) static RULE: Rule = Rule {
    code: "U002",
    name: "unit-twice",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair { vi: "Hai tệp của cùng một đơn vị.", en: "Two files of one unit." },
    why: Pair {
        vi: "Cộng cả hai thì số liệu tính hai lần. Tệp đứng trước trong thứ tự đầu vào được cộng, tệp sau thì không.",
        en: "Both would count twice. The first in the order of the input counts, the second does not.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
