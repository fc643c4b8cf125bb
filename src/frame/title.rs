//! Type and subject of a named document (Mục II, khoản 5).

use crate::document::Title;
use crate::frame::input::{DocumentKind, FrameInput};
use crate::frame::lines::{break_lines, rule_under};
use crate::frame::metrics::{Face, Font};
use crate::frame::wording;

const REPORT: &str = "BÁO CÁO";

pub(super) fn build(input: &FrameInput) -> Option<Title> {
    match input.kind {
        DocumentKind::Letter => None,
        DocumentKind::Report => Some(report(input)),
    }
}

fn report(input: &FrameInput) -> Title {
    let font = Font::new(Face::Bold, input.layout.body_size);
    // A centred line that fills the page is hard to tell from the text: four fifths of its width.
    let limit = input.layout.text_width().max(0) / 5 * 4;
    let subject = wording::capitalised(&wording::shown(input.subject));
    let subject = break_lines(&subject, font, limit);
    Title { kind: REPORT.to_owned(), rule: rule_under(&subject, font), subject }
}
