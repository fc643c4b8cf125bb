//! The document tree: what the text *is*, never how it looks.
//!
//! Readers fill it, [`crate::docx`] and the other writers turn it into bytes. It knows nothing of
//! the model. Lengths are in twips (1/20 point), font sizes in half-points.

pub mod native;
pub mod plain;
pub mod rank;
mod size;
#[cfg(test)]
pub(crate) mod arbitrary;

use std::fmt;

pub use size::Size;

/// A length in twentieths of a point; 567 twips are 10 mm.
pub type Twips = i32;

/// A font size in half-points; 28 is 14 pt.
pub type HalfPoints = u32;

/// A whole document.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// Title, author and dates for the file's properties.
    pub properties: Properties,
    /// Choices inside the decree's ranges.
    pub layout: Layout,
    /// The official frame around the text.
    pub frame: Frame,
    /// The text, in reading order.
    pub body: Vec<Block>,
    /// Annexes, each on pages of its own that are numbered from 1.
    pub annexes: Vec<Annex>,
}

/// An annex (Phụ lục I, Phần I, Mục III, khoản 1).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Annex {
    /// `Phụ lục`, or `Phụ lục I` where there are several.
    pub number: String,
    /// Its title in capitals, a line each; may be empty.
    pub title: Vec<String>,
    /// `(Kèm theo Báo cáo số … ngày … của …)`.
    pub origin: Vec<Inline>,
    /// Length of the rule under them (Phụ lục III, Mẫu 2.1).
    pub rule: Twips,
    /// Whether its pages lie on their long side.
    pub landscape: bool,
    /// Its text.
    pub body: Vec<Block>,
}

/// What the file says of itself (docProps/core.xml).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Properties {
    /// Title, on one line.
    pub title: String,
    /// Issuing body.
    pub author: String,
    /// Subject or keywords, may be empty.
    pub subject: String,
    /// Day of the document, as `YYYY-MM-DD`; absent in a draft without one.
    pub date: Option<String>,
}

/// Choices that Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I leaves to the agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Size of the body text: 26 or 28 half-points (Mục II, khoản 6, điểm e).
    pub body_size: HalfPoints,
    /// Indent of a first line: 567 or 720 twips (Mục II, khoản 6, điểm e).
    pub indent: Twips,
    /// Space before a paragraph, at least 120 twips (Mục II, khoản 6, điểm e).
    pub paragraph_spacing: Twips,
    /// Line spacing in 240ths of a line: 240 to 360 (Mục II, khoản 6, điểm e).
    pub line_spacing: Twips,
    /// Page margins (Mục I, khoản 3).
    pub margins: Margins,
}

impl Default for Layout {
    fn default() -> Self {
        Self {
            body_size: 28,
            indent: 720,
            paragraph_spacing: 120,
            line_spacing: 240,
            margins: Margins::default(),
        }
    }
}

impl Layout {
    /// Width of A4 paper: 210 mm.
    pub const PAGE_WIDTH: Twips = 11906;
    /// Height of A4 paper: 297 mm.
    pub const PAGE_HEIGHT: Twips = 16838;

    /// Returns the width of the text area.
    pub fn text_width(&self) -> Twips {
        Self::PAGE_WIDTH - self.margins.left - self.margins.right
    }

    /// Returns the width of the text area of a page that lies on its long side.
    pub fn landscape_width(&self) -> Twips {
        Self::PAGE_HEIGHT - self.margins.left - self.margins.right
    }
}

/// Page margins (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    /// 20 to 25 mm.
    pub top: Twips,
    /// 20 to 25 mm.
    pub bottom: Twips,
    /// 30 to 35 mm.
    pub left: Twips,
    /// 15 to 20 mm.
    pub right: Twips,
}

impl Default for Margins {
    fn default() -> Self {
        Self { top: 1134, bottom: 1134, left: 1701, right: 850 }
    }
}

/// The frame that the decree fixes.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Frame {
    /// Head of the first page.
    pub letterhead: Letterhead,
    /// Type and subject; a công văn has none.
    pub title: Option<Title>,
    /// `Kính gửi`; empty where the document has none.
    pub addressees: Vec<String>,
    /// Authority, title and name of the signer.
    pub signature: Signature,
    /// `Nơi nhận`.
    pub recipients: Recipients,
    /// Address, telephone and the like at the foot of the first page, a line each (Mục III,
    /// khoản 4); empty where the document has none.
    pub contact: Vec<String>,
}

/// Superior body, issuing body, number and symbol; Quốc hiệu, Tiêu ngữ, place and date
/// (Phụ lục I, Phần I, Mục II, khoản 1 to 4). Lines are broken and measured already.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Letterhead {
    /// Widths of the left and of the right column.
    pub columns: [Twips; 2],
    /// Superior body, in capitals, a line each; empty where there is none.
    pub parent: Vec<String>,
    /// Issuing body, in capitals, a line each.
    pub agency: Vec<String>,
    /// Length of the rule under the issuing body: 1/3 to 1/2 of its line.
    pub agency_rule: Twips,
    /// Quốc hiệu.
    pub country: String,
    /// Tiêu ngữ.
    pub motto: String,
    /// Length of the rule under Tiêu ngữ: that of its text.
    pub motto_rule: Twips,
    /// `Số: 15/BC-SNV`, with a blank where the number is not given yet.
    pub number: Vec<Inline>,
    /// `V/v …` of a công văn, a line each.
    pub subject: Vec<String>,
    /// Marks in boxes under number and subject, from above.
    pub marks: Vec<Mark>,
    /// `Hà Tĩnh, ngày 09 tháng 11 năm 2021`, with blanks where the day is not given yet.
    pub place_date: Vec<Inline>,
    /// The sizes, which rise and fall together (Mục V, note 1).
    pub sizes: LetterheadSizes,
}

