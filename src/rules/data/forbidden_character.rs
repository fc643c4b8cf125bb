//! D007: a control or private-use character, which a document cannot hold.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D007",
    name: "forbidden-character",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Ký tự điều khiển hoặc ký tự dùng riêng, văn bản không chứa được.",
        en: "A control or private-use character, which a document cannot hold.",
    },
    why: Pair {
        vi: "Tệp DOCX có ký tự điều khiển thì Word không mở được.",
        en: "Word refuses a DOCX with a control character in it.",
    },
    example: Some(Example {
        fail: r##"proposals = ["a\u0001"]
"##,
        pass: r##"proposals = ["a"]
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
