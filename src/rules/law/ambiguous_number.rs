//! L002: several documents bear the number.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "L002",
    name: "ambiguous-number",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Nhiều văn bản cùng một số hiệu.", en: "Several documents bear the number."
    },
    why: Pair {
        vi: "Số hiệu được đánh lại theo năm, theo nhiệm kỳ; chỉ số thôi chưa đủ để biết văn bản nào.",
        en: "Numbers start anew each year or term; a number alone does not tell which document is meant.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
