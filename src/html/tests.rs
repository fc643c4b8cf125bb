//! Tests of the writer: whole text, no markup from data, the same bytes.

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::document::plain::clean;
use crate::document::{Block, Emphasis, Inline, arbitrary, native};
use crate::seal;

/// Returns the text of the sheets, and their elements; the markup has to be well-formed.
fn read(sheets: &str) -> (String, Vec<String>) {
    let xml = format!("<main>{}</main>", sheets.replace("<br>", "<br/>"));
    let mut reader = Reader::from_str(&xml);
    let (mut text, mut elements) = (String::new(), Vec::new());
    loop {
        match reader.read_event().expect("sheets are well-formed") {
            Event::Start(tag) => elements.push(tag.name().as_ref().to_owned()),
            Event::Text(words) => text.push_str(&words),
            Event::GeneralRef(name) => {
                let entity = quick_xml::escape::resolve_predefined_entity(&name);
                text.push_str(entity.expect("a predefined entity"));
            }
            Event::Eof => return (text, elements),
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_text_stands_once_and_in_order(mut document in arbitrary::document(false)) {
        let words = arbitrary::number(&mut document);
        let (text, _) = read(&page(&document).unwrap().sheets);
        prop_assert_eq!(arbitrary::numbered(&text), words);
    }

    #[test]
    fn data_never_becomes_markup(text in arbitrary::text()) {
        let body = vec![Block::Paragraph(vec![Inline::text(text.clone())])];
        let document = Document { body, ..Document::default() };
        let (found, elements) = read(&page(&document).unwrap().sheets);
        prop_assert_eq!(elements, ["main", "article", "p"]);
        let expected = clean(&text);
        prop_assert_eq!(found.trim(), expected.trim());
    }

    #[test]
    fn any_tree_is_sealed(document in arbitrary::document(false)) {
        let page = write(&document).unwrap();
        prop_assert!(seal::fingerprint(page.as_bytes()).is_some());
        prop_assert_eq!(seal::fingerprint(page.as_bytes()), seal::content_hash(page.as_bytes()));
        prop_assert_eq!(write(&document).unwrap(), page);
    }
}

#[test]
fn nothing_comes_from_elsewhere_and_no_element_has_a_style() {
    let document = native::read(include_str!("../../tests/docx/whole-report.native")).unwrap();
    let page = write(&document).unwrap();
    for sign in ["<script", "<link", "<img", "src=", "url(", "@import", "style=", "http:", "https:"]
    {
        assert!(!page.contains(sign), "{sign}");
    }
}

#[test]
fn a_placeholder_is_an_error() {
    let placeholder = Inline::Placeholder { id: 7, emphasis: Emphasis::default() };
    let body = vec![Block::Paragraph(vec![Inline::Footnote(vec![vec![placeholder]])])];
    assert_eq!(write(&Document { body, ..Document::default() }), Err(Unfilled(7)));
}
