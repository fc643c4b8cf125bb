//! D029: a value that the document does not show.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; [`crate::unprinted`] checks it, on the finished text.
pub(super) static RULE: Rule = Rule {
    code: "D029",
    name: "value-not-printed",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Một giá trị đã ghi trong tệp không được in ra văn bản.",
        en: "A value of the file is not printed in the document.",
    },
    why: Pair {
        vi: "Loại văn bản này không có phần cho bảng đó, hoặc câu in giá trị cần thêm khóa khác; số liệu đã nhập mà không in thì mất mà không ai biết.",
        en: "This kind of document has no place for the table, or its sentence needs another key; what was entered would be lost unseen.",
    },
    check: Check::Elsewhere,
    ..Rule::NONE
};
