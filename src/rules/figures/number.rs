//! Figures inside free text: where they stand, what they are worth, what follows them.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Edit, Text};
use crate::read::Entry;
use crate::rules::Checker;
use crate::rules::checker::is_title;
use crate::rules::cut::is_quoted;
use crate::value::blank_hint;

/// A run of digits, with the dots and commas inside it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

/// Finds the numbers of one of the year's texts, in order.
pub(super) fn numbers<'a>(
    cx: &Checker<'a>,
    entry: &'a Entry,
) -> impl Iterator<Item = Number<'a>> + use<'a> {
    among(&entry.words.value, cx.signs(entry))
}

/// Finds the numbers of a text whose digits are among these signs.
fn among<'t>(
    text: &'t str,
    mut signs: impl Iterator<Item = usize>,
) -> impl Iterator<Item = Number<'t>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = signs.find(|sign| *sign >= at && bytes[*sign].is_ascii_digit())?;
        let mut end = start;
        while end < bytes.len() {
            let inside = matches!(bytes[end], b'.' | b',')
                && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            if !bytes[end].is_ascii_digit() && !inside {
                break;
            }
            end += 1;
        }
        at = end;
        Some(Number { text, start, end })
    })
}

impl<'t> Number<'t> {
    /// Returns the number as written.
    pub(super) fn written(&self) -> &'t str {
        &self.text[self.start..self.end]
    }

    /// Returns its place in the text.
    pub(super) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Returns the text before it.
    pub(super) fn before(&self) -> &'t str {
        &self.text[..self.start]
    }

    /// Returns the text after it.
    pub(super) fn after(&self) -> &'t str {
        &self.text[self.end..]
    }

    /// Tells whether it begins a figure: no part of a symbol, a date, a span or a longer word.
    pub(super) fn begins(&self) -> bool {
        let before = self.before().chars().next_back();
        let is_part = |c| matches!(c, '/' | '-' | '–' | '.' | ',' | '_' | '#' | '=' | '[');
        !before.is_some_and(|c| is_part(c) || c.is_alphanumeric())
    }

    /// Returns a whole number, plain or with dots between thousands.
    pub(super) fn count(&self) -> Option<u64> {
        let written = self.written();
        let grouped = written.split('.').skip(1).all(|group| group.len() == 3);
        let plain = !written.contains(',') && (!written.contains('.') || grouped);
        if !written.contains('.') {
            return plain.then(|| written.parse().ok())?;
        }
        plain.then(|| written.replace('.', "").parse().ok())?
    }

    /// Returns a number with a decimal comma, and how many decimals it has.
    pub(super) fn decimal(&self) -> Option<(f64, usize)> {
        let (whole, decimals) = self.written().split_once(',').unwrap_or((self.written(), ""));
        let text = format!("{}.{decimals}0", whole.replace('.', ""));
        (!decimals.contains([',', '.'])).then(|| Some((text.parse().ok()?, decimals.len())))?
    }

    /// Returns the last word before it, in lower case.
    pub(super) fn word_before(&self) -> String {
        last_word(self.before()).to_lowercase()
    }

    /// Returns the word that names it, were it a name: `độ` for the 4 of `mức độ 3, 4`, in lower case.
    pub(super) fn named_by(&self) -> String {
        let mut before = self.before();
        let mut word = last_word(before);
        // Longer lists are none of names.
        for _ in 0..4 {
            let digits = word.trim_end_matches(',');
            let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(is_digit);
            if !is_number && word != "và" {
                break;
            }
            before = &before[..before.rfind(word).unwrap_or_default()];
            word = last_word(before);
        }
        word.to_lowercase()
    }

    /// Tells whether it follows one of these phrases, whatever the capitals.
    pub(super) fn follows(&self, phrases: &[&str]) -> bool {
        let before = self.before().trim_end_matches(BLANKS);
        // No phrase is longer.
        let start = before.ceil_char_boundary(before.len().saturating_sub(40));
        let before = before[start..].to_lowercase();
        phrases.iter().any(|phrase| {
            let rest = before.strip_suffix(phrase);
            rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
        })
    }

    /// Returns what it counts: the text after one blank or line break, behind stars that end bold type.
    pub(super) fn noun(&self) -> Option<&'t str> {
        self.after().trim_start_matches('*').strip_prefix([' ', '\n', '\u{a0}'])
    }

    /// Tells whether it stands before one of these words.
    pub(super) fn counts(&self, nouns: &[&str]) -> bool {
        self.noun().is_some_and(|after| nouns.iter().any(|noun| starts_with_word(after, noun)))
    }

    /// Tells whether it stands in quotes, whose words are not the office's own: the name of a movement,
    /// what a document says.
    pub(super) fn is_quoted(&self) -> bool {
        is_quoted(self.text, self.start)
    }
}

