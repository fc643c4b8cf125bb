//! Widths of text in Times New Roman, from a table of advances.
//!
//! Rules under a line, columns and line breaks are computed from these widths, so that the document
//! looks the same wherever a font with the metrics of Times is installed. Word does not kern by
//! default, so the sum of the advances is the width of the line.

use unicode_normalization::char::is_combining_mark;

use crate::document::{HalfPoints, Inline, Twips};

/// A face of the Times family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// Upright, regular weight.
    Regular,
    /// Upright, bold.
    Bold,
    /// Italic, regular weight.
    Italic,
    /// Italic, bold.
    BoldItalic,
}

/// A face in a size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Font {
    /// Face.
    pub face: Face,
    /// Size in half-points.
    pub size: HalfPoints,
}

impl Font {
    /// Makes the font of this face and size.
    pub const fn new(face: Face, size: HalfPoints) -> Self {
        Self { face, size }
    }
}

/// Advances in 1/2048 em for each [`Face`], in ascending order of the characters.
const ADVANCES: &[(char, [u16; 4])] = include!("../../data/times-widths.rs");

/// Advance of a character that the table lacks: the mean of its letters.
const MEAN_ADVANCE: [u16; 4] = [1158, 1220, 1125, 1171];

/// Units of the table in one em.
const EM: i64 = 2048;

/// Returns the width of a text on one line, rounded up to a whole twip.
pub fn width(text: &str, face: Face, size: HalfPoints) -> Twips {
    let font = Font::new(face, size);
    in_twips(units(text, face), font)
}

/// Returns the width of a line of inlines, where a gap is as wide as its digits and a blank as its
/// hint in brackets; footnotes and line breaks count nothing.
pub fn inline_width(line: &[Inline], font: Font) -> Twips {
    let units = line.iter().map(|inline| match inline {
        Inline::Text { text, .. } => units(text, font.face),
        Inline::Blank(hint) => units(hint, font.face) + units("[]", font.face),
        Inline::Gap(digits) => {
            i64::try_from(*digits).unwrap_or(i64::MAX).saturating_mul(units("0", font.face))
        }
        Inline::LineBreak | Inline::Footnote(_) | Inline::Placeholder { .. } => 0,
    });
    in_twips(units.fold(0, i64::saturating_add), font)
}

/// Returns the width of a text in 1/2048 em.
pub(super) fn units(text: &str, face: Face) -> i64 {
    text.chars().map(|character| advance(character, face)).sum()
}

/// Returns the most units that are no wider than `limit`.
pub(super) fn room(font: Font, limit: Twips) -> i64 {
    match i64::from(font.size) * 10 {
        0 => i64::MAX / EM,
        scale => i64::from(limit).saturating_mul(EM) / scale,
    }
}

/// Turns units of the table into twips, rounded up: a twip is 1/20 point, a size 1/2 point.
fn in_twips(units: i64, font: Font) -> Twips {
    let twips = units.saturating_mul(i64::from(font.size) * 10).saturating_add(EM - 1) / EM;
    Twips::try_from(twips).unwrap_or(Twips::MAX)
}

fn advance(character: char, face: Face) -> i64 {
    let column = face as usize;
    let advance = match ADVANCES.binary_search_by_key(&character, |(known, _)| *known) {
        Ok(row) => ADVANCES[row].1[column],
        Err(_) if is_zero_width(character) => 0,
        Err(_) if is_east_asian_wide(character) => return EM,
        Err(_) => MEAN_ADVANCE[column],
    };
    i64::from(advance)
}

/// Tells whether a character takes no room: marks, controls, joiners and variation selectors.
fn is_zero_width(character: char) -> bool {
    is_combining_mark(character)
        || character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Tells whether a character fills a whole em: Hangul, Kana, Han, fullwidth forms, emoji
/// (the wide ranges of Unicode Standard Annex 11, taken coarsely).
fn is_east_asian_wide(character: char) -> bool {
    matches!(character, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{16fe0}'..='\u{1b2ff}'
        | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted() {
        assert!(ADVANCES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn every_vietnamese_letter_is_known() {
        let vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
        for letter in vowels.chars().flat_map(|letter| letter.to_uppercase().chain([letter])) {
            let known = ADVANCES.binary_search_by_key(&letter, |(known, _)| *known);
            assert!(known.is_ok(), "{letter}");
        }
    }

    #[test]
    fn widths_are_those_of_rendered_pages() {
        let cases = [
            ("Độc lập - Tự do - Hạnh phúc", Face::Bold, 28, 171.38),
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Face::Bold, 26, 271.2),
            ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", Face::Italic, 26, 273.36),
            ("Hà Tĩnh, ngày 09 tháng 11 năm 2021", Face::Italic, 26, 195.0),
            ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", Face::Bold, 24, 183.68),
        ];
        for (text, face, size, points) in cases {
            let measured = f64::from(width(text, face, size)) / 20.0;
            assert!((measured - points).abs() <= 0.051, "{text}: {measured} pt, not {points} pt");
        }
        assert_eq!(width("Độc lập - Tự do - Hạnh phúc", Face::Bold, 28), 3428);
    }

    #[test]
    fn marks_count_nothing_and_strangers_something() {
        assert_eq!(width("e\u{302}\u{323}", Face::Regular, 28), width("e", Face::Regular, 28));
        assert_eq!(width("\u{200b}\u{1}", Face::Regular, 28), 0);
        assert_eq!(width("漢", Face::Regular, 28), 280);
        assert!(width("Ж", Face::Regular, 28) > 0);
        assert_eq!(width("", Face::Bold, 28), 0);
    }

    #[test]
    fn inlines_add_up() {
        let line = [Inline::text("Số: "), Inline::Gap(2), Inline::Blank("x".into())];
        let font = Font::new(Face::Regular, 26);
        assert_eq!(inline_width(&line, font), width("Số: 00[x]", Face::Regular, 26));
        assert_eq!(inline_width(&[Inline::Gap(usize::MAX)], font), Twips::MAX);
    }
}
