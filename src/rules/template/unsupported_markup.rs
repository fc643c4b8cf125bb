//! T005: a template gives markup beyond the documented one.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "T005",
    name: "unsupported-markup",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Mẫu cho ra ký hiệu ngoài quy ước.",
        en: "A template gives markup beyond the documented one.",
    },
    why: Pair {
        vi: "Mẫu chỉ dùng đề mục, đoạn văn, mục, chữ đậm, chữ nghiêng, chú thích và bảng.",
        en: "A template gives headings, paragraphs, items, bold, italic, notes and tables only.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
