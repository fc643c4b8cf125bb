//! The text of a DOCX, as a reader sees it.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// Returns the text of document, footnotes and footer, a line for each paragraph.
pub(crate) fn printed(docx: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).expect("a package");
    let mut out = String::new();
    for name in ["word/document.xml", "word/footnotes.xml", "word/footer1.xml"] {
        let mut xml = String::new();
        // Only a document with an address has a footer.
        let Ok(mut part) = archive.by_name(name) else { continue };
        part.read_to_string(&mut xml).expect("parts are UTF-8");
        push_text(&xml, &mut out);
    }
    out
}

fn push_text(xml: &str, out: &mut String) {
    let mut reader = Reader::from_str(xml);
    let mut in_text = false;
    loop {
        match reader.read_event().expect("parts are well-formed") {
            Event::Start(tag) => in_text = tag.name().as_ref() == "w:t",
            Event::End(tag) => {
                in_text = false;
                if tag.name().as_ref() == "w:p" {
                    out.push('\n');
                }
            }
            Event::Empty(tag) if tag.name().as_ref() == "w:br" => out.push(' '),
            Event::Text(text) if in_text => out.push_str(&text),
            Event::GeneralRef(name) if in_text => {
                out.push_str(resolve_predefined_entity(&name).expect("a predefined entity"));
            }
            Event::Eof => return,
            _ => {}
        }
    }
}
