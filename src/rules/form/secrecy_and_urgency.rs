//! F049: marks of secrecy and urgency, which those in charge decide on.

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
        vi: "Mức độ khẩn do người ký quyết định; chương trình chỉ in dấu chỉ mức độ khẩn, phạm vi lưu hành đã ghi ở `[document]`. Dấu chỉ độ mật đóng theo pháp luật về bảo vệ bí mật nhà nước; chương trình không in.",
        en: "The signer decides on urgency; the program prints the marks of urgency and circulation that `[document]` names. Secrecy is stamped under its own law and never printed.",
    },
    check: Check::Human,
    ..Rule::NONE
};
