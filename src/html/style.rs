//! The style sheet: `style.css`, and what the document chooses.

use crate::document::{Document, HalfPoints, Layout, Twips};

/// All look of a page.
const STYLE: &str = include_str!("style.css");

/// Letterhead columns when the tree gives none, in proportion: 75 and 90 mm.
const LETTERHEAD_COLUMNS: [Twips; 2] = [75, 90];
/// Columns of the closing when the tree gives none: those of Phụ lục III, Mẫu 1.5.
const CLOSING_COLUMNS: [Twips; 2] = [3510, 5812];

/// Fills in the style sheet; `lengths` are those of rules and boxes.
pub(super) fn sheet(document: &Document, lengths: &[Twips]) -> String {
    let Document { layout, frame, .. } = document;
    let sizes = &frame.letterhead.sizes;
    let margins = &layout.margins;
    let margins = [margins.top, margins.right, margins.bottom, margins.left].map(in_range);
    let margins = margins.map(points).join(" ");
    let variables = [
        ("margins", margins.clone()),
        ("size", size(layout.body_size)),
        ("cell", size(layout.body_size.saturating_sub(2).min(26))),
        ("indent", points(in_range(layout.indent))),
        ("space", points(in_range(layout.paragraph_spacing))),
        ("line", ratio(layout.line_spacing)),
        ("letterhead", columns(frame.letterhead.columns, LETTERHEAD_COLUMNS)),
        ("closing", columns(frame.recipients.columns, CLOSING_COLUMNS)),
        ("country", size(sizes.country)),
        ("motto", size(sizes.motto)),
        ("place-date", size(sizes.place_date)),
    ];
    let mut out = String::from(STYLE);
    out.push_str(&format!("@page {{ size: A4; margin: {margins}; }}\n"));
    out.push_str(&format!("@page landscape {{ size: A4 landscape; margin: {margins}; }}\n"));
    out.push_str(".sheet {\n");
    for (name, value) in variables {
        out.push_str(&format!("  --{name}: {value};\n"));
    }
    out.push_str("}\n");
    for (index, length) in lengths.iter().enumerate() {
        let length = points((*length).clamp(0, Layout::PAGE_HEIGHT));
        out.push_str(&format!(".l{index} {{ width: {length}; }}\n"));
    }
    out
}

/// Brings a measure into the range of paper; inside the decree's ranges it changes nothing.
fn in_range(measure: Twips) -> Twips {
    measure.clamp(0, 4000)
}

/// A twip is the twentieth part of a point.
fn points(twips: Twips) -> String {
    hundredths(i64::from(twips) * 5, "pt")
}

fn size(size: HalfPoints) -> String {
    hundredths(i64::from(size.clamp(2, 200)) * 50, "pt")
}

/// Single spacing is 240.
fn ratio(line_spacing: Twips) -> String {
    hundredths(i64::from(line_spacing.clamp(120, 960)) * 100 / 240, "")
}

/// Writes a number without the zeros that say nothing.
fn hundredths(number: i64, unit: &str) -> String {
    let decimals = format!("{:02}", number % 100);
    let decimals = decimals.trim_end_matches('0');
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{}{point}{decimals}{unit}", number / 100)
}

/// Columns that shrink where the window is too narrow.
fn columns(given: [Twips; 2], usual: [Twips; 2]) -> String {
    let page = 1..=Layout::PAGE_WIDTH;
    let width = |column: Twips| format!("minmax(0, {})", points(column));
    match given.iter().all(|column| page.contains(column)) {
        true => given.map(width).join(" "),
        false => usual.map(|column| format!("{column}fr")).join(" "),
    }
}
