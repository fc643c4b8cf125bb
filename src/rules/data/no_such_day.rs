//! D018: the text has a day, month or quarter that the calendar lacks.

use std::ops::Range;

use super::day;
use crate::diagnostic::{Severity, Text};
use crate::rules::cut::places;
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
            let shown = &text[date.range.clone()];
            let message = Text::new(
                format!("không có ngày {shown} trong lịch"),
                format!("there is no day {shown} in the calendar"),
            );
            cx.report_in(entry, date.range, message);
        }
        for (range, limit) in months(text).chain(quarters(text)) {
            let shown = &text[range.clone()];
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
    const WORD: &str = "tháng ";
    places(text, WORD).filter(|at| begins(text, *at)).filter_map(|at| {
        let (month, end) = number(text, at + WORD.len())?;
        let (year, end) = year_after(text, end)?;
        let paid = ["lương ", "thưởng "].iter().any(|word| text[..at].ends_with(word));
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

/// Tells whether a word begins here.
fn begins(text: &str, at: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
}

/// Reads the whole number that stands here.
fn number(text: &str, at: usize) -> Option<(u16, usize)> {
    let rest = &text[at..];
    let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    Some((rest[..length].parse().ok()?, at + length))
}

/// Reads the year that follows a month or a quarter: ` năm 2021`, `/2021`.
fn year_after(text: &str, at: usize) -> Option<(u16, usize)> {
    let rest = &text[at..];
    let rest = rest.strip_prefix(" năm ").or_else(|| rest.strip_prefix('/'))?;
    let (year, end) = number(text, text.len() - rest.len())?;
    let ends = !text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
    (ends && (1000..=9999).contains(&year)).then_some((year, end))
}

/// Reads the day of `ngày 31 tháng`, and where `ngày` stands.
fn day_before(text: &str, at: usize) -> Option<(u16, usize)> {
    let before = text[..at].strip_suffix(' ')?;
    let word = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let day = before[word.len()..].parse().ok()?;
    let word = word.strip_suffix("ngày ").or_else(|| word.strip_suffix("Ngày "))?;
    Some((day, word.len()))
}
