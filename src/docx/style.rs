//! The styles of `parts/styles.xml`, as the writer names them.

use crate::document::Emphasis;

/// A paragraph style: its id and the emphasis that its text has by itself.
///
/// Bold and italic are toggle properties (ECMA-376 Part 1, 17.7.3): in a bold paragraph style a
/// bold character style would make the words regular, so the writer must know the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// `w:styleId`.
    pub(super) id: &'static str,
    /// Emphasis given by the style.
    pub(super) base: Emphasis,
}

const fn regular(id: &'static str) -> Style {
    Style { id, base: Emphasis { bold: false, italic: false } }
}

const fn bold(id: &'static str) -> Style {
    Style { id, base: Emphasis { bold: true, italic: false } }
}

pub(super) const HEADER: Style = regular("Header");
pub(super) const COUNTRY: Style = bold("Country");
pub(super) const MOTTO: Style = bold("Motto");
pub(super) const PARENT: Style = regular("Parent");
pub(super) const AGENCY: Style = bold("Agency");
pub(super) const NUMBER: Style = regular("DocumentNumber");
pub(super) const LETTER_SUBJECT: Style = regular("LetterSubject");
pub(super) const LETTER_SUBJECT_NEXT: Style = regular("LetterSubjectNext");
pub(super) const MARK: Style = bold("Mark");
pub(super) const RED_MARK: Style = bold("RedMark");
pub(super) const PLACE_DATE: Style =
    Style { id: "PlaceDate", base: Emphasis { bold: false, italic: true } };
pub(super) const RULE: Style = regular("Rule");
pub(super) const KIND: Style = bold("Kind");
pub(super) const SUBJECT: Style = bold("Subject");
pub(super) const ADDRESSEE: Style = regular("Addressee");
pub(super) const ADDRESSEE_ITEM: Style = regular("AddresseeItem");
pub(super) const BODY: Style = regular("Body");
pub(super) const PART: Style = bold("Part");
pub(super) const SECTION: Style = bold("Heading1");
pub(super) const CLAUSE_HEADING: Style = bold("Heading2");
pub(super) const POINT: Style = regular("Heading3");
pub(super) const MINOR: Style =
    Style { id: "Heading4", base: Emphasis { bold: false, italic: true } };
pub(super) const CLAUSE: Style = regular("Clause");
pub(super) const ITEM_DASH: Style = regular("ItemDash");
pub(super) const ITEM_PLUS: Style = regular("ItemPlus");
pub(super) const TABLE_HEAD: Style = bold("TableHead");
pub(super) const TABLE_LEFT: Style = regular("TableLeft");
pub(super) const TABLE_CENTER: Style = regular("TableCenter");
pub(super) const TABLE_RIGHT: Style = regular("TableRight");
pub(super) const TABLE_SPACE: Style = regular("TableSpace");
pub(super) const ANNEX: Style = bold("Annex");
pub(super) const ANNEX_TITLE: Style = bold("AnnexTitle");
pub(super) const ANNEX_ORIGIN: Style =
    Style { id: "AnnexOrigin", base: Emphasis { bold: false, italic: true } };
pub(super) const EMPTY: Style = regular("Empty");
pub(super) const RECIPIENTS: Style =
    Style { id: "Recipients", base: Emphasis { bold: true, italic: true } };
pub(super) const RECIPIENT: Style = regular("Recipient");
pub(super) const AUTHORITY: Style = bold("Authority");
pub(super) const SIGNER: Style = bold("Signer");
pub(super) const CONTACT: Style = regular("Contact");
pub(super) const FOOTNOTE: Style = regular("FootnoteText");

/// Character style of a footnote's number.
pub(super) const FOOTNOTE_MARK: &str = "FootnoteReference";
/// Character style of a value still to be filled in.
pub(super) const BLANK: &str = "Blank";
/// Table style without lines and without padding, which only places its cells.
pub(super) const LAYOUT_TABLE: &str = "LayoutTable";
/// Table style with lines.
pub(super) const DATA_TABLE: &str = "DataTable";

/// Returns the character style that gives words the wanted emphasis inside a paragraph style.
pub(super) fn character_style(base: Emphasis, wanted: Emphasis) -> Option<&'static str> {
    match (wanted.bold && !base.bold, wanted.italic && !base.italic) {
        (false, false) => None,
        (true, false) => Some("Strong"),
        (false, true) => Some("Emphasis"),
        (true, true) => Some("StrongEmphasis"),
    }
}
