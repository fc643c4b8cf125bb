//! Findings to text: one file per format. [`page`] prints the rules themselves.
//!
//! [`write()`] prints the findings of one document. A run over many documents uses a [`Report`],
//! which also makes *one* JSON array of them all.

mod concise;
mod excerpt;
mod full;
mod github;
mod json;
pub mod page;
mod sarif;

use std::io::{self, Write};

use crate::diagnostic::{Diagnostic, Lang, Severity, Text};
use crate::source::Sources;

pub(crate) use json::Object;

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
    /// An object on each line, for programs that read while the run goes on.
    JsonLines,
    /// Workflow commands of GitHub, which become annotations.
    Github,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 6] = [
        Format::Full,
        Format::Concise,
        Format::Json,
        Format::JsonLines,
        Format::Github,
        Format::Sarif,
    ];

    /// Name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Full => "full",
            Format::Concise => "concise",
            Format::Json => "json",
            Format::JsonLines => "json-lines",
            Format::Github => "github",
            Format::Sarif => "sarif",
        }
    }

    /// Tells whether a program reads the whole stream, so that nothing else may stand in it.
    pub fn is_data(self) -> bool {
        matches!(self, Format::Json | Format::JsonLines | Format::Sarif)
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
    /// The SARIF log so far.
    log: sarif::Log,
}

impl Report {
    /// Starts a report.
    pub fn new(format: Format, lang: Lang, style: Style) -> Self {
        Self { format, lang, style, objects: 0, log: sarif::Log::default() }
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
                Format::Json | Format::JsonLines => {
                    let object = json::Object::finding(diagnostic, sources, self.lang);
                    self.object(&object, out)?;
                }
                Format::Github => github::write(diagnostic, sources, self.lang, out)?,
                Format::Sarif => self.log.finding(diagnostic, sources, self.lang),
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
            Format::Json | Format::JsonLines => {
                self.object(&json::Object::failure(path, message, help), out)
            }
            Format::Github => github::failure(path, message, out),
            Format::Sarif => {
                self.log.failure(path, message, help);
                Ok(())
            }
        }
    }

    /// Ends the report; a JSON array is closed here, a SARIF log is written.
    ///
    /// # Errors
    /// What `out` answers.
    pub fn finish(self, out: &mut dyn Write) -> io::Result<()> {
        match (self.format, self.objects) {
            (Format::Json, 0) => writeln!(out, "[]"),
            (Format::Json, _) => writeln!(out, "\n]"),
            (Format::Sarif, _) => self.log.write(self.lang, out),
            _ => Ok(()),
        }
    }

    fn object(&mut self, object: &json::Object, out: &mut dyn Write) -> io::Result<()> {
        if self.format == Format::JsonLines {
            return writeln!(out, "{}", serde_json::to_string(object)?);
        }
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

/// Returns a path as a repository writes it, with `/` and without a leading `./`.
fn repository_path(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let mut path = path.as_str();
    while let Some(rest) = path.strip_prefix("./") {
        path = rest;
    }
    path.to_owned()
}
