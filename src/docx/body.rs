//! The text: headings, paragraphs, items, clauses and tables.

use docx_rs::{DocumentChild, Paragraph, TableCellContent, TableChild, TableRowChild};

use crate::document::{Block, Heading, Inline, Level, Marker, Twips};

use super::WriteError;
use super::inline::{Line, State, paragraph, text_paragraph};
use super::style::{
    BODY, CLAUSE, CLAUSE_HEADING, ITEM_DASH, ITEM_PLUS, MINOR, PART, POINT, SECTION, Style,
    TABLE_SPACE,
};
use super::table;

/// Makes the children of the document for all blocks; tables take the whole width.
pub(super) fn blocks(
    blocks: &[Block],
    width: Twips,
    state: &mut State,
) -> Result<Vec<DocumentChild>, WriteError> {
    let mut children = Vec::with_capacity(blocks.len());
    for block in blocks {
        let made = match block {
            Block::Heading(heading) => self::heading(heading, state)?,
            Block::Paragraph(content) => paragraph(BODY, content, state)?,
            Block::Item(item) => {
                let (style, marker) = match item.marker {
                    Marker::Dash => (ITEM_DASH, "-"),
                    Marker::Plus => (ITEM_PLUS, "+"),
                };
                numbered(style, marker, &item.content, state)?
            }
            Block::Clause(clause) => numbered(CLAUSE, &clause.number, &clause.content, state)?,
            Block::Table(table) => {
                if let Some(mut table) = table::data(table, width, state)? {
                    keep_together(&mut table);
                    // Two tables with nothing between them become one in Word.
                    let mut space = text_paragraph(TABLE_SPACE, "");
                    space.property.keep_next = Some(true);
                    children.push(DocumentChild::Paragraph(Box::new(space)));
                    children.push(DocumentChild::Table(Box::new(table)));
                    text_paragraph(TABLE_SPACE, "")
                } else {
                    continue;
                }
            }
        };
        children.push(DocumentChild::Paragraph(Box::new(made)));
    }
    Ok(children)
}

/// Ties the end of the text to what follows it, so that a signature never stands alone.
pub(super) fn keep_with_next(children: &mut [DocumentChild]) {
    for child in children.iter_mut().rev() {
        match child {
            DocumentChild::Paragraph(last) => {
                last.property.keep_next = Some(true);
                let style = last.property.style.as_ref().map(|style| style.val.as_str());
                if style != Some(TABLE_SPACE.id) {
                    return;
                }
            }
            DocumentChild::Table(last) => {
                if let Some(TableChild::TableRow(row)) = last.rows.last_mut() {
                    row.cells.iter_mut().for_each(keep_cell_with_next);
                }
                return;
            }
            _ => return,
        }
    }
}

/// Most rows of a table that is kept on one page.
const SHORT_TABLE: usize = 12;

/// Ties the rows of a short table to each other, so that no page break parts it.
fn keep_together(table: &mut docx_rs::Table) {
    if table.rows.len() > SHORT_TABLE {
        return;
    }
    let all_but_last = table.rows.len().saturating_sub(1);
    for TableChild::TableRow(row) in &mut table.rows[..all_but_last] {
        row.cells.iter_mut().for_each(keep_cell_with_next);
    }
}

fn keep_cell_with_next(TableRowChild::TableCell(cell): &mut TableRowChild) {
    for content in &mut cell.children {
        if let TableCellContent::Paragraph(paragraph) = content {
            paragraph.property.keep_next = Some(true);
        }
    }
}

fn heading(heading: &Heading, state: &mut State) -> Result<Paragraph, WriteError> {
    let style = match heading.level {
        Level::Part => return part(heading, state),
        Level::Section => SECTION,
        Level::Clause => CLAUSE_HEADING,
        Level::Point => POINT,
        Level::Minor => MINOR,
    };
    numbered(style, &heading.number, &without_lone_word(&heading.content), state)
}

/// Ties the last two words of a heading, so that none stands alone on a second line.
fn without_lone_word(content: &[Inline]) -> Vec<Inline> {
    let mut content = content.to_vec();
    if let Some(Inline::Text { text, .. }) = content.last_mut()
        && let Some(at) = text.trim_end().rfind(' ')
    {
        text.replace_range(at..=at, "\u{a0}");
    }
    content
}

/// `Phần I` on a line of its own and the title below in capitals (Nghị định 30/2020/NĐ-CP, Phụ
/// lục I, Phần I, Mục II, khoản 6, điểm đ): one paragraph, so that it is one entry for navigation.
fn part(heading: &Heading, state: &mut State) -> Result<Paragraph, WriteError> {
    let mut line = Line::new(PART);
    if !heading.number.is_empty() {
        line.without_capitals(&heading.number);
        if !heading.content.is_empty() {
            line.line_break();
        }
    }
    line.inlines(&heading.content, state)?;
    Ok(line.finish())
}

/// A paragraph that begins with its number or dash, as plain text: official documents print
/// items so, and Word's own lists know no `đ)`.
fn numbered(
    style: Style,
    number: &str,
    content: &[Inline],
    state: &mut State,
) -> Result<Paragraph, WriteError> {
    let mut line = Line::new(style);
    if !number.is_empty() {
        line.plain(number);
        line.plain(" ");
    }
    line.inlines(content, state)?;
    Ok(line.finish())
}
