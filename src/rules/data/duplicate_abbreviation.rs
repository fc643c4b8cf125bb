//! D028: an abbreviation that stands for two phrases.

use std::collections::HashMap;

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D028",
    name: "duplicate-abbreviation",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Một chữ viết tắt được khai cho hai cụm từ, hoặc một cụm từ có hai chữ viết tắt.",
        en: "An abbreviation stands for two phrases, or a phrase has two abbreviations.",
    },
    why: Pair {
        vi: "Người đọc không biết chữ viết tắt thay cho cụm từ nào.",
        en: "The reader cannot tell which is meant.",
    },
    example: Some(Example {
        fail: r##"[[abbreviations]]
short = "CCVC"
long = "công chức, viên chức"
[[abbreviations]]
short = "CCVC"
long = "công chức, viên chức và người lao động"
"##,
        pass: r##"[[abbreviations]]
short = "CCVC"
long = "công chức, viên chức"
[[abbreviations]]
short = "NLĐ"
long = "người lao động"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let all = &cx.model.abbreviations;
    let mut firsts = [HashMap::new(), HashMap::new()];
    for (index, entry) in all.iter().enumerate() {
        let words = [&entry.short, &entry.long];
        let earlier = firsts.iter().zip(words).filter_map(|(first, words)| {
            let (place, span): &(usize, Span) = first.get(words.value.as_str())?;
            Some((*place, *span, words))
        });
        let clash = earlier.min_by_key(|(place, ..)| *place);
        for (first, words) in firsts.iter_mut().zip(words) {
            first.entry(words.value.as_str()).or_insert((index, words.span));
        }
        // One clash says enough.
        let Some((_, first, again)) = clash else { continue };
        let message = Text::new(
            format!("`{}` được khai hai lần", again.value),
            format!("`{}` is declared twice", again.value),
        );
        let label = Text::new("lần đầu ở đây", "first here");
        cx.report(again.span, message).labels.push(Label { span: first, text: label });
    }
    Applied::from(!all.is_empty())
}
