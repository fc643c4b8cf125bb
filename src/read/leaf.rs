//! Leaves: texts, numbers, days, words from a list.

use toml::de::DeValue;
use toml::value::Datetime;

use super::{FromToml, Leaf, Reader, Shape, TomlValue};
use crate::diagnostic::{Diagnostic, Text};
use crate::source::Span;
use crate::value::{
    Cell, Date, Day, Decimal, Estimate, FileName, Flag, IssueDate, Spanned, Whole, Words,
    blank_hint,
};

/// A word of a fixed list, with its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// The word.
    pub word: &'static str,
    /// What it means, in Vietnamese.
    pub vi: &'static str,
    /// What it means, in English.
    pub en: &'static str,
}

/// A word from a fixed list.
pub trait Choice: Copy + Default {
    /// The words, in the order of the documentation.
    const WORDS: &'static [Word];

    /// Returns the choice for the word at this index of [`Choice::WORDS`].
    fn from_index(index: usize) -> Self;
}

impl FromToml for Words {
    const SHAPE: Shape = Shape::Text;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let span = reader.span(value);
        match value.get_ref() {
            DeValue::String(text) => Spanned { value: reader.text(text, span), span },
            _ => {
                reader.wrong_type(value, Text::new("một chuỗi \"…\"", "a text \"…\""));
                Self::absent(span)
            }
        }
    }

    fn absent(span: Span) -> Self {
        Spanned { value: String::new(), span }
    }
}

/// Kept as it is written: a name in another form of Unicode may be another file, and rules about
/// wording have no say in it. What is empty or still to be filled in names no file.
impl FromToml for Spanned<FileName> {
    const SHAPE: Shape = Shape::File;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let span = reader.span(value);
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => reader.report_empty(span),
            DeValue::String(text) if blank_hint(text).is_some() => drop(reader.text(text, span)),
            DeValue::String(text) => {
                return Spanned { value: FileName(text.to_string()), span };
            }
            _ => {
                let expected = Text::new("tên tệp \"…\"", "the name of a file \"…\"");
                reader.wrong_type(value, expected);
            }
        }
        Self::absent(span)
    }

    fn absent(span: Span) -> Self {
        Spanned { value: FileName::default(), span }
    }
}

/// Reads a leaf that is no text; a text that is still to be filled in counts as read.
fn leaf<T: Default>(
    value: &TomlValue,
    reader: &mut Reader,
    expected: Text,
    read: impl FnOnce(&DeValue) -> Option<T>,
) -> Spanned<T> {
    let span = reader.span(value);
    if let DeValue::String(text) = value.get_ref()
        && blank_hint(text).is_some()
    {
        reader.text(text, span);
        return Spanned { value: T::default(), span };
    }
    let read = read(value.get_ref()).unwrap_or_else(|| {
        reader.wrong_type(value, expected);
        T::default()
    });
    Spanned { value: read, span }
}

impl FromToml for Whole {
    const SHAPE: Shape = Shape::Whole;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let expected = Text::new("một số nguyên từ 0", "a whole number from 0");
        let read = leaf(value, reader, expected, whole);
        reader.figure(read.span, Leaf::Whole(read.value));
        read
    }

    fn absent(span: Span) -> Self {
        Spanned { value: 0, span }
    }
}

/// Largest number: sums of thousands of them do not overflow.
pub const LARGEST: u64 = 1_000_000_000_000_000;

fn whole(value: &DeValue) -> Option<u64> {
    let integer = value.as_integer()?;
    let number = u64::from_str_radix(integer.as_str(), integer.radix()).ok()?;
    (number <= LARGEST).then_some(number)
}

impl FromToml for Decimal {
    const SHAPE: Shape = Shape::Decimal;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let expected = Text::new("một số, ví dụ 12.5", "a number such as 12.5");
        let read = leaf(value, reader, expected, decimal);
        reader.figure(read.span, Leaf::Decimal(read.value));
        read
    }

    fn absent(span: Span) -> Self {
        Spanned { value: 0.0, span }
    }
}

fn decimal(value: &DeValue) -> Option<f64> {
    let number = match value {
        DeValue::Float(float) => float.as_str().parse().ok()?,
        _ => whole(value)? as f64,
    };
    (number.is_finite() && (0.0..=LARGEST as f64).contains(&number)).then_some(number)
}

impl FromToml for Spanned<Cell> {
    const SHAPE: Shape = Shape::Cell;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        if let DeValue::String(text) = value.get_ref() {
            // A cell may be empty where no other text may.
            if text.trim().is_empty() {
                return Self::absent(reader.span(value));
            }
            let Words { value, span } = Words::read(value, reader);
            return Spanned { value: Cell::Text(value), span };
        }
        let expected = Text::new("một chuỗi \"…\" hoặc một số", "a text \"…\" or a number");
        leaf(value, reader, expected, |value| match whole(value) {
            Some(count) => Some(Cell::Whole(count)),
            None => decimal(value).map(Cell::Decimal),
        })
    }

    fn absent(span: Span) -> Self {
        Spanned { value: Cell::default(), span }
    }
}

