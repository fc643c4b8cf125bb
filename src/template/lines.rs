//! The way from printed text back to template lines.
//!
//! Faults of the markup are found in what a template printed. To say where they come from, the
//! template is printed once more with a marker (template, place) before the first character that
//! each line prints. Only a faulty template pays for it.

use std::ops::Range;

use super::Template;
use super::scan::{self, TagKind};
use crate::markup::token::{self, MARK};
use crate::source::Span;

/// Bits of a marker's number that hold the place; the rest is the index of the template.
const PLACE_BITS: u32 = 24;

/// Marks the lines of a template.
pub(super) fn mark(index: usize, text: &str) -> String {
    let tags = scan::tags(text);
    let mut out = String::with_capacity(text.len() * 2);
    let mut copied = 0;
    let mut start = 0;
    let mut next_tag = 0;
    for line in text.split_inclusive('\n') {
        if let Some(at) = first_printed(text, start..start + line.len(), &tags, &mut next_tag) {
            out.push_str(&text[copied..at]);
            if at < 1 << PLACE_BITS {
                out.push_str(&token::encode_as(MARK, index << PLACE_BITS | at));
            }
            copied = at;
        }
        start += line.len();
    }
    out.push_str(&text[copied..]);
    out
}

/// Finds the first place of a line that prints something and is not inside a tag.
fn first_printed(
    text: &str,
    line: Range<usize>,
    tags: &[scan::Tag],
    next_tag: &mut usize,
) -> Option<usize> {
    // A tag of the line above may reach into this one.
    let above =
        next_tag.checked_sub(1).and_then(|tag| tags.get(tag)).map_or(0, |tag| tag.range.end);
    let mut at = line.start.max(above);
    loop {
        while tags.get(*next_tag).is_some_and(|tag| tag.range.end <= at) {
            *next_tag += 1;
        }
        let tag = tags.get(*next_tag);
        if let Some(tag) = tag.filter(|tag| tag.range.start < at) {
            at = tag.range.end;
        }
        if at >= line.end {
            return None;
        }
        let rest = &text[at..line.end];
        let blanks = rest.len() - rest.trim_start().len();
        if blanks == rest.len() {
            return None;
        }
        at += blanks;
        match tag.filter(|tag| tag.range.start == at) {
            None if tag.is_none_or(|tag| tag.range.end > at) => return Some(at),
            None => {}
            // `{{-` belongs to the line above, whose end it eats.
            Some(tag) if tag.kind == TagKind::Print && tag.inner.start == at + 2 => {
                return Some(at);
            }
            Some(tag) => at = tag.range.end,
        }
    }
}

/// Where the printed text came from.
#[derive(Debug)]
pub(super) struct Map {
    /// Offsets in the printed text with template and place, rising.
    marks: Vec<(usize, usize, usize)>,
}

impl Map {
    /// Takes the markers out of `marked`. When the rest is not `printed`, because a template looks at
    /// its own text, there is no map.
    pub(super) fn new(marked: &str, printed: &str) -> Option<Self> {
        let mut clean = String::with_capacity(printed.len());
        let mut marks = Vec::new();
        let mut rest = marked;
        while let Some(at) = rest.find(MARK) {
            clean.push_str(&rest[..at]);
            let (number, length) = token::decode_as(MARK, &rest[at..])?;
            marks.push((clean.len(), number >> PLACE_BITS, number & ((1 << PLACE_BITS) - 1)));
            rest = &rest[at + length..];
        }
        clean.push_str(rest);
        (clean == printed).then_some(Self { marks })
    }

    /// Returns the part of a template that printed a range: the very characters where they stand in
    /// the template, else the line.
    pub(super) fn span(
        &self,
        range: &Range<usize>,
        printed: &str,
        templates: &[Template],
    ) -> Option<Span> {
        let before = self.marks.partition_point(|&(at, ..)| at <= range.start);
        let &(at, index, place) = self.marks.get(before.checked_sub(1)?)?;
        let template = templates.get(index)?;
        let line = template.text.get(place..)?;
        let line = line[..line.find('\n').unwrap_or(line.len())].trim_end();
        let first_line = printed.get(range.clone())?.lines().next().unwrap_or_default().trim_end();
        let offset = range.start - at;
        let same = line.get(offset..).is_some_and(|text| text.starts_with(first_line))
            && printed.get(at..range.start) == line.get(..offset);
        let found = if same {
            Some(offset)
        } else {
            only_place(line, &printed[at..range.start], first_line)
        };
        let literal = found.filter(|_| !first_line.is_empty());
        let part = literal.map_or(0..line.len(), |offset| offset..offset + first_line.len());
        Some(Span::new(template.file, place + part.start..place + part.end))
    }
}

/// Finds the only place of a text in a line, with what was printed before it as far as it takes; in a
/// line that nobody reads, none.
fn only_place(line: &str, before: &str, text: &str) -> Option<usize> {
    const LONGEST: usize = 4 << 10;
    const CONTEXT: usize = 64;
    if line.len() > LONGEST {
        return None;
    }
    let starts = before.char_indices().rev().map(|(at, _)| &before[at..]);
    for context in std::iter::once("").chain(starts.take(CONTEXT)) {
        let sought = format!("{context}{text}");
        let first = line.find(&sought)?;
        if line.rfind(&sought) == Some(first) {
            return Some(first + context.len());
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_marked_where_they_print() {
        let text = "a\n{% if b %}\n  c {{ d }}\n{% endif %} e\n{# f\ng #}\n\n{{- h }}\n{{ i }}";
        let marked = mark(0, text);
        let places: Vec<usize> = marked
            .match_indices(MARK)
            .filter_map(|(at, _)| token::decode_as(MARK, &marked[at..]))
            .map(|(number, _)| number)
            .collect();
        let expected: Vec<usize> =
            ["a", "c {{", "e\n", "{{ i"].iter().map(|part| text.find(part).unwrap()).collect();
        assert_eq!(places, expected);
    }
}
