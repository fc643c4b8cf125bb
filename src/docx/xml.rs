//! A small XML tree that borrows from its text.
//!
//! Text and attribute values stay escaped as they were read, so that writing back changes nothing.

use std::borrow::Cow;

use quick_xml::events::Event;
use quick_xml::events::attributes::Attributes;
use quick_xml::{Reader, escape};

pub(crate) use crate::document::plain::{clean, is_unfit};

/// Deepest nesting that is read; our own documents reach 12.
pub(super) const MAX_DEPTH: usize = 256;

/// An element with its attributes and children.
#[derive(Debug, Clone, Default)]
pub(crate) struct Element<'a> {
    /// Name with its prefix.
    pub(crate) name: &'a str,
    /// Names and escaped values, in the order of the text.
    pub(crate) attributes: Vec<(&'a str, Cow<'a, str>)>,
    /// Content, in the order of the text.
    pub(crate) children: Vec<Node<'a>>,
}

/// A child of an element.
#[derive(Debug, Clone)]
pub(crate) enum Node<'a> {
    /// An element.
    Element(Element<'a>),
    /// Escaped text.
    Text(&'a str),
}

impl<'a> Element<'a> {
    /// Returns the escaped value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_ref())
    }

    /// Iterates over the child elements.
    pub(crate) fn elements(&self) -> impl DoubleEndedIterator<Item = &Element<'a>> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Returns the first child element of that name.
    pub(crate) fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.elements().find(|element| element.name == name)
    }

    /// Calls `visit` for this element and all below it, in reading order.
    pub(crate) fn walk<'t>(&'t self, visit: &mut impl FnMut(&'t Element<'a>)) {
        visit(self);
        self.elements().for_each(|element| element.walk(visit));
    }

    /// Returns the text directly inside, unescaped.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for node in &self.children {
            if let Node::Text(escaped) = node {
                text.push_str(&escape::unescape(escaped).unwrap_or_default());
            }
        }
        text
    }

    /// Appends the element as XML.
    pub(crate) fn write(&self, out: &mut String) {
        self.write_tag(out);
        if self.children.is_empty() {
            return;
        }
        for node in &self.children {
            match node {
                Node::Element(element) => element.write(out),
                Node::Text(escaped) => out.push_str(escaped),
            }
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }

    /// Appends the start tag, which is the whole element when it has no content.
    pub(crate) fn write_tag(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (key, value) in &self.attributes {
            out.push(' ');
            out.push_str(key);
            out.push_str("=\"");
            out.push_str(value);
            out.push('"');
        }
        out.push_str(if self.children.is_empty() { "/>" } else { ">" });
    }
}

/// Reads a whole XML text; the error says what is not well-formed.
pub(crate) fn parse(text: &str) -> Result<Element<'_>, String> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Element<'_>> = vec![Element::default()];
    loop {
        let start = offset(&reader);
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let raw = text.get(start..offset(&reader)).unwrap_or_default();
        match event {
            Event::Start(_) if open.len() > MAX_DEPTH => return Err("nested too deeply".into()),
            Event::Start(_) => open.push(tag(raw, 1)?),
            Event::Empty(_) => {
                let element = tag(raw, 2)?;
                add(&mut open, Node::Element(element));
            }
            Event::End(_) => {
                let element = open.pop().ok_or("an end tag without its start")?;
                add(&mut open, Node::Element(element));
            }
            Event::Text(_) | Event::GeneralRef(_) => {
                escape::unescape(raw).map_err(|error| error.to_string())?;
                add(&mut open, Node::Text(raw));
            }
            Event::Eof => break,
            Event::Decl(_) | Event::Comment(_) => {}
            Event::CData(_) | Event::DocType(_) | Event::PI(_) => {
                return Err("markup that no part of a document needs".into());
            }
        }
    }
    let [document] = &mut open[..] else { return Err("an element is not closed".into()) };
    let mut roots =
        std::mem::take(&mut document.children).into_iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        });
    match (roots.next(), roots.next()) {
        (Some(root), None) => Ok(root),
        _ => Err("expected exactly one root element".into()),
    }
}

fn offset(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn add<'a>(open: &mut [Element<'a>], node: Node<'a>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

/// Reads `<name key="value">`; `tail` is the number of bytes that close the tag.
fn tag(raw: &str, tail: usize) -> Result<Element<'_>, String> {
    let inner = raw.get(1..raw.len().saturating_sub(tail)).unwrap_or_default();
    let end = inner.find(|c: char| c.is_ascii_whitespace()).unwrap_or(inner.len());
    let mut attributes = Vec::new();
    for attribute in Attributes::new(inner, end) {
        let attribute = attribute.map_err(|error| error.to_string())?;
        escape::unescape(&attribute.value).map_err(|error| error.to_string())?;
        attributes.push((attribute.key.into_inner(), attribute.value));
    }
    Ok(Element { name: &inner[..end], attributes, children: Vec::new() })
}

/// Escapes data for XML and leaves out what XML 1.0 cannot hold.
pub(crate) fn escape_data(text: &str) -> String {
    escape::escape(clean(text)).into_owned()
}
