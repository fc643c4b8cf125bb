//! F030: a signer's name of one syllable.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::given;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F030",
    name: "incomplete-name",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm c"),
    what: Pair {
        vi: "Họ tên người ký chỉ có một âm tiết.",
        en: "The name of the signer has one syllable.",
    },
    why: Pair {
        vi: "Họ tên người ký gồm họ, tên đệm (nếu có) và tên.",
        en: "The name is family name, middle name if any, and given name.",
    },
    example: Some(Example {
        fail: r##"[signature]
head = "Giám đốc"
name = "An"
"##,
        pass: r##"[signature]
head = "Giám đốc"
name = "Trần An"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let name = &cx.model.signature.name;
    let Some(text) = given(name) else { return Applied::No };
    if !text.contains([' ', '-', '\u{a0}']) {
        let message = Text::new(
            format!("họ tên người ký chỉ có `{text}`"),
            format!("the name of the signer is only `{text}`"),
        );
        cx.report(name.span, message).help =
            Some(Text::new("ghi đủ họ và tên", "write family name and given name"));
    }
    Applied::Yes
}