impl FromToml for Flag {
    const SHAPE: Shape = Shape::Flag;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let expected = Text::new("`true` (có) hoặc `false` (không)", "`true` or `false`");
        leaf(value, reader, expected, |value| value.as_bool())
    }

    fn absent(span: Span) -> Self {
        Spanned { value: false, span }
    }
}

impl FromToml for Day {
    const SHAPE: Shape = Shape::Date;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let expected = Text::new("một ngày, ví dụ 2021-11-09", "a day such as 2021-11-09");
        let read = leaf(value, reader, expected, day);
        reader.figure(read.span, Leaf::Day(read.value));
        read
    }

    fn absent(span: Span) -> Self {
        Spanned { value: Date::default(), span }
    }
}

fn day(value: &DeValue) -> Option<Date> {
    let Datetime { date: Some(date), time: None, offset: None } = value.as_datetime()? else {
        return None;
    };
    Date::new(date.year, date.month, date.day)
}

impl FromToml for Spanned<IssueDate> {
    const SHAPE: Shape = Shape::IssueDate;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let expected = Text::new(
            "một ngày, ví dụ 2021-11-09, hoặc tháng \"2021-11\" khi để trống ngày",
            "a day such as 2021-11-09, or a month \"2021-11\" where the day is left blank",
        );
        leaf(value, reader, expected, |value| match value {
            DeValue::String(text) => month(text),
            _ => day(value).map(IssueDate::Day),
        })
    }

    fn absent(span: Span) -> Self {
        Spanned { value: IssueDate::default(), span }
    }
}

fn month(text: &str) -> Option<IssueDate> {
    let (year, month) = text.split_once('-')?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || month.len() != 2 || !digits(year) || !digits(month) {
        return None;
    }
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    Date::new(year, month, 1).map(|_| IssueDate::Month { year, month })
}

impl FromToml for Spanned<Estimate> {
    const SHAPE: Shape = Shape::Estimate;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let expected =
            Text::new("một số nguyên, hoặc \"hơn 64\"", "a whole number, or \"hơn 64\" (over 64)");
        let read = leaf(value, reader, expected, |value| match value {
            DeValue::String(text) => estimate(text),
            _ => whole(value).map(|count| Estimate { qualifier: String::new(), count }),
        });
        reader.figure(read.span, Leaf::Whole(read.value.count));
        read
    }

    fn absent(span: Span) -> Self {
        Spanned { value: Estimate::default(), span }
    }
}

fn estimate(text: &str) -> Option<Estimate> {
    let (qualifier, count) = text.split_once(' ')?;
    let known = ["hơn", "trên", "gần", "khoảng"].contains(&qualifier);
    let count = count.parse().ok().filter(|count| *count <= LARGEST)?;
    known.then(|| Estimate { qualifier: qualifier.to_owned(), count })
}

impl<T: Choice> FromToml for Spanned<T> {
    const SHAPE: Shape = Shape::OneOf(T::WORDS);

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let span = reader.span(value);
        let word = value.get_ref().as_str();
        let index = word.and_then(|word| T::WORDS.iter().position(|known| known.word == word));
        match index {
            Some(index) => Spanned { value: T::from_index(index), span },
            None => {
                report_choice(value, reader, T::WORDS);
                Self::absent(span)
            }
        }
    }

    fn absent(span: Span) -> Self {
        Spanned { value: T::default(), span }
    }
}

fn report_choice(value: &TomlValue, reader: &mut Reader, words: &[Word]) {
    let words: Vec<_> = words.iter().map(|known| format!("\"{}\"", known.word)).collect();
    let words = words.join(", ");
    let found = match value.get_ref().as_str() {
        Some(word) => Text::new(format!("\"{word}\""), format!("\"{word}\"")),
        None => type_name(value.get_ref()),
    };
    let key = reader.key();
    let message = Text::new(
        format!("khóa `{key}` chỉ nhận một trong {words}, không nhận {}", found.vi),
        format!("key `{key}` takes one of {words}, not {}", found.en),
    );
    let finding = Diagnostic::error("D003", reader.span(value), message);
    reader.report(finding);
}

