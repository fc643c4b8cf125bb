//! F034: a subject with another year.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_at};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F034",
    name: "subject-year",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Năm trong trích yếu khác năm báo cáo.",
        en: "The year in the subject is not that of the report.",
    },
    why: Pair {
        vi: "Trích yếu chép từ năm trước thường còn năm cũ.",
        en: "A subject copied from last year often keeps last year.",
    },
    example: Some(Example {
        fail: r##"year = 2021
[document]
subject = "Kết quả thực hiện dân chủ ở cơ sở năm 2020"
"##,
        pass: r##"year = 2021
[document]
subject = "Kết quả thực hiện dân chủ ở cơ sở năm 2021"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    if cx.model.is_about_no_year() {
        return Applied::No;
    }
    let year = cx.model.last_year().value;
    let Some(subject) = &cx.model.document.subject else { return Applied::No };
    let Some(text) = given(subject) else { return Applied::No };
    let years = years(text);
    // A review names the years of its document, too: one year of the period is enough.
    let covered = cx.model.first_year().value..=year;
    let is_named =
        cx.model.period.is_some() && years.iter().any(|(_, year)| covered.contains(year));
    let wrong = wrong_year(text, &years, year).filter(|_| !is_named);
    if let Some((at, found, expected)) = wrong {
        let at = offset(&subject.value, text) + at;
        let message = if expected == year {
            Text::new(
                format!("trích yếu ghi năm {found}, báo cáo của {}", cx.model.span_of_years()),
                format!("the subject says {found}, the report is of {year}"),
            )
        } else {
            Text::new(
                format!("trích yếu ghi nhiệm vụ của năm {found}, báo cáo của năm {year}"),
                format!("the subject has tasks of {found}, the report is of {year}"),
            )
        };
        report_at(cx, subject, at..at + 4, message).help =
            Some(Text::new(format!("có phải {expected} không?"), format!("{expected}, perhaps?")));
    }
    Applied::from(!years.is_empty())
}

/// Returns the place of a wrong year, the year found and the year expected.
fn wrong_year(text: &str, years: &[(usize, u64)], year: u64) -> Option<(usize, u64, u64)> {
    let plans = ["nhiệm vụ trọng tâm", "phương hướng"].iter().filter_map(|word| text.find(word));
    let plans = plans.min().unwrap_or(text.len());
    let past: Vec<_> = years.iter().filter(|(at, _)| *at < plans).collect();
    // A span, as in `giai đoạn 2016 - 2021`, covers its years.
    let low = past.iter().map(|(_, year)| *year).min()?;
    let high = past.iter().map(|(_, year)| *year).max()?;
    if !(low..=high).contains(&year) {
        return past.first().map(|(at, found)| (*at, *found, year));
    }
    let (at, next) = years.iter().find(|(at, _)| *at > plans)?;
    // A report of half a year has tasks for the other half: `6 tháng cuối năm 2021`.
    let of_rest = text[..*at].trim_end().to_lowercase().ends_with("cuối năm");
    (*next < year || *next == year && !of_rest).then_some((*at, *next, year + 1))
}

/// Returns the years in a text with their places; digits beside `/` belong to numbers and dates.
fn years(text: &str) -> Vec<(usize, u64)> {
    let bytes = text.as_bytes();
    let is = |at: Option<usize>, byte: u8| at.and_then(|at| bytes.get(at)) == Some(&byte);
    let mut years = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let in_number = is(at.checked_sub(1), b'/') || is(Some(at + length), b'/');
        if length == 4
            && !in_number
            && let Ok(year) = text[at..at + 4].parse()
            && (1900..2100).contains(&year)
        {
            years.push((at, year));
        }
        at += length.max(1);
    }
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_the_report_and_of_its_plans() {
        let wrong = |text: &str| wrong_year(text, &years(text), 2021).map(|(_, found, _)| found);
        assert_eq!(wrong("Kết quả năm 2021 và nhiệm vụ trọng tâm năm 2022"), None);
        assert_eq!(wrong("Kết quả năm 2021 và nhiệm vụ trọng tâm năm 2021"), Some(2021));
        assert_eq!(wrong("Kết quả năm 2021, nhiệm vụ trọng tâm 6 tháng cuối năm 2021"), None);
        assert_eq!(wrong("Kết quả năm 2020 và nhiệm vụ trọng tâm năm 2021"), Some(2020));
        assert_eq!(wrong("Kết quả giai đoạn 2016 - 2022"), None);
        assert_eq!(wrong("Kết quả thực hiện Nghị định số 04/2015/NĐ-CP"), None);
        assert_eq!(wrong("Kết quả thực hiện nhiệm vụ năm 2021"), None);
        assert_eq!(wrong("Nhiệm vụ trọng tâm năm 2022"), Some(2022));
    }
}
