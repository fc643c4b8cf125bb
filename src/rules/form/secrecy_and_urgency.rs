//! F049: marks of secrecy and urgency, which are stamped.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F049",
    name: "secrecy-and-urgency",
    severity: Severity::Info,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 2"),
    what: Pair {
        vi: "Độ mật, độ khẩn và phạm vi lưu hành.",
        en: "Secrecy, urgency and circulation marks.",
    },
    why: Pair {
        vi: "Dấu chỉ độ mật, độ khẩn, phạm vi lưu hành do người có thẩm quyền quyết định và đóng dấu; chương trình không ghi.",
        en: "Such marks are decided and stamped by those in charge; the program sets none.",
    },
    check: Check::Human,
    ..Rule::NONE
};
