//! D005: a day that does not exist.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D005",
    name: "invalid-date",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair { vi: "Ngày không có trong lịch.", en: "A day that does not exist." },
    why: Pair {
        vi: "Ngày sai thường do sao chép từ văn bản năm trước.",
        en: "A wrong day is often left over from last year's file.",
    },
    example: Some(Example {
        fail: r##"[document]
date = 2021-02-30
"##,
        pass: r##"[document]
date = 2021-02-28
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
