//! Tables: those that hold data, and those that only place the frame's cells.

use docx_rs::{
    Paragraph, Table as DocxTable, TableCell, TableCellContent, TableLayoutType, TableRow,
    TableRowChild, VAlignType, WidthType,
};

use crate::document::{Align, Inline, Table, Twips};

use super::WriteError;
use super::inline::{State, paragraph};
use super::style::{
    DATA_TABLE, LAYOUT_TABLE, Style, TABLE_CENTER, TABLE_HEAD, TABLE_LEFT, TABLE_RIGHT,
};

/// Most columns that Word opens.
pub(super) const MAX_COLUMNS: usize = crate::limits::COLUMNS;
/// Left and right padding of a data cell together, as in the style `DataTable`.
const PADDING: i64 = 2 * 80;
/// Mean widths of a capital and of another character in bold at 13 pt.
const CAPITAL: i64 = 200;
const CHARACTER: i64 = 145;
/// Length of a cell's text, in twips, from which a wider column no longer helps.
const LONG_CELL: i64 = 40 * CHARACTER;
/// Length of a cell's text, in twips, from which its row may be split: it could fill a page.
const ENDLESS_CELL: i64 = 1200 * CHARACTER;

/// Makes a table of data over the whole width; none when it has neither rows nor columns.
pub(super) fn data(
    table: &Table,
    width: Twips,
    state: &mut State,
) -> Result<Option<DocxTable>, WriteError> {
    let columns = table.width();
    if columns > MAX_COLUMNS {
        return Err(WriteError::Columns(columns));
    }
    if columns == 0 {
        return Ok(None);
    }
    let widths = column_widths(table, columns, width);
    let mut rows = Vec::new();
    if !table.header.is_empty() {
        let mut row = data_row(&table.header, &widths, |_| TABLE_HEAD, state)?;
        for TableRowChild::TableCell(cell) in &mut row.cells {
            cell.property = std::mem::take(&mut cell.property).vertical_align(VAlignType::Center);
        }
        rows.push(row);
    }
    for row in &table.rows {
        rows.push(data_row(row, &widths, |column| cell_style(table, column), state)?);
    }
    Ok(Some(fixed(DATA_TABLE, &widths, rows)))
}

/// Makes a table of one page-wide grid without lines; each row lists its cells' paragraphs.
pub(super) fn layout(widths: [Twips; 2], rows: Vec<[Vec<Paragraph>; 2]>) -> DocxTable {
    let rows = rows
        .into_iter()
        .map(|cells| {
            let cells = cells.into_iter().zip(widths).map(|(content, width)| cell(content, width));
            TableRow::new(cells.collect()).cant_split()
        })
        .collect();
    fixed(LAYOUT_TABLE, &widths, rows)
}

fn fixed(style: &str, widths: &[Twips], rows: Vec<TableRow>) -> DocxTable {
    DocxTable::new(rows)
        .style(style)
        .layout(TableLayoutType::Fixed)
        .set_grid(widths.iter().map(|width| unsigned(*width)).collect())
        .width(unsigned(widths.iter().sum()), WidthType::Dxa)
}

fn data_row(
    cells: &[Vec<Inline>],
    widths: &[Twips],
    style: impl Fn(usize) -> Style,
    state: &mut State,
) -> Result<TableRow, WriteError> {
    let mut made = Vec::with_capacity(widths.len());
    for (column, width) in widths.iter().enumerate() {
        let content = cells.get(column).map_or(&[][..], Vec::as_slice);
        made.push(cell(vec![paragraph(style(column), content, state)?], *width));
    }
    let row = TableRow::new(made);
    let fits_a_page = cells.iter().all(|content| measure(content).0 < ENDLESS_CELL);
    Ok(if fits_a_page { row.cant_split() } else { row })
}

/// Makes a cell; a cell without a paragraph is what Word calls a corrupt file.
fn cell(content: Vec<Paragraph>, width: Twips) -> TableCell {
    let mut cell = TableCell::new().width(unsigned(width), WidthType::Dxa);
    cell.children =
        content.into_iter().map(|made| TableCellContent::Paragraph(Box::new(made))).collect();
    cell
}

fn cell_style(table: &Table, column: usize) -> Style {
    match table.columns.get(column).copied().unwrap_or_default() {
        Align::Left => TABLE_LEFT,
        Align::Center => TABLE_CENTER,
        Align::Right => TABLE_RIGHT,
    }
}

/// Shares the width out: each column gets its longest word, the rest goes by length of text.
fn column_widths(table: &Table, columns: usize, width: Twips) -> Vec<Twips> {
    let mut needed = vec![0i64; columns];
    let mut wanted = vec![0i64; columns];
    // A head may take two lines.
    let heads = [(&table.header, 2)];
    for (row, lines) in table.rows.iter().map(|row| (row, 1)).chain(heads) {
        for (column, content) in row.iter().enumerate() {
            let (length, longest_word) = measure(content);
            needed[column] = needed[column].max(longest_word.min(LONG_CELL) + PADDING);
            wanted[column] = wanted[column].max((length / lines).min(LONG_CELL) + PADDING);
        }
    }
    let needed_sum: i64 = needed.iter().map(|column| column.max(&1)).sum();
    let spare = i64::from(width) - needed_sum;
    let wish = |column: usize| (wanted[column] - needed[column]).max(1);
    let wish_sum: i64 = (0..columns).map(wish).sum();
    let mut widths: Vec<Twips> = (0..columns)
        .map(|column| {
            let needed = needed[column].max(1);
            let share = if spare > 0 {
                needed + spare * wish(column) / wish_sum
            } else {
                i64::from(width) * needed / needed_sum
            };
            Twips::try_from(share.max(1)).unwrap_or(1)
        })
        .collect();
    // What rounding left over, so that the table ends at the margin.
    let rest = width - widths.iter().sum::<Twips>();
    if let Some(last) = widths.last_mut() {
        *last = (*last + rest).max(1);
    }
    widths
}

/// Returns the length of a text and of its longest word, in twips.
fn measure(content: &[Inline]) -> (i64, i64) {
    let (mut length, mut word, mut longest) = (0, 0, 0);
    for inline in content {
        let text = match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::Blank(hint) => hint.as_str(),
            Inline::LineBreak => " ",
            Inline::Footnote(_) | Inline::Gap(_) | Inline::Placeholder { .. } => "00",
        };
        for c in text.chars() {
            let width = if c.is_uppercase() { CAPITAL } else { CHARACTER };
            length += width;
            word = if c == ' ' { 0 } else { word + width };
            longest = longest.max(word);
        }
    }
    (length, longest)
}

fn unsigned(width: Twips) -> usize {
    usize::try_from(width).unwrap_or(0)
}
