//! What a run obeys.

/// Choices of a run that checks and rendering obey.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// A draft: values may still be missing; they are warnings and show as highlighted blanks.
    pub draft: bool,
    /// Warnings count as errors.
    pub strict: bool,
    /// Rules that are a matter of taste are run too.
    pub pedantic: bool,
    /// Codes, or beginnings of codes, to check; empty for all.
    pub select: Vec<String>,
    /// Codes, or beginnings of codes, to leave out.
    pub ignore: Vec<String>,
}

impl Settings {
    /// Tells whether findings with this code are wanted.
    pub fn wants(&self, code: &str) -> bool {
        (self.select.is_empty() || named(&self.select, code)) && !named(&self.ignore, code)
    }
}

/// Tells whether a list of codes, or beginnings of codes, names a code.
pub(crate) fn named(codes: &[String], code: &str) -> bool {
    codes.iter().any(|prefix| !prefix.is_empty() && code.starts_with(prefix.as_str()))
}
