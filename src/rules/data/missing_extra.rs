//! D062: a figure of the office's own is missing that it declares as required.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is in [`crate::extra`].
pub(super) static RULE: Rule = Rule {
    code: "D062",
    name: "missing-extra",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Thiếu số liệu riêng mà cơ quan đã khai báo là bắt buộc.",
        en: "A figure of the office's own is missing that it declares as required.",
    },
    why: Pair {
        vi: "Mẫu của cơ quan in số liệu này; thiếu thì câu hoặc bảng dùng nó không đủ.",
        en: "The office's templates print it; without it a sentence or a table is incomplete.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
