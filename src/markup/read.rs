//! Blocks: events of the Markdown parser in, blocks of the document out.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::faults::{self, Construct};
use super::lines::{self, Lines};
use super::notes::Notes;
use super::{Fault, ReadOptions, is_empty};
use crate::document::{Block, Clause, Heading, Inline, Item, Level, Marker};
use crate::limits;

/// An event with its place in the regular text.
pub(super) type Placed<'t> = (Event<'t>, Range<usize>);

/// Where the reader stands, and what it has found.
pub(super) struct Reader<'t, 'o> {
    pub(super) events: &'t [Placed<'t>],
    pub(super) at: usize,
    pub(super) lines: &'t Lines,
    pub(super) notes: Notes<'t>,
    pub(super) faults: Vec<Fault>,
    pub(super) options: &'t mut ReadOptions<'o>,
    /// Numbered clauses since the last heading.
    clauses: usize,
    blocks: Vec<Block>,
}

/// Reads a text; see [`super::read`].
pub(super) fn read(text: &str, options: &mut ReadOptions<'_>) -> Result<Vec<Block>, Vec<Fault>> {
    let mut faults = Vec::new();
    let lines = lines::regular(text, &mut faults);
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_WIKILINKS;
    let parser = Parser::new_ext(&lines.text, extensions);
    for (_, definition) in parser.reference_definitions().iter().take(limits::FAULTS) {
        let range = lines.origin(definition.span.clone());
        faults.push(faults::unsupported(Construct::Reference, range));
    }
    let events: Vec<Placed<'_>> = parser.into_offset_iter().collect();
    let mut reader = Reader {
        events: &events,
        at: 0,
        lines: &lines,
        notes: Notes::default(),
        faults,
        options,
        clauses: 0,
        blocks: Vec::new(),
    };
    reader.read_notes();
    reader.at = 0;
    reader.read_blocks();
    reader.finish_notes();
    let Reader { mut faults, blocks, .. } = reader;
    if faults.is_empty() {
        return Ok(blocks);
    }
    faults.sort_by_key(|fault| (fault.range.start, fault.range.end));
    faults.dedup();
    faults.truncate(limits::FAULTS);
    Err(faults)
}

impl<'t> Reader<'t, '_> {
    pub(super) fn next(&mut self) -> Option<&'t Placed<'t>> {
        let event = self.events.get(self.at)?;
        self.at += 1;
        Some(event)
    }

    pub(super) fn source(&self, range: &Range<usize>) -> &'t str {
        self.lines.text.get(range.clone()).unwrap_or_default()
    }

    /// Records a fault at a range of the regular text, unless there are enough.
    pub(super) fn fault(&mut self, range: &Range<usize>, make: impl FnOnce(Range<usize>) -> Fault) {
        if self.faults.len() >= limits::FAULTS {
            return;
        }
        let trimmed = self.source(range).trim_end().len();
        self.faults.push(make(self.lines.origin(range.start..range.start + trimmed)));
    }

    /// Skips the rest of an element whose start has been read.
    pub(super) fn skip(&mut self) {
        let mut depth = 1usize;
        while depth > 0
            && let Some((event, _)) = self.next()
        {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
    }

    fn read_blocks(&mut self) {
        while let Some((event, range)) = self.next() {
            match event {
                Event::Start(Tag::Paragraph) => self.paragraph(range),
                Event::Start(Tag::Heading { level, .. }) => self.heading(*level, range),
                Event::Start(Tag::List(_)) | Event::End(TagEnd::List(_)) => {}
                Event::Start(Tag::Item) => self.item(range),
                Event::Start(Tag::Table(columns)) => {
                    if let Some(table) = self.table(columns) {
                        self.blocks.push(Block::Table(table));
                    }
                }
                // Read before, at its mark.
                Event::Start(Tag::FootnoteDefinition(_)) => self.skip(),
                other => self.unsupported_block(other, range),
            }
        }
    }

    /// Refuses what is outside the grammar, and skips it.
    pub(super) fn unsupported_block(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let construct = match event {
            Event::Start(Tag::CodeBlock(_)) => Construct::Code,
            Event::Start(Tag::BlockQuote(_)) => Construct::Quote,
            Event::Start(Tag::HtmlBlock) | Event::Html(_) => Construct::Html,
            Event::Rule => Construct::Rule,
            _ => Construct::Other,
        };
        self.fault(range, |range| faults::unsupported(construct, range));
        if matches!(event, Event::Start(_)) {
            self.skip();
        }
    }

    fn paragraph(&mut self, range: &Range<usize>) {
        let content = self.paragraph_content(range);
        if !is_empty(&content) {
            self.blocks.push(Block::Paragraph(content));
        }
    }

    /// Reads to the end of a paragraph whose start has been read.
    pub(super) fn paragraph_content(&mut self, range: &Range<usize>) -> Vec<Inline> {
        if self.source(range).starts_with('|') {
            self.fault(range, faults::table_outside);
            self.skip();
            return Vec::new();
        }
        let content = self.inlines();
        self.next();
        content
    }

    fn heading(&mut self, level: HeadingLevel, range: &Range<usize>) {
        self.clauses = 0;
        if !self.source(range).starts_with('#') {
            self.fault(range, faults::setext);
            return self.skip();
        }
        let level = match level {
            HeadingLevel::H1 => Level::Part,
            HeadingLevel::H2 => Level::Section,
            HeadingLevel::H3 => Level::Clause,
            HeadingLevel::H4 => Level::Point,
            HeadingLevel::H5 => Level::Minor,
            HeadingLevel::H6 => {
                self.fault(range, faults::deep_heading);
                return self.skip();
            }
        };
        let words = self.events.get(self.at).map_or(range.start, |(_, words)| words.start);
        let content = self.inlines();
        self.next();
        if is_empty(&content) {
            return self.fault(range, faults::empty_heading);
        }
        if let Some(Inline::Text { text, .. }) = content.first()
            && let Some(number) = typed_number(text)
        {
            let range = words..words + number.len();
            self.fault(&range, |range| faults::typed_number(number, range));
        }
        self.blocks.push(Block::Heading(Heading { level, number: String::new(), content }));
    }

    /// Reads an item: its first paragraph is its own, the others follow it.
    fn item(&mut self, range: &Range<usize>) {
        let typed = self.source(range);
        let marker = match typed.as_bytes().first() {
            Some(b'-') => Some(Marker::Dash),
            Some(b'+') => Some(Marker::Plus),
            Some(b'0'..=b'9') => None,
            _ => {
                self.fault(&(range.start..range.start + 1), faults::star_item);
                return self.skip();
            }
        };
        let content = match self.events.get(self.at) {
            Some((Event::Start(Tag::Paragraph), range)) => {
                self.at += 1;
                self.paragraph_content(range)
            }
            _ => self.inlines(),
        };
        match marker {
            Some(marker) if !is_empty(&content) => {
                self.blocks.push(Block::Item(Item { marker, content }));
            }
            Some(_) => {}
            None => self.clause(typed, range, content),
        }
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(TagEnd::Item) => return,
                Event::Start(Tag::Paragraph) => self.paragraph(range),
                other => self.unsupported_block(other, range),
            }
        }
    }

    fn clause(&mut self, typed: &str, range: &Range<usize>, content: Vec<Inline>) {
        let digits = typed.bytes().take_while(u8::is_ascii_digit).count();
        let number = &typed[..digits + 1];
        let next = self.clauses + 1;
        let in_order = matches!(typed[..digits].parse::<usize>(), Ok(n) if n == 1 || n == next);
        if !in_order || !number.ends_with('.') {
            let range = range.start..range.start + number.len();
            return self.fault(&range, |range| faults::clause_number(number, next, range));
        }
        if !is_empty(&content) {
            self.clauses = next;
            self.blocks.push(Block::Clause(Clause { number: String::new(), content }));
        }
    }
}

