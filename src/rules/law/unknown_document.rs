//! L001: a number that the catalogue does not know and that is not cited in full.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "L001",
    name: "unknown-document",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Số hiệu không có trong danh mục và không được ghi đầy đủ.",
        en: "A number that the catalogue does not know and that is not cited in full.",
    },
    why: Pair {
        vi: "Lần đầu viện dẫn phải ghi đầy đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; số hiệu lạ thì chương trình không biết các phần đó.",
        en: "The first citation gives type, number, date, issuer and subject; of an unknown number these are not known.",
    },
    example: Some(Example {
        fail: r##"legal_bases = ["99/2099/NĐ-CP"]
"##,
        pass: r##"legal_bases = ["04/2015/NĐ-CP"]
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
