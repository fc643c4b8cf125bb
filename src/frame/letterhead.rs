//! The head of the first page (Mục II, khoản 1 to 4 and khoản 5 for a công văn).
//!
//! The columns adapt: the right one holds Quốc hiệu, Tiêu ngữ, place and date on one line each, the
//! left one the names of the bodies on as few lines as the rest of the width allows.

use crate::document::{HalfPoints, Inline, Letterhead, Twips};
use crate::frame::input::{DocumentKind, FrameInput, PartialDate};
use crate::frame::lines::{break_capitals, break_lines, longest, rule_under};
use crate::frame::metrics::{Face, Font, inline_width, width};
use crate::frame::{COLUMN_SURPLUS, marks, share, wording};
use crate::value;

/// Size of number and symbol (Mục II, khoản 3, điểm c): 13 pt.
pub const NUMBER_SIZE: HalfPoints = 26;

const COUNTRY: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// Code of báo cáo in a symbol (Phụ lục III, Mục I).
const REPORT_CODE: &str = "BC";

/// Room for a number, a day or month, a year written in by hand, in digits: more than they have.
const NUMBER_GAP: usize = 6;
const DAY_GAP: usize = 4;
const YEAR_GAP: usize = 6;

pub(super) fn build(input: &FrameInput) -> Letterhead {
    let sizes = input.sizes;
    let fonts = Fonts::new(input);
    let total = input.layout.text_width().max(0);
    let number = number(input);
    let place_date = place_date(input);
    let fixed =
        width(COUNTRY, Face::Bold, sizes.country).max(width(MOTTO, Face::Bold, sizes.motto));
    let right = fixed.max(inline_width(&place_date, fonts.date));
    let limits = limits(total, inline_width(&number, fonts.number), [fixed, right]);
    let parent = input.parent.map(wording::shown).unwrap_or_default();
    let parent = break_capitals(&wording::abbreviated(&parent), fonts.parent, limits[0]);
    let agency = break_capitals(&wording::shown(input.agency), fonts.agency, limits[0]);
    let number = wrap(number, fonts.number, limits[0]);
    let place_date = wrap(place_date, fonts.date, limits[1]);
    let subject = break_lines(&letter_subject(input), fonts.subject, limits[0]);
    let marks = marks::build(input, limits[0]);
    let boxes = marks.iter().map(|mark| mark.width).max().unwrap_or(0);
    let left = longest(&parent, fonts.parent)
        .max(longest(&agency, fonts.agency))
        .max(longest(&subject, fonts.subject))
        .max(widest(&number, fonts.number))
        .max(boxes);
    Letterhead {
        // The decree's own models give the left column two fifths of the width.
        columns: share(total, total / 5 * 2, [left, right.min(limits[1])]),
        agency_rule: rule_under(&agency, fonts.agency),
        parent,
        agency,
        country: COUNTRY.to_owned(),
        motto: MOTTO.to_owned(),
        motto_rule: width(MOTTO, Face::Bold, sizes.motto),
        number,
        subject,
        marks,
        place_date,
        sizes,
    }
}

/// Fonts of the parts that are measured (Mục V, rows 1 to 5).
struct Fonts {
    parent: Font,
    agency: Font,
    number: Font,
    subject: Font,
    date: Font,
}

impl Fonts {
    fn new(input: &FrameInput) -> Self {
        Self {
            parent: Font::new(Face::Regular, input.sizes.country),
            agency: Font::new(Face::Bold, input.sizes.country),
            number: Font::new(Face::Regular, NUMBER_SIZE),
            // 12 to 13 pt (Mục II, khoản 5, điểm b): as the names above it.
            subject: Font::new(Face::Regular, input.sizes.country),
            date: Font::new(Face::Italic, input.sizes.place_date),
        }
    }
}

/// Returns the longest line that each column may hold. The right one comes first, but what is not
/// fixed of it, the date line, leaves the left one room for the number and a quarter of the total.
fn limits(total: Twips, number: Twips, [fixed, right]: [Twips; 2]) -> [Twips; 2] {
    let free = total.saturating_sub(2 * COLUMN_SURPLUS).max(0);
    let left = number.max(total / 4).min(free.saturating_sub(fixed).max(0));
    let right = right.min(free - left);
    [free - right, right]
}

/// Returns `Số: 05/BC-SNV`: a number under 10 takes a leading zero (Mục II, khoản 3, điểm c).
fn number(input: &FrameInput) -> Vec<Inline> {
    symbol_line(input, "Số: ")
}

/// Returns number and symbol after these words.
pub(super) fn symbol_line(input: &FrameInput, lead: &str) -> Vec<Inline> {
    let mut line = match input.number {
        Some(number) => vec![Inline::text(format!("{lead}{number:02}"))],
        None => vec![Inline::text(lead), Inline::Gap(NUMBER_GAP)],
    };
    push_text(&mut line, "/");
    for (index, group) in symbol(input).into_iter().enumerate() {
        if index > 0 {
            push_text(&mut line, "-");
        }
        push_all(&mut line, vec![wording::inline(group)]);
    }
    line
}

