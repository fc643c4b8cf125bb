//! D050: shared files that name each other in a circle.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the files are merged.
pub(super) static RULE: Rule = Rule {
    code: "D050",
    name: "circular-extends",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Các tệp dùng chung nêu tên nhau thành vòng tròn ở `extends`.",
        en: "Shared files name each other in a circle by `extends`.",
    },
    why: Pair {
        vi: "Tệp nêu tên được ưu tiên hơn tệp được nêu; nêu thành vòng tròn thì không biết giá trị của tệp nào được dùng.",
        en: "A file wins over those that it names; in a circle nobody can tell whose value counts.",
    },
    example: Some(Example {
        fail: r##"extends = ["tra-vinh.toml"]

# tra-vinh.toml:
extends = ["tra-vinh.toml"]
"##,
        pass: r##"extends = ["tra-vinh.toml"]

# tra-vinh.toml:
recipients = ["Ban Thường vụ Tỉnh ủy"]
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
