//! Puts the values into the blocks and numbers them.
//!
//! [`fill`] replaces every placeholder in reading order, so that the first mention of a document is
//! its full citation; a footnote counts at the place of its mark. Headings of the template that are left
//! without a word are dropped. [`complete`] and [`number`] then finish the others.

mod abbreviate;
mod number;

pub use abbreviate::{Abbreviation, abbreviate, protect};
pub use number::{complete, number};

use std::ops::Range;

use crate::document::{Block, Clause, Emphasis, Heading, Inline, Item, Table};
use crate::markup::{is_empty, only_placeholder, push_inline};
use crate::template::Hole;

/// What is written by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A document cited, by its index.
    Act(usize),
    /// What a free text refers to, by the number of its placeholder.
    Reference(usize),
}

/// Writes what is named: takes it, and whether the short form is wanted in any case.
pub type Cite<'a> = &'a mut dyn FnMut(Named, bool) -> Vec<Inline>;

/// Replaces the placeholders, splices narratives, and drops the blocks that stay empty.
pub fn fill(blocks: Vec<Block>, holes: &[Hole], resolve_citation: Cite<'_>) -> Vec<Block> {
    let mut filler = Filler::new(Some(holes), resolve_citation);
    let mut out = Vec::with_capacity(blocks.len());
    filler.blocks(blocks, &mut out);
    number::leave_out_bare(out, &filler.free)
}

/// Replaces the placeholders of a free text that no template places.
pub fn fill_narrative(blocks: Vec<Block>, resolve_citation: Cite<'_>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    Filler::new(None, resolve_citation).blocks(blocks, &mut out);
    out
}

struct Filler<'a> {
    /// Values of the template; none inside a narrative, where a placeholder is a citation.
    holes: Option<&'a [Hole]>,
    cite: Cite<'a>,
    /// Which blocks are free text, and no words of the template.
    free: Vec<Range<usize>>,
}

impl<'a> Filler<'a> {
    fn new(holes: Option<&'a [Hole]>, cite: Cite<'a>) -> Self {
        Self { holes, cite, free: Vec::new() }
    }

    fn blocks(&mut self, blocks: Vec<Block>, out: &mut Vec<Block>) {
        for block in blocks {
            match block {
                Block::Paragraph(content) => match self.narrative(&content) {
                    Some(narrative) => {
                        let start = out.len();
                        self.inside().blocks(narrative, out);
                        self.free.push(start..out.len());
                    }
                    None => self.push(content, out, Block::Paragraph),
                },
                Block::Heading(Heading { level, number, content }) => {
                    self.push(content, out, |content| {
                        Block::Heading(Heading { level, number, content })
                    });
                }
                Block::Item(Item { marker, content }) => {
                    self.push(content, out, |content| Block::Item(Item { marker, content }));
                }
                Block::Clause(Clause { number, content }) => {
                    self.push(content, out, |content| Block::Clause(Clause { number, content }));
                }
                Block::Table(table) => out.push(Block::Table(self.table(table))),
            }
        }
    }

    /// The same citations, inside a narrative.
    fn inside(&mut self) -> Filler<'_> {
        Filler::new(None, &mut *self.cite)
    }

    fn push(
        &mut self,
        content: Vec<Inline>,
        out: &mut Vec<Block>,
        block: impl FnOnce(Vec<Inline>) -> Block,
    ) {
        let content = self.line(content);
        if !is_empty(&content) {
            out.push(block(content));
        }
    }

    fn table(&mut self, table: Table) -> Table {
        let Table { columns, header, rows } = table;
        let header = header.into_iter().map(|cell| self.line(cell)).collect();
        let rows = rows
            .into_iter()
            .map(|row| row.into_iter().map(|cell| self.line(cell)).collect())
            .collect();
        Table { columns, header, rows }
    }

    /// Returns the narrative that a paragraph consists of.
    fn narrative(&self, content: &[Inline]) -> Option<Vec<Block>> {
        match self.holes?.get(only_placeholder(content)?)? {
            Hole::Blocks(blocks) => Some(blocks.clone()),
            _ => None,
        }
    }

    fn line(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let mut out = Vec::with_capacity(content.len());
        for inline in content {
            match inline {
                Inline::Placeholder { id, emphasis } => self.value(id, emphasis, &mut out),
                Inline::Footnote(paragraphs) => {
                    let paragraphs = paragraphs.into_iter().map(|content| self.line(content));
                    let shown: Vec<_> = paragraphs.filter(|content| !is_empty(content)).collect();
                    if !shown.is_empty() {
                        out.push(Inline::Footnote(shown));
                    }
                }
                other => push_inline(&mut out, other),
            }
        }
        out
    }

    fn value(&mut self, id: usize, emphasis: Emphasis, out: &mut Vec<Inline>) {
        let Some(holes) = self.holes else {
            let cited = (self.cite)(Named::Reference(id), false);
            return push_emphasized(cited, emphasis, out);
        };
        match holes.get(id) {
            Some(Hole::Text(text)) => {
                push_inline(out, Inline::Text { text: one_line(text), emphasis });
            }
            Some(Hole::Blank(hint)) => out.push(Inline::Blank(one_line(hint))),
            Some(&Hole::Citation { document, short }) => {
                let cited = (self.cite)(Named::Act(document), short);
                push_emphasized(cited, emphasis, out);
            }
            Some(Hole::Blocks(blocks)) => {
                let mut filled = Vec::new();
                self.inside().blocks(blocks.clone(), &mut filled);
                // Only a single paragraph comes here: the engine refuses more.
                for (index, content) in filled.into_iter().filter_map(words).enumerate() {
                    if index > 0 {
                        out.push(Inline::LineBreak);
                    }
                    push_emphasized(content, emphasis, out);
                }
            }
            // The caller has made citations of these.
            Some(Hole::Law { .. }) | None => {}
        }
    }
}

/// Returns the words of a block; those of a table have no line of their own.
fn words(block: Block) -> Option<Vec<Inline>> {
    match block {
        Block::Paragraph(content) => Some(content),
        Block::Heading(heading) => Some(heading.content),
        Block::Item(item) => Some(item.content),
        Block::Clause(clause) => Some(clause.content),
        Block::Table(_) => None,
    }
}

/// Adds inlines with the emphasis of the place where they stand.
fn push_emphasized(content: Vec<Inline>, around: Emphasis, out: &mut Vec<Inline>) {
    for inline in content {
        let inline = match inline {
            Inline::Text { text, emphasis } => Inline::Text {
                text,
                emphasis: Emphasis {
                    bold: emphasis.bold || around.bold,
                    italic: emphasis.italic || around.italic,
                },
            },
            other => other,
        };
        push_inline(out, inline);
    }
}

/// Makes blanks of line breaks, tabs and other control characters.
fn one_line(text: &str) -> String {
    if !text.contains(char::is_control) {
        return text.to_owned();
    }
    text.replace("\r\n", " ").replace(char::is_control, " ")
}

#[cfg(test)]
mod tests;
