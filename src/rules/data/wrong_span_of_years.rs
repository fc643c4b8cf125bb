//! D017: a number of years does not fit the span, or the document, beside it.

use super::day;
use crate::diagnostic::{Severity, Text};
use crate::rules::checker::is_title;
use crate::rules::cut::{near_after, near_before, places};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D017",
    name: "wrong-span-of-years",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Số năm không khớp khoảng năm hoặc ngày văn bản đi kèm.",
        en: "A number of years does not fit the span, or the document, beside it.",
    },
    why: Pair {
        vi: "\"Sơ kết 05 năm\" một văn bản của năm 2016 là vào năm 2021; chép từ năm trước thì số năm bị lệch.",
        en: "Five years of a document of 2016 end in 2021; a text copied from last year is off.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Tổng kết 10 năm thực hiện Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị"]
"##,
        pass: r##"proposals = ["Sơ kết 05 năm thực hiện Kết luận số 120-KL/TW ngày 07/01/2016 của Bộ Chính trị; kế hoạch 05 năm (2021 - 2025)"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in cx.texts() {
        // A title is the words of another document, of another year.
        if is_title(&entry.key) {
            continue;
        }
        let text = &entry.words.value;
        for at in places(text, " năm ") {
            let Some((count, start)) = count_before(text, at) else { continue };
            let after = near_after(text, at + " năm ".len());
            let Some(right) =
                span(after, count).or_else(|| review(cx, near_before(text, start), after, count))
            else {
                continue;
            };
            let message = Text::new(
                format!("`{} năm` không khớp: {}", &text[start..at], right.vi),
                format!("`{} năm` does not fit: {}", &text[start..at], right.en),
            );
            let finding = cx.report_in(entry, start..at + " năm".len(), message);
            finding.help = Some(Text::new(
                "sửa số năm, hoặc các năm đi kèm",
                "mend the number, or the years beside it",
            ));
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Reads the count of years that ends at a place: `05`, at least 2.
fn count_before(text: &str, end: usize) -> Option<(u16, usize)> {
    let start = text[..end]
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let figure = text[..start].chars().next_back();
    let begins = figure.is_none_or(|c| c.is_whitespace() || c == '(' || c == '“');
    let count = text[start..end].parse().ok().filter(|count| (2..=99).contains(count))?;
    (begins && end - start <= 2).then_some((count, start))
}

/// Holds a count against the span that follows: `05 năm (2021 - 2025)`, `05 năm 2021 - 2025`.
fn span(after: &str, count: u16) -> Option<Text> {
    let years = after.strip_prefix('(').unwrap_or(after);
    let years = years.strip_prefix("giai đoạn ").unwrap_or(years);
    let end =
        years.find(|c: char| !(c.is_ascii_digit() || " -–".contains(c))).unwrap_or(years.len());
    let (first, last) = day::span_of_years(years[..end].trim())?;
    // Both ends may count, or one.
    let fits = last.checked_sub(first).is_some_and(|years| [years, years + 1].contains(&count));
    (!fits).then(|| {
        let years = last.abs_diff(first) + 1;
        Text::new(
            format!("từ {first} đến {last} là {years} năm"),
            format!("{first} to {last} is {years} years"),
        )
    })
}

/// Holds a review against the day of the document reviewed: `sơ kết 05 năm thực hiện … ngày …`.
fn review(cx: &Checker, before: &str, after: &str, count: u16) -> Option<Text> {
    let before = before.trim_end().to_lowercase();
    let is_review = ["sơ kết", "tổng kết"].iter().any(|word| before.ends_with(word));
    let sentence = &after[..after.find([';', '\n']).unwrap_or(after.len())];
    if !is_review || !sentence.starts_with("thực hiện ") {
        return None;
    }
    let issued = match sentence.find("[[") {
        Some(at) if is_direct(&sentence[..at]) => {
            let number = &sentence[at + 2..at + sentence[at..].find("]]")?];
            let known = cx.year.cited.acts.iter().find(|act| act.number == number);
            known.and_then(|act| act.date)?
        }
        Some(_) => return None,
        None => {
            let date = day::first_slashed(sentence)?;
            let before = sentence[..date.range.start].strip_suffix("ngày ")?;
            is_direct(before.trim_end_matches([' ', ','])).then(|| date.date())??
        }
    };
    let year = u16::try_from(cx.model.last_year().value).ok()?;
    let passed = year.checked_sub(issued.year)?;
    // The review may fall a year early or late.
    (passed.abs_diff(count) > 1).then(|| {
        let day = issued.slashed();
        Text::new(
            format!("văn bản ngày {day}, đến năm {year} là {passed} năm"),
            format!("the document is of {day}, {passed} years before {year}"),
        )
    })
}

/// Tells whether nothing stands between a review and its document that could be another one.
fn is_direct(between: &str) -> bool {
    ![",", "(", " theo ", " và "].iter().any(|other| between.contains(other))
}
