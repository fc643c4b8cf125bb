//! What the frame is built from: plain values, so that it does not depend on the data model.
//!
//! A text that begins with `TODO` is a draft's placeholder; what follows it is the hint.

use crate::document::{Layout, LetterheadSizes};

/// Everything that the decree's frame says.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameInput<'a> {
    /// Superior body, if there is one: `Ủy ban nhân dân tỉnh Hà Tĩnh`.
    pub parent: Option<&'a str>,
    /// Issuing body: `Sở Khoa học và Công nghệ`; a newline in it is the office's own line break.
    pub agency: &'a str,
    /// Place of issue: `Hà Tĩnh`, `Thành phố Hồ Chí Minh`.
    pub place: &'a str,
    /// Kind of document.
    pub kind: DocumentKind,
    /// Number; absent where the văn thư writes it in by hand.
    pub number: Option<u32>,
    /// Symbol as the office writes it; absent, it is built from kind, abbreviation and unit.
    pub symbol: Option<&'a str>,
    /// Abbreviation of the issuing body: `SKHCN`.
    pub abbreviation: &'a str,
    /// Drafting unit in the symbol of a công văn: `VP`. A named document has none in its symbol
    /// (Phụ lục I, Phần I, Mục II, khoản 3, điểm b).
    pub unit: Option<&'a str>,
    /// Day of issue.
    pub date: PartialDate,
    /// Subject (trích yếu); a newline in it is the office's own line break.
    pub subject: &'a str,
    /// `Kính gửi`.
    pub addressees: Vec<&'a str>,
    /// Who signs.
    pub signature: SignatureInput<'a>,
    /// `Nơi nhận`, without `Như trên` and `Lưu`, which are added where they are not given.
    pub recipients: Vec<&'a str>,
    /// The `Lưu` line.
    pub archive: ArchiveInput<'a>,
    /// Marks in boxes, from above.
    pub marks: Vec<MarkInput<'a>>,
    /// The line at the foot of the first page.
    pub contact: ContactInput<'a>,
    /// Sizes of the letterhead.
    pub sizes: LetterheadSizes,
    /// Page and body text.
    pub layout: &'a Layout,
}

/// Kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DocumentKind {
    /// Báo cáo, a document with a named type.
    #[default]
    Report,
    /// Công văn, which has neither a type code nor a title.
    Letter,
}

/// Day of issue, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartialDate {
    /// Nothing is known.
    #[default]
    Unknown,
    /// Only the year.
    Year {
        /// Year.
        y: u16,
    },
    /// Month and year.
    Month {
        /// Year.
        y: u16,
        /// Month, 1 to 12.
        m: u8,
    },
    /// The whole date.
    Day {
        /// Year.
        y: u16,
        /// Month, 1 to 12.
        m: u8,
        /// Day of the month.
        d: u8,
    },
}

/// In whose place the signer signs (Phụ lục I, Phần I, Mục II, khoản 7, điểm b).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// `TM.`, on behalf of a collective.
    Collective,
    /// `Q.`, acting head.
    Acting,
    /// `KT.`, a deputy for the head.
    Deputy,
    /// `TL.`, by order of the head.
    Order,
    /// `TUQ.`, by the head's authorisation.
    Delegation,
}

impl Authority {
    /// Every authority.
    pub const ALL: [Authority; 5] =
        [Self::Collective, Self::Acting, Self::Deputy, Self::Order, Self::Delegation];

    /// Returns the abbreviation as the decree prints it.
    pub fn abbreviation(self) -> &'static str {
        match self {
            Self::Collective => "TM.",
            Self::Acting => "Q.",
            Self::Deputy => "KT.",
            Self::Order => "TL.",
            Self::Delegation => "TUQ.",
        }
    }

    /// Reads an abbreviation, with or without its full stop, in any case.
    pub fn from_abbreviation(text: &str) -> Option<Self> {
        let letters = text.trim().trim_end_matches('.');
        Self::ALL.into_iter().find(|authority| {
            authority.abbreviation().trim_end_matches('.').eq_ignore_ascii_case(letters)
        })
    }
}

/// Who signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SignatureInput<'a> {
    /// In whose place; absent when the head signs.
    pub authority: Option<Authority>,
    /// Collective on whose behalf it is signed (`TM.`): `Ủy ban nhân dân`. It may stand beside
    /// another authority: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    pub body: Option<&'a str>,
    /// Post of the head: `Giám đốc`.
    pub head: &'a str,
    /// Post of the signer, when he is not the head: `Phó Giám đốc`.
    pub title: Option<&'a str>,
    /// Name, printed as given.
    pub name: Option<&'a str>,
}

/// A mark in a box (Phụ lục I, Phần I, Mục III, khoản 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MarkInput<'a> {
    /// Its words, in any case.
    pub words: &'a str,
    /// Width of the box, where the decree fixes it.
    pub width_mm: Option<u16>,
    /// Whether it is printed in red.
    pub red: bool,
}

/// The line at the foot of the first page (Phụ lục I, Phần I, Mục III, khoản 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ContactInput<'a> {
    /// Address.
    pub address: Option<&'a str>,
    /// E-mail.
    pub email: Option<&'a str>,
    /// Website.
    pub website: Option<&'a str>,
    /// Telephone.
    pub phone: Option<&'a str>,
    /// Fax.
    pub fax: Option<&'a str>,
}

/// The `Lưu` line: `Lưu: VT, VP. PL.(300).`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ArchiveInput<'a> {
    /// Abbreviation of the drafting unit, with the number of kept copies if wanted: `TCCB (03)`.
    pub unit: Option<&'a str>,
    /// Initials of the drafter.
    pub drafter: Option<&'a str>,
    /// Number of copies issued.
    pub copies: Option<u32>,
}
