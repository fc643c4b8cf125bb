//! F001: a layout choice outside what the decree allows.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub static RULE: Rule = Rule {
    code: "F001",
    name: "layout-out-of-range",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I và Mục II"),
    what: Pair {
        vi: "Lựa chọn trình bày ngoài mức Nghị định 30/2020/NĐ-CP cho phép.",
        en: "A layout choice outside what the decree allows.",
    },
    why: Pair {
        vi: "Khổ giấy, lề, cỡ chữ, giãn dòng có mức tối thiểu và tối đa; chương trình chỉ cho chọn trong mức đó.",
        en: "Margins, sizes and spacing have limits; choices lie inside them.",
    },
    example: Some(Example {
        fail: r##"[layout]
body_size = 12
"##,
        pass: r##"[layout]
body_size = 13
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
