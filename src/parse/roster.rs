//! A list of units as Excel saves it (CSV), read as if it were `[consolidation] roster` in TOML, so
//! that every fault is found at its cell.
//!
//! The head of the columns may stand below a title; columns that nobody asks for are left out, and so
//! are rows without anything in the others. Excel puts `;`, `,` or a tab between cells, by the
//! settings of the machine.

use std::borrow::Cow;
use std::ops::Range;

use csv_core::{ReadFieldResult, ReaderBuilder};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::syntax::Faults;
use crate::diagnostic::{Diagnostic, Text};
use crate::source::{FileId, Span};

/// What stands between cells.
const DELIMITERS: [u8; 3] = [b';', b',', b'\t'];

/// How many rows may stand above the heads of the columns.
const TITLE_ROWS: usize = 20;

/// Keys of a unit, and what the heads of their columns are called.
const COLUMNS: [(&str, &[&str]); 3] = [
    ("name", &["đơn vị", "tên đơn vị", "tên", "tên cơ quan, đơn vị", "cơ quan, đơn vị", "name"]),
    ("abbreviation", &["viết tắt", "chữ viết tắt", "tên viết tắt", "abbreviation"]),
    ("group", &["nhóm", "khối", "nhóm đơn vị", "group"]),
];

/// Tells whether a file is such a list.
pub(super) fn is_list(name: &str) -> bool {
    name.rsplit('.').next().is_some_and(|end| end.eq_ignore_ascii_case("csv"))
}

/// Reads a list.
pub(super) fn read<'t>(file: FileId, text: &'t str) -> (DeTable<'t>, Faults) {
    let sheets = DELIMITERS.iter().map(|delimiter| rows(text, *delimiter));
    let found = sheets.into_iter().find_map(|rows| {
        let at =
            rows.iter().take(TITLE_ROWS).position(|row| column(row, COLUMNS[0].1).is_some())?;
        Some((rows, at))
    });
    let Some((rows, at)) = found else {
        return (DeTable::new(), Faults { findings: vec![headless(file, text)], local: false });
    };
    let columns = COLUMNS.map(|(key, names)| (key, column(&rows[at], names)));
    let mut findings = Vec::new();
    let mut units = DeArray::new();
    for row in rows.into_iter().skip(at + 1) {
        if let Some(open) = row.iter().find(|cell| cell.is_open) {
            findings.push(unclosed(Span::new(file, open.place.start..open.place.start + 1)));
        }
        unit(row, &columns).into_iter().for_each(|unit| units.push(unit));
    }
    let roster = Spanned::new(0..text.len(), DeValue::Array(units));
    let consolidation = DeTable::from_iter([(key("roster", 0..0), roster)]);
    let consolidation = Spanned::new(0..text.len(), DeValue::Table(consolidation));
    let table = DeTable::from_iter([(key("consolidation", 0..0), consolidation)]);
    (table, Faults { local: findings.is_empty(), findings })
}

/// A cell of a list.
struct Cell {
    value: String,
    /// Where it stands, without its quotes.
    place: Range<usize>,
    /// Whether it begins with a quote that is never closed.
    is_open: bool,
}

/// Makes a unit of a row; none of a row that says nothing of one.
fn unit<'t>(
    row: Vec<Cell>,
    columns: &[(&'static str, Option<usize>)],
) -> Option<Spanned<DeValue<'t>>> {
    let place = row.first()?.place.start..row.last()?.place.end;
    let mut cells: Vec<_> = row.into_iter().map(Some).collect();
    let mut unit = DeTable::new();
    let mut says_something = false;
    for (name, column) in columns {
        let Some(cell) = column.and_then(|column| cells.get_mut(column)?.take()) else { continue };
        says_something |= !cell.value.is_empty();
        // A unit without a name is reported; the rest may be left out.
        if *name == "name" || !cell.value.is_empty() {
            let value = DeValue::String(Cow::Owned(cell.value));
            unit.insert(key(name, cell.place.clone()), Spanned::new(cell.place, value));
        }
    }
    says_something.then(|| Spanned::new(place, DeValue::Table(unit)))
}

fn key<'t>(name: &'static str, place: Range<usize>) -> Spanned<Cow<'t, str>> {
    Spanned::new(place, Cow::Borrowed(name))
}

