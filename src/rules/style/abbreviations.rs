//! The abbreviations of a file: where they stand and which are explained.

use std::collections::BTreeMap;
use std::ops::Range;

use super::words::sentences;
use crate::read::Entry;
use crate::rules::Checker;
use crate::rules::cut::near_before;

/// An abbreviation of the file.
#[derive(Debug, Clone)]
pub(super) struct Abbreviation<'a> {
    /// Its text.
    pub(super) entry: &'a Entry,
    /// Its first place there.
    pub(super) range: Range<usize>,
    /// How often it stands in the file.
    pub(super) count: usize,
    /// Whether it stands in brackets behind what it means: `(sau đây viết tắt là QCDC)`, `(QCDC)`.
    pub(super) is_explained: bool,
}

/// The abbreviations of a file.
#[derive(Debug, Default)]
pub(super) struct Abbreviations<'a> {
    /// What is known of each, by itself.
    pub(super) found: BTreeMap<&'a str, Abbreviation<'a>>,
}

/// Least letters of two abbreviations that may be one: shorter ones are often alike (TTTT, STTTT).
const LETTERS: usize = 5;

/// Forms that are never right.
const MISSPELT: [(&str, &str); 9] = [
    ("CBCCVN", "CBCCVC"),
    ("CBCCVV", "CBCCVC"),
    ("HDND", "HĐND"),
    ("HĐDN", "HĐND"),
    ("HĐNĐ", "HĐND"),
    ("MTQT", "MTTQ"),
    ("UBDN", "UBND"),
    ("UBNĐ", "UBND"),
    ("ƯBND", "UBND"),
];

impl<'a> Abbreviations<'a> {
    /// Gathers those of the sentences of a file.
    pub(super) fn of(cx: &Checker<'a>) -> Self {
        let mut all = Self::default();
        // The program spells these out at their first mention.
        for entry in cx.texts().iter().filter(|entry| is_declared(&entry.key)) {
            let word = entry.words.value.trim();
            let range = 0..word.len();
            all.found.insert(word, Abbreviation { entry, range, count: 0, is_explained: true });
        }
        let find = || sentences(cx).map(|entry| find(&entry.words.value)).collect();
        let places = cx.shared.abbreviations.get_or_init(find);
        for (entry, places) in sentences(cx).zip(places) {
            let text = entry.words.value.as_str();
            for range in places {
                let is_explained = explains(text, range);
                let range = range.clone();
                let word = &text[range.clone()];
                let new = Abbreviation { entry, range, count: 0, is_explained };
                let known = all.found.entry(word).or_insert(new);
                known.count += 1;
                known.is_explained |= is_explained;
            }
        }
        all
    }

    /// Returns the form that an abbreviation may be a misspelling of: one that differs by a letter and
    /// is known or commoner, or earlier where both are as common.
    pub(super) fn right_form(&self, word: &str) -> Option<&str> {
        // What the file explains is meant so.
        if self.found.get(word).is_some_and(|form| form.is_explained) {
            return None;
        }
        if let Some((_, right)) = MISSPELT.iter().find(|(wrong, _)| *wrong == word) {
            return Some(right);
        }
        let rank = |word: &str| {
            let form = self.found.get(word)?;
            let place = (form.entry.words.span, form.range.start);
            Some((word == "CBCCVC", form.count, std::cmp::Reverse(place)))
        };
        let others = self.found.keys().copied().filter(|other| may_be(word, other));
        others.max_by_key(|other| rank(other)).filter(|other| rank(other) > rank(word))
    }
}

/// Tells the short forms of `[[abbreviations]]`.
fn is_declared(key: &str) -> bool {
    key.starts_with("abbreviations[") && key.ends_with(".short")
}

/// Tells whether two abbreviations may stand for one phrase. The first letter is left alone: S and B
/// begin bodies of two levels.
fn may_be(word: &str, other: &str) -> bool {
    let is_long = word.chars().count() >= LETTERS && other.chars().count() >= LETTERS;
    let same_start = word.chars().next() == other.chars().next();
    is_long && same_start && strsim::levenshtein(word, other) == 1
}

