//! D009: free text in `[narrative]` uses markup beyond the documented one.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D009",
    name: "invalid-markup",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Lời văn ở `[narrative]` dùng ký hiệu ngoài quy ước.",
        en: "Free text in `[narrative]` uses markup beyond the documented one.",
    },
    why: Pair {
        vi: "Chương trình không đoán: liên kết, mã, HTML không có chỗ trong văn bản hành chính.",
        en: "Nothing is guessed: links, code and HTML have no place in an official document.",
    },
    example: Some(Example {
        fail: r##"[narrative]
situation = "Xem [trang](http://vi.du)."
"##,
        pass: r##"[narrative]
situation = "Xem trang thông tin của Sở."
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
