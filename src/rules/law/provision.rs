//! Provisions cited in running text: `điểm a khoản 2 Điều 103 Mục 5 Chương XII`.

use std::ops::Range;

use crate::rules::cut::Word;

/// Levels of a document, from small to large.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// `điểm a`.
    Point,
    /// `khoản 2`.
    Clause,
    /// `Điều 103`.
    Article,
}

/// A provision; places are bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Provision {
    /// Its level.
    pub(super) level: Level,
    /// The word of the level.
    pub(super) word: Range<usize>,
    /// The letter or number.
    pub(super) ordinal: Range<usize>,
    /// Whether the word has a capital.
    pub(super) is_capital: bool,
    /// Whether it begins a sentence, a line or an item.
    pub(super) begins: bool,
}

const WORDS: [(&str, &str, Level); 3] = [
    ("điểm", "Điểm", Level::Point),
    ("khoản", "Khoản", Level::Clause),
    ("điều", "Điều", Level::Article),
];

/// Finds the provisions of a text, those that follow each other together.
pub(super) fn chains<'t>(text: &str, words: impl Iterator<Item = Word<'t>>) -> Vec<Vec<Provision>> {
    let mut chains: Vec<Vec<Provision>> = Vec::new();
    for word in words {
        let Some(provision) = provision(text, word) else { continue };
        match chains.last_mut() {
            Some(chain) if follows(text, chain, &provision) => chain.push(provision),
            _ => chains.push(vec![provision]),
        }
    }
    chains
}

fn provision(text: &str, word: Word) -> Option<Provision> {
    let (level, is_capital) = WORDS.iter().find_map(|(lower, upper, level)| {
        let is_capital = word.text == *upper;
        (is_capital || word.text == *lower).then_some((*level, is_capital))
    })?;
    let ordinal = text[word.end()..].strip_prefix(' ')?;
    let start = word.end() + 1;
    let length = ordinal.find(|c: char| !c.is_alphanumeric()).unwrap_or(ordinal.len());
    if !is_ordinal(&ordinal[..length]) {
        return None;
    }
    let lead = text[..word.start].trim_end_matches([' ', '*', '_']);
    let begins =
        lead.is_empty() || lead.ends_with(['.', '!', '?', ':', '\n', '-', '+', '“', '"', '(']);
    let word = word.range();
    Some(Provision { level, word, ordinal: start..start + length, is_capital, begins })
}

/// Tells whether a word counts provisions: `2`, `2a`, `a`, `đ`.
fn is_ordinal(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let letters = word[digits..].chars().count();
    let lower = word[digits..].chars().all(char::is_lowercase);
    !word.is_empty() && letters <= 1 && lower
}

/// Tells whether a provision continues a chain: nothing but a comma, `và` or more ordinals stands
/// between.
fn follows(text: &str, chain: &[Provision], next: &Provision) -> bool {
    let Some(last) = chain.last() else { return false };
    let between = &text[last.ordinal.end..next.word.start];
    let words = between.split([' ', ',']).filter(|word| !word.is_empty());
    words.into_iter().all(|word| word == "và" || word == "hoặc" || is_ordinal(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cut::words;

    #[test]
    fn chains_hold_together() {
        let text = "Khoản 2, Khoản 3 Điều 3; điểm a, b khoản 1 Điều 24. Theo điều 5 của Luật";
        let chains = chains(text, words(text));
        let levels: Vec<Vec<Level>> =
            chains.iter().map(|chain| chain.iter().map(|p| p.level).collect()).collect();
        assert_eq!(
            levels,
            [
                vec![Level::Clause, Level::Clause, Level::Article],
                vec![Level::Point, Level::Clause, Level::Article],
                vec![Level::Article],
            ]
        );
        assert!(chains[0][0].begins && !chains[0][1].begins);
    }

    #[test]
    fn other_words() {
        let texts = [
            "điều kiện",
            "khoản thu 5",
            "Điều hành",
            "các khoản 12 tỷ",
            "điểm cầu",
            "bốn điều a-b",
        ];
        for text in &texts[..3] {
            assert!(chains(text, words(text)).is_empty(), "{text}");
        }
        assert!(chains(texts[4], words(texts[4])).is_empty());
    }
}