/// A mark in a box, such as `HỎA TỐC` (Mục III, khoản 2).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// Its words, in capitals.
    pub text: String,
    /// Width of the box.
    pub width: Twips,
    /// Whether it is printed in red.
    pub red: bool,
}

/// Font sizes of the letterhead: 12, 13, 13 or 13, 14, 14 (Mục V, note 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LetterheadSizes {
    /// Quốc hiệu, superior and issuing body.
    pub country: HalfPoints,
    /// Tiêu ngữ.
    pub motto: HalfPoints,
    /// Place and date.
    pub place_date: HalfPoints,
}

impl Default for LetterheadSizes {
    fn default() -> Self {
        Self { country: 24, motto: 26, place_date: 26 }
    }
}

/// Type and subject of a named document (Mục II, khoản 5).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Title {
    /// `BÁO CÁO`.
    pub kind: String,
    /// Subject (trích yếu), a line each.
    pub subject: Vec<String>,
    /// Length of the rule under it: 1/3 to 1/2 of its longest line.
    pub rule: Twips,
}

/// Signature block (Mục II, khoản 7).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Signature {
    /// `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`, a line each.
    pub authority: Vec<String>,
    /// Name; a blank in a draft without one.
    pub name: Vec<Inline>,
}

/// `Nơi nhận` (Mục II, khoản 9).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Recipients {
    /// Items with their punctuation but without the dash: `Như trên;` … `Lưu: VT, VP.`
    pub items: Vec<String>,
    /// Widths of the two columns of the closing table (recipients, signature).
    pub columns: [Twips; 2],
}

/// A block of the text.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading with its number.
    Heading(Heading),
    /// A justified paragraph.
    Paragraph(Vec<Inline>),
    /// A `-` or `+` item.
    Item(Item),
    /// A numbered clause without a title (khoản): `1. …`.
    Clause(Clause),
    /// A table with a header row.
    Table(Table),
}

/// A heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// Its rank.
    pub level: Level,
    /// `I.`, `1.`, `a)` or `Phần I`; empty until [`crate::compose`] numbers the document.
    pub number: String,
    /// Its words.
    pub content: Vec<Inline>,
}

/// Rank of a heading in a report (Phụ lục I, Phần I, Mục V, row 6b); the last one is practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// `Phần I` on a line of its own, the title below in capitals.
    Part,
    /// `I. …` in bold capitals.
    Section,
    /// `1. …` in bold.
    Clause,
    /// `a) …`.
    Point,
    /// A line in italics without a number, under a numbered heading.
    Minor,
}

/// An item of an unnumbered list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Dash or plus.
    pub marker: Marker,
    /// Its words.
    pub content: Vec<Inline>,
}

/// Sign before an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// `-`, the first level.
    Dash,
    /// `+`, the second level.
    Plus,
}

/// A numbered clause without a title.
#[derive(Debug, Clone, PartialEq)]
pub struct Clause {
    /// `1.`; empty until the document is numbered.
    pub number: String,
    /// Its words.
    pub content: Vec<Inline>,
}

/// A table inside the text.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Alignment of each column; its length is the number of columns.
    pub columns: Vec<Align>,
    /// Cells of the header row.
    pub header: Vec<Vec<Inline>>,
    /// Rows of cells, each as long as `columns`.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

impl Table {
    /// Returns the number of columns, that of its longest row included; none where it holds nothing.
    pub fn width(&self) -> usize {
        if self.rows.is_empty() && self.header.is_empty() {
            return 0;
        }
        let rows = self.rows.iter().chain([&self.header]).map(Vec::len);
        rows.chain([self.columns.len()]).max().unwrap_or_default()
    }
}

/// Alignment of a table column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// To the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// To the right, for figures.
    Right,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    /// Characters in one emphasis; holds no control character.
    Text {
        /// The characters.
        text: String,
        /// Bold, italic, both or neither.
        emphasis: Emphasis,
    },
    /// A line break inside a paragraph.
    LineBreak,
    /// A footnote, at the place of its mark; a paragraph each.
    Footnote(Vec<Vec<Inline>>),
    /// A value still to be filled in (`--draft`), shown highlighted; holds the hint, may be empty.
    Blank(String),
    /// Empty space for the văn thư to write in by hand, of this many digits' width.
    Gap(usize),
    /// A value of the data that [`crate::compose`] puts in; no writer ever sees one.
    Placeholder {
        /// Number of the value.
        id: usize,
        /// Emphasis around it.
        emphasis: Emphasis,
    },
}

impl Inline {
    /// Makes plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Inline::Text { text: text.into(), emphasis: Emphasis::default() }
    }
}

/// A value was not put into the document: its number. No data of a report leads there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unfilled(pub usize);

impl fmt::Display for Unfilled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "value {} was not put into the document", self.0)
    }
}

impl std::error::Error for Unfilled {}

/// Bold and italic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Emphasis {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
}