/// What stands between a number and the words round it: blanks, and the stars of bold type.
const BLANKS: [char; 3] = [' ', '\u{a0}', '*'];

/// Returns the last word of a text.
fn last_word(text: &str) -> &str {
    // No word is longer, and a text without blanks is not read anew for each number.
    const LONGEST: usize = 40;
    let text = text.trim_end_matches(BLANKS);
    let end = &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST))..];
    end.rsplit([' ', '\n', '\u{a0}', '(', '“', '"', '*']).next().unwrap_or_default()
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// What reports count; before these words a number surely counts.
pub(super) const COUNTED: [&str; 43] = [
    "người",
    "đồng chí",
    "cán bộ",
    "công chức",
    "viên chức",
    "giáo viên",
    "nhân viên",
    "học sinh",
    "sinh viên",
    "đảng viên",
    "đoàn viên",
    "hội viên",
    "thành viên",
    "đại biểu",
    "lao động",
    "biên chế",
    "nhân khẩu",
    "hộ",
    "lượt",
    "lần",
    "đợt",
    "cuộc",
    "buổi",
    "phiên",
    "hội nghị",
    "ngày công",
    "hồ sơ",
    "đơn",
    "văn bản",
    "tin",
    "bài",
    "ý kiến",
    "kiến nghị",
    "dự thảo",
    "thủ tục",
    "nhiệm vụ",
    "trường hợp",
    "vụ",
    "phòng",
    "đơn vị",
    "tập thể",
    "cá nhân",
    "mô hình",
];

/// Tells whether a text begins with a phrase and the phrase ends there.
pub(super) fn starts_with_word(text: &str, phrase: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Returns the numbers of the office's own prose that begin a figure, each with its text and what is `found`
/// in it: not those of the titles of other documents, nor of quotations.
pub(super) fn own_numbers<'a, T>(
    cx: &Checker<'a>,
    found: impl Fn(&Number) -> Option<T>,
) -> Vec<(&'a Entry, Number<'a>, T)> {
    let own = prose(cx).filter(|entry| !is_title(&entry.key));
    let all = own.flat_map(|entry| numbers(cx, entry).map(move |number| (entry, number)));
    let all = all.filter(|(_, number)| number.begins());
    let all = all.filter_map(|(entry, number)| Some((entry, number, found(&number)?)));
    all.filter(|(_, number, _)| !number.is_quoted()).collect()
}

/// Reports a number that is to be written otherwise.
pub(super) fn mend<'c>(
    cx: &'c mut Checker,
    entry: &Entry,
    number: Number,
    message: Text,
    right: String,
) -> &'c mut Diagnostic {
    let place = cx.inside(entry.words.span, number.range());
    let finding = cx.report_in(entry, number.range(), message);
    finding.help = Some(Text::new(format!("viết `{right}`"), format!("write `{right}`")));
    finding.edits.push(Edit { span: place, text: right });
    finding
}

/// Returns the texts of the file that are read as prose.
pub(super) fn prose<'a>(cx: &Checker<'a>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    cx.texts_of(&cx.shared.prose, |entry| {
        let key = entry.key.as_str();
        let is_name = ["check.", "agency.", "signature.", "archive."];
        let is_symbol = [".number", ".website", ".unit"];
        !is_name.iter().any(|start| key.starts_with(start))
            && !is_symbol.iter().any(|end| key.ends_with(end))
            && blank_hint(&entry.words.value).is_none()
    })
}

