//! Runs the rules on a year, and applies what the user wants of them.

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::parse::Year;
use crate::rules::checker::judged_on;
use crate::rules::{self, Applied, Check, Checker, Rule};
use crate::settings::{Settings, named};
use crate::source::Sources;
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
    for rule in rules::all().filter(|rule| year.readable && holds(rule, year, settings)) {
        if let Check::Year(run) = rule.check {
            let mut checker = Checker::new(rule, sources, year);
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
    let coverage = coverage(year, &applied, &findings);
    if settings.strict {
        harden(&mut findings);
    }
    diagnostic::sort(&mut findings);
    Checked { findings, coverage }
}

/// Tells whether a rule holds for a document of this day, and is wanted.
fn holds(rule: &Rule, year: &Year, settings: &Settings) -> bool {
    let date = judged_on(&year.model);
    rule.from.is_none_or(|from| from <= date)
        && rule.until.is_none_or(|until| date < until)
        && (!rule.pedantic || settings.pedantic || named(&settings.select, rule.code))
}

/// Drops what rules say of a value that could not be read: one fault, one finding.
fn drop_spoiled(found: &mut Vec<Diagnostic>, parsed: &[Diagnostic], sources: &Sources) {
    let line = |finding: &Diagnostic| sources.positions(finding.span).0.line;
    let unread = parsed.iter().filter(|finding| ["D001", "D003", "D005"].contains(&finding.code));
    let spoiled: Vec<_> = unread.map(line).collect();
    if !spoiled.is_empty() {
        found.retain(|finding| !spoiled.contains(&line(finding)));
    }
}

/// In a draft, what is still to be filled in is a warning.
fn soften(findings: &mut [Diagnostic]) {
    for finding in findings.iter_mut().filter(|finding| finding.code == "D008") {
        finding.severity = Severity::Warning;
    }
}

/// Makes errors of warnings (`--strict`).
pub(crate) fn harden(findings: &mut [Diagnostic]) {
    for finding in findings.iter_mut().filter(|finding| finding.severity == Severity::Warning) {
        finding.severity = Severity::Error;
    }
}

fn coverage(year: &Year, applied: &[&str], findings: &[Diagnostic]) -> Coverage {
    let mut coverage = Coverage::default();
    for rule in rules::all().filter(|rule| rule.code < "T") {
        let failed = findings.iter().any(|finding| finding.code == rule.code);
        let looked = match rule.check {
            Check::Elsewhere => year.readable,
            _ => applied.contains(&rule.code),
        };
        match rule.check {
            _ if failed => coverage.failed += 1,
            Check::Human => coverage.human += 1,
            _ if looked => coverage.held += 1,
            _ => coverage.not_applicable += 1,
        }
    }
    coverage
}
