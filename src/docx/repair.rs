//! The one pass over the XML that docx-rs wrote: schema order, and what it cannot write.
//!
//! Tags are copied one by one, and the children of a set of properties put into order where it
//! ends. No `w14:paraId` (it depends on the thread's history), no empty properties, no borders and
//! alignments that docx-rs adds to every table; header rows are marked, and notes get their marks.

use memchr::{memchr, memmem};

use super::WriteError;
use super::order;
use super::style::{DATA_TABLE, FOOTNOTE_MARK, TABLE_HEAD};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// Of the 30 namespaces that docx-rs declares, these two are used.
const NAMESPACES: &str = concat!(
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
);

/// Repairs a part, or a piece of one.
pub(super) fn part(xml: &[u8]) -> Result<String, WriteError> {
    let mut repair = Repair::default();
    repair.out.reserve(xml.len());
    repair.out.push_str(DECLARATION);
    repair.copy(xml)?;
    Ok(repair.out)
}

/// Makes `word/footnotes.xml` of its notes.
pub(super) fn footnotes(notes: &[Vec<u8>]) -> Result<String, WriteError> {
    let mut repair = Repair::default();
    let out = &mut repair.out;
    out.push_str(&format!("{DECLARATION}<w:footnotes{NAMESPACES}>"));
    // Word calls footnotes corrupt when settings.xml names separators that are not here (ECMA-376
    // Part 1, 17.11.23 (separator) and 17.11.1 (continuationSeparator)).
    for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
        out.push_str(&format!(
            "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
        ));
    }
    for note in notes {
        repair.is_note_start = true;
        repair.copy(note)?;
    }
    repair.out.push_str("</w:footnotes>");
    Ok(repair.out)
}

#[derive(Default)]
struct Repair<'a> {
    out: String,
    open: Vec<Open<'a>>,
    /// Of all open elements: place in the order, and start in `out`, of each child.
    children: Vec<(usize, usize)>,
    /// Whether the next properties of a row are those of a header.
    is_header_next: bool,
    /// Whether the note's own number is still to be put before its first paragraph.
    is_note_start: bool,
}

/// An element that is open.
struct Open<'a> {
    name: &'a str,
    /// Where its tag begins in the output, and its content.
    start: usize,
    content: usize,
    order: Option<&'static [&'static str]>,
    /// The first of its children.
    children: usize,
}

