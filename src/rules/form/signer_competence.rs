//! F048: the competence of the signer.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F048",
    name: "signer-competence",
    severity: Severity::Info,
    source: Source::Law(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b và điểm c",
    ),
    what: Pair {
        vi: "Thẩm quyền và chức vụ chính thức của người ký.",
        en: "The competence and the official post of the signer.",
    },
    why: Pair {
        vi: "Chức vụ ghi trên văn bản là chức vụ lãnh đạo chính thức; ký thay, thừa lệnh, thừa ủy quyền phải đúng phân công, ủy quyền của cơ quan.",
        en: "The post is the official one, and whoever signs for the head must be entitled to.",
    },
    check: Check::Human,
    ..Rule::NONE
};
