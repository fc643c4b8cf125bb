//! N028: a blank between a number and the sign %.

use super::number::{numbers, prose};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::checker::is_title;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N028",
    name: "blank-before-percent",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "\"5%\" 824 lần, \"5 %\" 2 lần trong 205 văn bản của cơ quan nhà nước; Nghị định 30/2020/NĐ-CP in \"100%\"",
        en: "\"5%\" 824 times, \"5 %\" twice in 205 documents of State bodies; the decree itself prints \"100%\"",
    }),
    fixable: true,
    what: Pair {
        vi: "Có khoảng trắng giữa số và dấu %.",
        en: "A blank between a number and the sign %.",
    },
    why: Pair {
        vi: "Dấu % có thể rơi xuống đầu dòng, tách khỏi số.",
        en: "The sign may fall to the start of a line, away from its number.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đạt 98 % kế hoạch"]
"##,
        pass: r##"proposals = ["Đạt 98% kế hoạch"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    // A title is the words of another document.
    for entry in prose(cx).filter(|entry| !is_title(&entry.key)) {
        for number in numbers(cx, entry) {
            let after = number.after();
            let rest = after.trim_start_matches([' ', '\u{a0}']);
            let blank = after.len() - rest.len();
            if blank == 0 || !rest.starts_with('%') {
                continue;
            }
            let end = number.range().end;
            let message = Text::new("thừa khoảng trắng trước dấu `%`", "a blank before `%`");
            let edit = cx.inside(entry.words.span, end..end + blank);
            let finding = cx.report_in(entry, number.range().start..end + blank + 1, message);
            finding.edits.push(Edit { span: edit, text: String::new() });
        }
    }
    Applied::from(!cx.texts().is_empty())
}
