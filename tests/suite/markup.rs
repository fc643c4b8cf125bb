//! Cases of the markup: a text, and the tree or the faults that it gives.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::document::{Document, native};
use bcqcdc::markup::{self, ReadOptions};
use bcqcdc::source::position;

use crate::expected::{self, Outcome};

/// A text and its tree; a citation `[[…]]` is a value with the length of its words as its number.
pub(crate) fn case(path: &Path) -> Outcome {
    let text = fs::read_to_string(path)?;
    let mut find = |words: &str, _| Some(words.chars().count());
    let mut options = ReadOptions { citation: Some(&mut find) };
    let found = match markup::read(&text, &mut options) {
        Ok(body) => native::write(&Document { body, ..Document::default() }),
        Err(faults) => faults.iter().map(|fault| line(&text, fault)).collect(),
    };
    expected::compare(&path.with_extension("native"), &found)
}

fn line(text: &str, fault: &markup::Fault) -> String {
    let at = position(text, fault.range.start);
    let covered = text.get(fault.range.clone()).unwrap_or_default();
    format!("# {}:{}: {} {covered:?}\n", at.line, at.column, fault.message.en)
}
