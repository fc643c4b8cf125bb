//! T004: a template uses a value or an argument wrongly.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "T004",
    name: "template-failed",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Mẫu dùng sai kiểu giá trị hoặc sai tham số.",
        en: "A template uses a value or an argument wrongly.",
    },
    why: Pair {
        vi: "Ví dụ: dùng bộ lọc tiền cho một chuỗi.",
        en: "For instance the money filter on a text.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
