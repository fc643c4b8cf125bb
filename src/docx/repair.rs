//! The one pass over the parts that docx-rs wrote: schema order, and what it cannot write.
//!
//! Takes the bytes of a part and gives valid XML: children in order, no `w14:paraId` (it depends
//! on the thread's history), no empty properties, no borders and alignments that docx-rs adds to
//! every table, header rows marked, separators and marks in the footnotes.

use super::WriteError;
use super::order;
use super::style::{DATA_TABLE, FOOTNOTE_MARK, TABLE_HEAD};
use super::xml::{Element, Node, parse};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Repairs `word/document.xml`.
pub(super) fn document(bytes: &[u8]) -> Result<String, WriteError> {
    rewrite(bytes, |_| {})
}

/// Repairs a header or a footer.
pub(super) fn header(bytes: &[u8]) -> Result<String, WriteError> {
    rewrite(bytes, |_| {})
}

/// Repairs `word/footnotes.xml` and adds separators and marks.
pub(super) fn footnotes(bytes: &[u8]) -> Result<String, WriteError> {
    rewrite(bytes, |root| {
        root.elements_mut().for_each(add_mark);
        // Word calls footnotes corrupt when settings.xml names separators that are not here.
        let separators = [
            separator("-1", "separator", "w:separator"),
            separator("0", "continuationSeparator", "w:continuationSeparator"),
        ];
        root.children.splice(0..0, separators.map(Node::Element));
    })
}

fn rewrite(bytes: &[u8], complete: impl FnOnce(&mut Element<'_>)) -> Result<String, WriteError> {
    let text = std::str::from_utf8(bytes).map_err(|error| WriteError::Xml(error.to_string()))?;
    let mut root = parse(text).map_err(WriteError::Xml)?;
    // Of the 30 namespaces that docx-rs declares, these two are used.
    root.attributes = vec![("xmlns:w", MAIN.into()), ("xmlns:r", RELATIONSHIPS.into())];
    complete(&mut root);
    fix(&mut root);
    let mut out = String::with_capacity(text.len());
    out.push_str(DECLARATION);
    root.write(&mut out);
    Ok(out)
}

/// Fixes an element and all below it.
fn fix(element: &mut Element<'_>) {
    element.elements_mut().for_each(fix);
    element.children.retain(|node| match node {
        Node::Element(child) => !is_noise(element.name, child),
        Node::Text(_) => true,
    });
    match element.name {
        "w:p" => element.attributes.retain(|(name, _)| !name.starts_with("w14:")),
        // ECMA-376 Part 1, 17.4.16 (gridCol): a width and nothing else.
        "w:gridCol" => element.attributes.retain(|(name, _)| *name == "w:w"),
        "w:tbl" => complete_table(element),
        _ => {}
    }
    sort_children(element);
}

/// Brings the children of a container into the order of the schema.
fn sort_children(element: &mut Element<'_>) {
    if let Some(order) = order::children_of(element.name) {
        element.children.sort_by_key(|node| match node {
            Node::Element(child) => order::rank(order, child.name),
            Node::Text(_) => order.len(),
        });
    }
}

/// Tells whether docx-rs wrote a child that says nothing, or that a table style says.
fn is_noise(parent: &str, child: &Element<'_>) -> bool {
    match child.name {
        "w:rPr" | "w:pPr" | "w:trPr" | "w:tcPr" => child.children.is_empty(),
        "w:tblBorders" | "w:jc" => parent == "w:tblPr",
        _ => false,
    }
}

/// Marks the header row and tells assistive software which tables have one.
fn complete_table(table: &mut Element<'_>) {
    let is_data = table
        .child("w:tblPr")
        .and_then(|properties| properties.child("w:tblStyle"))
        .is_some_and(|style| style.attribute("w:val") == Some(DATA_TABLE));
    let first_row = table.elements_mut().find(|child| child.name == "w:tr");
    let header = first_row.filter(|row| is_data && is_header(row));
    let (bits, flag) = if header.is_some() { ("0620", "1") } else { ("0600", "0") };
    if let Some(row) = header {
        let mark = Element::new("w:tblHeader", &[]);
        row.child_or_first("w:trPr").children.push(Node::Element(mark));
    }
    let look = [
        ("w:val", bits),
        ("w:firstRow", flag),
        ("w:lastRow", "0"),
        ("w:firstColumn", "0"),
        ("w:lastColumn", "0"),
        ("w:noHBand", "1"),
        ("w:noVBand", "1"),
    ];
    let properties = table.child_or_first("w:tblPr");
    properties.children.push(Node::Element(Element::new("w:tblLook", &look)));
    sort_children(properties);
}

/// Tells whether the cells of a row are in the style of header cells.
fn is_header(row: &Element<'_>) -> bool {
    let mut found = false;
    row.walk(&mut |element| {
        found |= element.name == "w:pStyle" && element.attribute("w:val") == Some(TABLE_HEAD.id);
    });
    found
}

/// Puts the note's own number before its first paragraph.
fn add_mark(note: &mut Element<'_>) {
    let Some(paragraph) = note.elements_mut().find(|child| child.name == "w:p") else { return };
    let properties =
        Element::new("w:rPr", &[]).with(Element::new("w:rStyle", &[("w:val", FOOTNOTE_MARK)]));
    // ECMA-376 Part 1, 17.11.13 (footnoteRef).
    let mark = Element::new("w:r", &[]).with(properties).with(Element::new("w:footnoteRef", &[]));
    let mut blank = Element::new("w:t", &[("xml:space", "preserve")]);
    blank.children.push(Node::Text(" "));
    let space = Element::new("w:r", &[]).with(blank);
    let place = paragraph
        .children
        .iter()
        .take_while(|node| matches!(node, Node::Element(child) if child.name == "w:pPr"))
        .count();
    paragraph.children.splice(place..place, [Node::Element(mark), Node::Element(space)]);
}

// ECMA-376 Part 1, 17.11.23 (separator) and 17.11.1 (continuationSeparator).
fn separator<'a>(id: &'a str, kind: &'a str, line: &'a str) -> Element<'a> {
    let run = Element::new("w:r", &[]).with(Element::new(line, &[]));
    let paragraph = Element::new("w:p", &[]).with(run);
    Element::new("w:footnote", &[("w:type", kind), ("w:id", id)]).with(paragraph)
}
