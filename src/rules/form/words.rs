//! What the rules about form share: values that are filled in, names compared, capitals told.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Edit, Text};
use crate::model::Model;
use crate::rules::Checker;
use crate::value::{Words, blank_hint};

/// Returns a text that is filled in, without blanks around it.
pub(super) fn given(words: &Words) -> Option<&str> {
    let text = words.value.trim();
    (!text.is_empty() && blank_hint(text).is_none()).then_some(text)
}

/// Returns an optional text that is filled in.
pub(super) fn given_in(words: Option<&Words>) -> Option<&str> {
    words.and_then(given)
}

/// Reports a finding at bytes of a value.
pub(super) fn report_at<'c>(
    cx: &'c mut Checker,
    words: &Words,
    range: Range<usize>,
    message: Text,
) -> &'c mut Diagnostic {
    match cx.texts().iter().find(|entry| entry.words.span == words.span) {
        Some(entry) => cx.report_in(entry, range, message),
        None => cx.report(words.span, message),
    }
}

/// Reports a finding at bytes of a value, with the text that mends it.
pub(super) fn report_mended<'c>(
    cx: &'c mut Checker,
    words: &Words,
    range: Range<usize>,
    message: Text,
    mended: &str,
) -> &'c mut Diagnostic {
    let span = cx.inside(words.span, range.clone());
    let finding = report_at(cx, words, range, message);
    // A quote or backslash would have to be escaped as the text's own kind of quotes wants it.
    if !mended.contains(['"', '\'', '\\']) {
        finding.edits.push(Edit { span, text: mended.to_owned() });
    }
    finding
}

/// Tells whether two texts name the same body, whatever the capitals, the tone style and the
/// common abbreviations.
pub(super) fn is_same_name(first: &str, second: &str) -> bool {
    folded(first) == folded(second)
}

/// Returns a name in lower case, without tone marks, end marks and common abbreviations.
pub(super) fn folded(name: &str) -> String {
    let name = name.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let plain: String = name.nfd().filter(|c| !is_tone(*c)).nfc().collect();
    let words = plain.split_whitespace().map(|word| match word {
        "ubnd" => "uy ban nhân dân",
        "hđnd" => "hôi đông nhân dân",
        "ubmttq" => "uy ban măt trân tô quôc",
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Tells whether a character is one of the five tone marks.
pub(super) fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// Tells whether a text of two words or more is typed in capitals; a text of abbreviations only,
/// such as `HĐND, UBND`, has no tone mark and does not count unless any letters do.
pub(super) fn is_in_capitals(text: &str, any_letters: bool) -> bool {
    let several = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic));
    several.count() > 1
        && !text.contains(char::is_lowercase)
        && (any_letters || text.nfd().any(is_tone))
}

/// Returns the text with a capital in front.
pub(super) fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first: String = rest.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    first + rest.as_str()
}

/// Returns what follows a word that a text begins with, whatever the capitals.
pub(super) fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    for wanted in word.chars() {
        let found = rest.next()?;
        let is_same = found == wanted
            || match found.is_ascii() && wanted.is_ascii() {
                true => found.eq_ignore_ascii_case(&wanted),
                false => found.to_lowercase().eq(wanted.to_lowercase()),
            };
        if !is_same {
            return None;
        }
    }
    let rest = rest.as_str();
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Returns the byte at which a part of a text begins; the part is a slice of the text.
pub(super) fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// Returns the lists of people and bodies that the document goes to.
pub(super) fn receivers(model: &Model) -> impl Iterator<Item = &Words> {
    model.document.addressed_to.iter().chain(&model.recipients)
}

/// A heading typed in a narrative.
pub(super) struct Title {
    /// 1 for a part, 2 for a section, 3 for a clause, 4 for a point.
    pub(super) level: usize,
    /// Where its words stand in the text.
    pub(super) range: Range<usize>,
}

/// Returns the headings of a narrative.
pub(super) fn headings(text: &str) -> impl Iterator<Item = Title> + '_ {
    text.lines().filter_map(move |line| {
        let line = line.trim();
        let title = line.trim_start_matches('#');
        let level = line.len() - title.len();
        let words = title.trim_start();
        let start = offset(text, words);
        let is_heading = words.len() < title.len();
        is_heading.then(|| Title { level, range: start..start + words.len() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_what_they_say() {
        assert!(is_same_name("- UBND tỉnh;", "Uỷ ban nhân dân tỉnh"));
        assert!(is_same_name("Sở Nội vụ.", "sở nội vụ"));
        assert!(!is_same_name("Sở Nội vụ", "Sở Ngoại vụ"));
    }

    #[test]
    fn capitals_are_told_from_abbreviations() {
        assert!(is_in_capitals("SỞ NỘI VỤ", false));
        assert!(is_in_capitals("LONG AN", true));
        assert!(!is_in_capitals("LONG AN", false));
        assert!(!is_in_capitals("HĐND, UBND", false));
        assert!(!is_in_capitals("VP", true));
        assert!(!is_in_capitals("UBND tỉnh", true));
    }

    #[test]
    fn words_are_taken_off_whole() {
        assert_eq!(after_word("BÁO CÁO kết quả", "báo cáo"), Some(" kết quả"));
        assert_eq!(after_word("Báo cáo", "báo cáo"), Some(""));
        assert_eq!(after_word("Bà Rịa", "bàn"), None);
        assert_eq!(after_word("Bàn", "bà"), None);
        assert_eq!(after_word("B", "bà"), None);
    }
}
