//! Reader of the small markup of templates and narratives.
//!
//! The markup is a strict part of CommonMark. What is not listed here is a fault with its place, not
//! a guess:
//!
//! ```text
//! # Part        ## Section        ### Clause        #### Point        ##### Line in italics
//!     Headings. Their numbers are made by the program; a typed one is a fault. The last has none.
//!
//! A paragraph. A single line break is a blank;
//! a backslash or two blanks at the end of a line break it.
//!
//! - An item of the first level
//! + An item of the second level; so is a `-` indented by two blanks or more below a `-`
//! 1. A numbered clause without a title; the number is `1.` or the next one
//!
//! **bold**  *italic*  \*  a plain asterisk
//! A footnote[^a] with a definition anywhere, each used exactly once:
//!
//! [^a]: Its first paragraph.
//!
//!     A further paragraph, indented by four blanks or more below the definition.
//!
//! | A table | Figures |
//! |---------|--------:|
//! | row     |       1 |
//!
//! [[120-KL/TW]]  a cited document, in narratives only
//! ```
//!
//! * Blanks before a line mean nothing, except below a `-` item or a footnote; no indentation makes
//!   code, so a template may indent its loops.
//! * A line that begins with a marker and a blank is an item, also right below a paragraph. Each
//!   further paragraph of an item is a paragraph of its own.
//! * Every row of a table has as many cells as its first one.
//! * Characters stay as they are: no typographic quotation marks, no dashes made of hyphens.
//! * Values of the data are [`token`]s here and become [`Inline::Placeholder`]; they are not read.

pub mod token;
mod faults;
mod inline;
mod lines;
mod notes;
mod read;
mod table;

use std::ops::Range;

use crate::diagnostic::Text;
use crate::document::{Block, Inline};

/// What is wrong in a marked-up text, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Bytes of the text given to [`read`].
    pub range: Range<usize>,
    /// The fact.
    pub message: Text,
    /// The cure.
    pub help: Option<Text>,
}

/// Finds the document that `[[…]]` names: takes the words and their place, gives its number, which
/// becomes the placeholder's.
pub type FindCitation<'a> = &'a mut dyn FnMut(&str, Range<usize>) -> Option<usize>;

/// What differs between templates and narratives.
#[derive(Default)]
pub struct ReadOptions<'a> {
    /// How to find a document cited as `[[…]]`; without it such a citation is a fault.
    pub citation: Option<FindCitation<'a>>,
}

impl std::fmt::Debug for ReadOptions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReadOptions").field("citation", &self.citation.is_some()).finish()
    }
}

/// Reads a text into blocks, or gives its faults in the order of their places, the first
/// [`limits::FAULTS`](crate::limits::FAULTS) of them.
pub fn read(text: &str, options: &mut ReadOptions<'_>) -> Result<Vec<Block>, Vec<Fault>> {
    read::read(text, options)
}

/// Joins neighbouring texts of one emphasis and drops empty ones.
pub(crate) fn push_inline(content: &mut Vec<Inline>, inline: Inline) {
    if let Inline::Text { text, emphasis } = &inline {
        if text.is_empty() {
            return;
        }
        if let Some(Inline::Text { text: last, emphasis: same }) = content.last_mut()
            && same == emphasis
        {
            last.push_str(text);
            return;
        }
    }
    content.push(inline);
}

/// Tells whether a line shows nothing.
pub(crate) fn is_empty(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::LineBreak => true,
        _ => false,
    })
}

/// Returns the number of the placeholder that is all there is on a line.
pub(crate) fn only_placeholder(content: &[Inline]) -> Option<usize> {
    let mut shown = content.iter().filter(|inline| !is_empty(std::slice::from_ref(inline)));
    match (shown.next(), shown.next()) {
        (Some(Inline::Placeholder { id, .. }), None) => Some(*id),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
