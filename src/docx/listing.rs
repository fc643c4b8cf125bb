//! The written parts as readable text.

use super::package;
use super::xml::{Element, Node, parse};

/// Parts that differ from document to document.
const PARTS: [&str; 3] = ["word/document.xml", "word/footnotes.xml", "word/header2.xml"];
/// Part that only some documents have.
const FOOTER: &str = "word/footer1.xml";
/// Most bytes of a part that are listed.
const MAX_PART: u64 = 64 << 20;

/// Pretty-prints document, footnotes, default header and footer of a package, for tests and
/// debugging.
///
/// An element that holds other elements takes a line of its own; a run or a set of properties
/// stands on one line, so that a change of one property is a change of one line.
pub fn parts_text(bytes: &[u8]) -> String {
    let Some(mut archive) = package::open(bytes) else { return "not a package\n".into() };
    let mut out = String::new();
    let footer = archive.index_for_name(FOOTER).map(|_| FOOTER);
    for name in PARTS.into_iter().chain(footer) {
        out.push_str(&format!("=== {name}\n"));
        match package::read(&mut archive, name, MAX_PART) {
            Some(text) => match parse(&text) {
                Ok(mut root) => {
                    root.attributes.retain(|(name, _)| !name.starts_with("xmlns:"));
                    print(&root, 0, &mut out);
                }
                Err(error) => out.push_str(&format!("not well-formed: {error}\n")),
            },
            None => out.push_str("missing\n"),
        }
    }
    out
}

fn print(element: &Element<'_>, depth: usize, out: &mut String) {
    out.push_str(&"  ".repeat(depth));
    if fits_a_line(element) {
        element.write(out);
        out.push('\n');
        return;
    }
    element.write_tag(out);
    out.push('\n');
    for child in &element.children {
        match child {
            Node::Element(child) => print(child, depth + 1, out),
            Node::Text(text) if text.trim().is_empty() => {}
            Node::Text(text) => out.push_str(&format!("{}{text}\n", "  ".repeat(depth + 1))),
        }
    }
    out.push_str(&format!("{}</{}>\n", "  ".repeat(depth), element.name));
}

fn fits_a_line(element: &Element<'_>) -> bool {
    let is_leaf = element.elements().next().is_none();
    is_leaf
        || matches!(element.name, "w:r" | "w:pPr" | "w:trPr" | "w:tcPr" | "w:tblPr" | "w:tblGrid")
}