/// Returns the number that a heading's words begin with: `II.`, `1.2.`, `a)`, `Phần I`.
fn typed_number(text: &str) -> Option<&str> {
    let first = text.split_whitespace().next()?;
    let (body, end) = first.char_indices().next_back().map(|(at, end)| (&first[..at], end))?;
    let is_decimal =
        !body.is_empty() && body.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let is_roman = !body.is_empty() && body.chars().all(|c| "IVXLCDM".contains(c));
    let mut letters = body.chars();
    let is_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    if matches!(end, '.' | ')') && (is_decimal || is_roman || is_letter) {
        return Some(first);
    }
    part_number(text)
}

/// Returns `Phần II.` or `Phần thứ hai:` at the start of a heading, in any case.
fn part_number(text: &str) -> Option<&str> {
    const ORDINALS: [&str; 10] =
        ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let words: Vec<&str> = text.split(' ').take(3).collect();
    let bare = |at: usize| words.get(at).map(|word| word.trim_end_matches(['.', ':']));
    let is = |at: usize, wanted: &str| bare(at).is_some_and(|word| word.to_lowercase() == wanted);
    if !is(0, "phần") {
        return None;
    }
    let numeral = bare(1).filter(|numeral| !numeral.is_empty())?;
    let count = if is(1, "thứ") && ORDINALS.iter().any(|ordinal| is(2, ordinal)) {
        3
    } else if numeral.chars().all(|c| "IVXLC".contains(c) || c.is_ascii_digit()) {
        2
    } else {
        return None;
    };
    let blanks = count - 1;
    let length = words[..count].iter().map(|word| word.len()).sum::<usize>() + blanks;
    Some(&text[..length])
}

#[cfg(test)]
mod tests {
    use super::typed_number;

    #[test]
    fn typed_numbers_are_seen() {
        for (text, number) in [
            ("II. Kết quả", Some("II.")),
            ("1.2. Kết quả", Some("1.2.")),
            ("đ) Kết quả", Some("đ)")),
            ("Phần II. Kết quả", Some("Phần II.")),
            ("Phần thứ nhất: Tình hình", Some("Phần thứ nhất:")),
            ("PHẦN THỨ HAI", Some("PHẦN THỨ HAI")),
            ("PHẦN I", Some("PHẦN I")),
            ("Phần mềm dùng chung", None),
            ("Phần thứ yếu", None),
            ("Kết quả 1.", None),
            ("100% cơ quan", None),
            ("Chỉ thị số 30-CT/TW", None),
        ] {
            assert_eq!(typed_number(text), number, "{text}");
        }
    }
}
