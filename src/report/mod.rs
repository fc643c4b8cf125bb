//! Findings to text: one file per format.
//!
//! [`write()`] prints the findings of one document. A run over many documents uses a [`Report`],
//! which also makes *one* JSON array of them all.

mod concise;
mod full;
mod json;

use std::io::{self, Write};

use crate::diagnostic::{Diagnostic, Lang, Severity, Text};
use crate::source::Sources;

/// Form in which findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// With the lines of the source and carets under the place.
    #[default]
    Full,
    /// One line each, `path:line:column: error[D003]: message`, for editors and scripts.
    Concise,
    /// An array of objects.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 3] = [Format::Full, Format::Concise, Format::Json];

    /// Name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Full => "full",
            Format::Concise => "concise",
            Format::Json => "json",
        }
    }
}

/// Whether a report carries terminal colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// Text alone.
    #[default]
    Plain,
    /// ANSI escape codes.
    Coloured,
}

/// Prints the findings of one document, without colours.
///
/// # Errors
/// What `out` answers.
pub fn write(
    diagnostics: &[Diagnostic],
    sources: &Sources,
    format: Format,
    lang: Lang,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut report = Report::new(format, lang, Style::Plain);
    report.findings(diagnostics, sources, out)?;
    report.finish(out)
}

/// The findings of a run, printed document by document.
#[derive(Debug)]
pub struct Report {
    format: Format,
    lang: Lang,
    style: Style,
    /// Objects of the JSON array so far.
    objects: usize,
}

impl Report {
    /// Starts a report.
    pub fn new(format: Format, lang: Lang, style: Style) -> Self {
        Self { format, lang, style, objects: 0 }
    }

    /// Prints the findings of one document.
    ///
    /// # Errors
    /// What `out` answers.
    pub fn findings(
        &mut self,
        diagnostics: &[Diagnostic],
        sources: &Sources,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        for diagnostic in diagnostics {
            match self.format {
                Format::Full => full::write(diagnostic, sources, self.lang, self.style, out)?,
                Format::Concise => concise::write(diagnostic, sources, self.lang, out)?,
                Format::Json => {
                    let object = json::Object::finding(diagnostic, sources, self.lang);
                    self.object(&object, out)?;
                }
            }
        }
        Ok(())
    }

    /// Prints that something could not be done with the file at `path`; the path is empty when it
    /// is about the whole run.
    ///
    /// # Errors
    /// What `out` answers.
    pub fn failure(
        &mut self,
        path: &str,
        message: &Text,
        help: Option<&Text>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let (message, help) = (message.get(self.lang), help.map(|help| help.get(self.lang)));
        match self.format {
            Format::Full => full::failure(message, help, self.lang, self.style, out),
            Format::Concise if path.is_empty() => writeln!(out, "error: {}", line(message)),
            Format::Concise => writeln!(out, "{}: error: {}", line(path), line(message)),
            Format::Json => self.object(&json::Object::failure(path, message, help), out),
        }
    }

    /// Ends the report; a JSON array is closed here, an empty one is written whole.
    ///
    /// # Errors
    /// What `out` answers.
    pub fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        match (self.format, self.objects) {
            (Format::Json, 0) => writeln!(out, "[]"),
            (Format::Json, _) => writeln!(out, "\n]"),
            _ => Ok(()),
        }
    }

    fn object(&mut self, object: &json::Object, out: &mut dyn Write) -> io::Result<()> {
        let start = if self.objects == 0 { "[\n" } else { ",\n" };
        self.objects += 1;
        write!(out, "{start}{}", serde_json::to_string(object)?)
    }
}

/// Returns the word for a severity.
pub fn severity_name(severity: Severity, lang: Lang) -> &'static str {
    match (lang, severity) {
        (Lang::Vi, Severity::Error) => "lỗi",
        (Lang::Vi, Severity::Warning) => "cảnh báo",
        (Lang::Vi, Severity::Info) => "thông tin",
        (Lang::En, severity) => severity.as_str(),
    }
}

/// Puts a text on one line and takes the force out of control characters.
fn line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
