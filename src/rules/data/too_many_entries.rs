//! D051: more entries than a data file may hold.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D051",
    name: "too-many-entries",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Tệp số liệu có quá 20.000 mục trong các danh sách, hoặc lời văn có quá 100.000 đoạn, ô bảng và đoạn chữ.",
        en: "A data file has more than 20,000 entries in its lists, or a free text more than 100,000 paragraphs, cells and stretches of text.",
    },
    why: Pair {
        vi: "Một tệp hỏng hoặc cố ý làm sai không được chiếm hết bộ nhớ của máy; báo cáo dài nhất chỉ có vài trăm mục.",
        en: "A broken or malicious file must not fill the memory; the longest report has some hundreds.",
    },
    example: None,
    check: Check::Elsewhere,
    ..Rule::NONE
};
