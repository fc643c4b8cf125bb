//! Small changes of wording: tidy spaces, capitals, common abbreviations, a draft's placeholders.

use crate::document::Inline;
use crate::value::blank_hint;

/// Common phrases in the name of a superior body, in lower case, with the abbreviation that the
/// decree asks for (Phụ lục I, Phần I, Mục II, khoản 2, điểm a). Both tone styles are in use.
const COMMON_PHRASES: [(&str, &str); 3] =
    [("ủy ban nhân dân", "UBND"), ("uỷ ban nhân dân", "UBND"), ("hội đồng nhân dân", "HĐND")];

/// Shown in place of a placeholder without a hint.
const NO_HINT: &str = "…";

/// Tells whether a line may break at this character: at any space but those made not to break.
pub(super) fn is_breaking_space(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Returns the words of a text, without control characters; a non-breaking space is kept in one.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(is_breaking_space)
        .map(|word| word.chars().filter(|character| !character.is_control()).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Returns the text with one space between words and no control character.
pub(super) fn tidy(text: &str) -> String {
    words(text).join(" ")
}

/// Returns the hint of a draft's placeholder: `TODO: tên người ký`.
pub(super) fn hint(text: &str) -> Option<String> {
    blank_hint(text).map(tidy)
}

/// Returns the text for a place that holds plain characters only: a placeholder in brackets.
/// Own line breaks are kept.
pub(super) fn shown(text: &str) -> String {
    match hint(text) {
        Some(hint) if hint.is_empty() => format!("[{NO_HINT}]"),
        Some(hint) => format!("[{hint}]"),
        None => {
            text.lines().map(tidy).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
        }
    }
}

/// Returns the text for a place that can show a highlighted blank.
pub(super) fn inline(text: &str) -> Inline {
    match hint(text) {
        Some(hint) => Inline::Blank(hint),
        None => Inline::text(tidy(text)),
    }
}

/// Tells whether nothing would be printed of a text.
pub(super) fn is_blank(text: &str) -> bool {
    words(text).is_empty()
}

/// Returns the text in capitals.
pub(super) fn capitals(text: &str) -> String {
    text.to_uppercase()
}

/// Returns the text with its first letter in capitals.
pub(super) fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
    first + rest.as_str()
}

/// Returns the name of a superior body with its common phrases abbreviated, words otherwise as
/// given.
pub(super) fn abbreviated(name: &str) -> String {
    name.lines().map(abbreviated_line).collect::<Vec<_>>().join("\n")
}

fn abbreviated_line(line: &str) -> String {
    let words = words(line);
    let mut short: Vec<&str> = Vec::with_capacity(words.len());
    let mut rest = words.as_slice();
    while let Some(word) = rest.first() {
        let (next, used) = common_phrase(rest).unwrap_or((word, 1));
        short.push(next);
        rest = &rest[used..];
    }
    short.join(" ")
}

/// Returns the abbreviation of the phrase that the words begin with, and its number of words.
fn common_phrase(words: &[String]) -> Option<(&'static str, usize)> {
    COMMON_PHRASES.into_iter().find_map(|(phrase, short)| {
        let length = phrase.split(' ').count();
        let found = words.get(..length)?.join(" ").to_lowercase() == phrase;
        found.then_some((short, length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_text() {
        assert_eq!(hint("TODO: tên người ký").as_deref(), Some("tên người ký"));
        assert_eq!(hint("TODO").as_deref(), Some(""));
        assert_eq!(hint("TODOS"), None);
        assert_eq!(hint("Sở Nội vụ"), None);
        assert_eq!(shown("TODO tên cơ quan"), "[tên cơ quan]");
        assert_eq!(shown("TODO:"), "[…]");
        assert_eq!(inline("TODO: tên"), Inline::Blank("tên".into()));
    }

    #[test]
    fn spaces_are_tidied_and_own_lines_kept() {
        assert_eq!(shown(" Sở   Nội\tvụ \r\n\n tỉnh\u{1} X"), "Sở Nội vụ\ntỉnh X");
        assert_eq!(tidy("Quận\u{a0}1  A"), "Quận\u{a0}1 A");
        assert!(is_blank(" \u{2}\n"));
    }

    #[test]
    fn phrases_are_abbreviated_as_whole_words() {
        let cases = [
            ("Ủy ban nhân dân tỉnh Hà Tĩnh", "UBND tỉnh Hà Tĩnh"),
            ("UỶ BAN NHÂN DÂN XÃ VINH HÀ", "UBND XÃ VINH HÀ"),
            ("Văn phòng Hội đồng nhân dân tỉnh", "Văn phòng HĐND tỉnh"),
            ("Ủy ban nhân dâng", "Ủy ban nhân dâng"),
            ("Ủy ban", "Ủy ban"),
            ("Bộ Nội vụ", "Bộ Nội vụ"),
        ];
        for (given, expected) in cases {
            assert_eq!(abbreviated(given), expected);
        }
    }

    #[test]
    fn first_letters_become_capitals() {
        assert_eq!(capitalised("đánh giá"), "Đánh giá");
        assert_eq!(capitalised(""), "");
        assert_eq!(capitals("Ủy ban nhân dân phường Đông Hòa"), "ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG HÒA");
    }
}
