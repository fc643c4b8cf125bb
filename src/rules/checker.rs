//! What a rule sees of a year, and how it reports.

use std::cell::OnceCell;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Text};
use crate::limits;
use crate::literal;
use crate::model::Model;
use crate::outline::judged_on;
use crate::parse::Year;
use crate::read::Entry;
use crate::rules::Rule;
use crate::rules::cut::{Cut, Word};
use crate::rules::law::Mentions;
use crate::source::{Sources, Span};
use crate::value::Date;

/// Whether there was anything to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// The year says something that the rule speaks of.
    Yes,
    /// It does not.
    No,
}

impl From<bool> for Applied {
    fn from(applied: bool) -> Self {
        if applied { Applied::Yes } else { Applied::No }
    }
}

/// A year under the eyes of one rule.
#[derive(Debug)]
pub struct Checker<'a> {
    /// The year.
    pub year: &'a Year,
    /// Its data.
    pub model: &'a Model,
    /// What the rules before have worked out of it.
    pub(super) shared: &'a Shared,
    sources: &'a Sources,
    rule: &'static Rule,
    findings: Vec<Diagnostic>,
}

/// What several rules need of a year, worked out once.
#[derive(Debug, Default)]
pub struct Shared {
    /// Documents named in running text.
    pub(super) mentions: OnceCell<Mentions>,
    /// Running texts, by index.
    pub(super) running: Texts,
    /// Those that the office words itself.
    pub(super) own: Texts,
    /// Those of sentences.
    pub(super) sentences: Texts,
    /// Those in which figures are read.
    pub(super) prose: Texts,
    /// Those that are no part of a citation.
    pub(super) free: Texts,
    /// The text that each citation has its key from.
    pub(super) cited: OnceCell<Vec<Option<usize>>>,
    /// Words and signs of each text that a rule walked.
    cuts: OnceCell<Vec<OnceCell<Cut>>>,
    /// Places of abbreviations in each of the sentences.
    pub(super) abbreviations: OnceCell<Vec<Vec<Range<usize>>>>,
    /// Where the characters of a text stand in the file, by its span, once a finding asked.
    places: literal::Indexes,
}

/// Texts of one kind, by their index, sorted out for the first rule that asks.
pub(super) type Texts = OnceCell<Vec<usize>>;

impl<'a> Checker<'a> {
    /// Puts a year under the eyes of a rule.
    pub fn new(
        rule: &'static Rule,
        sources: &'a Sources,
        year: &'a Year,
        shared: &'a Shared,
    ) -> Self {
        Self { year, model: &year.model, shared, sources, rule, findings: Vec::new() }
    }

    /// Ends the check and returns the findings, the first [`limits::FINDINGS`] of them.
    pub fn into_findings(mut self) -> Vec<Diagnostic> {
        self.findings.truncate(limits::FINDINGS);
        self.findings
    }

    /// Reports a finding at a place; label, help, further places and fix are added to what comes back.
    pub fn report(&mut self, span: Span, message: Text) -> &mut Diagnostic {
        let of_whole = self.year.all_texts().find(|entry| entry.words.span == span);
        self.add(span, message, of_whole.map_or("", |entry| &entry.key))
    }

    /// Reports a finding at bytes of a text's value, in the very characters of the file.
    pub fn report_in(
        &mut self,
        entry: &Entry,
        range: Range<usize>,
        message: Text,
    ) -> &mut Diagnostic {
        self.add(self.inside(entry.words.span, range), message, &entry.key)
    }

    fn add(&mut self, span: Span, message: Text, key: &str) -> &mut Diagnostic {
        let finding = Diagnostic::new(self.rule.code, self.rule.severity, span, message).key(key);
        // The one too many gives its place to the next.
        self.findings.truncate(limits::FINDINGS);
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    /// Returns every text of the file, in the order of reading, with its key.
    pub fn texts(&self) -> &'a [Entry] {
        &self.year.texts
    }

    /// Returns the texts of a kind, which are those that `holds` when nobody asked before.
    pub(super) fn texts_of(
        &self,
        kind: &'a Texts,
        holds: fn(&Entry) -> bool,
    ) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let texts = self.texts();
        let sort = || (0..texts.len()).filter(|index| holds(&texts[*index])).collect();
        kind.get_or_init(sort).iter().map(|index| &texts[*index])
    }

    /// Returns the words of one of the texts.
    pub(super) fn words(&self, entry: &'a Entry) -> impl Iterator<Item = Word<'a>> + use<'a> {
        self.cut(entry).words(&entry.words.value)
    }

    /// Returns the bytes at which a digit or sign stands in one of the texts ([`Cut::signs`]).
    pub(super) fn signs(&self, entry: &'a Entry) -> impl Iterator<Item = usize> + use<'a> {
        self.cut(entry).signs()
    }

    fn cut(&self, entry: &'a Entry) -> &'a Cut {
        let texts = self.texts();
        let cuts = self.shared.cuts.get_or_init(|| texts.iter().map(|_| OnceCell::new()).collect());
        let index = texts.element_offset(entry).expect("an entry of the year's texts");
        cuts[index].get_or_init(|| Cut::of(&entry.words.value))
    }

    /// Returns a value as it is written in the file.
    pub fn written(&self, span: Span) -> &'a str {
        self.sources.slice(span)
    }

    /// Returns the place of bytes of a text's value.
    pub fn inside(&self, span: Span, range: Range<usize>) -> Span {
        self.shared.places.inside(span, self.sources.slice(span), range)
    }

    /// Returns the day by which the law is judged: that of the document, else the last day it can
    /// bear, else the last day of the reporting year.
    pub fn date(&self) -> Date {
        judged_on(self.model)
    }
}

/// Tells whether the text of a key is the title of another document, in its own words.
pub(super) fn is_title(key: &str) -> bool {
    key.ends_with(".title") || key.contains(".titles[")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_findings_are_kept() {
        let (sources, year, shared) = (Sources::default(), Year::default(), Shared::default());
        let mut checker = Checker::new(&Rule::NONE, &sources, &year, &shared);
        for number in 0..limits::FINDINGS + 2 {
            checker.report(Span::default(), Text::new(number.to_string(), number.to_string()));
        }
        let findings = checker.into_findings();
        let last = findings.last().map(|finding| finding.message.en.clone());
        assert_eq!(
            (findings.len(), last),
            (limits::FINDINGS, Some((limits::FINDINGS - 1).to_string()))
        );
    }
}
