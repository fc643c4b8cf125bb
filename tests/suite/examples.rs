//! The examples are clean, sound, and hold the facts of the reports that they are made from.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::diagnostic::{Lang, Severity};
use bcqcdc::document::{Document, native};
use bcqcdc::examples;
use bcqcdc::report::Format;

use crate::expected::{self, Failure, Outcome};
use crate::year::{Year, stem};

/// An example has no error and no warning, as a draft neither, and gives a sound document.
pub(crate) fn is_clean(path: &Path) -> Outcome {
    let text = fs::read_to_string(path)?;
    for text in [text.clone(), format!("# --draft\n{text}")] {
        let year = Year::in_place_of(path, &text);
        let mut grave: Vec<_> =
            year.findings.iter().filter(|f| f.severity > Severity::Info).cloned().collect();
        grave.extend(year.unprinted()?);
        if !grave.is_empty() {
            return Err(Failure(year.print(&grave, Format::Full, Lang::En)).into());
        }
        year.sound_docx(&stem(path))?;
    }
    Ok(())
}

/// Every fact of `tests/facts/NAME.toml` stands in the text of `examples/NAME.toml`.
pub(crate) fn holds_facts(path: &Path) -> Outcome {
    let facts: toml::Table = fs::read_to_string(path)?.parse()?;
    let example = Path::new("examples").join(path.file_name().unwrap_or_default());
    let Document { layout, frame, body, .. } = Year::read(&example)?.document()?;
    // The properties are no part of the text.
    let text = native::write(&Document { layout, frame, body, ..Document::default() });
    let mut missing = Vec::new();
    for (kind, list) in &facts {
        let list = list.as_array().ok_or("a list of facts")?;
        for fact in list.iter().filter_map(toml::Value::as_str) {
            if !text.contains(fact) {
                missing.push(format!("{kind}: {fact}"));
            }
        }
    }
    expected::none(&missing)
}

/// An example is embedded as it is.
pub(crate) fn is_embedded(path: &Path) -> Outcome {
    let name = path.strip_prefix("examples").unwrap_or(path).display().to_string();
    let text = fs::read_to_string(path)?;
    let known = examples::YEARS.iter().chain(examples::SHARED);
    match known.into_iter().find(|(known, _)| *known == name) {
        Some((_, embedded)) if *embedded == text => Ok(()),
        _ => Err(Failure(format!("src/examples.rs does not embed {name}")).into()),
    }
}
