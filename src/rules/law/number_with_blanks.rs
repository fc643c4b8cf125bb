//! L003: blanks or long dashes inside a number and symbol.

use super::citation::{citations, free_mentions};
use super::number;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L003",
    name: "number-with-blanks",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c"),
    fixable: true,
    what: Pair {
        vi: "Số, ký hiệu văn bản có khoảng trắng hoặc dùng gạch ngang dài.",
        en: "Number and symbol of a document hold a blank or a long dash.",
    },
    why: Pair {
        vi: "Giữa số và ký hiệu là dấu gạch chéo, giữa các nhóm chữ là dấu gạch nối, không cách chữ.",
        en: "A slash joins number and symbol, hyphens join the groups, without blanks.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [{ type = "Kế hoạch", number = "34 - KH/TU", date = 2021-03-01 }]
"##,
        pass: r##"legal_bases = [{ type = "Kế hoạch", number = "34-KH/TU", date = 2021-03-01 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for citation in citations(cx) {
        let Some(number) = &citation.parts.number else { continue };
        applied = true;
        let written = number.value.trim();
        let clean = tidy(written);
        if clean != written && number::parse(&clean).is_some() {
            let place = cx.inside(number.span, 0..number.value.len());
            report(cx, citation.key, place, &clean);
        }
    }
    for (entry, mention) in free_mentions(cx) {
        applied = true;
        let range = mention.number.clone();
        let written = &entry.words.value[range.clone()];
        let clean = tidy(written);
        if clean != written {
            let place = cx.inside(entry.words.span, range);
            report(cx, &entry.key, place, &clean);
        }
    }
    Applied::from(applied)
}

fn report(cx: &mut Checker, key: &str, place: Span, clean: &str) {
    let message = Text::new(
        format!("số, ký hiệu viết liền: `{clean}`"),
        format!("number and symbol are written together: `{clean}`"),
    );
    let finding = cx.report(place, message);
    finding.key = key.to_owned();
    finding.edits.push(Edit { span: place, text: clean.to_owned() });
}

/// Returns a number without blanks and with hyphens.
fn tidy(number: &str) -> String {
    let signs = number.chars().filter(|c| !c.is_whitespace());
    signs.map(|c| if matches!(c, '–' | '—') { '-' } else { c }).collect()
}
