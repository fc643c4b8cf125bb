//! D060: `[extra]` has a key or column that `extra.toml` of the folder of templates does not declare.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is in [`crate::extra`].
pub(super) static RULE: Rule = Rule {
    code: "D060",
    name: "undeclared-extra",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "`[extra]` có khóa hoặc cột mà `extra.toml` của thư mục mẫu không khai báo.",
        en: "`[extra]` has a key or column that `extra.toml` of the folder of templates does not declare.",
    },
    why: Pair {
        vi: "Khóa không khai báo thì không mẫu nào in được: gõ sai tên là mất số liệu trong im lặng.",
        en: "No template can print a key that is not declared: with a misspelt name the figure would be lost in silence.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
