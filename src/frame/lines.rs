//! Line breaks in names and titles: few lines, of like length, parted where the sense allows.
//!
//! One dynamic programme over the words finds the cheapest set of lines. A line costs a fixed sum
//! and the square of what it leaves empty, so that few and even lines win; a break costs what
//! [`super::phrases`] asks for the place. Where the fewest lines would part a name or a fixed word
//! pair, one line more may be cheaper. Nothing overflows: a word wider than the line is split.

use super::metrics::{self, Font};
use super::phrases;
use super::wording;
use crate::document::Twips;

/// Cost of each line.
const LINE: i64 = 1000;
/// Cost of a line that is wholly empty; a line half empty costs a quarter of it.
const EMPTY: i64 = 1000;
/// Cost of a line of a single word where there are several lines.
const LONE_WORD: i64 = 1500;
/// Cost of parting the pieces of a word that had to be split.
const SPLIT: i64 = phrases::NEVER;

/// Breaks a text into lines no wider than `limit`; a newline in the text is always a break.
///
/// A limit narrower than a single character gives lines of one character.
pub fn break_lines(text: &str, font: Font, limit: Twips) -> Vec<String> {
    text.lines().flat_map(|line| break_words(line, str::to_owned, font, limit)).collect()
}

/// Breaks a text as [`break_lines`] does and returns its lines in capitals; the capitals of the
/// text as given still tell where names begin.
pub fn break_capitals(text: &str, font: Font, limit: Twips) -> Vec<String> {
    text.lines().flat_map(|line| break_words(line, wording::capitals, font, limit)).collect()
}

/// Returns the width of the widest line.
pub fn longest(lines: &[String], font: Font) -> Twips {
    lines.iter().map(|line| metrics::width(line, font.face, font.size)).max().unwrap_or(0)
}

/// A word, or a piece of one that is wider than a line.
struct Piece {
    text: String,
    units: i64,
    /// Cost of a break before it.
    before: i64,
    /// Whether a space parts it from the piece before.
    spaced: bool,
}

fn break_words(line: &str, print: fn(&str) -> String, font: Font, limit: Twips) -> Vec<String> {
    let whole = print(&wording::tidy(line));
    if metrics::fits(metrics::units(&whole, font.face), font, limit) {
        return if whole.is_empty() { Vec::new() } else { vec![whole] };
    }
    let pieces = pieces(line, print, font, limit);
    let mut lines: Vec<String> = Vec::new();
    let mut end = pieces.len();
    let starts = best_starts(&pieces, font, limit);
    while end > 0 {
        let start = starts[end - 1];
        lines.push(join(&pieces[start..end]));
        end = start;
    }
    lines.reverse();
    lines
}

fn pieces(line: &str, print: fn(&str) -> String, font: Font, limit: Twips) -> Vec<Piece> {
    let words = wording::words(line);
    let costs = phrases::break_costs(&words);
    let mut pieces = Vec::with_capacity(words.len());
    for (word, cost) in words.iter().zip(costs) {
        for (index, text) in split(print(word), font, limit).into_iter().enumerate() {
            let units = metrics::units(&text, font.face);
            let first = index == 0;
            let before = if first { cost } else { SPLIT };
            pieces.push(Piece { text, units, before, spaced: first });
        }
    }
    pieces
}

/// Splits a word into pieces that fit, of at least one character; a mark stays with its letter.
fn split(word: String, font: Font, limit: Twips) -> Vec<String> {
    if metrics::fits(metrics::units(&word, font.face), font, limit) {
        return vec![word];
    }
    let mut pieces = vec![String::new()];
    let mut units = 0;
    for character in word.chars() {
        let advance = metrics::units(character.encode_utf8(&mut [0; 4]), font.face);
        let overflows = !metrics::fits(units + advance, font, limit);
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || advance == 0 || !overflows => piece.push(character),
            _ => {
                pieces.push(character.to_string());
                units = 0;
            }
        }
        units += advance;
    }
    pieces
}

/// Returns, for each piece, the first piece of the best line that ends with it.
fn best_starts(pieces: &[Piece], font: Font, limit: Twips) -> Vec<usize> {
    let space = metrics::units(" ", font.face);
    let mut starts = Vec::with_capacity(pieces.len());
    let mut costs: Vec<i64> = vec![0];
    for end in 0..pieces.len() {
        let mut units = 0;
        let mut best: Option<(i64, usize)> = None;
        for start in (0..=end).rev() {
            units += pieces[start].units;
            if start < end && !metrics::fits(units, font, limit) {
                break;
            }
            let lone = start == end && pieces.len() > 1;
            let cost = costs[start]
                + line_cost(units, font, limit)
                + if start > 0 { pieces[start].before } else { 0 }
                + if lone { LONE_WORD } else { 0 };
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, start));
            }
            units += if pieces[start].spaced { space } else { 0 };
        }
        let (cost, start) = best.unwrap_or((0, end));
        costs.push(cost);
        starts.push(start);
    }
    starts
}

fn line_cost(units: i64, font: Font, limit: Twips) -> i64 {
    let limit = i64::from(limit.max(1));
    let used = i64::from(metrics::in_twips(units, font)).min(limit);
    let empty = limit - used;
    LINE + EMPTY * empty / limit * empty / limit
}

fn join(pieces: &[Piece]) -> String {
    let mut line = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        if index > 0 && piece.spaced {
            line.push(' ');
        }
        line.push_str(&piece.text);
    }
    line
}
