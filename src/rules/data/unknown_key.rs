//! D002: a key that the data model does not have.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D002",
    name: "unknown-key",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Khóa không có trong mẫu dữ liệu.",
        en: "A key that the data model does not have.",
    },
    why: Pair {
        vi: "Khóa gõ sai sẽ bị bỏ qua trong im lặng và số liệu mất khỏi báo cáo.",
        en: "A misspelt key would be dropped in silence, and its figure would be missing from the report.",
    },
    example: Some(Example {
        fail: r##"[document]
numbr = 5
"##,
        pass: r##"[document]
number = 5
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
