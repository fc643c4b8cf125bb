//! The frame that the decree fixes: letterhead, title, addressees, signature, recipients.
//!
//! It takes a [`FrameInput`] of plain values and gives a [`Frame`] whose lines are broken and
//! measured. Clauses are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I.

mod annex;
mod contact;
mod input;
mod letterhead;
mod lines;
mod marks;
pub mod metrics;
mod phrases;
mod recipients;
mod signature;
mod title;
mod wording;

pub use annex::annex;
pub use contact::CONTACT_SIZE;
pub use input::{
    ArchiveInput, Authority, ContactInput, DocumentKind, FrameInput, MarkInput, PartialDate,
    SignatureInput,
};
pub use letterhead::{NUMBER_SIZE, bare_subject};
pub use lines::{break_capitals, break_lines, longest};
pub use marks::MARK_SIZE;
pub use recipients::RECIPIENTS_SIZE;

use crate::document::{Frame, Twips};

/// Builds the frame of a document.
pub fn build(input: &FrameInput) -> Frame {
    let columns = recipients::columns(input);
    Frame {
        letterhead: letterhead::build(input),
        title: title::build(input),
        addressees: recipients::addressees(&input.addressees),
        signature: signature::build(input, columns[1]),
        recipients: recipients::build(input, columns),
        contact: contact::build(input),
    }
}

/// Width of a column beyond its longest line. The text is centred, so that the texts of two
/// neighbouring columns are at least this far apart: 2 mm.
const COLUMN_SURPLUS: Twips = 113;

/// Parts a total width into two columns: the left one as wide as wanted, unless one of the columns
/// needs more; the right one is served first.
fn share(total: Twips, wanted: Twips, needs: [Twips; 2]) -> [Twips; 2] {
    let [left, right] = needs.map(|need| need.saturating_add(COLUMN_SURPLUS));
    let left = wanted.max(left).min(total - right.min(total));
    [left, total - left]
}

#[cfg(test)]
mod tests;