/// Finds the abbreviations of a text: two to ten capitals in a row, alone between blanks and signs. In
/// a row of words in capitals (a heading) there are none, nor in numbers of documents.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut previous_is_capital = false;
    let mut previous = "";
    while start < text.len() {
        let at = start;
        let mut bytes = text.as_bytes()[at..].iter();
        let length = bytes.position(|byte| matches!(byte, b' ' | b'\n' | b'\t'));
        let chunk = &text[at..length.map_or(text.len(), |length| at + length)];
        start += chunk.len() + 1;
        if chunk.is_empty() {
            continue;
        }
        let before = std::mem::replace(&mut previous, chunk);
        let is_capital = chunk.as_bytes()[0] != b'<'
            && (is_capital_chunk(chunk) || previous_is_capital && is_letter_word(chunk));
        if !is_capital {
            previous_is_capital = false;
            continue;
        }
        let bare = chunk.trim_start_matches(|c: char| !c.is_alphanumeric());
        let lead = chunk.len() - bare.len();
        let word = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        // A row of capitals ends at a sign.
        if previous_is_capital && lead == 0 {
            if found.last().is_some_and(|last| last.end == at - 1) {
                found.pop();
            }
        } else if !before.contains('/') && is_abbreviation(word) {
            found.push(at + lead..at + lead + word.len());
        }
        previous_is_capital = lead + word.len() == chunk.len();
    }
    found
}

/// Tells quickly the stretches that hold capitals only, between signs.
fn is_capital_chunk(chunk: &str) -> bool {
    if chunk.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let bare = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    // A hyphen joins it to a number: `COVID- 19`.
    !chunk.ends_with('-') && bare.len() > 1 && bare.chars().all(|c| c.is_uppercase() || c == '&')
}

/// Tells the words of one letter: `SAO Y`, `CHÚ Ý`.
fn is_letter_word(chunk: &str) -> bool {
    let mut letters = chunk.chars().filter(|c| c.is_alphanumeric());
    matches!((letters.next(), letters.next()), (Some('Y' | 'Ý' | 'Ở'), None))
}

fn is_abbreviation(word: &str) -> bool {
    (2..=10).contains(&word.chars().count()) && !is_roman(word) && !is_syllable(word)
}

/// Tells the numbers of terms and chapters (XIII, XV); CCVC is none.
fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| b"IVXL".contains(&byte))
}

/// Tells a word that only stands in capitals (`KHẨN`): its tone mark gives it away.
fn is_syllable(word: &str) -> bool {
    word.chars().any(|c| !c.is_ascii() && !"ĐƯƠÔÂÊĂ".contains(c))
}

/// Tells whether the brackets around a place explain the abbreviation.
fn explains(text: &str, range: &Range<usize>) -> bool {
    let head = text[..range.start].trim_end_matches(['“', '"', '*']);
    let tail = text[range.end..].trim_start_matches(['”', '"', '*']);
    let closes = tail.starts_with(')') || tail.starts_with([',', ';', ':']);
    let opens = head.ends_with('(') && tail.starts_with(')');
    let said = ["là ", "là: ", "tắt: ", "tắt "];
    let is_said = closes && said.iter().any(|said| head.ends_with(said));
    opens || is_said && near_before(head, head.len()).contains("tắt")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<&str> {
        find(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn abbreviations_are_told_from_headings_and_numbers() {
        assert_eq!(shown("CBCCVC Sở, UBND tỉnh (QCDC); HĐND."), ["CBCCVC", "UBND", "QCDC", "HĐND"]);
        assert_eq!(shown("II. KẾT QUẢ THỰC HIỆN; BAN HÀNH"), Vec::<&str>::new());
        assert_eq!(
            shown("số 30-CT/TW, khóa XI, dịch COVID-19, 4595/UBND-CN XD"),
            Vec::<&str>::new()
        );
        assert_eq!(shown("đạo đức công vụ cho CCVC."), ["CCVC"]);
        assert_eq!(shown("“SAO Y”, “SAO LỤC”; khối UBND A"), ["UBND"]);
        assert_eq!(shown("Sở KH&CN, TP.HCM, VNeID"), ["KH&CN"]);
        assert_eq!(shown("dịch COVID- 19; khối UBND A, B"), ["UBND"]);
        assert_eq!(shown("văn bản KHẨN gửi các đơn vị"), Vec::<&str>::new());
    }

    #[test]
    fn explanations_stand_in_brackets() {
        let explained = |text: &str| explains(text, &find(text)[0]);
        assert!(explained("quy chế dân chủ (sau đây viết tắt là QCDC) ở cơ sở"));
        assert!(explained("quy chế dân chủ (QCDC)"));
        assert!(explained("quy chế dân chủ (gọi tắt là “QCDC”)"));
        assert!(!explained("quy chế (theo QCDC của Sở)"));
        assert!(!explained("quy chế (QCDC của Sở)"));
        assert!(!explained("quy chế (theo QCDC)"));
        assert!(!explained("viết tắt là QCDC của Sở"));
    }
}
