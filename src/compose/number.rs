//! Numbers of headings and clauses, made by the program so that none is missing or twice there.

use std::ops::Range;

use crate::document::{Block, Inline, Level};
use crate::model::PartNumbers;
use crate::template::wording::{roman, words};

/// Letters of points: the Vietnamese alphabet without its marked vowels, as the laws use it.
const LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
    'u', 'v', 'x', 'y',
];

/// What offices write under a heading that has nothing to report.
const NOTHING: &str = "Không có.";

/// Leaves out every heading below a section that has neither text nor a lower heading: what the data
/// does not say, the report does not deny. The headings of free text are people's, and stay.
pub(super) fn leave_out_bare(blocks: Vec<Block>, free: &[Range<usize>]) -> Vec<Block> {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    for (at, block) in blocks.into_iter().enumerate().rev() {
        let is_low_and_bare =
            bare_level(&block, kept.last()).is_some_and(|level| level > Level::Section);
        if !is_low_and_bare || free.iter().any(|free| free.contains(&at)) {
            kept.push(block);
        }
    }
    kept.reverse();
    kept
}

/// Puts `Không có.` under every heading that has neither text nor a lower heading.
pub fn complete(blocks: &mut Vec<Block>) {
    let mut out = Vec::with_capacity(blocks.len() + 4);
    let mut blocks_left = std::mem::take(blocks).into_iter().peekable();
    while let Some(block) = blocks_left.next() {
        let is_bare = bare_level(&block, blocks_left.peek()).is_some();
        out.push(block);
        if is_bare {
            out.push(Block::Paragraph(vec![Inline::text(NOTHING)]));
        }
    }
    *blocks = out;
}

/// Returns the level of a heading that has neither text nor a lower heading behind it.
fn bare_level(block: &Block, next: Option<&Block>) -> Option<Level> {
    let Block::Heading(heading) = block else { return None };
    let is_bare = match next {
        None => true,
        Some(Block::Heading(next)) => next.level <= heading.level,
        Some(_) => false,
    };
    is_bare.then_some(heading.level)
}

/// Numbers headings and clauses: `Phần I` or `Phần thứ nhất`, `I.`, `1.`, `a)`; each starts anew
/// under a higher heading.
pub fn number(blocks: &mut [Block], parts: PartNumbers) {
    // Headings counted at each level, and clauses without a title since the last heading.
    let mut counts = [0usize; 5];
    let mut clauses = 0;
    for block in blocks {
        match block {
            Block::Heading(heading) => {
                let rank = heading.level as usize;
                counts[rank] += 1;
                counts[rank + 1..].fill(0);
                clauses = 0;
                heading.number = heading_number(heading.level, counts[rank], parts);
            }
            Block::Clause(clause) => {
                clauses += 1;
                clause.number = format!("{clauses}.");
            }
            _ => {}
        }
    }
}

fn heading_number(level: Level, count: usize, parts: PartNumbers) -> String {
    let numeral = || roman(count).unwrap_or_else(|| count.to_string());
    match level {
        Level::Part if parts == PartNumbers::Words => format!("Phần thứ {}", ordinal(count)),
        Level::Part => format!("Phần {}", numeral()),
        Level::Section => format!("{}.", numeral()),
        Level::Clause => format!("{count}."),
        Level::Point => format!("{})", letter(count)),
        Level::Minor => String::new(),
    }
}

/// Returns an ordinal: `nhất`, `hai`, `ba`, `tư`.
fn ordinal(count: usize) -> String {
    match count {
        1 => "nhất".to_owned(),
        4 => "tư".to_owned(),
        _ => words(count).unwrap_or_else(|| count.to_string()),
    }
}

/// Returns the letter of a point, from 1. After `y` the letters double: `aa`, `bb`; the decree says
/// nothing of so many points.
fn letter(count: usize) -> String {
    let index = count.saturating_sub(1);
    LETTERS[index % LETTERS.len()].to_string().repeat(index / LETTERS.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Clause, Heading};

    fn heading(level: Level) -> Block {
        Block::Heading(Heading { level, number: String::new(), content: vec![Inline::text("x")] })
    }

    fn clause() -> Block {
        Block::Clause(Clause { number: String::new(), content: vec![Inline::text("x")] })
    }

    fn numbers(blocks: &[Block]) -> Vec<&str> {
        blocks
            .iter()
            .map(|block| match block {
                Block::Heading(heading) => heading.number.as_str(),
                Block::Clause(clause) => clause.number.as_str(),
                _ => "",
            })
            .collect()
    }

    #[test]
    fn numbers_start_anew_under_a_higher_heading() {
        use Level::{Clause as K, Part as P, Point as D, Section as S};
        let mut blocks: Vec<Block> = [P, S, K, D, D, K, D, S, K, P, S].map(heading).into();
        number(&mut blocks, PartNumbers::Roman);
        let expected = ["Phần I", "I.", "1.", "a)", "b)", "2.", "a)", "II.", "1.", "Phần II", "I."];
        assert_eq!(numbers(&blocks), expected);
    }

    #[test]
    fn parts_are_numbered_in_words() {
        let mut blocks: Vec<Block> = [Level::Part; 5].map(heading).into();
        number(&mut blocks, PartNumbers::Words);
        let expected =
            ["Phần thứ nhất", "Phần thứ hai", "Phần thứ ba", "Phần thứ tư", "Phần thứ năm"];
        assert_eq!(numbers(&blocks), expected);
    }

    #[test]
    fn clauses_start_anew_at_each_heading() {
        let paragraph = Block::Paragraph(vec![Inline::text("x")]);
        let mut blocks = [clause(), paragraph, clause(), heading(Level::Section), clause()];
        number(&mut blocks, PartNumbers::Roman);
        assert_eq!(numbers(&blocks), ["1.", "", "2.", "I.", "1."]);
    }

    #[test]
    fn points_follow_the_vietnamese_alphabet() {
        let letters: Vec<String> = [1, 4, 5, 6, 7, 23, 24, 28].into_iter().map(letter).collect();
        assert_eq!(letters, ["a", "d", "đ", "e", "g", "y", "aa", "đđ"]);
    }

    #[test]
    fn bare_headings_of_a_template_are_left_out_below_sections() {
        use Level::{Clause as K, Part as P, Point as D, Section as S};
        let mut blocks = vec![heading(S), heading(K), heading(D), heading(K), clause(), heading(D)];
        blocks.extend([heading(P), heading(S), heading(K)]);
        blocks.push(heading(K));
        let mut blocks = leave_out_bare(blocks, std::slice::from_ref(&(9..10)));
        assert_eq!(kinds(&blocks), "12c012");
        complete(&mut blocks);
        assert_eq!(kinds(&blocks), "12c012-");
    }

    #[test]
    fn bare_headings_of_people_say_that_there_is_nothing() {
        use Level::{Clause as K, Section as S};
        let mut blocks = vec![heading(S), heading(K), heading(K), clause(), heading(S)];
        complete(&mut blocks);
        assert_eq!(kinds(&blocks), "12-2c1-");
    }

    /// Levels of headings, clauses and paragraphs.
    fn kinds(blocks: &[Block]) -> String {
        let kind = |block: &Block| match block {
            Block::Heading(heading) => char::from(b'0' + heading.level as u8),
            Block::Clause(_) => 'c',
            _ => '-',
        };
        blocks.iter().map(kind).collect()
    }
}
