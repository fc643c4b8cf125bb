//! T001: a template with a syntax error or an unclosed block.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "T001",
    name: "template-syntax-error",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Mẫu viết sai cú pháp, hoặc khối chưa đóng.",
        en: "A template with a syntax error or an unclosed block.",
    },
    why: Pair {
        vi: "Mẫu được kiểm tra trước khi đọc tệp số liệu.",
        en: "A template is checked before any data file is read.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