/// A part of a whole, as a percentage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    /// The part.
    pub(super) part: u64,
    /// The whole, not 0.
    pub(super) whole: u64,
}

impl Share {
    /// Returns the percentage.
    pub(super) fn percent(self) -> f64 {
        self.part as f64 * 100.0 / self.whole as f64
    }

    /// Tells whether a percentage with so many decimals is this share, rounded or cut off.
    pub(super) fn fits(self, percent: f64, decimals: usize) -> bool {
        let unit = 0.1_f64.powi(i32::try_from(decimals).unwrap_or(9));
        let above = self.percent() - percent;
        above.abs() <= unit / 2.0 + 1e-9 || (0.0..unit).contains(&above)
    }

    /// Returns the percentage as it is written, with at most so many decimals.
    pub(super) fn shown(self, decimals: usize) -> String {
        let fixed = format!("{:.decimals$}", self.percent());
        let short = fixed.trim_end_matches('0').trim_end_matches('.');
        if fixed.contains('.') { short.replace('.', ",") } else { fixed }
    }
}

/// Puts dots between the thousands of a whole number.
pub(super) fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Returns how many decimals a number has in the file.
pub(super) fn decimals(written: &str) -> usize {
    written.split_once('.').map_or(0, |(_, decimals)| decimals.len())
}

/// Writes a number with a decimal comma.
pub(super) fn decimal(number: f64) -> String {
    number.to_string().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cut::signs;

    fn written(text: &str) -> Vec<&str> {
        among(text, signs(text)).map(|number| number.written()).collect()
    }

    #[test]
    fn numbers_keep_their_separators_but_no_full_stop() {
        assert_eq!(written("1.710.000đ, 12,5%. Năm 2021."), ["1.710.000", "12,5", "2021"]);
        assert_eq!(written(""), [""; 0]);
        assert_eq!(written("04/2015/NĐ-CP"), ["04", "2015"]);
    }

    #[test]
    fn counts_and_decimals() {
        let first = |text| among(text, signs(text)).next();
        let count = |text| first(text).and_then(|number| number.count());
        assert_eq!(count("1.481 người"), Some(1481));
        assert_eq!(count("12.5"), None);
        assert_eq!(count("12,5"), None);
        let decimal = |text| first(text).and_then(|number| number.decimal());
        assert_eq!(decimal("12,5%"), Some((12.5, 1)));
        assert_eq!(decimal("100%"), Some((100.0, 0)));
        assert_eq!(decimal("1,2,3"), None);
    }

    #[test]
    fn a_list_of_names_has_one_word() {
        let named = |text| among(text, signs(text)).last().map(|number| number.named_by());
        assert_eq!(named("mức độ 3, 4").as_deref(), Some("độ"));
        assert_eq!(named("quý 1, 2 và 3").as_deref(), Some("quý"));
        assert_eq!(named("độ ba 4").as_deref(), Some("ba"));
        assert_eq!(named("độ 345, 6").as_deref(), Some("345,"));
    }

    #[test]
    fn symbols_do_not_begin_figures() {
        let begins = |text| among(text, signs(text)).last().is_some_and(|number| number.begins());
        assert!(begins("có 4 biên chế"));
        assert!(begins("(4 biên chế"));
        assert!(!begins("12/2015"));
        assert!(!begins("COVID-19"));
        assert!(!begins("[[30-CT/TW]]"));
    }

    #[test]
    fn shares_may_be_rounded_or_cut_off() {
        let share = Share { part: 189, whole: 2782 };
        assert!(share.fits(6.8, 1) && share.fits(6.7, 1) && share.fits(6.79, 2));
        assert!(!share.fits(6.9, 1));
        assert_eq!(share.shown(2), "6,79");
        assert_eq!(Share { part: 1, whole: 1 }.shown(1), "100");
        assert_eq!(Share { part: 1, whole: 10 }.shown(0), "10");
    }
}
