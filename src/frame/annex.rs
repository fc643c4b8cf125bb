//! Head of an annex (Mục III, khoản 1; Phụ lục III, Mẫu 2.1).

use crate::document::{Annex, Block, HalfPoints, Inline};
use crate::frame::input::{DocumentKind, FrameInput};
use crate::frame::letterhead::{day, push_all, push_text, symbol_line};
use crate::frame::lines::{break_capitals, rule_under};
use crate::frame::metrics::{Face, Font};
use crate::frame::wording;

/// Size of the word `Phụ lục` (Mục III, khoản 1, điểm b): 14 pt.
const ANNEX_SIZE: HalfPoints = 28;

/// Builds an annex of the document that `input` describes.
pub fn annex(
    input: &FrameInput,
    number: String,
    title: &str,
    landscape: bool,
    body: Vec<Block>,
) -> Annex {
    let layout = input.layout;
    let width = if landscape { layout.landscape_width() } else { layout.text_width() };
    let font = Font::new(Face::Bold, layout.body_size);
    let title = break_capitals(&wording::shown(title), font, width.max(0) / 5 * 4);
    // Without a title the rule goes by the word `Phụ lục`.
    let rule = match title[..] {
        [] => rule_under(std::slice::from_ref(&number), Font::new(Face::Bold, ANNEX_SIZE)),
        _ => rule_under(&title, font),
    };
    Annex { number, title, origin: origin(input), rule, landscape, body }
}

/// Returns `(Kèm theo Báo cáo số 15/BC-SNV ngày 05 tháng 12 năm 2025 của Sở Nội vụ)`.
fn origin(input: &FrameInput) -> Vec<Inline> {
    let kind = match input.kind {
        DocumentKind::Report => "Báo cáo",
        DocumentKind::Letter => "Công văn",
    };
    let mut line = symbol_line(input, &format!("(Kèm theo {kind} số "));
    push_text(&mut line, " ngày ");
    push_all(&mut line, day(input));
    push_text(&mut line, " của ");
    push_all(&mut line, vec![wording::inline(&wording::tidy(input.agency))]);
    push_text(&mut line, ")");
    line
}
