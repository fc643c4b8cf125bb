//! F080: a PDF that is printed in another font.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule; the program checks it where it makes a PDF.
pub(super) static RULE: Rule = Rule {
    code: "F080",
    name: "substituted-font",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4"),
    what: Pair {
        vi: "PDF in bằng phông chữ khác Times New Roman và có độ rộng khác.",
        en: "A PDF printed in a font of other widths than Times New Roman.",
    },
    why: Pair {
        vi: "Phông chữ của văn bản là Times New Roman; phông khác làm dòng, trang ngắt chỗ khác, có khi cả Quốc hiệu xuống dòng.",
        en: "The font of a document is Times New Roman; in others lines and pages break elsewhere, perhaps even in the letterhead.",
    },
    check: Check::Elsewhere,
    ..Rule::NONE
};
