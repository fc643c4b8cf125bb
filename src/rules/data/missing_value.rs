//! D004: a required key is missing or empty.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D004",
    name: "missing-value",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Thiếu khóa bắt buộc, hoặc để trống.",
        en: "A required key is missing or empty.",
    },
    why: Pair {
        vi: "Thiếu tên cơ quan, địa danh hoặc người ký thì không lập được thể thức văn bản.",
        en: "Without agency, place or signer the document has no form.",
    },
    example: Some(Example {
        fail: r##"[[donations]]
name = "quỹ Vì người nghèo"
"##,
        pass: r##"[[donations]]
name = "quỹ Vì người nghèo"
amount = 1_000_000
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
