//! The decree's frame around the text: letterhead, title, `Kính gửi`, closing table, page.
//!
//! Clauses are those of Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II unless said otherwise.

use docx_rs::{
    Document as DocxDocument, DocumentChild, Footer, FooterReference, Footnote, Header,
    HeaderReference, Indent, PageMargin, PageNum, PageOrientationType, PageSize, Paragraph,
    ParagraphChild, SectionProperty, Table,
};

use crate::document::{Document, Frame, Layout, Letterhead, Mark, Title, Twips};

use super::WriteError;
use super::annex;
use super::body;
use super::inline::{Line, State, paragraph, text_paragraph};
use super::style::{
    ADDRESSEE, ADDRESSEE_ITEM, AGENCY, AUTHORITY, CONTACT, COUNTRY, EMPTY, HEADER, KIND,
    LETTER_SUBJECT, LETTER_SUBJECT_NEXT, MARK, MOTTO, NUMBER, PARENT, PLACE_DATE, RECIPIENT,
    RECIPIENTS, RED_MARK, RULE, SIGNER, SUBJECT, TABLE_SPACE,
};
use super::table;

/// Letterhead columns when the tree gives none, in proportion: 75 and 90 mm.
const LETTERHEAD_COLUMNS: [Twips; 2] = [75, 90];
/// Columns of the closing table when the tree gives none: those of Phụ lục III, Mẫu 1.5.
const CLOSING_COLUMNS: [Twips; 2] = [3510, 5812];
/// Distance of the page number from the paper's edge: 10 mm, as in the official model.
const HEADER_DISTANCE: Twips = 567;

/// A document as docx-rs sees it, without the parts that are ours.
pub(super) struct Built {
    pub(super) document: DocxDocument,
    pub(super) footers: Vec<Footer>,
    pub(super) footnotes: Vec<Footnote>,
}

/// Builds the whole document.
pub(super) fn build(document: &Document, layout: &Layout) -> Result<Built, WriteError> {
    let mut state = State::default();
    let frame = &document.frame;
    let width = layout.text_width();
    let mut children = Vec::new();
    if frame.letterhead != empty_letterhead(&frame.letterhead) {
        // LibreOffice 7.4 puts a line of its own before a table at the start of a document with
        // footnotes; a point of height here keeps it away.
        push_paragraphs(&mut children, vec![text_paragraph(EMPTY, "")]);
        push_table(&mut children, letterhead(&frame.letterhead, width, &mut state)?);
    }
    if let Some(title) = &frame.title {
        push_paragraphs(&mut children, self::title(title, width));
    }
    push_paragraphs(&mut children, addressees(&frame.addressees));
    let mut text = body::blocks(&document.body, width, &mut state)?;
    if let Some(closing) = closing(frame, width, &mut state)? {
        body::keep_with_next(&mut text);
        children.append(&mut text);
        let mut space = text_paragraph(TABLE_SPACE, "");
        space.property.keep_next = Some(true);
        push_paragraphs(&mut children, vec![space]);
        push_table(&mut children, closing);
    }
    children.append(&mut text);
    if !matches!(children.last(), Some(DocumentChild::Paragraph(_))) {
        // Word wants a paragraph after the last table; this one takes a point of height.
        push_paragraphs(&mut children, vec![text_paragraph(EMPTY, "")]);
    }
    let annex = annex::push(&mut children, document, layout, &mut state)?;
    let (section, footers) = page(&frame.contact, layout, annex);
    let document = DocxDocument { children, section_property: section, ..DocxDocument::default() };
    Ok(Built { document, footers, footnotes: state.footnotes })
}

/// The headers of the first page and of the others: the page number, centred in the top margin, not
/// on the first page (Mục I, khoản 7).
pub(super) fn headers() -> [Header; 2] {
    let mut number = text_paragraph(HEADER, "");
    number.children.push(ParagraphChild::PageNum(Box::new(PageNum::new())));
    [text_paragraph(HEADER, ""), number].map(|paragraph| Header::new().add_paragraph(paragraph))
}

/// Gives a section the headers, and the first page of the text its footer, by the ids of
/// `parts/document.rels`.
pub(super) fn set_headers(section: &mut SectionProperty, has_footer: bool) {
    section.title_pg = true;
    section.first_header_reference = Some(HeaderReference::new("first", "rIdHeader1"));
    section.header_reference = Some(HeaderReference::new("default", "rIdHeader2"));
    section.first_footer_reference =
        has_footer.then(|| FooterReference::new("first", "rIdFooter1"));
}

