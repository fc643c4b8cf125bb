//! Cases of the Markdown writer: a document tree and its text.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::document::native;
use bcqcdc::md;

use crate::expected::{self, Outcome};

/// A tree and its text.
pub(crate) fn case(path: &Path) -> Outcome {
    let document = native::read(&fs::read_to_string(path)?)?;
    expected::compare(&path.with_extension("md"), &md::write(&document)?)
}
