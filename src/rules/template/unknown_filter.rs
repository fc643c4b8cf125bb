//! T003: a template calls a filter, function or file that does not exist.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "T003",
    name: "unknown-filter",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Mẫu gọi bộ lọc, hàm hoặc tệp không có.",
        en: "A template calls a filter, function or file that does not exist.",
    },
    why: Pair {
        vi: "Bộ lọc có sẵn nêu ở hướng dẫn mẫu.",
        en: "The filters there are stand in the template guide.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