/// Returns what a TOML value is, in words.
pub fn type_name(value: &DeValue) -> Text {
    match value {
        DeValue::String(text) if text.chars().count() <= 24 && !text.contains('\n') => {
            Text::new(format!("chuỗi \"{text}\""), format!("the text \"{text}\""))
        }
        DeValue::String(_) => Text::new("một chuỗi", "a text"),
        DeValue::Integer(number) => {
            Text::new(format!("số {number}"), format!("the number {number}"))
        }
        DeValue::Float(number) => Text::new(format!("số {number}"), format!("the number {number}")),
        DeValue::Boolean(flag) => Text::new(format!("`{flag}`"), format!("`{flag}`")),
        DeValue::Datetime(date) => {
            Text::new(format!("ngày giờ {date}"), format!("the date {date}"))
        }
        DeValue::Array(_) => Text::new("một danh sách", "a list"),
        DeValue::Table(_) => Text::new("một bảng", "a table"),
    }
}

/// Returns how to write a value that was written as a text: a date as on paper, a number in quotes.
pub(super) fn suggestion(value: &DeValue, expected: &Text) -> Option<Text> {
    if matches!(value, DeValue::Table(_)) && expected.en.starts_with("a list") {
        let help = "đặt tên bảng trong hai dấu ngoặc vuông, `[[…]]`, cho mỗi mục";
        return Some(Text::new(help, "put the name in double brackets, `[[…]]`, for each entry"));
    }
    let is_whole = expected.en.starts_with("a whole number");
    if let DeValue::Float(number) = value
        && is_whole
    {
        let plain = paper_count(number.as_str())?;
        return Some(Text::new(format!("viết {plain}"), format!("write {plain}")));
    }
    let text = value.as_str()?;
    if expected.en.starts_with("a list") && text.ends_with(".csv") {
        return Some(Text::new(
            format!("nêu tên tệp ở đầu tệp này: `extends = [\"{text}\"]`"),
            format!("name the file at the top of this one: `extends = [\"{text}\"]`"),
        ));
    }
    let written = if expected.en.starts_with("a day") {
        paper_date(text)?.to_string()
    } else if is_whole {
        paper_count(text)?
    } else if expected.en.starts_with("a number") {
        paper_number(text)?
    } else {
        return None;
    };
    Some(Text::new(
        format!("viết {written}, không có dấu nháy"),
        format!("write {written}, without quotes"),
    ))
}

/// Reads a date as people write it: `09/11/2021`, `9-11-2021`, `2021-11-09`.
pub fn paper_date(text: &str) -> Option<Date> {
    let parts: Vec<u16> =
        text.split(['/', '-', '.']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let [a, b, c] = parts[..] else { return None };
    let (year, month, day) = if a > 31 { (a, b, c) } else { (c, b, a) };
    // `12.5.21` may be a day, but not one of the year 21.
    if year < 1000 {
        return None;
    }
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// Reads a number as people write it: `1.710.000`, `1.710.000 đồng`, `12,5%`. A dot or blank sets off
/// thousands; one dot before other than three digits stands for the comma.
pub fn paper_number(text: &str) -> Option<String> {
    let number = text.trim_end_matches(['đ', '%']).trim_end_matches("đồng").trim();
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|c| c.is_ascii_digit());
    let dotted = number.split_once('.').filter(|(whole, decimals)| {
        is_digits(decimals) && (decimals.len() != 3 || whole.trim_start_matches('0').is_empty())
    });
    let (whole, decimals) = number.split_once(',').or(dotted).unzip();
    let mut groups = whole.unwrap_or(number).split(['.', ' ']);
    let first = groups.next().filter(|first| is_digits(first))?;
    let rest: Vec<&str> = groups.collect();
    let is_grouped = rest.iter().all(|group| group.len() == 3 && is_digits(group));
    if !is_grouped || !rest.is_empty() && first.len() > 3 || !decimals.is_none_or(is_digits) {
        return None;
    }
    // TOML takes no zeros before a number.
    let plain = [first, &rest.concat()].concat();
    let plain =
        Some(plain.trim_start_matches('0')).filter(|plain| !plain.is_empty()).unwrap_or("0");
    Some(decimals.map_or_else(|| plain.to_owned(), |decimals| format!("{plain}.{decimals}")))
}

/// Reads a whole number as people write it.
pub fn paper_count(text: &str) -> Option<String> {
    paper_number(text).filter(|number| !number.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_on_paper() {
        for (written, number) in [
            ("1.710.000 đồng", Some("1710000")),
            ("1 710 000", Some("1710000")),
            ("1.481", Some("1481")),
            ("12,5%", Some("12.5")),
            ("12.5", Some("12.5")),
            ("0.500", Some("0.500")),
            ("007", Some("7")),
            ("0", Some("0")),
            ("12.5.1", None),
            ("1481.481", None),
            ("1,5,5", None),
            ("inf", None),
            ("-5", None),
            ("1e5", None),
            ("", None),
        ] {
            assert_eq!(paper_number(written).as_deref(), number, "{written}");
        }
        assert_eq!(paper_count("12,5"), None);
        assert_eq!(paper_date("12.5.21"), None);
    }
}
