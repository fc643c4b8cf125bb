//! Tests of the readable form.

use proptest::prelude::*;

use super::{read, write};
use crate::document::{Block, Inline, arbitrary};

proptest! {
    #[test]
    fn reading_gives_back_what_was_written(document in arbitrary::document(true)) {
        let text = write(&document);
        prop_assert_eq!(read(&text), Ok(document), "{}", text);
    }

    #[test]
    fn reading_never_panics(text in arbitrary::text()) {
        let _ = read(&format!("paragraph: {text}"));
        let _ = read(&text);
    }
}

#[test]
fn errors_name_the_line() {
    let error = |text: &str| read(text).unwrap_err();
    assert_eq!(error("# none\nparagraf: x"), "line 2: unknown key `paragraf`");
    assert_eq!(error("paragraph: {b x"), "line 1: `{` is not closed");
    assert_eq!(error("paragraph: {note x"), "line 1: `{note` is not closed");
    assert_eq!(error("table.row: x"), "line 1: `table.row` without a table");
    assert_eq!(error("layout.indent: wide"), "line 1: `wide` is not a number");
    assert_eq!(error("paragraph: a | b"), "line 1: `|` needs a backslash outside of tables");
}

#[test]
fn one_line_of_each_kind() {
    let document =
        read("item.dash: Đã tổ chức {b 01} hội nghị{note Kế hoạch số 1.{p}Nữa.} {gap 3}.").unwrap();
    let Some(Block::Item(item)) = document.body.first() else { panic!("no item") };
    assert_eq!(item.content.len(), 7);
    assert!(matches!(&item.content[3], Inline::Footnote(paragraphs) if paragraphs.len() == 2));
}
