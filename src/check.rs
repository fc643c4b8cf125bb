//! Runs the rules on a year, and applies what the user wants of them.

use std::collections::BTreeSet;

use crate::diagnostic::{self, Diagnostic, Edit, Severity, Text};
use crate::literal;
use crate::outline::judged_on;
use crate::parse::Year;
use crate::rules::{self, Applied, Check, Checker, Rule, Shared};
use crate::settings::{Settings, named};
use crate::source::{Sources, Span};
use crate::suppress;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// The findings, sorted by place, then code.
    pub findings: Vec<Diagnostic>,
    /// How far the rules reached.
    pub coverage: Coverage,
}

/// How far the rules reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Rules that were checked and found nothing.
    pub held: usize,
    /// Rules that found something.
    pub failed: usize,
    /// Rules that had nothing to look at.
    pub not_applicable: usize,
    /// Rules that need a human eye.
    pub human: usize,
}

/// Checks a year; `parsed` are the findings of reading it.
pub fn check(
    sources: &Sources,
    year: &Year,
    parsed: Vec<Diagnostic>,
    settings: &Settings,
) -> Checked {
    let mut found = Vec::new();
    let mut applied = Vec::new();
    let shared = Shared::default();
    for rule in rules::all().filter(|rule| is_whole(year) && holds(rule, year, settings)) {
        if let Check::Year(run) = rule.check {
            let mut checker = Checker::new(rule, sources, year, &shared);
            if run(&mut checker) == Applied::Yes {
                applied.push(rule.code);
            }
            found.extend(checker.into_findings());
        }
    }
    drop_spoiled(&mut found, &parsed, sources);
    let mut findings = parsed;
    findings.append(&mut found);
    if settings.draft {
        soften(&mut findings);
    }
    diagnostic::sort(&mut findings);
    suppress::apply(sources, year, settings, &mut findings);
    write_edits(sources, year, &mut findings);
    let coverage = coverage(year, &applied, &findings, settings);
    if settings.strict {
        harden(&mut findings);
    }
    diagnostic::sort(&mut findings);
    Checked { findings, coverage }
}

/// Tells whether everything that a year says is known: not where a shared file is missing.
fn is_whole(year: &Year) -> bool {
    year.readable && !year.linked.is_partial
}

/// Tells whether a rule holds for a document of this day, and is wanted.
fn holds(rule: &Rule, year: &Year, settings: &Settings) -> bool {
    let date = judged_on(&year.model);
    rule.from.is_none_or(|from| from <= date)
        && rule.until.is_none_or(|until| date < until)
        && wanted(rule, year, settings)
}

fn wanted(rule: &Rule, year: &Year, settings: &Settings) -> bool {
    let asked = !rule.pedantic || settings.pedantic || named(&settings.select, rule.code);
    let mut ignored = year.model.check.ignore.iter();
    let ignored = ignored.any(|code| named(&[code.value.trim().to_owned()], rule.code));
    asked && settings.wants(rule.code) && !ignored
}

/// Puts the texts of edits as they are written in the strings that they lie in. A finding whose
/// string cannot hold them keeps none.
fn write_edits(sources: &Sources, year: &Year, findings: &mut [Diagnostic]) {
    for finding in findings.iter_mut().filter(|finding| !finding.edits.is_empty()) {
        let written = finding.edits.iter().map(|edit| write_edit(sources, year, edit));
        finding.edits = written.collect::<Option<_>>().unwrap_or_default();
    }
}

fn write_edit(sources: &Sources, year: &Year, edit: &Edit) -> Option<Edit> {
    let Edit { span, text } = edit;
    // Most texts are written in every string as they are.
    if !text.contains(|c: char| matches!(c, '"' | '\'' | '\\') || c.is_control()) {
        return Some(edit.clone());
    }
    let encloses =
        |outer: Span| outer.file == span.file && outer.start < span.start && span.end < outer.end;
    let Some(string) = year.all_texts().map(|entry| entry.words.span).find(|s| encloses(*s)) else {
        return Some(edit.clone());
    };
    let text = literal::written(sources.slice(string), text)?;
    Some(Edit { span: *span, text })
}

/// Drops what rules say of a value that could not be read: one fault, one finding.
fn drop_spoiled(found: &mut Vec<Diagnostic>, parsed: &[Diagnostic], sources: &Sources) {
    let line = |finding: &Diagnostic| {
        let file = finding.span.file;
        (file, sources.get(file).line(finding.span.start))
    };
    let unread = parsed.iter().filter(|finding| ["D001", "D003", "D005"].contains(&finding.code));
    let spoiled: BTreeSet<_> = unread.map(line).collect();
    if !spoiled.is_empty() {
        found.retain(|finding| !spoiled.contains(&line(finding)));
    }
}

/// In a draft, what is still to be filled in is a warning.
fn soften(findings: &mut [Diagnostic]) {
    for finding in findings.iter_mut().filter(|finding| finding.code == "D008") {
        finding.severity = Severity::Warning;
        finding.help = Some(Text::new("điền trước khi trình ký", "fill it in before it is signed"));
    }
}

/// Makes errors of warnings (`--strict`).
pub(crate) fn harden(findings: &mut [Diagnostic]) {
    for finding in findings.iter_mut().filter(|finding| finding.severity == Severity::Warning) {
        finding.severity = Severity::Error;
    }
}

fn coverage(
    year: &Year,
    applied: &[&str],
    findings: &[Diagnostic],
    settings: &Settings,
) -> Coverage {
    let mut coverage = Coverage::default();
    let reported: BTreeSet<&str> = findings.iter().map(|finding| finding.code).collect();
    // What the user does not want was not checked, and is no part of the sum.
    for rule in rules::all().filter(|rule| rule.code < "T" && wanted(rule, year, settings)) {
        let failed = reported.contains(rule.code);
        let looked = match rule.check {
            Check::Elsewhere => is_whole(year),
            // Rules ran in the order of their codes.
            _ => applied.binary_search(&rule.code).is_ok(),
        };
        match rule.check {
            _ if failed => coverage.failed += 1,
            Check::Human if is_whole(year) => coverage.human += 1,
            _ if looked => coverage.held += 1,
            _ => coverage.not_applicable += 1,
        }
    }
    coverage
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coverage(text: &str, settings: &Settings) -> Coverage {
        let mut sources = Sources::default();
        let file = sources.add("a.toml", text.to_owned());
        let (year, findings) = crate::parse(&sources, file);
        check(&sources, &year, findings, settings).coverage
    }

    #[test]
    fn every_rule_that_is_wanted_is_counted_once() {
        let sum = |coverage: Coverage| {
            coverage.held + coverage.failed + coverage.not_applicable + coverage.human
        };
        let text = "yeer = 1\nproposals = [\"Một ,\"]\n";
        let wanted = rules::all().filter(|rule| rule.code < "T" && !rule.pedantic);
        let all = coverage(text, &Settings::default());
        assert_eq!(sum(all), wanted.count());
        let select = vec!["D002".to_owned(), "S001".to_owned()];
        let some = coverage(text, &Settings { select, ..Settings::default() });
        assert_eq!((sum(some), some.failed), (2, 2));
        let ignore = vec!["S".to_owned()];
        let fewer = coverage(text, &Settings { ignore, ..Settings::default() });
        assert_eq!(fewer.failed, all.failed - 1);
        let broken = coverage("a = [", &Settings::default());
        assert_eq!((broken.held, broken.failed, broken.human), (0, 1, 0));
    }
}
