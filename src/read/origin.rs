//! The files that values come from: the data file, and those that it shares values with.
//!
//! One table holds values of several files once they are merged. A value of another file than the
//! data file has its place moved behind the texts of the files before, so that the place alone tells
//! the file; a data file without others pays nothing for it.

use std::mem;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reader;
use crate::source::{FileId, Span};

/// Another file than the data file.
pub(super) struct Origin<'s> {
    /// Where its text begins, behind those of the files before.
    start: usize,
    file: FileId,
    source: &'s str,
}

impl<'s> Reader<'s> {
    /// Starts reading the data file once more.
    pub fn again(&self) -> Self {
        Self::new(self.file, self.source)
    }

    /// Adds a file, and moves the places of its values behind the texts of the files before.
    pub fn add(&mut self, file: FileId, source: &'s str, table: &mut DeTable) {
        let start = match self.origins.last() {
            Some(last) => last.start + last.source.len() + 1,
            None => self.source.len() + 1,
        };
        move_table(table, start);
        self.origins.push(Origin { start, file, source });
    }

    /// Returns the place of what stands at a range of a table.
    pub(super) fn place(&self, range: Range<usize>) -> Span {
        match self.origins.iter().rev().find(|origin| origin.start <= range.start) {
            Some(Origin { start, file, .. }) => {
                Span::new(*file, range.start - start..range.end.saturating_sub(*start))
            }
            None => Span::new(self.file, range),
        }
    }

    /// Returns what is written at a place.
    pub(super) fn written(&self, span: Span) -> &str {
        let origin = self.origins.iter().find(|origin| origin.file == span.file);
        let text = origin.map_or(self.source, |origin| origin.source);
        text.get(span.start..span.end).unwrap_or_default()
    }
}

fn move_table(table: &mut DeTable, by: usize) {
    for (key, mut value) in mem::take(table) {
        move_value(&mut value, by);
        table.insert(Spanned::new(moved(key.span(), by), key.into_inner()), value);
    }
}

fn move_value(value: &mut Spanned<DeValue>, by: usize) {
    match value.get_mut() {
        DeValue::Table(table) => move_table(table, by),
        DeValue::Array(items) => items.iter_mut().for_each(|item| move_value(item, by)),
        _ => {}
    }
    let range = moved(value.span(), by);
    let inner = mem::replace(value.get_mut(), DeValue::Boolean(false));
    *value = Spanned::new(range, inner);
}

fn moved(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
