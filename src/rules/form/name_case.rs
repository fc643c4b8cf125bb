//! F029: the name of the signer in capitals or small letters.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{capitalised, given, is_in_capitals, offset, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F029",
    name: "name-case",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm đ"),
    fixable: true,
    what: Pair {
        vi: "Họ tên người ký viết toàn chữ in hoa hoặc có chữ đầu viết thường.",
        en: "The name of the signer in capitals, or with a small first letter.",
    },
    why: Pair {
        vi: "Họ và tên người ký viết bằng chữ in thường, hoa chữ cái đầu mỗi âm tiết (Phụ lục II, Mục II, khoản 1).",
        en: "The name is printed as in a sentence, with a capital on each syllable (Phụ lục II, Mục II, khoản 1).",
    },
    example: Some(Example {
        fail: r##"[signature]
head = "Giám đốc"
name = "TRẦN VĂN AN"
"##,
        pass: r##"[signature]
head = "Giám đốc"
name = "Trần Văn An"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let name = &cx.model.signature.name;
    let Some(text) = given(name) else { return Applied::No };
    let shouted = is_in_capitals(text, true);
    let small = text.split_whitespace().any(|word| word.starts_with(char::is_lowercase));
    if shouted || small {
        let lower = if shouted { text.to_lowercase() } else { text.to_owned() };
        // `H'HEN NIÊ` is H'Hen Niê; in a name with capitals the signs part no syllables.
        let parts: &[char] = if shouted { &[' ', '\'', '’', '-'] } else { &[' '] };
        let mended: String = lower.split_inclusive(parts).map(capitalised).collect();
        let start = offset(&name.value, text);
        let message = if shouted {
            Text::new("họ tên người ký viết toàn chữ in hoa", "the signer's name is in capitals")
        } else {
            Text::new(
                "họ tên người ký có chữ đầu viết thường",
                "the signer's name has a small first letter",
            )
        };
        let help = Text::new(format!("viết `{mended}`"), format!("write `{mended}`"));
        report_mended(cx, name, start..start + text.len(), message, &mended).help = Some(help);
    }
    Applied::Yes
}