/// Makes the last section (Mục I, khoản 1 and 3) and the footers: at the foot of the first page the
/// address (Mục III, khoản 4). `annex` is how the pages of the last annex lie.
fn page(
    contact: &[String],
    layout: &Layout,
    annex: Option<Orientation>,
) -> (SectionProperty, Vec<Footer>) {
    let mut section = SectionProperty::new();
    let mut footers = Vec::new();
    set_headers(&mut section, !contact.is_empty());
    set_paper(&mut section, layout, annex.unwrap_or(Orientation::Portrait));
    if !contact.is_empty() {
        footers.push(Footer::new().add_paragraph(self::contact(contact)));
    }
    if annex.is_some() {
        annex::begin(&mut section, !contact.is_empty());
        if !contact.is_empty() {
            // An annex would have the address of the first page, too.
            section.footer_reference = Some(FooterReference::new("default", "rIdFooter2"));
            footers.push(Footer::new().add_paragraph(text_paragraph(HEADER, "")));
        }
    }
    (section, footers)
}

/// How the pages of a section lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Orientation {
    /// On their short side.
    Portrait,
    /// On their long side.
    Landscape,
}

/// Sets paper and margins of a section.
pub(super) fn set_paper(section: &mut SectionProperty, layout: &Layout, orientation: Orientation) {
    let (width, height) = (Layout::PAGE_WIDTH.unsigned_abs(), Layout::PAGE_HEIGHT.unsigned_abs());
    section.page_size = match orientation {
        Orientation::Portrait => PageSize::new().size(width, height),
        // ECMA-376 Part 1, 17.6.13 (pgSz): the sizes are those of the page as it lies.
        Orientation::Landscape => {
            PageSize::new().size(height, width).orient(PageOrientationType::Landscape)
        }
    };
    section.page_margin = PageMargin {
        top: layout.margins.top,
        bottom: layout.margins.bottom,
        left: layout.margins.left,
        right: layout.margins.right,
        header: HEADER_DISTANCE,
        footer: HEADER_DISTANCE,
        gutter: 0,
    };
}

/// Superior and issuing body beside Quốc hiệu and Tiêu ngữ, below them number and date on one
/// line (khoản 1 to 4).
fn letterhead(
    letterhead: &Letterhead,
    width: Twips,
    state: &mut State,
) -> Result<Table, WriteError> {
    let columns = columns(letterhead.columns, LETTERHEAD_COLUMNS, width);
    let mut bodies = lines(PARENT, &letterhead.parent);
    bodies.extend(lines(AGENCY, &letterhead.agency));
    bodies.extend(rule(letterhead.agency_rule, columns[0]));
    let mut country = vec![
        text_paragraph(COUNTRY, &letterhead.country),
        text_paragraph(MOTTO, &letterhead.motto),
    ];
    country.extend(rule(letterhead.motto_rule, columns[1]));
    let mut number = vec![paragraph(NUMBER, &letterhead.number, state)?];
    for (index, line) in letterhead.subject.iter().enumerate() {
        let style = if index == 0 { LETTER_SUBJECT } else { LETTER_SUBJECT_NEXT };
        number.push(text_paragraph(style, line));
    }
    number.extend(letterhead.marks.iter().flat_map(|mark| self::mark(mark, columns[0])));
    let place_date = vec![paragraph(PLACE_DATE, &letterhead.place_date, state)?];
    Ok(table::layout(columns, vec![[bodies, country], [number, place_date]]))
}

/// A mark in its box: a paragraph with borders, which moves with the text; indents leave it its
/// width. A point of height above it keeps two boxes from growing into one.
fn mark(mark: &Mark, width: Twips) -> [Paragraph; 2] {
    let style = if mark.red { RED_MARK } else { MARK };
    let mut paragraph = text_paragraph(style, &mark.text);
    paragraph.property.indent = Some(centred(mark.width, width));
    [text_paragraph(EMPTY, ""), paragraph]
}

/// The lines of the address, in one paragraph under one rule.
fn contact(lines: &[String]) -> Paragraph {
    let mut line = Line::new(CONTACT);
    for (index, text) in lines.iter().enumerate() {
        if index > 0 {
            line.line_break();
        }
        line.plain(text);
    }
    line.finish()
}

