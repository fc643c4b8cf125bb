//! Stands in for the library until its parts are there.

use sha2::{Digest, Sha256};

use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::source::{FileId, Sources, Span};

/// A year of an agency.
pub struct Model {
    file: FileId,
    text: String,
}

/// Choices of a run that checks and rendering obey.
#[derive(Debug, Clone, Copy, Default)]
pub struct Settings {
    /// Values may be missing.
    pub draft: bool,
    /// Warnings are errors.
    pub strict: bool,
}

/// Compiled templates.
pub struct Templates {
    text: String,
}

impl Templates {
    /// Compiles the embedded templates.
    pub fn embedded() -> Templates {
        Templates { text: String::new() }
    }

    /// Compiles the embedded templates and one that replaces one of them.
    ///
    /// # Errors
    /// The faults of the template.
    pub fn with_override(
        sources: &mut Sources,
        file: FileId,
    ) -> Result<Templates, Vec<Diagnostic>> {
        let text = sources.get(file).text.clone();
        match text.find("{% if") {
            Some(at) if !text.contains("{% endif") => Err(vec![Diagnostic::error(
                "T001",
                Span::new(file, at..at + 5),
                Text::new("khối `if` chưa đóng", "the block `if` is not closed"),
            )]),
            _ => Ok(Templates { text }),
        }
    }
}

/// A document as bytes.
pub struct Rendered {
    /// The DOCX.
    pub bytes: Vec<u8>,
    /// What rendering found.
    pub findings: Vec<Diagnostic>,
}

/// Parses a data file: every `typo` is an unknown key.
pub fn parse(sources: &Sources, file: FileId) -> (Model, Vec<Diagnostic>) {
    let text = sources.get(file).text.clone();
    let findings = text.match_indices("typo").map(|(at, word)| {
        Diagnostic::error(
            "D002",
            Span::new(file, at..at + word.len()),
            Text::new(format!("không có khóa `{word}`"), format!("unknown key `{word}`")),
        )
        .help(Text::new("có phải `year`?", "did you mean `year`?"))
        .key("typo")
    });
    let findings = findings.collect();
    (Model { file, text }, findings)
}

/// Checks a model: every `TODO` is a finding.
pub fn check(_sources: &Sources, model: &Model, settings: &Settings) -> Vec<Diagnostic> {
    let findings = model.text.match_indices("TODO").map(|(at, word)| {
        let severity = if settings.draft { Severity::Warning } else { Severity::Error };
        Diagnostic::new(
            "D005",
            severity,
            Span::new(model.file, at..at + word.len()),
            Text::new("giá trị chưa điền", "the value is not filled in"),
        )
        .label(Text::new("còn để trống", "still blank"))
    });
    findings.collect()
}

/// Renders a model.
///
/// # Errors
/// The faults of the template.
pub fn render(
    _sources: &mut Sources,
    model: &Model,
    templates: &Templates,
    settings: &Settings,
) -> Result<Rendered, Vec<Diagnostic>> {
    let content = format!("{}{}{}", model.text, templates.text, settings.draft);
    let mut bytes = format!("PKSTUB{}\n{content}", hash(content.as_bytes())).into_bytes();
    bytes.extend(std::iter::repeat_n(b' ', 4096));
    Ok(Rendered { bytes, findings: Vec::new() })
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn fingerprint(bytes: &[u8]) -> Option<String> {
    let hash = bytes.strip_prefix(b"PKSTUB")?.get(..64)?;
    String::from_utf8(hash.to_vec()).ok()
}

pub(crate) fn content_hash(bytes: &[u8]) -> Option<String> {
    let content = bytes.strip_prefix(b"PKSTUB")?.get(65..)?;
    Some(hash(content.strip_suffix(&[b' '; 4096])?))
}
