//! Source texts (data files and templates) and places in them.
//!
//! A [`Span`] is a byte range of one file; lines and columns are computed only when a finding is
//! printed. Columns count characters, from 1, as editors show them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// Number of a file inside [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u16);

/// A byte range of one source file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// File that the range lies in.
    pub file: FileId,
    /// First byte.
    pub start: usize,
    /// Byte after the last one.
    pub end: usize,
}

impl Span {
    /// Makes the span `start..end` of `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        Self { file, start: range.start, end: range.end.max(range.start) }
    }

    /// Tells whether another span lies in this one.
    pub fn encloses(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A text with the name that messages call it by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceFile {
    /// Name shown in messages, usually the path as the user gave it.
    pub name: String,
    /// Text, in UTF-8, unchanged from disk.
    pub text: Cow<'static, str>,
    /// The byte at which each line begins, once somebody asked for a line.
    lines: OnceLock<Vec<usize>>,
    /// The characters before every [`STEP`]th byte, once somebody asked for a column: thousands of
    /// findings may stand on one line.
    counts: OnceLock<Vec<usize>>,
}

/// Bytes between two counts of characters.
const STEP: usize = 1 << 10;

impl SourceFile {
    /// Gives a text its name.
    pub fn new(name: String, text: impl Into<Cow<'static, str>>) -> Self {
        Self { name, text: text.into(), lines: OnceLock::new(), counts: OnceLock::new() }
    }

    /// Returns the line of a byte offset, from 1; an offset past the end is the end.
    pub fn line(&self, offset: usize) -> usize {
        self.lines().partition_point(|start| *start <= offset)
    }

    /// Returns the bytes of the line with a byte offset, its end of line with it.
    pub fn line_range(&self, offset: usize) -> Range<usize> {
        let (lines, line) = (self.lines(), self.line(offset));
        let start = lines.get(line - 1).copied().unwrap_or_default();
        start..lines.get(line).copied().unwrap_or(self.text.len())
    }

    /// Returns line and column of a byte offset; an offset past the end is the end.
    pub fn position(&self, offset: usize) -> Position {
        let line = self.line(offset);
        let start = self.lines().get(line - 1).copied().unwrap_or_default();
        Position { line, column: self.characters(offset) - self.characters(start) + 1 }
    }

    /// Returns how many characters begin before a byte offset.
    fn characters(&self, offset: usize) -> usize {
        let text: &str = &self.text;
        let begin = |step: usize| text.floor_char_boundary(step * STEP);
        let counts = self.counts.get_or_init(|| {
            let steps = (0..=text.len() / STEP).scan(0, |before, step| {
                let count = text[begin(step)..begin(step + 1)].chars().count();
                Some(std::mem::replace(before, *before + count))
            });
            steps.collect()
        });
        let offset = text.floor_char_boundary(offset);
        let step = offset / STEP;
        counts[step] + text[begin(step)..offset].chars().count()
    }

    fn lines(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let ends = self.text.match_indices('\n');
            std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect()
        })
    }
}

/// Line and column of a place, both from 1; the column counts characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// All the source files of one document. A clone shares their texts, so that every document of a
/// batch can begin with the templates.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Arc<SourceFile>>,
}

impl Sources {
    /// Adds a file and returns its number.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<Cow<'static, str>>) -> FileId {
        self.share(Arc::new(SourceFile::new(name.into(), text)))
    }

    /// Adds a file that others may hold, too, and returns its number.
    pub fn share(&mut self, file: Arc<SourceFile>) -> FileId {
        let id = FileId(u16::try_from(self.files.len()).unwrap_or(u16::MAX));
        self.files.push(file);
        id
    }

    /// Returns the file with this number; an unknown number gives an empty file.
    pub fn get(&self, id: FileId) -> &SourceFile {
        static NOWHERE: SourceFile = SourceFile {
            name: String::new(),
            text: Cow::Borrowed(""),
            lines: OnceLock::new(),
            counts: OnceLock::new(),
        };
        self.files.get(usize::from(id.0)).map_or(&NOWHERE, |file| file)
    }

    /// Returns the names of all files.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.name.as_str())
    }

    /// Returns the file with this number, to be held while others are added.
    pub fn held(&self, id: FileId) -> Arc<SourceFile> {
        self.files.get(usize::from(id.0)).cloned().unwrap_or_default()
    }

    /// Returns line and column of the start and of the end of a span.
    pub fn positions(&self, span: Span) -> (Position, Position) {
        let file = self.get(span.file);
        (file.position(span.start), file.position(span.end))
    }

    /// Returns the text that a span covers, empty when it lies outside the file.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).text.get(span.start..span.end).unwrap_or_default()
    }
}

/// Returns line and column of a byte offset; an offset past the end is the end.
pub fn position(text: &str, offset: usize) -> Position {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Position {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "a = \"Độc lập\"\nb = 1\n";
        assert_eq!(position(text, text.find("lập").unwrap()), Position { line: 1, column: 10 });
        assert_eq!(position(text, text.find('b').unwrap()), Position { line: 2, column: 1 });
        assert_eq!(position(text, 10_000), Position { line: 3, column: 1 });
        for text in [text.to_owned(), text.replacen(' ', &"ộ".repeat(STEP), 1)] {
            let file = SourceFile::new(String::new(), text.clone());
            for offset in 0..text.len() + 2 {
                assert_eq!(file.position(offset), position(&text, offset), "{offset}");
            }
        }
    }
}
