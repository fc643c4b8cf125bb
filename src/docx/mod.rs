//! Writer of DOCX packages: document tree in, bytes out.
//!
//! docx-rs builds document, headers and footnotes as a tree; `repair` brings what it wrote into
//! the order of the schema; the other parts are our own files under `parts/`; `package` puts them
//! together, and what many documents share is made and packed once.
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
mod archive;
mod package;
mod invariants;
mod listing;

use std::fmt;
use std::sync::LazyLock;

use docx_rs::BuildXML;

use crate::document::Document;

pub use invariants::invariants;
pub use listing::parts_text;
pub use package::{Part, content_hash, fingerprint, pack};

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
pub fn parts(document: &Document) -> Result<Vec<Part>, WriteError> {
    let layout = parts::in_range(&document.layout);
    let built = frame::build(document, &layout)?;
    let mut package = Vec::with_capacity(16);
    // The content types come first: readers of a stream need them before any other part.
    package.extend(parts::constant(built.footers.len()));
    package.push(("word/document.xml", repair::part(&built.document.build())?.into()));
    let headers = HEADERS.as_ref().map_err(Clone::clone)?;
    for (name, header) in ["word/header1.xml", "word/header2.xml"].into_iter().zip(headers) {
        package.push((name, header.as_str().into()));
    }
    for (name, footer) in parts::FOOTERS.into_iter().zip(&built.footers) {
        package.push((name, repair::part(&footer.build())?.into()));
    }
    let notes: Vec<_> = built.footnotes.iter().map(BuildXML::build).collect();
    package.extend([
        ("word/footnotes.xml", repair::footnotes(&notes)?.into()),
        ("word/styles.xml", parts::styles(document, &layout).into()),
        ("docProps/core.xml", parts::core(&document.properties).into()),
    ]);
    Ok(package)
}

/// The headers, which are the same in every document.
static HEADERS: LazyLock<Result<[String; 2], WriteError>> = LazyLock::new(|| {
    let [first, other] = frame::headers();
    Ok([repair::part(&first.build())?, repair::part(&other.build())?])
});

#[cfg(test)]
mod tests;
