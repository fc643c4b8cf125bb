//! L013: a number in running text that is a known one but for marks and signs.

use super::citation::free_mentions;
use crate::diagnostic::{Edit, Severity, Text};
use crate::law::fold;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L013",
    name: "near-number",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b"),
    fixable: true,
    what: Pair {
        vi: "Số hiệu trong lời văn chỉ khác một văn bản đã biết ở dấu hoặc gạch.",
        en: "A number in running text differs from a known one in marks or signs only.",
    },
    why: Pair {
        vi: "Gõ `ND-CP` thay `NĐ-CP`, `30/CT-TW` thay `30-CT/TW` thì số hiệu không còn là của văn bản đó.",
        en: "`ND-CP` for `NĐ-CP`, `30/CT-TW` for `30-CT/TW` is not the number of that document.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị sơ kết việc thực hiện Nghị định số 145/2020/ND-CP"]
"##,
        pass: r##"proposals = ["Đề nghị sơ kết việc thực hiện Nghị định số 145/2020/NĐ-CP"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mentions = free_mentions(cx);
    if mentions.is_empty() {
        return Applied::No;
    }
    let year = cx.year;
    let known = year.catalogue.entries().map(|entry| entry.act.number.as_str());
    let cited = year.cited.acts.iter().map(|act| act.number.as_str());
    let known: Vec<&str> = known.chain(cited).collect();
    for (entry, mention) in mentions {
        let written = &entry.words.value[mention.number.clone()];
        let (plain, tight) = (letters(written), without_blanks(written));
        // Few have the same digits, so the letters of few are looked at.
        let mut alike = known.iter().filter(|number| digits(number).eq(digits(written)));
        let Some(number) = alike.find(|number| letters(number) == plain) else { continue };
        if known.contains(&tight.as_str()) {
            continue;
        }
        let place = cx.inside(entry.words.span, mention.number.clone());
        let message = Text::new(
            format!("số hiệu `{written}` có phải là `{number}` không"),
            format!("`{written}` may be meant for `{number}`"),
        );
        let finding = cx.report_in(entry, mention.number.clone(), message);
        finding.edits.push(Edit { span: place, text: (*number).to_owned() });
    }
    Applied::Yes
}

fn without_blanks(number: &str) -> String {
    number.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Returns letters and digits of a number without marks.
fn digits(number: &str) -> impl Iterator<Item = u8> {
    number.bytes().filter(u8::is_ascii_digit)
}

fn letters(number: &str) -> String {
    fold(number).chars().filter(|c| c.is_alphanumeric()).collect()
}
