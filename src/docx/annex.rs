//! Annexes: each a section of its own, so that its pages are numbered from 1 and may lie on their
//! long side (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1).

use docx_rs::{
    DocumentChild, FooterReference, PageNumType, Paragraph, SectionProperty, SectionType,
};

use crate::document::{Annex, Document, Layout};

use super::WriteError;
use super::body;
use super::frame::{Orientation, lines, push_paragraphs, rule, set_headers, set_paper};
use super::inline::{State, paragraph, text_paragraph};
use super::style::{ANNEX, ANNEX_ORIGIN, ANNEX_TITLE, EMPTY};

/// Adds the annexes after the text, which ends with a paragraph; returns how the last pages lie.
pub(super) fn push(
    children: &mut Vec<DocumentChild>,
    document: &Document,
    layout: &Layout,
    state: &mut State,
) -> Result<Option<Orientation>, WriteError> {
    let mut before = None;
    let has_footer = !document.frame.contact.is_empty();
    for (index, annex) in document.annexes.iter().enumerate() {
        let mut section = SectionProperty::new();
        set_paper(&mut section, layout, before.unwrap_or(Orientation::Portrait));
        section.title_pg = true;
        if index == 0 {
            // The text; the sections after it have the headers of the first (ECMA-376 Part 1,
            // 17.10.5 (headerReference)).
            set_headers(&mut section, has_footer);
        } else {
            begin(&mut section, has_footer);
        }
        end_section(children, section);
        push_paragraphs(children, head(annex, layout, state)?);
        let width = match orientation(annex) {
            Orientation::Portrait => layout.text_width(),
            Orientation::Landscape => layout.landscape_width(),
        };
        children.append(&mut body::blocks(&annex.body, width, state)?);
        before = Some(orientation(annex));
    }
    Ok(before)
}

fn orientation(annex: &Annex) -> Orientation {
    if annex.landscape { Orientation::Landscape } else { Orientation::Portrait }
}

/// Makes the pages of an annex count from 1 (Mục III, khoản 1, điểm đ); it begins on a new page, and
/// that one has no address at its foot.
pub(super) fn begin(section: &mut SectionProperty, has_footer: bool) {
    if has_footer {
        section.first_footer_reference = Some(FooterReference::new("first", "rIdFooter2"));
    }
    section.page_num_type = Some(PageNumType::new().start(1));
    section.section_type = Some(SectionType::NextPage);
}

/// Ends a section with its last paragraph, which every text has.
fn end_section(children: &mut Vec<DocumentChild>, section: SectionProperty) {
    if !matches!(children.last(), Some(DocumentChild::Paragraph(_))) {
        push_paragraphs(children, vec![text_paragraph(EMPTY, "")]);
    }
    if let Some(DocumentChild::Paragraph(last)) = children.last_mut() {
        last.property.section_property = Some(section);
    }
}

/// Number, title, where it belongs, and the rule below (Mục III, khoản 1, điểm b and c; Phụ lục III,
/// Mẫu 2.1).
fn head(annex: &Annex, layout: &Layout, state: &mut State) -> Result<Vec<Paragraph>, WriteError> {
    let mut head = vec![text_paragraph(ANNEX, &annex.number)];
    head.extend(lines(ANNEX_TITLE, &annex.title));
    if !annex.origin.is_empty() {
        head.push(paragraph(ANNEX_ORIGIN, &annex.origin, state)?);
    }
    let width = if annex.landscape { layout.landscape_width() } else { layout.text_width() };
    head.extend(rule(annex.rule, width));
    Ok(head)
}
