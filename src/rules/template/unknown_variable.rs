//! T002: a template uses a variable that does not exist.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "T002",
    name: "unknown-variable",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Mẫu dùng biến không có trong dữ liệu.",
        en: "A template uses a variable that does not exist.",
    },
    why: Pair {
        vi: "Biến gõ sai trong điều kiện sẽ luôn là “không” và câu sẽ biến mất trong im lặng.",
        en: "A misspelt variable in a condition is always false, and the sentence would vanish in silence.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
