//! D039: the number of years, or the year of the report, does not fit the period.

use std::ops::Range;

use crate::diagnostic::{Label, Severity, Text};
use crate::model::{Period, Stage};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D039",
    name: "period-years-differ",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Số năm hoặc năm báo cáo không khớp giai đoạn.",
        en: "The number of years, or the year of the report, does not fit the period.",
    },
    why: Pair {
        vi: "\"Sơ kết 05 năm\" in ở trích yếu, câu mở đầu và câu kết; số năm lấy từ giai đoạn.",
        en: "\"Sơ kết 05 năm\" stands in title, opening and closing; the number comes from the period.",
    },
    example: Some(Example {
        fail: r##"kind = "review"
year = 2022
period = { from = 2017, to = 2022, years = 3 }
"##,
        pass: r##"kind = "review"
year = 2022
period = { from = 2017, to = 2022, years = 6 }
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(period) = &cx.model.period else { return Applied::No };
    if period.from.value == 0 || period.to.value < period.from.value {
        return Applied::No;
    }
    let passed = period.to.value - period.from.value;
    match period.years {
        Some(years) => given(cx, period, years, passed),
        None => counted(cx, period, passed),
    }
    titled(cx, period, passed);
    if let Some(year) = cx.model.year.filter(|year| year.value != period.to.value) {
        let message = Text::new(
            format!("`year` là {}, giai đoạn kết thúc năm {}", year.value, period.to.value),
            format!("`year` is {}, the period ends in {}", year.value, period.to.value),
        );
        let finding = cx.report(year.span, message);
        finding.key = "year".into();
        finding.labels.push(last_year(period.to));
        finding.help = Some(Text::new(
            "bỏ `year`: năm cuối của giai đoạn là năm báo cáo",
            "leave `year` out: the last year of the period is that of the report",
        ));
    }
    Applied::Yes
}

/// A number given fits when both ends count, or one.
fn given(cx: &mut Checker, period: &Period, years: Whole, passed: u64) {
    // A number still to be filled in is 0.
    if years.value == 0 || [passed, passed + 1].contains(&years.value) {
        return;
    }
    let (from, to) = (period.from.value, period.to.value);
    let message = Text::new(
        format!("{} năm không khớp giai đoạn {from} - {to}", years.value),
        format!("{} years do not fit the period {from} - {to}", years.value),
    );
    let finding = cx.report(years.span, message);
    finding.key = "period.years".into();
    finding.labels.push(last_year(period.to));
    let fits = if passed > 0 { format!("{passed}, {}", passed + 1) } else { "1".to_owned() };
    finding.help = Some(Text::new(format!("số năm khớp: {fits}"), format!("what fits: {fits}")));
}

/// A review is held 5 or 10 years after its document; counting both ends gives a year more.
fn counted(cx: &mut Checker, period: &Period, passed: u64) {
    let review = cx.model.review.as_ref();
    let subject = review.and_then(|review| review.subject.as_ref());
    let issued = subject.and_then(|subject| cx.year.cited.act(subject.cite)?.date);
    let begins = issued.is_some_and(|date| u64::from(date.year) == period.from.value);
    if !begins || passed == 0 || !passed.is_multiple_of(5) {
        return;
    }
    let stage = review.and_then(|review| review.stage).map(|stage| stage.value);
    let stage = stage.unwrap_or(Stage::Interim).word();
    let message = Text::new(
        format!(
            "đếm cả năm đầu và năm cuối là {} năm; từ ngày ban hành văn bản là {passed} năm",
            passed + 1
        ),
        format!("both ends counted, these are {} years; since its document, {passed}", passed + 1),
    );
    let finding = cx.report(period.to.span, message);
    finding.key = "period".into();
    finding.help = Some(Text::new(
        format!(
            "nếu là {stage} {passed:02} năm, ghi `years = {passed}`; nếu không, `years = {}`",
            passed + 1
        ),
        format!("write `years = {passed}` or `years = {}`", passed + 1),
    ));
}

/// The number of years in the subject is the one that the text prints.
fn titled(cx: &mut Checker, period: &Period, passed: u64) {
    let texts = cx.texts();
    let Some(subject) = texts.iter().find(|entry| entry.key == "document.subject") else { return };
    let Some((range, years)) = years_named(&subject.words.value) else { return };
    let printed = period.years.map_or(passed + 1, |years| years.value);
    if years == printed || printed == 0 {
        return;
    }
    let message = Text::new(
        format!("trích yếu ghi {years:02} năm, lời văn sẽ ghi {printed:02} năm"),
        format!("the subject says {years} years, the text will say {printed}"),
    );
    let finding = cx.report_in(subject, range, message);
    finding.labels.push(last_year(period.to));
    let fits = [passed, passed + 1].contains(&years);
    finding.help = Some(match fits {
        true => Text::new(
            format!("ghi `years = {years}` ở `period`, hoặc sửa trích yếu"),
            format!("write `years = {years}` in `period`, or mend the subject"),
        ),
        false => Text::new("sửa trích yếu hoặc `period`", "mend the subject or `period`"),
    });
}

/// Finds `05 năm` in a text; `năm 2020` and `năm năm` are no such number.
fn years_named(text: &str) -> Option<(Range<usize>, u64)> {
    text.match_indices(" năm").find_map(|(end, _)| {
        let start = text[..end].rfind([' ', '(']).map_or(0, |blank| blank + 1);
        let years: u64 = text[start..end].parse().ok().filter(|years| (1..100).contains(years))?;
        let rest = &text[end + " năm".len()..];
        let is_word = rest.is_empty() || rest.starts_with([' ', ',', ';', ')', '.']);
        is_word.then(|| (start..end + " năm".len(), years))
    })
}

fn last_year(year: Whole) -> Label {
    Label {
        span: year.span, text: Text::new("năm cuối của giai đoạn", "last year of the period")
    }
}
