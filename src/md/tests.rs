//! Tests of the writer: whole text, no markup from data.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};

use super::*;
use crate::document::plain::clean;
use crate::document::{Block, Emphasis, Inline, Item, Marker, arbitrary};

/// Returns the text that a reader of Markdown makes of what is written, footnotes at their place.
fn read(text: &str) -> String {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut out = String::new();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => out.push(' '),
            _ => {}
        }
    }
    out
}

/// Returns a text without its blanks, which Markdown joins.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_text_stands_once_and_in_order(mut document in arbitrary::document(false)) {
        let words = arbitrary::number(&mut document);
        let written = write(&document).unwrap();
        prop_assert_eq!(arbitrary::numbered(&written), words.clone());
        // As a page of a repository shows it, too.
        let mut shown = arbitrary::numbered(&read(&written));
        let mut words = words;
        shown.sort();
        words.sort();
        prop_assert_eq!(shown, words);
    }

    #[test]
    fn data_never_becomes_markup(text in hostile(), emphasis: [bool; 2]) {
        let [bold, italic] = emphasis;
        let text_of = |text: &str| Inline::Text {
            text: text.to_owned(),
            emphasis: Emphasis { bold, italic },
        };
        let content = vec![text_of(&text), Inline::LineBreak, Inline::text(text.clone())];
        let item = Item { marker: Marker::Dash, content: vec![Inline::text(text.clone())] };
        let body = vec![Block::Paragraph(content), Block::Item(item)];
        let document = Document { body, ..Document::default() };
        let written = write(&document).unwrap();
        prop_assert_eq!(squeezed(&read(&written)), squeezed(&clean(&text)).repeat(3), "{}", written);
    }
}

/// What has a meaning in Markdown.
fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![arbitrary::text(), "[ #*_`~<>&;.)(!|\\\\\\[\\]^:=+1a-]{0,12}"]
}

#[test]
fn a_placeholder_is_an_error() {
    let placeholder = Inline::Placeholder { id: 7, emphasis: Emphasis::default() };
    let body = vec![Block::Paragraph(vec![Inline::Footnote(vec![vec![placeholder]])])];
    assert_eq!(write(&Document { body, ..Document::default() }), Err(Unfilled(7)));
}
