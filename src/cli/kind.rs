//! What kind of file a document becomes: `--to`, or the ending of its name.

use std::ffi::OsStr;
use std::path::Path;

use crate::cli::failure::Failure;
use crate::diagnostic::{Diagnostic, Text};
use crate::document::{Document, Unfilled};
use crate::source::Span;
use crate::{docx, html, md, render, seal};

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum FileKind {
    #[default]
    Docx,
    Pdf,
    Html,
    Md,
}

impl FileKind {
    /// Every kind.
    pub(super) const ALL: [FileKind; 4] =
        [FileKind::Docx, FileKind::Pdf, FileKind::Html, FileKind::Md];

    /// Returns its word after `--to`, which is also its ending.
    pub(super) fn word(self) -> &'static str {
        match self {
            FileKind::Docx => "docx",
            FileKind::Pdf => "pdf",
            FileKind::Html => "html",
            FileKind::Md => "md",
        }
    }

    /// Returns the kind that a name promises; none where its ending says nothing.
    pub(super) fn of(path: &Path) -> Option<Self> {
        let ending = path.extension().and_then(OsStr::to_str)?.to_lowercase();
        match ending.as_str() {
            "htm" => Some(FileKind::Html),
            _ => Self::ALL.into_iter().find(|kind| kind.word() == ending),
        }
    }

    /// Settles the kind by `--to` and the name after `-o`.
    ///
    /// # Errors
    /// The two contradict each other.
    pub(super) fn settle(to: Option<Self>, output: Option<&Path>) -> Result<Self, Failure> {
        let named = output.filter(|path| !path.is_dir()).and_then(Self::of);
        match (to, named, output) {
            (Some(to), Some(named), Some(path)) if to != named => {
                let (path, to, named) = (path.display(), to.word(), named.word());
                Err(Failure::new(
                    format!("`--to {to}` không hợp với tên `{path}`"),
                    format!("`--to {to}` does not suit the name `{path}`"),
                )
                .help(
                    format!("bỏ `--to` (đuôi tệp đã cho biết là `{named}`), hoặc đổi tên tệp"),
                    format!("leave out `--to` (the ending says `{named}`), or change the name"),
                ))
            }
            _ => Ok(to.or(named).unwrap_or_default()),
        }
    }

    /// Writes a document as a file of this kind; for a PDF, as what is to be printed.
    ///
    /// # Errors
    /// As [`render::write`].
    pub(super) fn write(self, document: &Document) -> Result<Vec<u8>, Vec<Diagnostic>> {
        match self {
            FileKind::Docx | FileKind::Pdf => render::write(document),
            FileKind::Html => html::write(document).map(String::into_bytes).map_err(unfilled),
            FileKind::Md => md::write(document).map(String::into_bytes).map_err(unfilled),
        }
    }

    /// Returns its name where a terminal cannot show it.
    pub(super) fn binary(self) -> Option<&'static str> {
        matches!(self, FileKind::Docx | FileKind::Pdf).then(|| self.word())
    }
}

fn unfilled(error: Unfilled) -> Vec<Diagnostic> {
    let message = Text::new(
        format!("không lập được báo cáo ({error})"),
        format!("failed to make the report ({error})"),
    );
    vec![Diagnostic::error("T004", Span::default(), message)]
}

/// Returns the fingerprint that a file was written with, and the one that it has now; none when
/// bcqcdc did not write it.
pub(super) fn fingerprints(bytes: &[u8]) -> Option<[String; 2]> {
    let written = docx::fingerprint(bytes).zip(docx::content_hash(bytes));
    let (written, found) =
        written.or_else(|| seal::fingerprint(bytes).zip(seal::content_hash(bytes)))?;
    Some([written, found])
}
