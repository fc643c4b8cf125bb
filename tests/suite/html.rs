//! Cases of the HTML writer: a document tree, and what of its page is its own.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::document::native;
use bcqcdc::html::{self, Page};

use crate::expected::{self, Failure, Outcome};

/// A tree, its name, its part of the style sheet and its sheets.
pub(crate) fn case(path: &Path) -> Outcome {
    let document = native::read(&fs::read_to_string(path)?)?;
    let Page { title, style, sheets } = html::page(&document)?;
    let own = style.find("@page { size").ok_or(Failure("the paper has no size".into()))?;
    let found = format!("{title}\n\n{}\n{sheets}", &style[own..]);
    expected::compare(&path.with_extension("html"), &found)
}
