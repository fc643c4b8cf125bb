//! Marks in boxes under number and subject (Mục III, khoản 2; Mục IV, boxes 10b and 11).

use crate::document::{HalfPoints, Mark, Twips};
use crate::frame::input::FrameInput;
use crate::frame::metrics::{Face, Font, width};
use crate::frame::wording;

/// Size of the words (Mục III, khoản 2: 13 to 14 pt; Mục V shows 13).
pub const MARK_SIZE: HalfPoints = 26;

/// Space between the words and the sides of a box of no fixed width: 2 mm.
const PADDING: Twips = 113;

/// Builds the marks, none wider than the column.
pub(super) fn build(input: &FrameInput, limit: Twips) -> Vec<Mark> {
    let font = Font::new(Face::Bold, MARK_SIZE);
    let given = input.marks.iter().filter(|mark| !wording::is_blank(mark.words));
    given
        .map(|mark| {
            let text = wording::capitals(&wording::shown(mark.words).replace('\n', " "));
            let words = width(&text, font.face, font.size).saturating_add(2 * PADDING);
            let fixed = mark.width_mm.map(|width| i32::from(width) * 1440 * 10 / 254);
            Mark { text, width: fixed.unwrap_or(words).min(limit), red: mark.red }
        })
        .collect()
}
