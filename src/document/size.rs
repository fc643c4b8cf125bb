//! How much a text is: what a writer needs memory for.

use super::{Block, Inline};
use crate::limits;

/// A count that stops where it is too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Paragraphs, cells, and stretches of text.
    pub parts: usize,
    /// Bytes of text.
    pub bytes: usize,
}

impl Size {
    /// Counts blocks; `of_value` counts what will stand in place of a value, from its number on.
    pub fn of(blocks: &[Block], of_value: &mut dyn FnMut(usize, &mut Size)) -> Self {
        let mut size = Self::default();
        size.add(blocks, of_value);
        size
    }

    /// Adds blocks.
    pub fn add(&mut self, blocks: &[Block], of_value: &mut dyn FnMut(usize, &mut Size)) {
        for block in blocks {
            match block {
                Block::Heading(heading) => self.line(&heading.content, of_value),
                Block::Paragraph(content) => self.line(content, of_value),
                Block::Item(item) => self.line(&item.content, of_value),
                Block::Clause(clause) => self.line(&clause.content, of_value),
                Block::Table(table) => {
                    let cells = table.header.iter().chain(table.rows.iter().flatten());
                    cells.for_each(|cell| self.line(cell, of_value));
                }
            }
            if self.is_too_much() {
                return;
            }
        }
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.bytes = self.bytes.saturating_add(text.len());
    }

    /// Tells whether no document may be of that size.
    pub fn is_too_much(self) -> bool {
        self.parts > limits::PARTS || self.bytes > limits::TEXT
    }

    fn line(&mut self, content: &[Inline], of_value: &mut dyn FnMut(usize, &mut Size)) {
        self.parts += 1 + content.len();
        for inline in content {
            match inline {
                Inline::Text { text, .. } | Inline::Blank(text) => self.text(text),
                Inline::Footnote(paragraphs) => {
                    paragraphs.iter().for_each(|content| self.line(content, of_value));
                }
                Inline::Placeholder { id, .. } if !self.is_too_much() => of_value(*id, self),
                Inline::Placeholder { .. } | Inline::LineBreak | Inline::Gap(_) => {}
            }
        }
    }
}
