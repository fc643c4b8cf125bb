//! T007: a template of the office's own comes to no end within the limits.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "T007",
    name: "template-without-end",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Mẫu chạy quá 10 giây, hoặc cần quá 512 MiB bộ nhớ.",
        en: "A template runs for more than 10 seconds, or takes more than 512 MiB of memory.",
    },
    why: Pair {
        vi: "Vòng lặp lồng nhau, hoặc giá trị ghép thêm vào chính nó, có thể chạy mãi và chiếm hết bộ nhớ; \
             mẫu của nơi khác gửi đến không được làm treo máy.",
        en: "Nested loops, or a value joined to itself, could go on for ever and fill the memory; a \
             template from elsewhere must not bring the machine to a stop.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
