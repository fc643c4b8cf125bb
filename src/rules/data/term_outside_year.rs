//! D022: the term of the people's inspectorate does not cover the year of the report.

use super::day;
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D022",
    name: "term-outside-year",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Nhiệm kỳ Ban Thanh tra nhân dân không gồm năm báo cáo.",
        en: "The term of the people's inspectorate does not cover the year of the report.",
    },
    why: Pair {
        vi: "Nhiệm kỳ đã hết hoặc chưa bắt đầu thường còn lại từ tệp năm khác.",
        en: "A term that is over, or has not begun, is often left from another year's file.",
    },
    example: Some(Example {
        fail: r##"[people_inspectorate]
members = 3
term = "2017 - 2019"
"##,
        pass: r##"[people_inspectorate]
members = 3
term = "2021 - 2023"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let year = cx.model.last_year();
    let inspectorate = cx.model.people_inspectorate.as_ref();
    let Some(term) = inspectorate.and_then(|inspectorate| inspectorate.term.as_ref()) else {
        return Applied::No;
    };
    let Some((first, last)) = day::span_of_years(&term.value) else { return Applied::No };
    if year.value == 0 || (u64::from(first)..=u64::from(last)).contains(&year.value) {
        return Applied::Yes;
    }
    let message = Text::new(
        format!("nhiệm kỳ `{}` không gồm năm báo cáo {}", term.value.trim(), year.value),
        format!("the term `{}` does not cover {}", term.value.trim(), year.value),
    );
    let finding = cx.report(term.span, message);
    finding
        .labels
        .push(Label { span: year.span, text: Text::new("năm báo cáo", "year of the report") });
    finding.help = Some(Text::new(
        "kiểm tra quyết định công nhận gần nhất",
        "check the latest decision that recognised it",
    ));
    Applied::Yes
}
