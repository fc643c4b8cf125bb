//! Where a hyphen or a dash with blanks joins two words.

use super::words::{dash, own, word_before, words};
use crate::read::Entry;
use crate::rules::Checker;

/// A hyphen or a dash between two words.
#[derive(Debug, Clone)]
pub(super) struct Joint<'a> {
    /// The text.
    pub(super) entry: &'a Entry,
    /// Where the sign stands.
    pub(super) at: usize,
    /// The sign.
    pub(super) sign: &'a str,
    /// The words around it in lower case, with a blank between.
    pub(super) words: String,
}

impl Joint<'_> {
    /// Tells a dash from a hyphen.
    pub(super) fn is_dash(&self) -> bool {
        self.sign != "-"
    }
}

/// Returns the joints of the texts that the office words itself; those of numbers are S011's.
pub(super) fn joints<'a>(cx: &Checker<'a>) -> Vec<Joint<'a>> {
    own(cx).flat_map(|entry| of_text(cx, entry)).collect()
}

fn of_text<'a>(cx: &Checker<'a>, entry: &'a Entry) -> impl Iterator<Item = Joint<'a>> + use<'a> {
    let text = entry.words.value.as_str();
    cx.signs(entry).filter_map(|at| Some((at, dash(text, at)?))).filter_map(move |(at, sign)| {
        let head = text[..at].strip_suffix(' ')?;
        let tail = text[at + sign.len()..].strip_prefix(' ')?;
        // Without a word right behind it, the next one may stand pages away.
        if !tail.starts_with(char::is_alphanumeric) {
            return None;
        }
        let right = words(tail).next()?;
        let left = word_before(head, head.len());
        let is_joint = right.start == 0 && !left.is_empty();
        let is_number = [left, right.text].iter().any(|word| word.starts_with(char::is_numeric));
        let words = || format!("{left} {}", right.text).to_lowercase();
        (is_joint && !is_number).then(|| Joint { entry, at, sign, words: words() })
    })
}
