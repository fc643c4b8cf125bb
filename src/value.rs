//! Leaf values of a data file, each with the place it was written at.

use serde::{Serialize, Serializer};

use crate::source::Span;

/// Returns the hint of a value that is still to be filled in: `TODO`, `TODO: số đơn`.
pub fn blank_hint(text: &str) -> Option<&str> {
    let rest = text.trim_start().strip_prefix("TODO")?;
    if rest.starts_with(|c: char| c.is_alphanumeric() || c == '_') {
        return None;
    }
    Some(rest.trim_start_matches([':', ' ']).trim())
}

/// A value and the place it was written at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the data file.
    pub span: Span,
}

impl<T: Serialize> Serialize for Spanned<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T> From<T> for Spanned<T> {
    /// Takes a value that stands in no file.
    fn from(value: T) -> Self {
        Self { value, span: Span::default() }
    }
}

/// A text that is printed as it stands, in NFC.
pub type Words = Spanned<String>;

/// The name of another file, as it is written: no words of the document.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct FileName(pub String);

/// A count.
pub type Whole = Spanned<u64>;

/// Adds figures up; more than a number can hold is the largest one.
pub fn total(figures: impl IntoIterator<Item = Whole>) -> u64 {
    figures.into_iter().fold(0, |sum, figure| sum.saturating_add(figure.value))
}

/// A figure with decimals, such as a percentage.
pub type Decimal = Spanned<f64>;

/// Yes or no.
pub type Flag = Spanned<bool>;

/// A calendar day.
pub type Day = Spanned<Date>;

/// A calendar day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Date {
    /// Year, such as 2021.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl Date {
    /// Makes a date, or nothing where the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let last = last_day(year, month)?;
        (1..=last).contains(&day).then_some(Self { year, month, day })
    }

    /// Reads `2021-11-09`; nothing where the calendar has no such day.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let mut part = |length: usize| {
            let part = parts.next()?;
            let is_number = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
            if is_number { part.parse::<u16>().ok() } else { None }
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        Self::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// Returns the date as `09/11/2021`, the form of citations: with the zeros of the day of a document,
    /// by analogy.
    pub fn slashed(self) -> String {
        format!("{:02}/{}/{}", self.day, month(self.month), self.year)
    }
}

/// Writes a month: as days under 10, January and February take a leading zero.
///
/// Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm b.
pub fn month(month: u8) -> String {
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

impl std::fmt::Display for Date {
    /// Writes the date as `2021-11-09`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Returns the last day of a month, or nothing where there is no such month.
pub fn last_day(year: u16, month: u8) -> Option<u8> {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

/// The day of the document itself: the văn thư may still have to write the day in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IssueDate {
    /// The whole date.
    Day(Date),
    /// Year and month, written `"2021-11"`.
    Month {
        /// Year.
        year: u16,
        /// Month, 1 to 12.
        month: u8,
    },
}

impl IssueDate {
    /// Returns the last day that the document can bear.
    pub fn latest(self) -> Date {
        match self {
            IssueDate::Day(date) => date,
            IssueDate::Month { year, month } => {
                Date { year, month, day: last_day(year, month).unwrap_or(28) }
            }
        }
    }
}

impl Default for IssueDate {
    fn default() -> Self {
        IssueDate::Day(Date::default())
    }
}

impl Serialize for IssueDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            IssueDate::Day(date) => date.serialize(serializer),
            IssueDate::Month { year, month } => {
                serializer.collect_str(&format_args!("{year:04}-{month:02}"))
            }
        }
    }
}

/// A count that the office may know only roughly: `64` or `"hơn 64"`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Estimate {
    /// `hơn`, `trên`, `gần` or `khoảng`; empty for an exact count.
    pub qualifier: String,
    /// The count.
    pub count: u64,
}

impl Serialize for Estimate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.qualifier.is_empty() {
            return self.count.serialize(serializer);
        }
        serializer.collect_str(&format_args!("{} {}", self.qualifier, self.count))
    }
}

/// What a cell of a table holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text.
    Text(String),
    /// A count.
    Whole(u64),
    /// A figure with decimals.
    Decimal(f64),
}

impl Default for Cell {
    fn default() -> Self {
        Cell::Text(String::new())
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Cell::Text(text) => text.serialize(serializer),
            Cell::Whole(count) => count.serialize(serializer),
            Cell::Decimal(figure) => figure.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_words() {
        assert_eq!(blank_hint("TODO: số đơn "), Some("số đơn"));
        assert_eq!(blank_hint("TODO"), Some(""));
        assert_eq!(blank_hint("TODOS"), None);
        assert_eq!(blank_hint("Sở TODO"), None);
    }

    #[test]
    fn the_calendar_is_the_gregorian_one() {
        assert!(Date::new(2020, 2, 29).is_some());
        assert!(Date::new(2021, 2, 29).is_none());
        assert!(Date::new(1900, 2, 29).is_none());
        assert!(Date::new(2000, 2, 29).is_some());
        assert!(Date::new(2021, 13, 1).is_none());
        assert!(Date::new(2021, 4, 31).is_none());
        assert!(Date::new(2021, 4, 0).is_none());
    }

    #[test]
    fn citations_pad_days_and_the_first_two_months() {
        assert_eq!(Date { year: 2016, month: 1, day: 7 }.slashed(), "07/01/2016");
        assert_eq!(Date { year: 2017, month: 5, day: 12 }.slashed(), "12/5/2017");
        assert_eq!(Date { year: 2021, month: 11, day: 9 }.slashed(), "09/11/2021");
    }
}
