//! D018: the text has a day, month or quarter that the calendar lacks.

use std::ops::Range;

use super::day::{self, day_before, named_months, number, year_after};
use crate::diagnostic::{Severity, Text};
use crate::rules::cut::{near_before, places};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::last_day;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D018",
    name: "no-such-day",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Lời văn có ngày, tháng hoặc quý không có trong lịch.",
        en: "The text has a day, month or quarter that the calendar lacks.",
    },
    why: Pair {
        vi: "Ngày 31/4, tháng 13, quý V chỉ có thể là gõ sai.",
        en: "The 31st of April, month 13 or quarter V can only be typing mistakes.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Hoàn thành trước ngày 31/4/2022"]
"##,
        pass: r##"proposals = ["Hoàn thành trước ngày 30/4/2022"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in cx.texts() {
        let text = &entry.words.value;
        for date in day::slashed(cx, entry).filter(|date| date.date().is_none()) {
            // `hồ sơ số 45/13/2021` is none.
            if ["số ", "Số "].iter().any(|word| text[..date.range.start].ends_with(word)) {
                continue;
            }
            let shown = &text[date.range.clone()];
            let message = Text::new(
                format!("không có ngày {shown} trong lịch"),
                format!("there is no day {shown} in the calendar"),
            );
            cx.report_in(entry, date.range, message);
        }
        for (range, limit) in months(text).chain(quarters(text)) {
            let shown = text[range.clone()].replace('\n', " ");
            let message = Text::new(
                format!("không có `{shown}`: {limit}"),
                format!("there is no `{shown}` in the calendar"),
            );
            cx.report_in(entry, range, message);
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Finds `tháng 13 năm 2021` and `ngày 31 tháng 4 năm 2021`, with what the calendar has. Without a
/// year, `tháng 13` may be a salary and `hằng tháng 20 hồ sơ` a count.
fn months(text: &str) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    named_months(text).filter_map(|(at, start)| {
        let (month, end) = number(text, start)?;
        let (year, end) = year_after(text, end)?;
        let paid = ["ương ", "hưởng ", "hu nhập "].iter().any(|word| text[..at].ends_with(word));
        let Some(last) = u8::try_from(month).ok().and_then(|month| last_day(year, month)) else {
            return (!paid).then_some((at..end, "một năm có 12 tháng"));
        };
        let (day, start) = day_before(text, at)?;
        let limit = match last {
            31 => "tháng này có 31 ngày",
            30 => "tháng này có 30 ngày",
            29 => "tháng này có 29 ngày",
            _ => "tháng này có 28 ngày",
        };
        (day == 0 || day > u16::from(last)).then_some((start..end, limit))
    })
}

/// Finds `quý V`, and `quý 5 năm 2021`; without a year, `mỗi quý 5 cuộc` is a count.
fn quarters(text: &str) -> impl Iterator<Item = (Range<usize>, &'static str)> {
    const REST: &str = "uý ";
    let words = places(text, REST).filter_map(|at| at.checked_sub(1));
    let words = words.filter(|at| text[..=*at].ends_with(['q', 'Q']) && begins(text, *at));
    let words = words.filter(|at| !is_of_name(text, *at));
    words.filter_map(|at| {
        let start = at + 1 + REST.len();
        let sign = &text[start..];
        let sign = &sign[..sign.find(|c: char| !"IVX".contains(c)).unwrap_or(sign.len())];
        let end = match number(text, start) {
            Some((1..=4, _)) => return None,
            Some((_, end)) => year_after(text, end)?.1,
            None if ["", "I", "II", "III", "IV"].contains(&sign) => return None,
            None => start + sign.len(),
        };
        let ends = !text[end..].starts_with(char::is_alphanumeric);
        ends.then_some((at..end, "một năm có 4 quý"))
    })
}

/// Tells whether a capital word stands before this one, as in a name that is not told: `ông Lê Quý V`.
fn is_of_name(text: &str, at: usize) -> bool {
    let before = near_before(text, at).trim_end_matches(' ');
    let last = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    text[at..].starts_with('Q') && last.starts_with(char::is_uppercase)
}

/// Tells whether a word begins here.
fn begins(text: &str, at: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
}
