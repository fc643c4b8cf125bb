//! D003: a value of another type than its key takes.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D003",
    name: "wrong-type",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Giá trị không đúng kiểu của khóa.",
        en: "A value of another type than its key takes.",
    },
    why: Pair {
        vi: "Số phải là số thì chương trình mới cộng được; ngày phải là ngày thì mới so sánh được.",
        en: "Only numbers can be added up and only dates compared.",
    },
    example: Some(Example {
        fail: r##"[document]
number = "05"
"##,
        pass: r##"[document]
number = 5
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
