//! T006: a template gives more text than allowed.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "T006",
    name: "template-too-large",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Mẫu cho ra văn bản dài quá mức.",
        en: "A template gives more text than allowed.",
    },
    why: Pair {
        vi: "Một vòng lặp sai có thể in mãi; chương trình dừng ở 1 MiB.",
        en: "A wrong loop could print for ever; it is stopped at 1 MiB.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
