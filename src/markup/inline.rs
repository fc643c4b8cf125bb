//! Inlines: characters, emphasis, tokens, footnote marks and citations inside one block.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::faults::{self, Construct};
use super::push_inline;
use super::read::Reader;
use super::token::{self, Piece};
use crate::document::{Emphasis, Inline};

/// How many of each emphasis are open.
#[derive(Default)]
struct Open {
    bold: usize,
    italic: usize,
}

impl Open {
    fn emphasis(&self) -> Emphasis {
        Emphasis { bold: self.bold > 0, italic: self.italic > 0 }
    }
}

impl Reader<'_, '_> {
    /// Reads inlines up to the first event that is none, and leaves that unread.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        let mut content = Vec::new();
        let mut open = Open::default();
        while let Some((event, range)) = self.events.get(self.at) {
            self.at += 1;
            match event {
                Event::Text(text) => self.text(text, range, open.emphasis(), &mut content),
                Event::SoftBreak => {
                    push_inline(
                        &mut content,
                        Inline::Text { text: " ".to_owned(), emphasis: open.emphasis() },
                    );
                }
                Event::HardBreak => content.push(Inline::LineBreak),
                Event::Start(tag @ (Tag::Strong | Tag::Emphasis)) => {
                    if self.source(range).starts_with('_') {
                        self.fault(range, faults::underscore);
                    }
                    match tag {
                        Tag::Strong => open.bold += 1,
                        _ => open.italic += 1,
                    }
                }
                Event::End(TagEnd::Strong) => open.bold = open.bold.saturating_sub(1),
                Event::End(TagEnd::Emphasis) => open.italic = open.italic.saturating_sub(1),
                Event::FootnoteReference(label) => {
                    if let Some(note) = self.take_note(label, range) {
                        content.push(note);
                    }
                }
                Event::Start(Tag::Link {
                    link_type: LinkType::WikiLink { has_pothole: false },
                    ..
                }) => {
                    self.citation(range, open.emphasis(), &mut content);
                }
                Event::Start(Tag::Link { .. }) => self.refuse(Construct::Link, range),
                Event::Start(Tag::Image { .. }) => self.refuse(Construct::Image, range),
                Event::InlineHtml(_) => {
                    self.fault(range, |range| faults::unsupported(Construct::Html, range));
                }
                Event::Code(_) => {
                    self.fault(range, |range| faults::unsupported(Construct::Code, range));
                }
                _ => {
                    self.at -= 1;
                    break;
                }
            }
        }
        content
    }

    fn refuse(&mut self, construct: Construct, range: &Range<usize>) {
        self.fault(range, |range| faults::unsupported(construct, range));
        self.skip();
    }

    fn citation(&mut self, range: &Range<usize>, emphasis: Emphasis, content: &mut Vec<Inline>) {
        self.skip();
        let Some(find) = self.options.citation.as_mut() else {
            return self.fault(range, faults::citation_here);
        };
        let inner = range.start + 2..range.end.saturating_sub(2);
        let words = self.lines.text.get(inner.clone()).unwrap_or_default();
        match find(words.trim(), self.lines.origin(inner)) {
            Some(id) => content.push(Inline::Placeholder { id, emphasis }),
            None => self.fault(range, |range| faults::citation_unknown(words.trim(), range)),
        }
    }

    fn text(
        &mut self,
        text: &str,
        range: &Range<usize>,
        emphasis: Emphasis,
        content: &mut Vec<Inline>,
    ) {
        if self.source(range) != text {
            return self.fault(range, faults::entity);
        }
        self.check_text(text, range);
        for piece in token::pieces(text) {
            match piece {
                Piece::Token(id) => content.push(Inline::Placeholder { id, emphasis }),
                Piece::Text(text) => {
                    if text.contains(token::is_private) {
                        self.fault(range, faults::broken_value);
                    }
                    push_inline(content, Inline::Text { text: text.to_owned(), emphasis });
                }
            }
        }
    }

    /// Refuses signs of the markup that had no effect.
    fn check_text(&mut self, text: &str, range: &Range<usize>) {
        let whole = &self.lines.text;
        for (index, byte) in text.bytes().enumerate() {
            let at = range.start + index;
            if !matches!(byte, b'*' | b'[' | b'|') || is_escaped(whole, at) {
                continue;
            }
            match byte {
                // A run of asterisks is one fault.
                b'*' if at > 0
                    && whole.as_bytes()[at - 1] == b'*'
                    && !is_escaped(whole, at - 1) => {}
                b'*' => {
                    let run = whole[at..].bytes().take_while(|&byte| byte == b'*').count();
                    self.fault(&(at..at + run), faults::literal_star);
                }
                b'[' if whole[at..].starts_with("[^") => {
                    let label = label(&whole[at + 2..]);
                    let range = at..(at + label.len() + 3).min(whole.len());
                    self.fault(&range, |range| faults::note_missing(label, range));
                }
                // A row that the parser took for text of the item or paragraph above.
                b'|' if at > 0 && whole.as_bytes()[at - 1] == b'\n' => {
                    self.fault(range, faults::table_outside);
                }
                _ => {}
            }
        }
    }
}

/// Returns the label of a footnote mark, to its bracket or the end of the line; the beginning of a
/// long one.
fn label(text: &str) -> &str {
    const LONGEST: usize = 64;
    let is_end = |c: char| matches!(c, ']' | '\n');
    let end = text.char_indices().take(LONGEST).find(|(_, c)| is_end(*c)).map(|(at, _)| at);
    let end = end.or_else(|| text.char_indices().nth(LONGEST).map(|(at, _)| at));
    &text[..end.unwrap_or(text.len())]
}

/// Tells whether an odd number of backslashes stands before a byte.
fn is_escaped(text: &str, at: usize) -> bool {
    text.as_bytes()[..at].iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 1
}
