//! Address, telephone and the like at the foot of the first page (Mục III, khoản 4).

use crate::document::HalfPoints;
use crate::frame::input::{ContactInput, FrameInput};
use crate::frame::lines::{break_lines, longest};
use crate::frame::metrics::{Face, Font};
use crate::frame::wording;

/// Size of the line (Mục III, khoản 4: 11 to 12 pt; Mục V shows 11).
pub const CONTACT_SIZE: HalfPoints = 22;

/// Builds the lines: each holds as many parts as fit, and no part begins a line it could end.
pub(super) fn build(input: &FrameInput) -> Vec<String> {
    let font = Font::new(Face::Regular, CONTACT_SIZE);
    let limit = input.layout.text_width().max(0);
    let mut lines: Vec<String> = Vec::new();
    for part in parts(&input.contact) {
        if let Some(last) = lines.last_mut() {
            let joined = format!("{last}; {part}");
            if longest(std::slice::from_ref(&joined), font) <= limit {
                *last = joined;
                continue;
            }
            last.push(';');
        }
        lines.extend(break_lines(&part, font, limit));
    }
    lines
}

/// Returns what is given, each with its name, in the order of the decree.
fn parts(contact: &ContactInput) -> Vec<String> {
    let given = [
        ("Địa chỉ", contact.address),
        ("Thư điện tử", contact.email),
        ("Trang thông tin điện tử", contact.website),
        ("Điện thoại", contact.phone),
        ("Fax", contact.fax),
    ];
    given
        .into_iter()
        .filter_map(|(name, text)| Some((name, text.filter(|text| !wording::is_blank(text))?)))
        .map(|(name, text)| format!("{name}: {}", wording::shown(text).replace('\n', " ")))
        .collect()
}
