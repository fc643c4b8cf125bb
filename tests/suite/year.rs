//! A data file on its way through the library, as the program would take it.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bcqcdc::diagnostic::{self, Diagnostic, Edit, Lang, Severity};
use bcqcdc::document::Document;
use bcqcdc::next::{self, Aim, Next, Refused};
use bcqcdc::parse::{NoFiles, Open};
use bcqcdc::report::{self, Format};
use bcqcdc::rules::{self, Check};
use bcqcdc::source::{FileId, Sources};
use bcqcdc::templates::Own;
use bcqcdc::{Settings, Templates, docx, render};

use crate::expected::Failure;
use crate::files::Folder;

/// The templates of the program, with their texts.
static TEMPLATES: LazyLock<(Sources, Templates)> = LazyLock::new(|| {
    let mut sources = Sources::default();
    let templates = Templates::embedded(&mut sources);
    (sources, templates)
});

/// A data file, read and checked.
pub(crate) struct Year {
    sources: Sources,
    year: bcqcdc::Year,
    /// Those of the program, or with an outline of the office's own.
    templates: Option<Templates>,
    /// All findings, by place.
    pub(crate) findings: Vec<Diagnostic>,
}

impl Year {
    /// Reads a text that names no other file; a first line `# --draft` asks for a draft,
    /// `# --pedantic` for the rules that are a matter of taste.
    pub(crate) fn new(name: &str, text: &str) -> Self {
        Self::with(name, text, &NoFiles)
    }

    /// Reads a text as if it stood in the place of a file.
    pub(crate) fn in_place_of(path: &Path, text: &str) -> Self {
        Self::with(&file_name(path), text, &Folder::of(path))
    }

    fn with(name: &str, text: &str, open: &dyn Open) -> Self {
        let mut sources = TEMPLATES.0.clone();
        let file: FileId = sources.add(name, text.to_owned());
        let asks = |option: &str| text.starts_with(&format!("# --{option}"));
        let (draft, pedantic) = (asks("draft"), asks("pedantic"));
        let settings = Settings { draft, pedantic, ..Settings::default() };
        let (year, mut findings) = bcqcdc::parse_with(&mut sources, file, open);
        findings = bcqcdc::check(&sources, &year, findings, &settings).findings;
        diagnostic::sort(&mut findings);
        Self { sources, year, templates: None, findings }
    }

    /// Adds an outline of the office's own.
    pub(crate) fn with_outline(mut self, name: &str, text: &str) -> Result<Self, Failure> {
        let file = self.sources.add(name, text.to_owned());
        let own = Own { texts: vec![(name.to_owned(), file)], ..Own::default() };
        let templates = Templates::with(&mut self.sources, own, None);
        self.templates = Some(templates.map_err(|findings| self.failure(&findings))?);
        Ok(self)
    }

    fn templates(&self) -> &Templates {
        self.templates.as_ref().unwrap_or(&TEMPLATES.1)
    }

    /// Reads a file, under its name without folders.
    pub(crate) fn read(path: &Path) -> std::io::Result<Self> {
        Ok(Self::in_place_of(path, &fs::read_to_string(path)?))
    }

    /// Returns the findings that point into the file itself.
    pub(crate) fn own_findings(&self) -> Vec<Diagnostic> {
        let is_own = |finding: &&Diagnostic| finding.span.file == self.year.file;
        self.findings.iter().filter(is_own).cloned().collect()
    }

    /// Tells whether a value could not be read; other findings say what is wrong with the values.
    pub(crate) fn is_unread(&self) -> bool {
        self.findings.iter().any(|finding| {
            let rule = rules::find(finding.code).expect("every code has a rule");
            finding.severity == Severity::Error && matches!(rule.check, Check::Elsewhere)
        })
    }

    /// Returns the findings as the program prints them.
    pub(crate) fn print(&self, findings: &[Diagnostic], format: Format, lang: Lang) -> String {
        let mut out = Vec::new();
        report::write(findings, &self.sources, format, lang, &mut out)
            .expect("a vector takes everything");
        String::from_utf8(out).expect("reports are UTF-8")
    }

    /// Returns what an edit makes of what.
    pub(crate) fn shown(&self, edit: &Edit) -> String {
        let old = self.sources.slice(edit.span).escape_debug();
        format!("`{old}` -> `{}`", edit.text.escape_debug())
    }

    /// Returns the document tree.
    pub(crate) fn document(&self) -> Result<Document, Failure> {
        render::document(&self.year, self.templates()).map_err(|findings| self.failure(&findings))
    }

    /// Returns what the document does not show of the data (D029).
    pub(crate) fn unprinted(&self) -> Result<Vec<Diagnostic>, Failure> {
        Ok(bcqcdc::unprinted::find(&self.year, &self.document()?))
    }

    /// Returns next year's text; nothing for a document that has no next year.
    pub(crate) fn next(&self, open: &dyn Open) -> Option<Next> {
        let file = self.year.file;
        match next::next(&mut self.sources.clone(), file, open, self.templates(), &Aim::default()) {
            Ok(next) => Some(next),
            Err(Refused::Reason(..)) => None,
            Err(Refused::Faults(findings)) => panic!("{}", self.failure(&findings).0),
        }
    }

    /// Returns the DOCX.
    pub(crate) fn docx(&self) -> Result<Vec<u8>, Failure> {
        bcqcdc::render(&self.year, self.templates()).map_err(|findings| self.failure(&findings))
    }

    /// Returns the DOCX after a look at its invariants, and leaves a copy for other validators.
    pub(crate) fn sound_docx(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let bytes = self.docx()?;
        keep(name, &bytes);
        let faults = docx::invariants(&bytes);
        if faults.is_empty() { Ok(bytes) } else { Err(Failure(faults.join("\n"))) }
    }

    fn failure(&self, findings: &[Diagnostic]) -> Failure {
        Failure(self.print(findings, Format::Full, Lang::En))
    }
}

/// Keeps a document in `rendered` in Cargo's directory for temporary files.
pub(crate) fn keep(name: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rendered");
    let path = folder.join(name).with_extension("docx");
    fs::create_dir_all(&folder).and_then(|()| fs::write(&path, bytes)).expect("target is writable");
}

/// Returns the name of a file without folders.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Returns the name of a case.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
