//! The text: headings, paragraphs, items, clauses and tables.

use crate::document::rank::Ranks;
use crate::document::{Align, Block, Heading, Inline, Item, Level, Marker, Table};

use super::inline::{State, element, escape};

/// Most columns of a table that a narrow window shows whole; a wider table scrolls by itself.
const NARROW: usize = 4;

/// Writes blocks; their headings are of ranks under `above`.
pub(super) fn blocks(
    out: &mut String,
    blocks: &[Block],
    ranks: &mut Ranks,
    above: usize,
    state: &mut State,
) {
    let mut rest = blocks;
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        match first {
            Block::Heading(heading) => {
                self::heading(out, heading, ranks.next(heading.level, above), state);
            }
            Block::Paragraph(content) => element(out, "p", "", &state.inlines(content)),
            Block::Item(item) => {
                let more = behind.iter().map_while(|block| match block {
                    Block::Item(item) => Some(item),
                    _ => None,
                });
                let items: Vec<&Item> = std::iter::once(item).chain(more).collect();
                rest = &behind[items.len() - 1..];
                list(out, &items, state);
            }
            Block::Clause(clause) => {
                let content = state.inlines(&clause.content);
                element(out, "p", "", &numbered(&clause.number, &content));
            }
            Block::Table(table) => self::table(out, table, state),
        }
    }
}

fn heading(out: &mut String, heading: &Heading, rank: usize, state: &mut State) {
    let class = match heading.level {
        Level::Part => "part",
        Level::Section => "section",
        Level::Clause => "clause",
        Level::Point => "point",
        Level::Minor => "minor",
    };
    let content = state.inlines(&heading.content);
    let content = match heading.level {
        Level::Part if !heading.number.is_empty() => {
            format!("<span class=\"part-number\">{}</span> {content}", escape(&heading.number))
        }
        _ => numbered(&heading.number, &content),
    };
    element(out, &format!("h{rank}"), class, &content);
}

fn numbered(number: &str, content: &str) -> String {
    let space = if number.is_empty() { "" } else { " " };
    format!("{}{space}{content}", escape(number))
}

/// Writes items that follow each other; items with a plus belong to the dash before them.
fn list(out: &mut String, items: &[&Item], state: &mut State) {
    out.push_str("<ul>\n");
    let mut rest = items;
    while let Some((first, behind)) = rest.split_first() {
        let below = match first.marker {
            Marker::Dash => behind.iter().take_while(|item| item.marker == Marker::Plus).count(),
            Marker::Plus => 0,
        };
        let sign = if first.marker == Marker::Dash { "-" } else { "+" };
        let content = state.inlines(&first.content);
        out.push_str(&format!("<li>{sign} {content}"));
        let (below, behind) = behind.split_at(below);
        if !below.is_empty() {
            out.push('\n');
            list(out, below, state);
        }
        out.push_str("</li>\n");
        rest = behind;
    }
    out.push_str("</ul>\n");
}

fn table(out: &mut String, table: &Table, state: &mut State) {
    let columns = table.width();
    if columns == 0 {
        return;
    }
    state.tables += 1;
    let number = state.tables;
    let scrolls = columns > NARROW;
    if scrolls {
        // Whoever has no mouse scrolls it, too.
        out.push_str(&format!(
            "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng {number}\">\n"
        ));
    }
    out.push_str("<table>\n");
    if !table.header.is_empty() {
        let cells = (0..columns).map(|column| head(table.header.get(column), state));
        out.push_str(&format!("<thead>\n<tr>{}</tr>\n</thead>\n", cells.collect::<String>()));
    }
    out.push_str("<tbody>\n");
    for row in &table.rows {
        let cells = (0..columns).map(|column| {
            let align = table.columns.get(column).copied().unwrap_or_default();
            cell(row.get(column), align, state)
        });
        out.push_str(&format!("<tr>{}</tr>\n", cells.collect::<String>()));
    }
    out.push_str(if scrolls { "</tbody>\n</table>\n</div>\n" } else { "</tbody>\n</table>\n" });
}

/// An empty cell heads nothing.
fn head(content: Option<&Vec<Inline>>, state: &mut State) -> String {
    match content.map(|content| state.inlines(content)).unwrap_or_default() {
        empty if empty.is_empty() => "<td></td>".to_owned(),
        content => format!("<th scope=\"col\">{content}</th>"),
    }
}

fn cell(content: Option<&Vec<Inline>>, align: Align, state: &mut State) -> String {
    let content = content.map(|content| state.inlines(content)).unwrap_or_default();
    let class = match align {
        Align::Left => "",
        Align::Center => " class=\"center\"",
        Align::Right => " class=\"right\"",
    };
    format!("<td{class}>{content}</td>")
}
