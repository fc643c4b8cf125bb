//! Look-up in the catalogue: by number, also a misspelt one, and by words without their marks.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::{Catalogue, Entry, Force};
use crate::value::Date;

/// Most documents that a look-up returns.
const MOST: usize = 20;

/// Least likeness of a number that is offered for another.
const NEAR: f64 = 0.88;

/// A document found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit<'c> {
    /// The document.
    pub entry: &'c Entry,
    /// How well it fits: 1 for the very number or all the words side by side, less for less.
    pub score: f64,
    /// How it stands on the day asked for.
    pub force: Option<Force<'c>>,
}

/// Finds documents by number (`30-CT/TW`, `30 ct tw`, `04/2015/ND-CP`) or by words (`dan chu co
/// quan`), best first; `on` asks how they stand on a day.
///
/// The very number stands alone, or with the others that bear it. Otherwise the nearest numbers are
/// offered, and, when the query has words, the documents that have them all.
pub fn search<'c>(catalogue: &'c Catalogue, query: &str, on: Option<Date>) -> Vec<Hit<'c>> {
    let words = words(query);
    let number: String = words.concat();
    if number.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<Hit> = catalogue
        .entries()
        .filter_map(|entry| {
            let score = score(entry, &number, &words)?;
            let force = on.map(|on| catalogue.in_force(entry, on));
            Some(Hit { entry, score, force })
        })
        .collect();
    // The sort is stable: equals keep the order of the catalogue.
    hits.sort_by(|a, b| b.score.total_cmp(&a.score));
    let is_exact = |hit: &Hit| compact(&hit.entry.act.number) == number;
    if hits.first().is_some_and(is_exact) {
        hits.retain(is_exact);
    }
    hits.truncate(MOST);
    hits
}

fn score(entry: &Entry, number: &str, words: &[String]) -> Option<f64> {
    let act = &entry.act;
    let known = compact(&act.number);
    if known == number {
        return Some(1.0);
    }
    let has_digit = number.contains(|c: char| c.is_ascii_digit());
    if has_digit && known.starts_with(number) {
        return Some(0.99);
    }
    let near = strsim::jaro_winkler(&known, number);
    if has_digit && near >= NEAR {
        return Some(near * 0.9);
    }
    by_words([&act.r#type, &act.title, &act.issuer, &act.number], words)
}

/// Scores a document that has all the words: higher when they stand side by side, as asked, and
/// highest when the name begins with them.
fn by_words(texts: [&str; 4], words: &[String]) -> Option<f64> {
    let text: Vec<String> = texts.iter().flat_map(|text| self::words(text)).collect();
    let begins = |word: &String| text.iter().any(|known| known.starts_with(word.as_str()));
    if !words.iter().all(begins) {
        return None;
    }
    let together = if text.starts_with(words) {
        0.8
    } else if text.windows(words.len()).any(|window| window == words) {
        0.7
    } else {
        0.4
    };
    // A short text, of which the words make up more, fits better.
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    let share = words.len() as f64 / text.len() as f64;
    Some(together + share.min(1.0) * 0.1)
}

fn compact(text: &str) -> String {
    words(text).concat()
}

/// Returns the words of a text, folded, without punctuation.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns a text in lower case without diacritics: `Nghị định` gives `nghi dinh`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
            continue;
        }
        decompose_canonical(c, |c| {
            if c.is_ascii() || !is_combining_mark(c) {
                let lower = c.to_lowercase();
                folded.extend(lower.map(|c| if matches!(c, 'đ' | 'ð') { 'd' } else { c }));
            }
        });
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Act;

    fn numbers(query: &str) -> Vec<&'static str> {
        let hits = search(Catalogue::embedded(), query, None);
        hits.iter().map(|hit| hit.entry.act.number.as_str()).collect()
    }

    #[test]
    fn a_number_stands_alone() {
        assert_eq!(numbers("30-CT/TW"), ["30-CT/TW"]);
        assert_eq!(numbers("30 ct tw"), ["30-CT/TW"]);
        assert_eq!(numbers("04/2015/nd-cp"), ["04/2015/NĐ-CP"]);
    }

    #[test]
    fn a_misspelt_number_finds_its_neighbours() {
        assert!(numbers("145/2021/NĐ-CP").contains(&"145/2020/NĐ-CP"));
        assert_eq!(numbers("10/2022")[0], "10/2022/QH15");
        assert!(numbers("99999").is_empty());
    }

    #[test]
    fn words_need_no_marks() {
        assert_eq!(numbers("luat thuc hien dan chu o co so")[0], "10/2022/QH15");
        assert!(numbers("ĐỐI THOẠI TRỰC TIẾP VỚI DÂN").contains(&"11-QĐi/TW"));
        assert!(numbers("tiếp công dân").contains(&"42/2013/QH13"));
        assert!(numbers("khí tượng thủy văn").is_empty());
    }

    #[test]
    fn words_side_by_side_come_first_and_short_texts_before_long_ones() {
        let entry = |number: &str, title: &str| {
            let act = Act { number: number.into(), title: title.into(), ..Act::default() };
            Entry { act, ..Entry::default() }
        };
        let catalogue = Catalogue::with(vec![
            entry("1", "về trồng rừng và giữ rừng"),
            entry("2", "về kế hoạch trồng giữ rừng của các xã"),
            entry("3", "về trồng giữ rừng"),
            entry("4", "trồng giữ rừng của các xã miền núi trong tỉnh thời gian tới"),
        ]);
        let hits = search(&catalogue, "trong giu", None);
        let numbers: Vec<_> = hits.iter().map(|hit| hit.entry.act.number.as_str()).collect();
        assert_eq!(numbers, ["4", "3", "2", "1"]);
    }

    #[test]
    fn nothing_is_found_for_nothing() {
        assert!(numbers("").is_empty());
        assert!(numbers(" - / ").is_empty());
    }

    #[test]
    fn a_day_tells_the_force() {
        let hits = search(Catalogue::embedded(), "159/2016/NĐ-CP", Date::new(2024, 1, 1));
        assert!(matches!(hits[0].force, Some(Force::Ended { by_clause: true, .. })));
    }

    #[test]
    fn folding_drops_marks_and_case() {
        assert_eq!(fold("Đề án, QUY CHẾ; ủy/uỷ"), "de an, quy che; uy/uy");
    }
}
