//! What the rules about wording look at: running text, its words, its paragraphs.

use std::ops::Range;

use crate::diagnostic::Text;
use crate::read::Entry;
use crate::rules::Checker;
use crate::value::blank_hint;

/// A word: letters and digits in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'t> {
    /// The word.
    pub(super) text: &'t str,
    /// Where it begins in the text.
    pub(super) start: usize,
}

impl Word<'_> {
    /// Returns the byte after the word.
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// Returns its place in the text.
    pub(super) fn range(self) -> Range<usize> {
        self.start..self.end()
    }
}

/// Returns the words of a text; works on bytes, as every rule about wording walks the whole file.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        while let Some(byte) = bytes.get(at)
            && !STEPS[usize::from(*byte)].is_letter
        {
            at += usize::from(STEPS[usize::from(*byte)].width);
        }
        let start = at;
        while let Some(byte) = bytes.get(at)
            && STEPS[usize::from(*byte)].is_letter
        {
            at += usize::from(STEPS[usize::from(*byte)].width);
        }
        // The bounds are those of characters: widths come from the first byte of each.
        (start < at).then(|| Word { text: text.get(start..at).unwrap_or_default(), start })
    })
}

/// What the first byte of a character says of it.
#[derive(Clone, Copy)]
struct Step {
    /// Whether it is part of a word.
    is_letter: bool,
    /// Its bytes.
    width: u8,
}

/// The step at each byte.
static STEPS: [Step; 256] = {
    let mut steps = [Step { is_letter: false, width: 1 }; 256];
    let mut byte = 0;
    while byte < steps.len() {
        steps[byte] = step(byte as u8);
        byte += 1;
    }
    steps
};

/// Tells a character by its first byte. No letters are ASCII signs, those of U+0080 to U+00BF, and
/// U+2000 to U+2FFF (dashes, quotes, symbols).
const fn step(first: u8) -> Step {
    let (is_letter, width) = match first {
        b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => (true, 1),
        0xC2 => (false, 2),
        0xC3..=0xDF => (true, 2),
        0xE2 => (false, 3),
        0xE0..=0xEF => (true, 3),
        0xF0..=0xF7 => (true, 4),
        _ => (false, 1),
    };
    Step { is_letter, width }
}

/// Returns every text that is read as text: no numbers of documents, addresses, settings, blanks
/// still to be filled in.
pub(super) fn running<'a>(cx: &Checker<'a>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    cx.texts_of(&cx.shared.running, is_running)
}

/// Returns the running texts that the office words itself: no titles, which are quoted as they are.
pub(super) fn own<'a>(cx: &Checker<'a>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    cx.texts_of(&cx.shared.own, is_own)
}

/// Returns the texts of sentences: no names of bodies, people, posts, places, no symbols.
pub(super) fn sentences<'a>(cx: &Checker<'a>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    cx.texts_of(&cx.shared.sentences, is_sentence)
}

fn is_running(Entry { key, words }: &Entry) -> bool {
    let text = words.value.as_str();
    let is_number = !text.contains(' ') && text.bytes().any(|byte| byte.is_ascii_digit());
    let is_setting = key.starts_with("check.") || key.ends_with("website");
    !is_number && !is_setting && blank_hint(text).is_none()
}

fn is_own(entry: &Entry) -> bool {
    let key = entry.key.as_str();
    let is_title = key.ends_with(".title") && key != "signature.title";
    !is_title && !key.contains(".titles[") && is_running(entry)
}

fn is_sentence(entry: &Entry) -> bool {
    let is_frame = [
        "abbreviations[",
        "agency.",
        "archive.",
        "consolidation.",
        "document.",
        "signature.",
        "recipients[",
    ];
    let is_part = [".type", ".issuer", ".number"];
    !is_frame.iter().any(|start| entry.key.starts_with(start))
        && !is_part.iter().any(|end| entry.key.ends_with(end))
        && is_own(entry)
}

/// Returns the stretch without blanks around a byte.
pub(super) fn chunk(text: &str, at: usize) -> &str {
    let bytes = text.as_bytes();
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\t');
    let start = bytes[..at].iter().rposition(is_blank).map_or(0, |blank| blank + 1);
    let end = bytes[at..].iter().position(is_blank).map_or(bytes.len(), |blank| at + blank);
    text.get(start..end).unwrap_or_default()
}

/// Tells whether a stretch without blanks is an address of the Internet.
pub(super) fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.contains('@') || chunk.contains("www.") || {
        let host = chunk.trim_end_matches(|c: char| !c.is_alphanumeric());
        [".vn", ".com", ".net", ".org"].iter().any(|end| host.ends_with(end))
            || chunk.contains(".gov.")
    }
}

/// Returns the paragraphs of a text with the byte that each begins at.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split("\n\n").map(move |paragraph| {
        let start = at;
        at += paragraph.len() + 2;
        (start, paragraph)
    })
}

/// Returns the character before a byte.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// Returns the character at a byte.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Returns the word that ends right at a byte, empty where there is none.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    let head = &text[..at];
    let bare = head.trim_end_matches(char::is_alphanumeric);
    &head[bare.len()..]
}

/// Returns the word before a word, where only a blank stands between them.
pub(super) fn neighbour_before(text: &str, at: usize) -> &str {
    text[..at].strip_suffix(' ').map_or("", |head| word_before(text, head.len()))
}

/// Returns the word after a word, where only a blank stands between them.
pub(super) fn neighbour_after(text: &str, at: usize) -> &str {
    let Some(tail) = text[at..].strip_prefix(' ') else { return "" };
    let bare = tail.trim_start_matches(char::is_alphanumeric);
    &tail[..tail.len() - bare.len()]
}

/// Says that a finding stands for several places; nothing where there is one.
pub(super) fn first_of(count: usize) -> Option<Text> {
    (count > 1).then(|| {
        Text::new(format!("chỗ đầu trong {count} chỗ"), format!("the first of {count} places"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_and_digits() {
        let found: Vec<_> = words("“Dân biết”, 12,5% – ủy ban…").map(|word| word.text).collect();
        assert_eq!(found, ["Dân", "biết", "12", "5", "ủy", "ban"]);
        assert_eq!(words(" … ").count(), 0);
        assert_eq!(words("a\u{a0}貌\u{1F600}b").count(), 2);
    }

    #[test]
    fn neighbours_are_words_at_a_blank() {
        let text = "công tác dân vận, chính quyền";
        let at = text.find("dân").unwrap();
        assert_eq!(neighbour_before(text, at), "tác");
        assert_eq!(neighbour_after(text, at + "dân".len()), "vận");
        assert_eq!(neighbour_after(text, at + "dân vận".len()), "");
        assert_eq!(neighbour_before(text, text.find("chính").unwrap()), "");
    }

    #[test]
    fn addresses_are_told_from_words() {
        assert!(is_address("(http://www.travinh.gov.vn/wps)."));
        assert!(is_address("vp@sonoivu.travinh.gov.vn"));
        assert!(!is_address("TP.HCM"));
    }
}
