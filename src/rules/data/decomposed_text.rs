//! D006: text in decomposed Unicode; the document is made in composed Unicode.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D006",
    name: "decomposed-text",
    severity: Severity::Warning,
    source: Source::Form,
    fixable: true,
    what: Pair {
        vi: "Chữ viết bằng Unicode tổ hợp; văn bản in ra dùng Unicode dựng sẵn.",
        en: "Text in decomposed Unicode; the document is made in composed Unicode.",
    },
    why: Pair {
        vi: "Cùng một chữ mà hai cách mã hóa thì tìm kiếm, so sánh không khớp; TCVN 6909:2001 chấp nhận cả hai, văn bản hành chính thường dùng dựng sẵn.",
        en: "The same letter in two encodings is neither found nor compared; TCVN 6909:2001 admits both, offices use the composed one.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Việt Nam"]
"##,
        pass: r##"proposals = ["Việt Nam"]
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
