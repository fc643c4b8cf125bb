//! A text cut into its words and signs, once for all the rules that walk it.

use std::ops::Range;

use memchr::memmem;

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

/// Where the words and signs of a text stand, in bytes; a text has less than 4 GiB.
#[derive(Debug, Default)]
pub(super) struct Cut {
    words: Vec<Range<u32>>,
    signs: Vec<u32>,
}

impl Cut {
    /// Cuts a text.
    pub(super) fn of(text: &str) -> Self {
        let words = words(text).map(|word| word.start as u32..word.end() as u32);
        let signs = signs(text).map(|sign| sign as u32);
        Self { words: words.collect(), signs: signs.collect() }
    }

    /// Returns the words; `text` is the one that was cut.
    pub(super) fn words<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Word<'t>> + use<'t> {
        self.words.iter().map(|word| {
            let start = word.start as usize;
            // The bounds are those of characters: widths come from the first byte of each.
            Word { text: text.get(start..word.end as usize).unwrap_or_default(), start }
        })
    }

    /// Returns the places of digits, of ASCII signs, and of other characters that are no letters of
    /// Vietnamese: dashes, quotes, hard blanks.
    pub(super) fn signs<'t>(&'t self) -> impl Iterator<Item = usize> + use<'t> {
        self.signs.iter().map(|sign| *sign as usize)
    }
}

/// Returns the words of a text that is not one of the year's.
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
        (start < at).then(|| Word { text: text.get(start..at).unwrap_or_default(), start })
    })
}

/// Returns the signs of a text that is not one of the year's, as [`Cut::signs`].
pub(super) fn signs(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.bytes().enumerate();
    bytes.filter(|(_, byte)| STEPS[usize::from(*byte)].is_sign).map(|(at, _)| at)
}

/// Bytes of the longest sentence that anybody reads: how far a rule looks round a place. A text without an
/// end of a sentence, and with many such places, is not read anew for each.
const SENTENCE: usize = 2_000;

/// Returns what stands before a byte, as far as a sentence reaches.
pub(super) fn near_before(text: &str, at: usize) -> &str {
    &text[text.floor_char_boundary(at.saturating_sub(SENTENCE))..at]
}

/// Returns what stands from a byte on, as far as a sentence reaches.
pub(super) fn near_after(text: &str, at: usize) -> &str {
    &text[at..text.ceil_char_boundary(at.saturating_add(SENTENCE).min(text.len()))]
}

/// Tells whether a place lies in quotes that were opened in its paragraph.
pub(super) fn is_quoted(text: &str, at: usize) -> bool {
    let before = near_before(text, at).rsplit('\n').next().unwrap_or_default();
    let is_open = before.rfind('“').is_some_and(|open| !before[open..].contains('”'));
    is_open || before.matches('"').count() % 2 == 1
}

/// Longest text for which to prepare a search takes longer than to search.
const SHORT: usize = 512;

/// Returns the places of a phrase in a text, from left to right; none overlaps another.
pub(super) fn places(text: &str, phrase: &str) -> impl Iterator<Item = usize> + use<> {
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    if text.len() > SHORT {
        return memmem::find_iter(text, phrase).collect::<Vec<_>>().into_iter();
    }
    let mut found: Vec<usize> = Vec::new();
    let first = phrase.first().map(|first| memchr::memchr_iter(*first, text));
    for at in first.into_iter().flatten() {
        let is_apart = found.last().is_none_or(|last| at >= last + phrase.len());
        if is_apart && text[at..].starts_with(phrase) {
            found.push(at);
        }
    }
    found.into_iter()
}

/// What the first byte of a character says of it.
#[derive(Clone, Copy)]
struct Step {
    /// Whether it is part of a word.
    is_letter: bool,
    /// Whether it may be a sign or a digit.
    is_sign: bool,
    /// Its bytes.
    width: u8,
}

/// The step at each byte.
static STEPS: [Step; 256] = {
    let mut steps = [Step { is_letter: false, is_sign: false, width: 1 }; 256];
    let mut byte = 0;
    while byte < steps.len() {
        steps[byte] = step(byte as u8);
        byte += 1;
    }
    steps
};

/// Tells a character by its first byte. No letters are ASCII signs, those of U+0080 to U+00BF, and
/// U+2000 to U+2FFF (dashes, quotes, symbols); U+3000 and U+FEFF are invisible.
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
    let is_sign = match first {
        b'!'..=b'~' => !first.is_ascii_alphabetic(),
        0xC2 | 0xE2 | 0xE3 | 0xEF => true,
        _ => false,
    };
    Step { is_letter, is_sign, width }
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
    fn places_in_quotes() {
        let quoted = |text: &str| is_quoted(text, text.find('5').unwrap());
        assert!(quoted("mô hình “5 không") && quoted("mô hình \"5 không") && quoted("“a” và \"5"));
        assert!(!quoted("“a” 5") && !quoted("\"a\" 5") && !quoted("“a\n5") && !quoted("5”"));
    }

    #[test]
    fn phrases_stand_where_they_are_and_do_not_overlap() {
        let found = |text: &str, phrase| {
            let long = text.to_owned() + &"–".repeat(SHORT);
            assert!(places(text, phrase).eq(places(&long, phrase)), "{text}");
            places(text, phrase).collect::<Vec<_>>()
        };
        assert_eq!(found("năm, một năm năm ba", " năm "), [11]);
        assert_eq!(found("a\n\n\n\n\nb", "\n\n"), [1, 3]);
        assert_eq!(found("a   b    c", "  "), [1, 5, 7]);
        assert_eq!(found("luật", "uật "), [0; 0]);
        assert_eq!(found("./../.", "./."), [0, 3]);
    }

    #[test]
    fn a_cut_has_the_same_words_and_every_sign() {
        let text = "Ngày 9/11: “đủ”–ổn\u{3000}b!";
        let cut = Cut::of(text);
        assert!(cut.words(text).eq(words(text)));
        let signs: String = cut.signs().filter_map(|at| text[at..].chars().next()).collect();
        assert_eq!(signs, "9/11:“”–\u{3000}!");
    }
}
