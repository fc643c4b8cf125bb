//! Days, months and spans of years inside free text.

use std::ops::Range;

use crate::read::Entry;
use crate::rules::Checker;
use crate::rules::cut::{places, signs};
use crate::value::Date;

/// A date written with slashes, whether or not the calendar has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slashed<'t> {
    /// Day, as written.
    pub(super) day: &'t str,
    /// Month, as written.
    pub(super) month: &'t str,
    /// Year.
    pub(super) year: u16,
    /// Its place in the text.
    pub(super) range: Range<usize>,
}

impl Slashed<'_> {
    /// Returns the day, where the calendar has it.
    pub(super) fn date(&self) -> Option<Date> {
        Date::new(self.year, self.month.parse().ok()?, self.day.parse().ok()?)
    }
}

/// Finds the dates with slashes and a year of four digits in one of the year's texts: `09/11/2021`,
/// in order.
pub(super) fn slashed<'a>(
    cx: &Checker<'a>,
    entry: &'a Entry,
) -> impl Iterator<Item = Slashed<'a>> + use<'a> {
    among(&entry.words.value, cx.signs(entry))
}

/// Finds the first such date of a text.
pub(super) fn first_slashed(text: &str) -> Option<Slashed<'_>> {
    among(text, signs(text)).next()
}

/// Finds the dates of a text whose digits are among these signs.
fn among<'t>(
    text: &'t str,
    mut signs: impl Iterator<Item = usize>,
) -> impl Iterator<Item = Slashed<'t>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = signs.find(|sign| *sign >= at && bytes[*sign].is_ascii_digit())?;
            let run = bytes[start..].iter().take_while(|byte| is_of_date(**byte));
            let end = start + run.count();
            at = end;
            let run = &text[start..end];
            let mut parts = run.split('/');
            let (Some(day), Some(month), Some(year), None) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let inside = text[..start].chars().next_back().is_some_and(is_of_symbol)
                || text[end..].chars().next().is_some_and(is_of_symbol);
            let short = |part: &str| matches!(part.len(), 1 | 2);
            if inside || !short(day) || !short(month) || year.len() != 4 {
                continue;
            }
            let Ok(year) = year.parse() else { continue };
            return Some(Slashed { day, month, year, range: start..end });
        }
    })
}

fn is_of_date(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'/'
}

fn is_of_symbol(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

/// Reads `2021 - 2025`, whichever the dash.
pub(crate) fn span_of_years(text: &str) -> Option<(u16, u16)> {
    let (first, last) = text.split_once(['-', '–'])?;
    Some((year(first.trim())?, year(last.trim())?))
}

/// Reads a year of the last or the present century.
fn year(text: &str) -> Option<u16> {
    let is_year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
    is_year.then(|| text.parse().ok())?
}

/// Finds the years that are named as such, `năm 2021`, with their places.
pub(super) fn named_years(text: &str) -> impl Iterator<Item = (u16, Range<usize>)> {
    const WORD: &str = "ăm";
    places(text, WORD).filter_map(|at| {
        let start = at + WORD.len() + 1;
        let end = start + 4;
        let is_word = text[..at].ends_with(['n', 'N']) && text[start - 1..].starts_with(BLANK);
        let longer = text.get(end..)?.starts_with(|c: char| c.is_ascii_digit());
        let year = year(text.get(start..end)?)?;
        (is_word && !longer).then_some((year, start..end))
    })
}

/// Reads the whole number that stands here.
pub(super) fn number(text: &str, at: usize) -> Option<(u16, usize)> {
    let rest = &text[at..];
    let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    Some((rest[..length].parse().ok()?, at + length))
}

/// A blank between words, or the end of a line.
const BLANK: [char; 2] = [' ', '\n'];

/// Finds the months named as such, `tháng 4`, with the place of the word and of the number.
pub(super) fn named_months(text: &str) -> impl Iterator<Item = (usize, usize)> {
    // Without its first letter, which may be a capital.
    const REST: &str = "háng";
    let words = places(text, REST).filter_map(|at| at.checked_sub(1));
    let words = words.filter(|at| text[..=*at].ends_with(['t', 'T']));
    let words = words.filter(|at| !text[..*at].ends_with(char::is_alphanumeric));
    words.filter_map(|at| {
        let number = at + 1 + REST.len();
        text[number..].starts_with(BLANK).then_some((at, number + 1))
    })
}

/// Reads the year that follows a month or a quarter: ` năm 2021`, `/2021`.
pub(super) fn year_after(text: &str, at: usize) -> Option<(u16, usize)> {
    let rest = &text[at..];
    let named = || rest.strip_prefix(BLANK)?.strip_prefix("năm")?.strip_prefix(BLANK);
    let rest = named().or_else(|| rest.strip_prefix('/'))?;
    let (year, end) = number(text, text.len() - rest.len())?;
    let ends = !text[end..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
    (ends && (1000..=9999).contains(&year)).then_some((year, end))
}

/// Reads the day of `ngày 31 tháng`, and where `ngày` stands.
pub(super) fn day_before(text: &str, at: usize) -> Option<(u16, usize)> {
    let before = text[..at].strip_suffix(BLANK)?;
    let word = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let day = before[word.len()..].parse().ok()?;
    let word = word.strip_suffix(BLANK)?;
    let word = word.strip_suffix("ngày").or_else(|| word.strip_suffix("Ngày"))?;
    Some((day, word.len()))
}

/// Finds the years behind a slash that end a day, a month or a quarter: `31/12/2021`, `quý I/2021`.
pub(super) fn slashed_years(text: &str) -> impl Iterator<Item = (u16, Range<usize>)> {
    places(text, "/").filter_map(|at| {
        let (year, end) = year_after(text, at)?;
        let is_term = text[..at].ends_with(|c: char| c.is_ascii_digit() || "IV".contains(c));
        is_term.then(|| (year, at + 1..end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_with_slashes_are_told_from_symbols() {
        let found =
            |text: &str| among(text, signs(text)).map(|date| date.range).collect::<Vec<_>>();
        assert_eq!(found("ngày 9/1/2015 của"), vec![6..14]);
        assert_eq!(found("ngày 31/4/2021."), vec![6..15]);
        assert_eq!(found("04/2015/NĐ-CP, 12/7/2021/QH"), Vec::<Range<usize>>::new());
        assert_eq!(found("tháng 01/2021"), Vec::<Range<usize>>::new());
        assert_eq!(found("số 1/12/12/2021"), Vec::<Range<usize>>::new());
        assert_eq!(first_slashed("31/4/2021").and_then(|date| date.date()), None);
        assert_eq!(first_slashed("30/4/2021").and_then(|d| d.date()), Date::new(2021, 4, 30));
    }

    #[test]
    fn years() {
        assert_eq!(span_of_years("2021 - 2025"), Some((2021, 2025)));
        assert_eq!(span_of_years("2021–2025"), Some((2021, 2025)));
        assert_eq!(span_of_years("1 - 2"), None);
        let found: Vec<_> = named_years("Năm 2021 và năm 2022, năm 20211").map(|y| y.0).collect();
        assert_eq!(found, [2021, 2022]);
    }
}
