//! Cases of the DOCX writer: a document tree, and the parts that differ as text.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::document::native;
use bcqcdc::docx;

use crate::expected::{self, Outcome};
use crate::year::{keep, stem};

/// A tree and its parts.
pub(crate) fn case(path: &Path) -> Outcome {
    let document = native::read(&fs::read_to_string(path)?)?;
    let bytes = docx::write(&document)?;
    keep(&format!("docx-{}", stem(path)), &bytes);
    expected::none(&docx::invariants(&bytes))?;
    expected::compare(&path.with_extension("xml"), &docx::parts_text(&bytes))
}
