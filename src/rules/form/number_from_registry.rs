//! F047: the number, which the registry gives.

use crate::diagnostic::Severity;
use crate::rules::{Check, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F047",
    name: "number-from-registry",
    severity: Severity::Info,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm a"),
    what: Pair {
        vi: "Số văn bản do Văn thư cơ quan cấp, theo thứ tự trong năm.",
        en: "The number is given by the registry, in the order of the year.",
    },
    why: Pair {
        vi: "Số là số thứ tự đăng ký tại Văn thư; Ban Chỉ đạo dùng con dấu của cơ quan phải lấy hệ thống số riêng. Chương trình không thấy sổ đăng ký.",
        en: "It is the serial number in the register; a committee that uses the seal of the agency has a series of its own. The program does not see the register.",
    },
    check: Check::Human,
    ..Rule::NONE
};
