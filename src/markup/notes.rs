//! Footnotes: definitions are read first, so that each can stand at the place of its mark.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::read::Reader;
use super::{faults, is_empty};
use crate::document::Inline;

/// The footnotes of a text, by label.
#[derive(Default)]
pub(super) struct Notes<'t> {
    by_label: BTreeMap<&'t str, Note>,
    /// Whether the reader is inside a definition.
    inside: bool,
}

/// A footnote definition.
struct Note {
    /// Place of its first line.
    range: Range<usize>,
    /// Its paragraphs, until they are moved to its mark.
    paragraphs: Option<Vec<Vec<Inline>>>,
}

impl<'t> Reader<'t, '_> {
    /// Reads all the definitions.
    pub(super) fn read_notes(&mut self) {
        self.notes.inside = true;
        while let Some((event, range)) = self.next() {
            let Event::Start(Tag::FootnoteDefinition(label)) = event else { continue };
            let label: &'t str = label;
            let first_line = self.source(range).lines().next().unwrap_or_default().len();
            let range = range.start..range.start + first_line;
            let paragraphs = Some(self.note_paragraphs());
            if self.notes.by_label.contains_key(label) {
                self.fault(&range, |range| faults::note_twice(label, range));
            } else {
                self.notes.by_label.insert(label, Note { range, paragraphs });
            }
        }
        self.notes.inside = false;
    }

    fn note_paragraphs(&mut self) -> Vec<Vec<Inline>> {
        let mut paragraphs = Vec::new();
        while let Some((event, range)) = self.next() {
            match event {
                Event::End(TagEnd::FootnoteDefinition) => break,
                Event::Start(Tag::Paragraph) => {
                    let content = self.paragraph_content(range);
                    if !is_empty(&content) {
                        paragraphs.push(content);
                    }
                }
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::BlockQuote(_))
                | Event::Rule => {
                    self.unsupported_block(event, range);
                }
                Event::Start(_) => {
                    self.fault(range, faults::note_content);
                    self.skip();
                }
                _ => {}
            }
        }
        paragraphs
    }

    /// Moves a footnote to its mark.
    pub(super) fn take_note(&mut self, label: &str, range: &Range<usize>) -> Option<Inline> {
        if self.notes.inside {
            self.fault(range, faults::note_nested);
            return None;
        }
        match self.notes.by_label.get_mut(label) {
            None => self.fault(range, |range| faults::note_missing(label, range)),
            Some(note) => match note.paragraphs.take() {
                None => self.fault(range, |range| faults::note_twice(label, range)),
                Some(paragraphs) if paragraphs.is_empty() => {
                    self.fault(range, |range| faults::note_missing(label, range));
                }
                Some(paragraphs) => return Some(Inline::Footnote(paragraphs)),
            },
        }
        None
    }

    /// Refuses the definitions that no mark asked for.
    pub(super) fn finish_notes(&mut self) {
        for (label, note) in std::mem::take(&mut self.notes.by_label) {
            if note.paragraphs.is_some() {
                self.fault(&note.range, |range| faults::note_unused(label, range));
            }
        }
    }
}
