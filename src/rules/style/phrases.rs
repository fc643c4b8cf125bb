//! Phrases that are looked up word by word, so that the length of a table costs nothing.

use std::ops::Range;

use super::words::words;

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

/// Finds the phrases of a table that stand in a text as whole words.
pub(super) fn find(text: &str, table: &'static Phrases) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for word in words(text) {
        let from = table.partition_point(|(wrong, _)| *wrong < word.text);
        let rest = &text[word.start..];
        let fits = |wrong: &&'static (&str, &str)| {
            let tail = rest.strip_prefix(wrong.0);
            tail.is_some_and(|tail| !tail.starts_with(char::is_alphanumeric))
        };
        let near = table[from..].iter().take_while(|(wrong, _)| wrong.starts_with(word.text));
        // The longest one says most.
        let Some((wrong, right)) = near.filter(fits).last() else { continue };
        if found.last().is_none_or(|last| last.range.end <= word.start) {
            found.push(Found { range: word.start..word.start + wrong.len(), right });
        }
    }
    found
}

/// Tells whether a table is in the order that [`find`] needs, without repetition.
#[cfg(test)]
pub(super) fn is_sorted(table: &Phrases) -> bool {
    table.windows(2).all(|pair| pair[0].0 < pair[1].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: &Phrases =
        &[("Ban chỉ đạo", "Ban Chỉ đạo"), ("trụ Sở", "trụ sở"), ("trụ Sở chính", "trụ sở chính")];

    #[test]
    fn whole_words_only_and_the_longest() {
        assert!(is_sorted(TABLE));
        let text = "Ban chỉ đạo, Ban chỉ đạom, tại trụ Sở chính";
        let found = find(text, TABLE);
        let shown: Vec<_> = found.iter().map(|found| &text[found.range.clone()]).collect();
        assert_eq!(shown, ["Ban chỉ đạo", "trụ Sở chính"]);
        assert_eq!(found[1].right, "trụ sở chính");
    }
}
