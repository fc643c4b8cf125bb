//! D014: the day of the report is too early or too late for its year.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::Kind;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D014",
    name: "document-outside-year",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Ngày của báo cáo quá sớm hoặc quá muộn so với năm báo cáo.",
        en: "The day of the report is too early or too late for its year.",
    },
    why: Pair {
        vi: "Báo cáo năm thường làm từ cuối năm đó đến đầu năm sau; ngày khác xa thường là chưa sửa năm.",
        en: "A yearly report is made from the end of its year to the start of the next; a day far off usually means that a year was not changed.",
    },
    example: Some(Example {
        fail: r##"year = 2022

[document]
date = 2021-11-09
"##,
        pass: r##"year = 2022

[document]
date = 2022-11-09
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    // A công văn orders the work of a year at its start, or even before.
    if cx.model.kind.value == Kind::Letter {
        return Applied::No;
    }
    let Some(issued) = cx.model.document.date else { return Applied::No };
    let year = cx.model.last_year();
    let Ok(number) = u16::try_from(year.value) else { return Applied::No };
    let last = issued.value.latest();
    // Only what no agency does: before the year is half over, or half a year after its end. A review
    // is due on the day of the document reviewed, at any time of the year, a report of half a year
    // in the middle of June (Nghị định 09/2019/NĐ-CP).
    let month = match cx.model.kind.value {
        Kind::Annual if cx.model.is_of_half_year() => 6,
        Kind::Annual => 7,
        _ => 1,
    };
    let earliest = Date { year: number, month, day: 1 };
    let latest = Date { year: number.saturating_add(1), month: 6, day: 30 };
    if number == 0 || (earliest..=latest).contains(&last) {
        return Applied::Yes;
    }
    let (vi, en) =
        if last < earliest { ("quá sớm", "too early") } else { ("quá muộn", "too late") };
    let message = Text::new(
        format!("ngày của báo cáo {vi} so với năm báo cáo {number}"),
        format!("the day of the report is {en} for the year {number}"),
    );
    let finding = cx.report(issued.span, message);
    finding.key = "document.date".into();
    finding
        .labels
        .push(Label { span: year.span, text: Text::new("năm báo cáo", "year of the report") });
    finding.help =
        Some(Text::new("kiểm tra `year` và `document.date`", "check `year` and `document.date`"));
    Applied::Yes
}
