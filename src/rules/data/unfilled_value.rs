//! D008: a value written "TODO: …"; a warning with `--draft`.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub static RULE: Rule = Rule {
    code: "D008",
    name: "unfilled-value",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Giá trị ghi \"TODO: …\" chưa được điền; với `--draft` là cảnh báo.",
        en: "A value written \"TODO: …\"; a warning with `--draft`.",
    },
    why: Pair {
        vi: "Văn bản chính thức không được còn chỗ trống, trừ số và ngày do văn thư ghi.",
        en: "An official document has no blanks but its number and day, which the văn thư writes in.",
    },
    example: Some(Example {
        fail: r##"proposals = ["TODO: kiến nghị"]
"##,
        pass: r##"proposals = ["Đề nghị khen thưởng"]
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
