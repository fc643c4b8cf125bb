//! D061: a value of `[extra]` is of another type than `extra.toml` declares.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is in [`crate::extra`].
pub(super) static RULE: Rule = Rule {
    code: "D061",
    name: "extra-of-wrong-type",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Giá trị trong `[extra]` khác loại đã khai báo trong `extra.toml`.",
        en: "A value of `[extra]` is of another type than `extra.toml` declares.",
    },
    why: Pair {
        vi: "Số ghi thành chữ thì không in đúng thể thức, không cộng được vào dòng tổng.",
        en: "A number written as a text is not printed in the right form and cannot be added up.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