/// Returns the column with one of these heads.
fn column(heads: &[Cell], names: &[&str]) -> Option<usize> {
    let plain = |head: &str| head.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    heads.iter().position(|head| names.contains(&plain(&head.value).as_str()))
}

/// Splits a text into rows of cells.
fn rows(text: &str, delimiter: u8) -> Vec<Vec<Cell>> {
    let mut reader = ReaderBuilder::new().delimiter(delimiter).build();
    let mut value = vec![0; text.len()];
    let (mut rows, mut row) = (Vec::new(), Vec::new());
    let (mut start, mut at, mut written) = (0, 0, 0);
    loop {
        // Once everything is read, nothing more tells the reader that this is the end.
        let (result, read, wrote) =
            reader.read_field(&text.as_bytes()[at..], &mut value[written..]);
        (at, written) = (at + read, written + wrote);
        match result {
            ReadFieldResult::Field { record_end } => {
                row.push(cell(text, start..at, &value[..written], delimiter));
                (start, written) = (at, 0);
                if record_end {
                    rows.push(std::mem::take(&mut row));
                }
            }
            ReadFieldResult::InputEmpty => {}
            ReadFieldResult::OutputFull | ReadFieldResult::End => return rows,
        }
    }
}

fn cell(text: &str, place: Range<usize>, value: &[u8], delimiter: u8) -> Cell {
    let raw = &text[place.clone()];
    // The reader takes the end of a line with the next one.
    let raw_start = raw.len() - raw.trim_start_matches(['\r', '\n']).len();
    let raw = raw[raw_start..].trim_end_matches(['\r', '\n']);
    let raw = raw.strip_suffix(char::from(delimiter)).unwrap_or(raw);
    let is_quoted = raw.starts_with('"');
    let is_open = is_quoted && (raw.len() < 2 || !raw.ends_with('"'));
    let inner = raw.strip_prefix('"').map_or(raw, |raw| raw.strip_suffix('"').unwrap_or(raw));
    let start = place.start + raw_start + usize::from(is_quoted);
    let blank = inner.len() - inner.trim_start().len();
    let place = start + blank..start + blank + inner.trim().len();
    Cell { value: String::from_utf8_lossy(value).trim().to_owned(), place, is_open }
}

fn headless(file: FileId, text: &str) -> Diagnostic {
    let span = Span::new(file, 0..text.find('\n').unwrap_or(text.len()));
    let message = Text::new(
        "danh sách không có cột `Đơn vị`",
        "the list has no column `Đơn vị` (name of the unit)",
    );
    Diagnostic::error("D004", span, message).key("consolidation.roster").help(Text::new(
        "ghi tên cột ở dòng đầu: `Đơn vị`, nếu cần thì thêm `Viết tắt`, `Nhóm`",
        "name the columns in the first line: `Đơn vị`, and if needed `Viết tắt`, `Nhóm`",
    ))
}

fn unclosed(span: Span) -> Diagnostic {
    let message = Text::new(
        "ô bắt đầu bằng `\"` nhưng không đóng",
        "a cell begins with `\"` and is not closed",
    );
    Diagnostic::error("D001", span, message).key("consolidation.roster").help(Text::new(
        "đóng ô bằng `\"`, hoặc lưu lại danh sách từ Excel (CSV UTF-8)",
        "close the cell with `\"`, or save the list from Excel again (CSV UTF-8)",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<(String, &str)> {
        let delimiter =
            DELIMITERS.into_iter().find(|delimiter| text.contains(char::from(*delimiter)));
        let rows = rows(text, delimiter.unwrap_or(b';')).into_iter().flatten();
        rows.map(|cell| (cell.value, &text[cell.place])).collect()
    }

    #[test]
    fn cells_keep_their_places() {
        let own = |value: &'static str| (value.to_owned(), value);
        assert_eq!(names("a;b\r\nc; d \r\n"), [own("a"), own("b"), own("c"), own("d")]);
        assert_eq!(names("a\tb"), [own("a"), own("b")]);
        let quoted = ("Sở \"X\"; Y".to_owned(), "Sở \"\"X\"\"; Y");
        assert_eq!(names("\"Sở \"\"X\"\"; Y\";\n\nz;"), [quoted, own(""), own("z"), own("")]);
    }
}
