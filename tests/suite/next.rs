//! Next year's file is a sound draft, whatever the old one holds, and so is the one after it.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::diagnostic::{Diagnostic, Lang, Severity};
use bcqcdc::report::Format;

use crate::expected::{Failure, Outcome};
use crate::files::Folder;
use crate::year::Year;

/// From a file without errors come two drafts without errors, and without blanks that the
/// old one has not.
pub(crate) fn is_a_draft(path: &Path) -> Outcome {
    let mut text = fs::read_to_string(path)?;
    if !errors(&Year::in_place_of(path, &text)).is_empty() {
        return Ok(());
    }
    for _ in 0..2 {
        let old = Year::in_place_of(path, &text);
        let Some(next) = old.next(&Folder::of(path)) else { return Ok(()) };
        let draft = format!("# --draft\n{}", next.text);
        let year = Year::in_place_of(path, &draft);
        let errors = errors(&year);
        if !errors.is_empty() {
            return Err(Failure(year.print(&errors, Format::Full, Lang::En)).into());
        }
        year.document()?;
        for line in draft.lines().filter(|line| line.ends_with([' ', '\t'])) {
            if !text.contains(line) {
                return Err(format!("blanks at the end of a line: {line:?}").into());
            }
        }
        text = next.text;
    }
    Ok(())
}

/// Returns what keeps a draft from being made.
fn errors(year: &Year) -> Vec<Diagnostic> {
    let is_error =
        |finding: &&Diagnostic| finding.severity == Severity::Error && finding.code != "D008";
    year.findings.iter().filter(is_error).cloned().collect()
}
