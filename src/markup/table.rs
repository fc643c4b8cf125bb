//! Tables, whose rows must be whole: the Markdown parser drops and adds cells in silence.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, Tag, TagEnd};

use super::faults;
use super::read::Reader;
use crate::document::{Align, Inline, Table};

impl Reader<'_, '_> {
    /// Reads a table whose start has been read.
    pub(super) fn table(&mut self, columns: &[Alignment]) -> Option<Table> {
        let mut table = Table { columns: columns.iter().map(align).collect(), ..Table::default() };
        let mut is_whole = true;
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(TagEnd::Table) => break,
                Event::Start(Tag::TableHead) => table.header = self.row(),
                Event::Start(Tag::TableRow) => {
                    let cells = cells(self.source(range));
                    if cells == columns.len() {
                        let row = self.row();
                        table.rows.push(row);
                    } else {
                        is_whole = false;
                        self.bad_row(cells, columns.len(), range);
                    }
                }
                _ => {}
            }
        }
        is_whole.then_some(table)
    }

    fn bad_row(&mut self, cells: usize, columns: usize, range: &Range<usize>) {
        self.fault(range, |range| faults::table_row(cells, columns, range));
        self.skip();
    }

    fn row(&mut self) -> Vec<Vec<Inline>> {
        let mut row = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(TagEnd::TableHead | TagEnd::TableRow) => break,
                Event::Start(Tag::TableCell) => row.push(self.inlines()),
                Event::End(TagEnd::TableCell) => {}
                other => self.unsupported_block(other, range),
            }
        }
        row
    }
}

fn align(alignment: &Alignment) -> Align {
    match alignment {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}

/// Counts the cells of a row as it was typed.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut bars = 0;
    let mut is_escaped = false;
    let mut ends_with_bar = false;
    for byte in row.bytes() {
        ends_with_bar = byte == b'|' && !is_escaped;
        bars += usize::from(ends_with_bar);
        is_escaped = byte == b'\\' && !is_escaped;
    }
    if ends_with_bar { bars } else { bars + 1 }
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn cells_are_counted_as_typed() {
        for (row, count) in
            [("| a | b |", 2), ("a | b", 2), ("| a \\| b |", 1), ("| a | b", 2), ("| | |", 2)]
        {
            assert_eq!(cells(row), count, "{row}");
        }
    }
}