/// Returns the letterhead without any text: its widths and sizes alone.
fn empty_letterhead(letterhead: &Letterhead) -> Letterhead {
    Letterhead {
        columns: letterhead.columns,
        agency_rule: letterhead.agency_rule,
        motto_rule: letterhead.motto_rule,
        sizes: letterhead.sizes,
        ..Letterhead::default()
    }
}

/// Type, subject and rule (khoản 5).
fn title(title: &Title, width: Twips) -> Vec<Paragraph> {
    let mut paragraphs = vec![text_paragraph(KIND, &title.kind)];
    paragraphs.extend(lines(SUBJECT, &title.subject));
    paragraphs.extend(rule(title.rule, width));
    paragraphs
}

/// `Kính gửi`: one addressee on the same line; several on lines of their own, each with a dash,
/// `;` after each and `.` after the last (khoản 9, điểm d).
fn addressees(addressees: &[String]) -> Vec<Paragraph> {
    match addressees {
        [] => Vec::new(),
        [one] => vec![text_paragraph(ADDRESSEE, &format!("Kính gửi: {one}"))],
        [several @ .., last] => {
            let mut paragraphs = vec![text_paragraph(ADDRESSEE, "Kính gửi:")];
            for name in several {
                paragraphs.push(text_paragraph(ADDRESSEE_ITEM, &format!("- {name};")));
            }
            paragraphs.push(text_paragraph(ADDRESSEE_ITEM, &format!("- {last}.")));
            for paragraph in &mut paragraphs {
                paragraph.property.keep_next = Some(true);
            }
            paragraphs
        }
    }
}

/// `Nơi nhận` at the left, authority and name of the signer at the right, level with it (khoản 7
/// and khoản 9, điểm d); none when the tree has neither.
fn closing(frame: &Frame, width: Twips, state: &mut State) -> Result<Option<Table>, WriteError> {
    let (signature, recipients) = (&frame.signature, &frame.recipients);
    if signature.authority.is_empty() && signature.name.is_empty() && recipients.items.is_empty() {
        return Ok(None);
    }
    let mut left = Vec::new();
    if !recipients.items.is_empty() {
        left.push(text_paragraph(RECIPIENTS, "Nơi nhận:"));
    }
    for item in &recipients.items {
        left.push(text_paragraph(RECIPIENT, &format!("- {item}")));
    }
    if left.is_empty() {
        left.push(text_paragraph(RECIPIENT, ""));
    }
    let mut right = lines(AUTHORITY, &signature.authority);
    right.push(paragraph(SIGNER, &signature.name, state)?);
    for paragraph in left.iter_mut().chain(&mut right) {
        paragraph.property.keep_next = Some(true);
    }
    let columns = columns(recipients.columns, CLOSING_COLUMNS, width);
    Ok(Some(table::layout(columns, vec![[left, right]])))
}

/// An empty paragraph of 3 pt whose top border is the rule; indents leave it its length.
/// Unlike a drawing it moves with the text, and unlike underlining its length is free.
pub(super) fn rule(length: Twips, width: Twips) -> Option<Paragraph> {
    if length <= 0 {
        return None;
    }
    let mut paragraph = text_paragraph(RULE, "");
    paragraph.property.indent = Some(centred(length, width));
    Some(paragraph)
}

/// Returns the indents that leave a length in the middle of a width.
fn centred(length: Twips, width: Twips) -> Indent {
    let free = width.saturating_sub(length.max(0)).max(0);
    Indent::new(Some(free / 2), None, Some(free - free / 2), None)
}

pub(super) fn lines(style: super::style::Style, lines: &[String]) -> Vec<Paragraph> {
    lines.iter().map(|line| text_paragraph(style, line)).collect()
}

/// Returns the columns of the tree, or the usual ones when they are not usable.
fn columns(given: [Twips; 2], usual: [Twips; 2], width: Twips) -> [Twips; 2] {
    let page = 1..=Layout::PAGE_WIDTH;
    if given.iter().all(|column| page.contains(column)) {
        return given;
    }
    let left = (width * usual[0] / (usual[0] + usual[1])).max(1);
    [left, (width - left).max(1)]
}

fn push_table(children: &mut Vec<DocumentChild>, table: Table) {
    children.push(DocumentChild::Table(Box::new(table)));
}

pub(super) fn push_paragraphs(children: &mut Vec<DocumentChild>, paragraphs: Vec<Paragraph>) {
    children.extend(paragraphs.into_iter().map(|made| DocumentChild::Paragraph(Box::new(made))));
}
