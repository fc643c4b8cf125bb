//! F033: a subject of several sentences.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_at};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F033",
    name: "subject-of-several-sentences",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 5, điểm a"),
    what: Pair {
        vi: "Trích yếu dài hơn một câu.", en: "A subject of more than one sentence."
    },
    why: Pair {
        vi: "Trích yếu là một câu ngắn gọn hoặc một cụm từ.",
        en: "The subject is one short sentence or a phrase.",
    },
    example: Some(Example {
        fail: r##"[document]
subject = "Kết quả thực hiện dân chủ ở cơ sở năm 2021. Nhiệm vụ năm 2022"
"##,
        pass: r##"[document]
subject = "Kết quả thực hiện dân chủ ở cơ sở tại TP. Vinh năm 2021"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(subject) = &cx.model.document.subject else { return Applied::No };
    let Some(text) = given(subject) else { return Applied::No };
    let end = text.match_indices(". ").map(|(at, _)| at).find(|at| {
        let word = text[..*at].rsplit(' ').next().unwrap_or_default();
        // `TP. Vinh` is an abbreviation, `cơ sở. Nhiệm vụ` an end.
        let is_word =
            word.chars().all(|c| c.is_ascii_digit()) || word.ends_with(char::is_lowercase);
        is_word
            && word.chars().count() > 2
            && text[at + 1..].trim_start().starts_with(char::is_uppercase)
    });
    if let Some(at) = end {
        let at = offset(&subject.value, text) + at;
        let message = Text::new("trích yếu dài hơn một câu", "the subject has several sentences");
        report_at(cx, subject, at..at + 1, message).help = Some(Text::new(
            "viết thành một câu ngắn gọn hoặc một cụm từ",
            "make it one short sentence or a phrase",
        ));
    }
    Applied::Yes
}
