//! Findings: what is wrong, where, and how to mend it, in Vietnamese and in English.

use crate::source::Span;

/// Language of everything the user reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Returns that of two which is in this language.
    pub fn pick<T>(self, [vi, en]: [T; 2]) -> T {
        match self {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

/// A text in both languages, made where it arises so that neither is forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Pairs the Vietnamese with the English wording.
    pub fn new(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { vi: vi.into(), en: en.into() }
    }

    /// Returns the wording in one language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick([&self.vi, &self.en])
    }
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// Against practice, or in need of a human eye; the document is still made.
    Warning,
    /// A mistake in any reading; no document is made.
    Error,
}

impl Severity {
    /// Name used in machine formats and in English.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A second place that a finding points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What stands there.
    pub text: Text,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Code of the rule, such as `D002`.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The fact, in one line that makes sense alone: lower case, no full stop.
    pub message: Text,
    /// The smallest place that shows it.
    pub span: Span,
    /// A few words at that place.
    pub label: Option<Text>,
    /// Further places.
    pub labels: Vec<Label>,
    /// The cure.
    pub help: Option<Text>,
    /// Dotted path of the TOML key, empty where there is none.
    pub key: String,
    /// Changes of the source that mend it safely, without loss; empty where there are none.
    pub edits: Vec<Edit>,
}

/// A change of the source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced.
    pub span: Span,
    /// What stands there afterwards. A rule gives the plain text; where that lies inside a text of
    /// the file, [`crate::check()`] puts it as it is written there.
    pub text: String,
}

impl Diagnostic {
    /// Makes a finding at error level.
    pub fn error(code: &'static str, span: Span, message: Text) -> Self {
        Self::new(code, Severity::Error, span, message)
    }

    /// Makes a finding at warning level.
    pub fn warning(code: &'static str, span: Span, message: Text) -> Self {
        Self::new(code, Severity::Warning, span, message)
    }

    /// Makes a finding of the given severity.
    pub fn new(code: &'static str, severity: Severity, span: Span, message: Text) -> Self {
        Self {
            code,
            severity,
            message,
            span,
            label: None,
            labels: Vec::new(),
            help: None,
            key: String::new(),
            edits: Vec::new(),
        }
    }

    /// Adds the words printed at the place itself.
    #[must_use]
    pub fn label(mut self, text: Text) -> Self {
        self.label = Some(text);
        self
    }

    /// Adds a second place.
    #[must_use]
    pub fn also(mut self, span: Span, text: Text) -> Self {
        self.labels.push(Label { span, text });
        self
    }

    /// Adds the cure.
    #[must_use]
    pub fn help(mut self, text: Text) -> Self {
        self.help = Some(text);
        self
    }

    /// Adds the dotted path of the TOML key.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }
}

impl Diagnostic {
    /// Tells whether the finding keeps a document from being made: an error; in a draft what is
    /// still to be filled in (D008) is a blank and no error.
    pub fn stops(&self, draft: bool) -> bool {
        self.severity == Severity::Error && !(draft && self.code == "D008")
    }
}

/// Tells whether any finding is at error level.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// Sorts findings by place, then by code, and drops exact repetitions.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| (a.span, a.code).cmp(&(b.span, b.code)));
    diagnostics.dedup();
}
