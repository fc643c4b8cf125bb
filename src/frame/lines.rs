//! Line breaks in names and titles: few lines, of like length, parted where the sense allows.
//!
//! A dynamic programme over the words finds the cheapest set of lines, twice. A line costs a fixed
//! sum and the square of its distance from a length; a break costs what [`super::phrases`] asks for
//! the place. The first run takes the limit for that length and finds how many lines there are: the
//! fewest, or one more where they would part a name or a word. The second run takes the mean length
//! of so many lines, which evens them out. Nothing overflows: a word wider than a line is split.

use std::ops::Range;

use super::metrics::{self, Font};
use super::phrases;
use super::wording;
use crate::document::Twips;

/// Cost of each line.
const LINE: i64 = 1000;
/// Cost of a line that is off by the whole length; off by half of it costs a quarter.
const UNEVEN: i64 = 1500;
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

/// Returns the length of the rule under these lines: two fifths of the longest, between the decree's
/// 1/3 and 1/2 (Mục II, khoản 2, điểm b and khoản 5, điểm b).
pub(super) fn rule_under(lines: &[String], font: Font) -> Twips {
    longest(lines, font) / 5 * 2
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
    let room = metrics::room(font, limit);
    let whole = print(&wording::tidy(line));
    if metrics::units(&whole, font.face) <= room {
        return if whole.is_empty() { Vec::new() } else { vec![whole] };
    }
    let pieces = pieces(line, print, font, room);
    let fewest = best_lines(&pieces, font, room, room).len().max(1);
    let total: i64 = pieces.iter().map(|piece| piece.units).sum();
    let mean = (total / i64::try_from(fewest).unwrap_or(i64::MAX)).clamp(1, room.max(1));
    let lines = best_lines(&pieces, font, room, mean);
    lines.into_iter().map(|line| join(&pieces[line])).collect()
}

fn pieces(line: &str, print: fn(&str) -> String, font: Font, room: i64) -> Vec<Piece> {
    let words = wording::words(line);
    let costs = phrases::break_costs(&words);
    let mut pieces = Vec::with_capacity(words.len());
    for (word, cost) in words.iter().zip(costs) {
        for (index, text) in split(print(word), font, room).into_iter().enumerate() {
            let units = metrics::units(&text, font.face);
            let first = index == 0;
            let before = if first { cost } else { SPLIT };
            pieces.push(Piece { text, units, before, spaced: first });
        }
    }
    pieces
}

/// Splits a word into pieces that fit, of at least one character; a mark stays with its letter.
fn split(word: String, font: Font, room: i64) -> Vec<String> {
    if metrics::units(&word, font.face) <= room {
        return vec![word];
    }
    let mut pieces = vec![String::new()];
    let mut units = 0;
    for character in word.chars() {
        let advance = metrics::units(character.encode_utf8(&mut [0; 4]), font.face);
        match pieces.last_mut() {
            Some(piece) if piece.is_empty() || advance == 0 || units + advance <= room => {
                piece.push(character);
            }
            _ => {
                pieces.push(character.to_string());
                units = 0;
            }
        }
        units += advance;
    }
    pieces
}

/// Returns the cheapest lines: none wider than `room` units, as near as may be to `length`.
fn best_lines(pieces: &[Piece], font: Font, room: i64, length: i64) -> Vec<Range<usize>> {
    let starts = best_starts(pieces, metrics::units(" ", font.face), room, length);
    let mut lines = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        let start = starts[end - 1];
        lines.push(start..end);
        end = start;
    }
    lines.reverse();
    lines
}

/// Returns, for each piece, the first piece of the best line that ends with it.
fn best_starts(pieces: &[Piece], space: i64, room: i64, length: i64) -> Vec<usize> {
    let mut starts = Vec::with_capacity(pieces.len());
    let mut costs: Vec<i64> = vec![0];
    for end in 0..pieces.len() {
        let mut units = 0;
        let mut best = (i64::MAX, end);
        for start in (0..=end).rev() {
            units += pieces[start].units;
            if start < end && units > room {
                break;
            }
            let lone = if start == end { LONE_WORD } else { 0 };
            let cost = costs[start] + pieces[start].before + lone + line_cost(units, length);
            best = best.min((cost, start));
            units += if pieces[start].spaced { space } else { 0 };
        }
        costs.push(best.0);
        starts.push(best.1);
    }
    starts
}

fn line_cost(units: i64, length: i64) -> i64 {
    let length = length.max(1);
    let off = (units - length).abs().min(length);
    LINE + UNEVEN * off / length * off / length
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