/// Returns the groups of the symbol, which hyphens join (Mục II, khoản 3, điểm b).
fn symbol<'a>(input: &FrameInput<'a>) -> Vec<&'a str> {
    if let Some(symbol) = input.symbol {
        return vec![symbol];
    }
    let groups = match input.kind {
        DocumentKind::Report => vec![REPORT_CODE, input.abbreviation],
        DocumentKind::Letter => vec![input.abbreviation, input.unit.unwrap_or_default()],
    };
    groups.into_iter().filter(|group| !wording::is_blank(group)).collect()
}

/// Returns `Hà Tĩnh, ngày 09 tháng 11 năm 2021` (Mục II, khoản 4).
fn place_date(input: &FrameInput) -> Vec<Inline> {
    let mut line = vec![wording::inline(input.place)];
    push_text(&mut line, ", ngày ");
    push_all(&mut line, day(input));
    line
}

/// Returns `09 tháng 11 năm 2021`, with gaps for what is not known.
pub(super) fn day(input: &FrameInput) -> Vec<Inline> {
    let (day, month, year) = match input.date {
        PartialDate::Unknown => (None, None, None),
        PartialDate::Year { y } => (None, None, Some(y)),
        PartialDate::Month { y, m } => (None, Some(m), Some(y)),
        PartialDate::Day { y, m, d } => (Some(d), Some(m), Some(y)),
    };
    // Leading zeros: days under 10, January and February (Mục II, khoản 4, điểm b).
    let day = day.map(|day| format!("{day:02}"));
    let month = month.map(value::month);
    let mut line = Vec::new();
    push_part(&mut line, day, DAY_GAP);
    push_text(&mut line, " tháng ");
    push_part(&mut line, month, DAY_GAP);
    push_text(&mut line, " năm ");
    push_part(&mut line, year.map(|year| year.to_string()), YEAR_GAP);
    line
}

fn push_part(line: &mut Vec<Inline>, part: Option<String>, gap: usize) {
    match part {
        Some(part) => push_text(line, &part),
        None => line.push(Inline::Gap(gap)),
    }
}

/// Appends pieces, text to text.
pub(super) fn push_all(line: &mut Vec<Inline>, pieces: Vec<Inline>) {
    for piece in pieces {
        match piece {
            Inline::Text { text, .. } => push_text(line, &text),
            blank => line.push(blank),
        }
    }
}

/// Appends text, to the last piece when that is plain text.
pub(super) fn push_text(line: &mut Vec<Inline>, more: &str) {
    match line.last_mut() {
        Some(Inline::Text { text, .. }) => text.push_str(more),
        _ => line.push(Inline::text(more)),
    }
}

/// Returns `V/v …` of a công văn, which has no title (Mục II, khoản 5, điểm b).
fn letter_subject(input: &FrameInput) -> String {
    if input.kind == DocumentKind::Report || wording::is_blank(input.subject) {
        return String::new();
    }
    let subject = wording::shown(input.subject);
    format!("V/v {}", bare_subject(&subject))
}

/// Returns the subject of a công văn without `V/v` or `về việc`, which the program writes.
pub fn bare_subject(subject: &str) -> &str {
    let leads = ["V/v ", "v/v ", "V/v: ", "Về việc ", "về việc ", "Về ", "về "];
    leads.iter().find_map(|lead| subject.strip_prefix(lead)).unwrap_or(subject)
}

/// Breaks a number or date line that is too long for its column. A blank is never broken.
fn wrap(line: Vec<Inline>, font: Font, limit: Twips) -> Vec<Inline> {
    if inline_width(&line, font) <= limit {
        return line;
    }
    let mut wrapped = Vec::new();
    let mut used = 0;
    for inline in line.into_iter().flat_map(|inline| fitting(inline, font, limit)) {
        let more = inline_width(std::slice::from_ref(&inline), font);
        if used > 0 && more > limit - used {
            wrapped.push(Inline::LineBreak);
            used = 0;
        }
        used += more;
        wrapped.push(inline);
    }
    wrapped
}

/// Returns a text that is too long as several that are not, anything else as it is.
fn fitting(inline: Inline, font: Font, limit: Twips) -> Vec<Inline> {
    match inline {
        Inline::Text { text, .. } if width(&text, font.face, font.size) > limit => {
            break_lines(&text, font, limit).into_iter().map(Inline::text).collect()
        }
        other => vec![other],
    }
}

/// Returns the width of the widest line of inlines with line breaks.
fn widest(inlines: &[Inline], font: Font) -> Twips {
    let lines = inlines.split(|inline| matches!(inline, Inline::LineBreak));
    lines.map(|line| inline_width(line, font)).max().unwrap_or(0)
}
