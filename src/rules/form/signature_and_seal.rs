//! F046: signature and seal, which a person sets.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F046",
    name: "signature-and-seal",
    severity: Severity::Info,
    source: Source::Law(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm d và khoản 8, điểm a",
    ),
    what: Pair {
        vi: "Chữ ký của người có thẩm quyền và dấu, chữ ký số của cơ quan.",
        en: "The signature, and the seal or digital signature of the body.",
    },
    why: Pair {
        vi: "Chữ ký số màu xanh đặt giữa chức vụ và họ tên; dấu màu đỏ trùm khoảng 1/3 hình ảnh chữ ký về bên trái. Chương trình không ký, không đóng dấu.",
        en: "The image of the signature is blue, between title and name; the seal is red and covers about a third of it on the left. The program neither signs nor seals.",
    },
    check: Check::Human,
    ..Rule::NONE
};
