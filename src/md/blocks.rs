//! The text: headings, paragraphs, items, clauses and tables.

use crate::document::rank::Ranks;
use crate::document::{Align, Block, Heading, Inline, Item, Level, Marker, Table};

use super::inline::{Break, State, escape, start};
use super::sentence;

/// Writes blocks; their headings are of ranks under `above`.
pub(super) fn blocks(blocks: &[Block], ranks: &mut Ranks, above: usize, state: &mut State) {
    let mut before = None;
    for block in blocks {
        // Items of one list follow each other without a blank line.
        if !matches!(block, Block::Item(_)) && before.take().is_some() {
            state.out.push('\n');
        }
        match block {
            Block::Heading(heading) => {
                self::heading(heading, ranks.next(heading.level, above), state);
            }
            Block::Paragraph(content) => {
                let text = state.inlines(content, Break::Line);
                state.paragraph(&sentence::lines(&text, ""));
            }
            Block::Item(item) => {
                self::item(item, before, state);
                before = before.filter(|_| item.marker == Marker::Plus).or(Some(item.marker));
            }
            Block::Clause(clause) => {
                let text = state.inlines(&clause.content, Break::Line);
                let number = start(&format!("{} ", escape(&clause.number)));
                state.paragraph(&format!("{number}{}", sentence::lines(&text, "")));
            }
            Block::Table(table) => self::table(table, state),
        }
    }
    if before.is_some() {
        state.out.push('\n');
    }
}

fn heading(heading: &Heading, rank: usize, state: &mut State) {
    let content = state.inlines(&heading.content, Break::Mark);
    let number = escape(&heading.number);
    let sign = if heading.level == Level::Part && !number.is_empty() { ":" } else { "" };
    state.heading(rank, &format!("{number}{sign} {content}"));
}

/// Writes an item; a plus under a dash stands further in. `before` is the marker that the list
/// began with.
fn item(item: &Item, before: Option<Marker>, state: &mut State) {
    let (indent, sign) = match (item.marker, before) {
        (Marker::Dash, _) => ("", "-"),
        (Marker::Plus, Some(Marker::Dash)) => ("  ", "+"),
        (Marker::Plus, _) => ("", "+"),
    };
    let text = state.inlines(&item.content, Break::Line);
    let text = sentence::lines(&text, &format!("{indent}  "));
    state.out.push_str(format!("{indent}{sign} {text}").trim_end());
    state.out.push('\n');
}

fn table(table: &Table, state: &mut State) {
    let columns = table.width();
    if columns == 0 {
        return;
    }
    let signs = (0..columns).map(|column| match table.columns.get(column) {
        Some(Align::Center) => " :-: |",
        Some(Align::Right) => " --: |",
        Some(Align::Left) | None => " --- |",
    });
    let head = row(&table.header, columns, state);
    let mut out = format!("{head}\n|{}\n", signs.collect::<String>());
    for cells in &table.rows {
        out.push_str(&row(cells, columns, state));
        out.push('\n');
    }
    state.paragraph(out.trim_end());
}

fn row(cells: &[Vec<Inline>], columns: usize, state: &mut State) -> String {
    let cells = (0..columns).map(|column| {
        let content = cells.get(column).map_or(&[][..], Vec::as_slice);
        format!(" {} |", state.inlines(content, Break::Mark).trim())
    });
    format!("|{}", cells.collect::<String>())
}
