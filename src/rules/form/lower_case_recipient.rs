//! F022: a line of recipients in lower case.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F022",
    name: "lower-case-recipient",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục I"),
    fixable: true,
    what: Pair {
        vi: "Dòng nơi nhận không viết hoa chữ đầu.",
        en: "A line of recipients that begins in lower case.",
    },
    why: Pair {
        vi: "Mỗi nơi nhận ở một dòng riêng; khi xuống dòng, chữ cái đầu viết hoa.",
        en: "Each recipient has its own line, and a line begins with a capital.",
    },
    example: Some(Example {
        fail: r##"recipients = ["lãnh đạo các phòng"]
"##,
        pass: r##"recipients = ["Lãnh đạo các phòng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let mut applied = false;
    // A single addressee stands on the line of `Kính gửi`.
    let addressees = &model.document.addressed_to;
    let addressees = addressees.iter().filter(|_| addressees.len() > 1);
    for words in addressees.chain(&model.recipients) {
        let Some(text) = given(words) else { continue };
        applied = true;
        let name = text.trim_start_matches(['-', '–', ' ']);
        let Some(first) = name.chars().next().filter(|c| c.is_lowercase()) else { continue };
        let start = offset(&words.value, name);
        let capital: String = first.to_uppercase().collect();
        let message = Text::new(
            format!("dòng nơi nhận bắt đầu bằng chữ thường `{first}`"),
            format!("a line of recipients begins with a small `{first}`"),
        );
        report_mended(cx, words, start..start + first.len_utf8(), message, &capital).help =
            Some(Text::new(format!("viết `{capital}`"), format!("write `{capital}`")));
    }
    Applied::from(applied)
}
