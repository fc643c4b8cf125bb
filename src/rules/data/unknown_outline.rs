//! D063: `layout.outline` names an outline that does not exist.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is in [`crate::templates`].
pub(super) static RULE: Rule = Rule {
    code: "D063",
    name: "unknown-outline",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "`layout.outline` nêu một đề cương không có.",
        en: "`layout.outline` names an outline that does not exist.",
    },
    why: Pair {
        vi: "Đề cương riêng là một tệp .md ở ngoài cùng thư mục mẫu; không tìm thấy thì không lập được văn bản.",
        en: "An outline of the office's own is an .md file at the top of its folder of templates; without it there is no document.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
