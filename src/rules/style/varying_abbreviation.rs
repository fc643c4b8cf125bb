//! S014: two abbreviations that differ by a letter, or a known one misspelt.

use super::abbreviations::Abbreviations;
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S014",
    name: "varying-abbreviation",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "một báo cáo thật viết CBCCVC, CBCCVN, CBCCCVC cho cùng một cụm từ",
        en: "a real report writes CBCCVC, CBCCVN and CBCCCVC for one phrase",
    }),
    what: Pair {
        vi: "Chữ viết tắt chỉ khác một chữ cái với chữ viết tắt khác, hoặc gõ sai.",
        en: "An abbreviation one letter away from another, or a known one misspelt.",
    },
    why: Pair {
        vi: "Một cụm từ chỉ có một cách viết tắt trong một văn bản.",
        en: "A phrase has one abbreviation in a document.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Tập huấn cho CBCCVC", "Khen thưởng CBCCVN"]
"##,
        pass: r##"proposals = ["Tập huấn cho CBCCVC", "Khen thưởng CBCCVC"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let all = Abbreviations::of(cx);
    for (word, abbreviation) in &all.found {
        let Some(right) = all.right_form(word) else { continue };
        let label = all.found.get(right).map(|form| Label {
            span: cx.inside(form.entry.words.span, form.range.clone()),
            text: Text::new(
                format!("`{right}` có {} lần", form.count),
                format!("`{right}` stands {} times", form.count),
            ),
        });
        let message = Text::new(
            format!("`{word}` có thể là `{right}` gõ sai"),
            format!("`{word}` may be `{right}` misspelt"),
        );
        let finding = cx.report_in(abbreviation.entry, abbreviation.range.clone(), message);
        finding.labels.extend(label);
        finding.help = Some(Text::new(
            "dùng một chữ viết tắt cho một cụm từ trong cả văn bản",
            "keep to one abbreviation for a phrase",
        ));
    }
    Applied::from(!all.found.is_empty())
}
