//! The rules: a file for each, with code, name, severity, source, texts in both languages and
//! examples that are tests. The table of README.md, `bcqcdc rule` and the machine formats are made
//! from this list.

pub mod checker;
mod cut;
pub mod data;
pub mod figures;
pub mod form;
pub mod law;
pub mod style;
pub mod template;
mod workdays;
pub mod units;

use crate::diagnostic::{Lang, Severity};
use crate::value::Date;

pub use checker::{Applied, Checker, Shared};

/// A fixed text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Pair {
    /// Returns the text in one language.
    pub fn get(self, lang: Lang) -> &'static str {
        lang.pick([self.vi, self.en])
    }
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A clause of law, as it is cited.
    Law(&'static str),
    /// What offices do, with its count; no duty, so a warning at most.
    Practice(Pair),
    /// Arithmetic or the calendar: wrong in any reading.
    Logic,
    /// The form of data files and templates.
    Form,
}

/// A data file that breaks a rule and one that does not; keys that every file needs are added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// Breaks the rule.
    pub fail: &'static str,
    /// Keeps it.
    pub pass: &'static str,
}

/// How a rule is checked.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// While the file is read or the template rendered.
    Elsewhere,
    /// On the whole year.
    Year(fn(&mut Checker) -> Applied),
    /// By a person: the program cannot see it.
    Human,
}

/// A rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Code: a family letter and three digits, never used again for another rule.
    pub code: &'static str,
    /// Name, which states the fault.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Version that brought it.
    pub since: &'static str,
    /// Where it comes from.
    pub source: Source,
    /// First day of the documents that it holds for.
    pub from: Option<Date>,
    /// First day of the documents that it no longer holds for.
    pub until: Option<Date>,
    /// Whether it is off unless `--pedantic` asks for it.
    pub pedantic: bool,
    /// Whether `check --fix` can mend it safely.
    pub fixable: bool,
    /// What it reports, in a sentence.
    pub what: Pair,
    /// Why.
    pub why: Pair,
    /// Examples, which are run as tests.
    pub example: Option<Example>,
    /// How it is checked.
    pub check: Check,
}

impl Rule {
    /// A rule of which nothing is said yet, for the fields that most rules leave alone.
    pub const NONE: Rule = Rule {
        code: "",
        name: "",
        severity: Severity::Warning,
        since: "0.1.0",
        source: Source::Logic,
        from: None,
        until: None,
        pedantic: false,
        fixable: false,
        what: Pair { vi: "", en: "" },
        why: Pair { vi: "", en: "" },
        example: None,
        check: Check::Elsewhere,
    };
}

/// Returns every rule, by family and code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let families = [
        data::RULES,
        form::RULES,
        law::RULES,
        figures::RULES,
        style::RULES,
        template::RULES,
        units::RULES,
    ];
    families.into_iter().flatten().copied()
}

/// Returns the rule with this code or name.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code) || rule.name == code)
}

/// Returns the table of README.md.
pub fn table() -> String {
    let mut table =
        String::from("| Mã | Tên | Mức | Nội dung | Meaning |\n|---|---|---|---|---|\n");
    for rule in all() {
        let Rule { code, name, severity, what, .. } = rule;
        let severity = severity.as_str();
        table += &format!("| {code} | `{name}` | {severity} | {} | {} |\n", what.vi, what.en);
    }
    table
}
