//! Phrases that are looked up word by word, so that the length of a table costs nothing.

use std::ops::Range;

use super::words::Word;

/// A table of wrong phrases and right ones, sorted by the wrong ones.
pub(super) type Phrases = [(&'static str, &'static str)];

/// A wrong phrase in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it stands.
    pub(super) range: Range<usize>,
    /// What should stand there.
    pub(super) right: &'static str,
}

/// A table with a sieve in front of it, for few words of a text begin a phrase: by a word and the
/// first byte of the next.
#[derive(Debug)]
pub(super) struct Matcher {
    table: &'static Phrases,
    sieve: [u64; SIEVE / 64],
}

/// Bits of the sieve.
const SIEVE: usize = 8192;

impl Matcher {
    /// Takes a table, which must be sorted.
    pub(super) const fn new(table: &'static Phrases) -> Self {
        let mut sieve = [0; SIEVE / 64];
        let mut at = 0;
        while at < table.len() {
            let wrong = table[at].0.as_bytes();
            let mut end = 0;
            while end < wrong.len() && wrong[end] != b' ' && wrong[end] != b',' {
                end += 1;
            }
            let bit = bit(wrong.split_at(end).0, next(wrong, end));
            sieve[bit / 64] |= 1 << (bit % 64);
            at += 1;
        }
        Self { table, sieve }
    }

    /// Finds the phrases that stand in a text as whole words.
    pub(super) fn find<'t>(&self, text: &str, words: impl Iterator<Item = Word<'t>>) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for word in words {
            let may_begin = |next| {
                let bit = bit(word.text.as_bytes(), next);
                self.sieve[bit / 64] & 1 << (bit % 64) != 0
            };
            // A phrase may be the word alone, or go on with a sign.
            if !may_begin(next(text.as_bytes(), word.end())) && !may_begin(0) {
                continue;
            }
            let from = self.table.partition_point(|(wrong, _)| *wrong < word.text);
            let rest = &text[word.start..];
            let fits = |wrong: &&'static (&str, &str)| {
                let tail = rest.strip_prefix(wrong.0);
                tail.is_some_and(|tail| !tail.starts_with(char::is_alphanumeric))
            };
            let near = self.table[from..].iter();
            let near = near.take_while(|(wrong, _)| wrong.starts_with(word.text));
            // The longest one says most.
            let Some((wrong, right)) = near.filter(fits).last() else { continue };
            if found.last().is_none_or(|last| last.range.end <= word.start) {
                found.push(Found { range: word.start..word.start + wrong.len(), right });
            }
        }
        found
    }
}

/// Returns the place in the sieve of a word and the first byte of the next one.
const fn bit(word: &[u8], next: u8) -> usize {
    let length = word.len();
    if length == 0 {
        return 0;
    }
    let (first, middle, last) = (word[0], word[length / 2], word[length - 1]);
    let sum = length * 31 + first as usize * 7 + middle as usize * 13 + last as usize * 11;
    (sum + next as usize * 17) % SIEVE
}

/// Returns the byte after the blank at a place, 0 where there is none.
const fn next(text: &[u8], at: usize) -> u8 {
    if at + 1 < text.len() && text[at] == b' ' { text[at + 1] } else { 0 }
}

/// Tells whether a table is in the order that [`Matcher`] needs, without repetition.
#[cfg(test)]
pub(super) fn is_sorted(table: &Phrases) -> bool {
    table.windows(2).all(|pair| pair[0].0 < pair[1].0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cut::words;

    static TABLE: &Phrases =
        &[("Ban chỉ đạo", "Ban Chỉ đạo"), ("trụ Sở", "trụ sở"), ("trụ Sở chính", "trụ sở chính")];

    #[test]
    fn whole_words_only_and_the_longest() {
        assert!(is_sorted(TABLE));
        let text = "Ban chỉ đạo, Ban chỉ đạom, tại trụ Sở chính";
        let found = Matcher::new(TABLE).find(text, words(text));
        let shown: Vec<_> = found.iter().map(|found| &text[found.range.clone()]).collect();
        assert_eq!(shown, ["Ban chỉ đạo", "trụ Sở chính"]);
        assert_eq!(found[1].right, "trụ sở chính");
    }
}
