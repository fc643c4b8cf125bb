//! Cases of findings: a data file, and exactly what is printed about it.
//!
//! `CODE-name.toml` gives findings of that code; other rules have their own cases, and a name
//! without a code asks for all findings. The expected `.out` shows them in both forms for people, in
//! Vietnamese and in English, and below them the edits that mend the file.

use std::path::Path;

use bcqcdc::diagnostic::Lang;
use bcqcdc::report::Format;
use bcqcdc::rules::{self, Check};

use crate::expected::{self, Failure, Outcome};
use crate::year::{Year, file_name};

/// A file without findings, which then also renders.
pub(crate) fn ok(path: &Path) -> Outcome {
    let year = Year::read(path)?;
    let found = year.print(&year.findings, Format::Full, Lang::En);
    expected::none(&Vec::from_iter((!found.is_empty()).then_some(found)))?;
    year.sound_docx(&format!("ok-{}", file_name(path)))?;
    Ok(())
}

/// A file with findings.
pub(crate) fn case(path: &Path) -> Outcome {
    let year = Year::read(path)?;
    let name = file_name(path);
    let code = rules::all().map(|rule| rule.code).find(|code| name.starts_with(code));
    let findings: Vec<_> = match code {
        Some(code) => {
            year.findings.iter().filter(|finding| finding.code == code).cloned().collect()
        }
        None => year.findings.clone(),
    };
    if findings.is_empty() {
        return Err(Failure("no findings of the code in the file's name".into()).into());
    }
    let mut out = String::new();
    for format in [Format::Concise, Format::Full] {
        for lang in [Lang::Vi, Lang::En] {
            out.push_str(&year.print(&findings, format, lang));
            if format == Format::Concise {
                out.push('\n');
            }
        }
    }
    for finding in &findings {
        let rule = rules::find(finding.code).expect("every code has a rule");
        let labels = finding.labels.iter().map(|label| label.span);
        let mut spans = std::iter::once(finding.span).chain(labels);
        // Where something is missing the parser points between two characters.
        if matches!(rule.check, Check::Year(_)) && spans.any(|span| span.start >= span.end) {
            return Err(Failure(format!("{} points at nothing", finding.code)).into());
        }
        if !finding.edits.is_empty() && !rule.fixable {
            return Err(Failure(format!("{} mends, but does not say so", finding.code)).into());
        }
        let edits = finding.edits.iter().map(|edit| format!("edit: {}\n", year.shown(edit)));
        out.extend(edits);
    }
    expected::compare(&path.with_extension("out"), &format!("{}\n", out.trim_end()))
}
