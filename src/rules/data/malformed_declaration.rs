//! D064: a declaration in `extra.toml` cannot be used: a name that no template can write, a name given twice, a table without columns.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is in [`crate::extra`].
pub(super) static RULE: Rule = Rule {
    code: "D064",
    name: "malformed-declaration",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Khai báo trong `extra.toml` không dùng được: tên không viết được trong mẫu, trùng tên, bảng không có cột.",
        en: "A declaration in `extra.toml` cannot be used: a name that no template can write, a name given twice, a table without columns.",
    },
    why: Pair {
        vi: "Tên khóa cũng là tên biến trong mẫu, nên chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới.",
        en: "The name of a key is the name of a variable in templates: small letters without marks, digits and underscores.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
