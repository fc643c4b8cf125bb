//! Writer of DOCX packages: document tree in, bytes out.
//!
//! docx-rs builds document, headers and footnotes as a tree; `repair` brings what it wrote into
//! the order of the schema; the other parts are our own files under `parts/`; `package` zips.
//! All look lives in the named styles of `parts/styles.xml`, so that an office can restyle in
//! Word. The same tree gives the same bytes, on any thread and after any other document.

mod xml;
mod order;
mod repair;
mod style;
mod inline;
mod table;
mod body;
mod annex;
mod frame;
mod parts;
mod package;
mod invariants;
mod listing;

use std::fmt;

use crate::document::Document;

pub use invariants::invariants;
pub use listing::parts_text;
pub use package::{content_hash, fingerprint, pack};

/// Why a document tree could not be written; none of these arises from the data of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WriteError {
    /// A value was not put in: its number.
    Placeholder(usize),
    /// Footnotes inside footnotes, deeper than any reader makes them.
    Nesting,
    /// A table with more columns than Word can open.
    Columns(usize),
    /// The XML that docx-rs wrote could not be read back.
    Xml(String),
    /// The package could not be zipped.
    Zip(String),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteError::Placeholder(id) => write!(f, "value {id} was not put into the document"),
            WriteError::Nesting => write!(f, "footnotes are nested too deeply"),
            WriteError::Columns(count) => {
                write!(f, "a table has {count} columns (Word opens at most {})", table::MAX_COLUMNS)
            }
            WriteError::Xml(cause) => write!(f, "failed to build the document's XML ({cause})"),
            WriteError::Zip(cause) => write!(f, "failed to pack the document ({cause})"),
        }
    }
}

impl std::error::Error for WriteError {}

/// Writes a document as a DOCX package.
///
/// ```
/// use bcqcdc::{document::native, docx};
///
/// let document = native::read("paragraph: Không có.")?;
/// let bytes = docx::write(&document).map_err(|error| error.to_string())?;
/// assert_eq!(docx::fingerprint(&bytes), docx::content_hash(&bytes));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
///
/// Returns an error for a tree that no reader makes: see [`WriteError`].
pub fn write(document: &Document) -> Result<Vec<u8>, WriteError> {
    pack(&parts(document)?)
}

/// Writes the parts of a package, by name and in their order, all but the fingerprint, which
/// [`pack`] adds.
///
/// # Errors
///
/// As [`write()`].
pub fn parts(document: &Document) -> Result<Vec<(&'static str, String)>, WriteError> {
    let layout = parts::in_range(&document.layout);
    let built = frame::build(document, &layout)?.build();
    let mut headers = built.headers.iter();
    let mut header = || repair::header(headers.next().map_or(&[][..], Vec::as_slice));
    // The content types come first: readers of a stream need them before any other part.
    let mut package = Vec::from(parts::constant(built.footers.len()));
    package.extend([
        ("word/document.xml", repair::document(&built.document)?),
        ("word/header1.xml", header()?),
        ("word/header2.xml", header()?),
    ]);
    for (name, footer) in parts::FOOTERS.into_iter().zip(&built.footers) {
        package.push((name, repair::header(footer)?));
    }
    package.extend([
        ("word/footnotes.xml", repair::footnotes(&built.footnotes)?),
        ("word/styles.xml", parts::styles(document, &layout)),
        ("docProps/core.xml", parts::core(&document.properties)),
    ]);
    Ok(package)
}

#[cfg(test)]
mod tests;
