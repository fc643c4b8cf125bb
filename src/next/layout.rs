//! How a data file is laid out: its tables, values, strings and comments, by place.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table that begins with a header, `[a]` or `[[a]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// Its path, with the index of each list: `campaigns[1].published`.
    pub(super) path: String,
    /// Where the comment directly above it begins, or the header itself.
    pub(super) start: usize,
    /// Where the line of the header begins.
    pub(super) line: usize,
    /// Where the line of its last key ends, with the end of the line.
    pub(super) end: usize,
}

/// The layout of a text that reads as TOML.
#[derive(Debug)]
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
    /// Headers, in order.
    pub(super) headers: Vec<Header>,
    /// What may span lines and hold `#`: strings.
    strings: Vec<Range<usize>>,
    /// Values that are written out: leaves, inline tables and lists.
    values: Vec<Range<usize>>,
}

impl<'t> Layout<'t> {
    /// Reads the layout of a text.
    pub(super) fn new(text: &'t str, table: &DeTable) -> Self {
        let mut layout =
            Self { text, headers: Vec::new(), strings: Vec::new(), values: Vec::new() };
        layout.table(table, "");
        layout.headers.sort_by_key(|header| header.line);
        layout.values.sort_by_key(|range| range.start);
        layout.strings.sort_by_key(|range| range.start);
        layout.close();
        layout
    }

    fn table(&mut self, table: &DeTable, path: &str) {
        for (key, value) in table {
            let path = join(path, key.get_ref());
            self.value(value, &path);
        }
    }

    fn value(&mut self, value: &Spanned<DeValue>, path: &str) {
        let span = value.span();
        let is_written = is_written(self.text, value);
        if is_written {
            self.values.push(span.clone());
        }
        match value.get_ref() {
            DeValue::Table(table) => {
                if !is_written && self.text[span.start..].starts_with('[') {
                    let line = self.line_start(span.start);
                    let start = self.comment_above(line);
                    self.headers.push(Header { path: path.to_owned(), start, line, end: line });
                }
                self.table(table, path);
            }
            DeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(item, &format!("{path}[{index}]"));
                }
            }
            DeValue::String(_) => self.strings.push(span),
            _ => {}
        }
    }

    /// Finds where each table ends.
    fn close(&mut self) {
        let lines: Vec<_> = self.headers.iter().map(|header| header.line).collect();
        for (index, header) in self.headers.iter_mut().enumerate() {
            let next = lines.get(index + 1).copied().unwrap_or(self.text.len());
            let inside = self.values.iter().filter(|v| v.start > header.line && v.start < next);
            let last = inside.map(|value| value.end).max().unwrap_or(header.line);
            header.end = line_end(self.text, last);
        }
    }

    /// Returns where the comment lines directly above a line begin.
    fn comment_above(&self, mut line: usize) -> usize {
        while line > 0 {
            let above = self.line_start(line - 1);
            if !self.text[above..line].trim_start().starts_with('#') {
                break;
            }
            line = above;
        }
        line
    }

    /// Returns where the line of a place begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// Returns the comment at the end of the line of a place: where it begins and where the line
    /// ends; both are the same where there is none.
    pub(super) fn tail(&self, at: usize) -> Range<usize> {
        let end = at + self.text[at..].find('\n').unwrap_or(self.text.len() - at);
        let end = self.line_start(at) + self.text[self.line_start(at)..end].trim_end().len();
        let signs = self.text[at.min(end)..end].match_indices('#').map(|(sign, _)| at + sign);
        let mut signs = signs.filter(|sign| self.string_around(*sign).is_none());
        signs.next().unwrap_or(end)..end
    }

    /// Returns the string that a place lies in.
    pub(super) fn string_around(&self, at: usize) -> Option<Range<usize>> {
        let next = self.strings.partition_point(|range| range.start < at);
        let before = self.strings.get(next.checked_sub(1)?)?;
        (at < before.end).then(|| before.clone())
    }

    /// Returns the lines that a key and its value take up, where nothing else stands on them.
    pub(super) fn own_lines(&self, key: usize, value: &Range<usize>) -> Option<Range<usize>> {
        let start = self.line_start(key);
        let tail = self.tail(value.end);
        let alone = self.text[start..key].trim().is_empty()
            && self.text[value.end..tail.start].trim().is_empty();
        alone.then(|| start..line_end(self.text, value.end))
    }

    /// Returns the end of lines that the file uses.
    pub(super) fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }
}

/// Tells a value that is written out from a table whose keys stand below its header or are dotted.
pub(super) fn is_written(text: &str, value: &Spanned<DeValue>) -> bool {
    let token = &text[value.span()];
    match value.get_ref() {
        DeValue::Table(_) => token.starts_with('{'),
        // A list of tables with headers has the place of the first header, `[[a]]`.
        DeValue::Array(items) => match items.iter().next() {
            Some(first) => first.span().start > value.span().start,
            None => true,
        },
        _ => true,
    }
}

/// Returns the end of the line of a place, with its sign.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// Joins a key to the path of its table.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