impl<'a> Repair<'a> {
    fn copy(&mut self, xml: &'a [u8]) -> Result<(), WriteError> {
        let xml = std::str::from_utf8(xml).map_err(|error| WriteError::Xml(error.to_string()))?;
        let mut rest = xml;
        while let Some((text, tag, after)) = next_tag(rest) {
            self.out.push_str(text);
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                self.end(name, rest)?;
            } else if let Some(tag) = tag.strip_suffix('/') {
                self.empty(tag.trim_end());
            } else if self.is_noise(name_of(tag)) {
                let end = format!("</{}>", name_of(tag));
                rest = rest.split_once(end.as_str()).ok_or_else(unclosed)?.1;
            } else if !tag.starts_with('?') {
                self.start(tag);
            }
        }
        if self.open.is_empty() { Ok(()) } else { Err(unclosed()) }
    }

    fn start(&mut self, tag: &'a str) {
        let name = name_of(tag);
        self.note_child(name);
        let (start, children) = (self.out.len(), self.children.len());
        self.out.push('<');
        match name {
            "w:p" => self.out.push_str(name),
            _ if self.open.is_empty() && tag.contains(" xmlns:") => {
                self.out.extend([name, NAMESPACES])
            }
            _ => self.out.push_str(tag),
        }
        self.out.push('>');
        let (content, order) = (self.out.len(), order::children_of(name));
        self.open.push(Open { name, start, content, order, children });
    }

    fn empty(&mut self, tag: &'a str) {
        let name = name_of(tag);
        if name == "w:trPr" && std::mem::take(&mut self.is_header_next) {
            self.out.push_str("<w:trPr><w:tblHeader/></w:trPr>");
        } else if !is_properties(name) && !self.is_noise(name) {
            self.note_child(name);
            // ECMA-376 Part 1, 17.4.16 (gridCol): a width and nothing else.
            let kept = if name == "w:gridCol" { tag.split(" w:type").next() } else { None };
            self.out.extend(["<", kept.unwrap_or(tag), "/>"]);
        }
    }

    /// Ends an element; `rest` is what comes after it.
    fn end(&mut self, name: &str, rest: &str) -> Result<(), WriteError> {
        let open = self.open.pop().filter(|open| open.name == name).ok_or_else(unclosed)?;
        if self.out.len() == open.content && is_properties(name) {
            self.out.truncate(open.start);
            if self.open.last().is_some_and(|parent| parent.order.is_some()) {
                self.children.pop();
            }
            return Ok(());
        }
        if name == "w:tblPr" {
            let place = open.order.map(|order| order::rank(order, "w:tblLook"));
            self.children.push((place.unwrap_or_default(), self.out.len()));
            self.look(open.content, rest);
        } else if name == "w:trPr" && std::mem::take(&mut self.is_header_next) {
            self.out.push_str("<w:tblHeader/>");
        }
        self.sort(open.children);
        self.out.extend(["</", name, ">"]);
        if name == "w:pPr" && std::mem::take(&mut self.is_note_start) {
            // ECMA-376 Part 1, 17.11.13 (footnoteRef).
            self.out.push_str(&format!(
                "<w:r><w:rPr><w:rStyle w:val=\"{FOOTNOTE_MARK}\"/></w:rPr><w:footnoteRef/></w:r>\
                 <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>"
            ));
        }
        Ok(())
    }

    /// Notes where a child begins, if its parent has an order.
    fn note_child(&mut self, name: &str) {
        if let Some(order) = self.open.last().and_then(|parent| parent.order) {
            self.children.push((order::rank(order, name), self.out.len()));
        }
    }

    /// Tells whether docx-rs wrote an element that a table style says.
    fn is_noise(&self, name: &str) -> bool {
        matches!(name, "w:tblBorders" | "w:jc")
            && self.open.last().is_some_and(|parent| parent.name == "w:tblPr")
    }

    /// Brings the children from a first one on into the order of the schema.
    fn sort(&mut self, first: usize) {
        let children = &self.children[first..];
        if !children.is_sorted_by_key(|(place, _)| place) {
            let ends = children[1..].iter().map(|(_, start)| *start).chain([self.out.len()]);
            let mut pieces: Vec<_> = children
                .iter()
                .zip(ends)
                .map(|((place, start), end)| (*place, &self.out[*start..end]))
                .collect();
            pieces.sort_by_key(|(place, _)| *place);
            let sorted: String = pieces.into_iter().map(|(_, piece)| piece).collect();
            self.out.truncate(children[0].1);
            self.out.push_str(&sorted);
        }
        self.children.truncate(first);
    }

    /// Ends the properties of a table: tells assistive software whether it has a header row, which
    /// is in the style of one.
    fn look(&mut self, properties: usize, rest: &str) {
        let is_data = names_style(&self.out[properties..], DATA_TABLE);
        let first_row = rest.split("</w:tr>").next().unwrap_or_default();
        self.is_header_next = is_data && names_style(first_row, TABLE_HEAD.id);
        let (bits, flag) = if self.is_header_next { ("0620", "1") } else { ("0600", "0") };
        self.out.push_str(&format!(
            "<w:tblLook w:val=\"{bits}\" w:firstRow=\"{flag}\" w:lastRow=\"0\" w:firstColumn=\"0\" \
             w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
        ));
    }
}

/// Returns the text before the next tag, the tag without its brackets, and what comes after it.
fn next_tag(xml: &str) -> Option<(&str, &str, &str)> {
    let start = memchr(b'<', xml.as_bytes())?;
    let end = start + memchr(b'>', &xml.as_bytes()[start..])?;
    Some((&xml[..start], &xml[start + 1..end], &xml[end + 1..]))
}

fn name_of(tag: &str) -> &str {
    memchr(b' ', tag.as_bytes()).map_or(tag, |end| &tag[..end])
}

/// Tells whether an element says nothing when it is empty.
fn is_properties(name: &str) -> bool {
    matches!(name, "w:rPr" | "w:pPr" | "w:trPr" | "w:tcPr")
}

fn names_style(xml: &str, style: &str) -> bool {
    memmem::find(xml.as_bytes(), format!("w:val=\"{style}\"").as_bytes()).is_some()
}

fn unclosed() -> WriteError {
    WriteError::Xml("an element is not closed".into())
}
