//! `Kính gửi` and `Nơi nhận` (Mục II, khoản 9), and the columns of the closing table.

use crate::document::{HalfPoints, Recipients, Twips};
use crate::frame::input::{ArchiveInput, FrameInput};
use crate::frame::lines::longest;
use crate::frame::metrics::{Face, Font, inline_width, width};
use crate::frame::{COLUMN_SURPLUS, share, signature, wording};

/// Size of the list (Mục II, khoản 9, điểm d): 11 pt.
pub const RECIPIENTS_SIZE: HalfPoints = 22;

/// First item where the document has addressees (Mục II, khoản 9, điểm b).
const AS_ABOVE: &str = "Như trên";
/// First word of the last item, and the văn thư's own copy.
const ARCHIVE: &str = "Lưu";
const REGISTRY: &str = "VT";

/// Returns the names of the addressees, without dashes and end marks, which the writer sets.
pub(super) fn addressees(given: &[&str]) -> Vec<String> {
    given.iter().map(|name| bare(name)).filter(|name| !name.is_empty()).collect()
}

/// Builds the list for these columns of the closing table.
pub(super) fn build(input: &FrameInput, columns: [Twips; 2]) -> Recipients {
    Recipients { items: items(input), columns }
}

/// Returns the widths of the columns for recipients and signature: nine and eleven twentieths,
/// unless a long line needs more; each is left three tenths, longer items run on to a next line.
pub(super) fn columns(input: &FrameInput) -> [Twips; 2] {
    let total = input.layout.text_width().max(0);
    let font = Font::new(Face::Regular, RECIPIENTS_SIZE);
    let items =
        items(input).iter().map(|item| width(&format!("- {item}"), font.face, font.size)).max();
    let font = signature::font(input);
    let lines: Vec<String> =
        signature::authority(&input.signature).iter().map(|line| wording::capitals(line)).collect();
    let signer =
        longest(&lines, font).max(inline_width(&[signature::name(&input.signature)], font));
    let most = (total / 10 * 7 - COLUMN_SURPLUS).max(0);
    share(total, total / 20 * 9, [items.unwrap_or(0).min(most), signer.min(most)])
}

/// Returns the items with their end marks: `;`, and a full stop after the last, `Lưu`
/// (Mục II, khoản 9, điểm d).
fn items(input: &FrameInput) -> Vec<String> {
    let given = input.recipients.iter().map(|item| bare(item)).filter(|item| !item.is_empty());
    let (archives, mut items): (Vec<String>, Vec<String>) =
        given.partition(|item| is_archive(item));
    let answered = items.iter().any(|item| starts_with(item, AS_ABOVE));
    if !addressees(&input.addressees).is_empty() && !answered {
        items.insert(0, AS_ABOVE.to_owned());
    }
    let last = if archives.is_empty() { archive(&input.archive) } else { archives.join("; ") };
    items.iter_mut().for_each(|item| item.push(';'));
    items.push(format!("{last}."));
    items
}

/// Returns `Lưu: VT, VP. PL.(300)`: unit, then drafter and copies (Phụ lục III, Mẫu 1.4).
fn archive(archive: &ArchiveInput) -> String {
    let given = |text: Option<&str>| text.map(bare).filter(|text| !text.is_empty());
    let mut line = format!("{ARCHIVE}: {REGISTRY}");
    // An office that drafts its own reports may be the registry itself.
    if let Some(unit) = given(archive.unit).filter(|unit| unit != REGISTRY) {
        line += &format!(", {unit}");
    }
    let copies = archive.copies.map(|copies| format!("({copies})"));
    match (given(archive.drafter), copies) {
        (Some(drafter), Some(copies)) => line + &format!(". {drafter}.{copies}"),
        (Some(one), None) | (None, Some(one)) => line + &format!(". {one}"),
        (None, None) => line,
    }
}

/// Returns an item without a dash before it and a mark after it, on one line.
fn bare(item: &str) -> String {
    let item = wording::shown(item).replace('\n', " ");
    let item = item.trim_start_matches(['-', '–', ' ']);
    item.trim_end_matches([';', '.', ',', ' ']).to_owned()
}

fn is_archive(item: &str) -> bool {
    starts_with(item, "Lưu:") || starts_with(item, "Lưu VT") || item == ARCHIVE
}

fn starts_with(item: &str, start: &str) -> bool {
    item.to_lowercase().starts_with(&start.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archive_line_follows_the_model() {
        let cases = [
            (None, None, None, "Lưu: VT"),
            (Some("VP"), None, None, "Lưu: VT, VP"),
            (Some("VT"), None, None, "Lưu: VT"),
            (Some("TCCB (03)."), None, None, "Lưu: VT, TCCB (03)"),
            (Some("VP"), Some("PL"), Some(300), "Lưu: VT, VP. PL.(300)"),
            (Some("VP"), Some("PL."), None, "Lưu: VT, VP. PL"),
            (None, None, Some(20), "Lưu: VT. (20)"),
        ];
        for (unit, drafter, copies, expected) in cases {
            assert_eq!(archive(&ArchiveInput { unit, drafter, copies }), expected);
        }
    }

    #[test]
    fn marks_of_an_item_are_taken_off() {
        for given in ["Sở Nội vụ", "- Sở Nội vụ;", " – Sở  Nội vụ ; ", "Sở Nội vụ."]
        {
            assert_eq!(bare(given), "Sở Nội vụ");
        }
        assert_eq!(bare("Sở Nội vụ (b/c);"), "Sở Nội vụ (b/c)");
        assert_eq!(bare("TODO: nơi nhận"), "[nơi nhận]");
        assert_eq!(bare(" ; "), "");
    }
}
