//! The rules say what they must, and their examples do what they say.

#![expect(clippy::disallowed_methods, reason = "the sources and cases are files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bcqcdc::Settings;
use bcqcdc::diagnostic::{Diagnostic, Severity};
use bcqcdc::rules::{self, Applied, Check, Checker, Rule, Shared, Source};
use bcqcdc::source::Sources;
use bcqcdc::value::Date;

use crate::expected::{self, Failure, Outcome};
use crate::files::Behind;
use crate::project::{code, codes, files};
use crate::year::file_name;

/// The list of rules is whole: sorted, unique, worded, sourced, emitted; examples do what they say.
pub(crate) fn list(_: &Path) -> Outcome {
    let mut faults = Vec::new();
    let rules: Vec<_> = rules::all().collect();
    for pair in rules.windows(2) {
        if pair[0].code >= pair[1].code {
            faults.push(format!("{} stands before {}", pair[0].code, pair[1].code));
        }
    }
    let known: BTreeSet<&str> = rules.iter().map(|rule| rule.code).collect();
    let names: BTreeSet<&str> = rules.iter().map(|rule| rule.name).collect();
    if names.len() != rules.len() {
        faults.push("two rules have one name".to_owned());
    }
    let emitted: BTreeSet<String> = files(Path::new("src"))
        .filter(|file| !file.starts_with("src/rules"))
        .flat_map(|file| codes(&code(&file)))
        .collect();
    let unknown = emitted.iter().filter(|code| !known.contains(code.as_str()));
    faults.extend(unknown.map(|code| format!("{code} is no rule")));
    for rule in rules {
        let code = rule.code;
        let texts = [rule.what.vi, rule.what.en, rule.why.vi, rule.why.en];
        if rule.name.is_empty() || texts.iter().any(|text| text.trim().is_empty()) {
            faults.push(format!("{code} lacks a text"));
        }
        if matches!(rule.source, Source::Practice(_)) && rule.severity == Severity::Error {
            faults.push(format!("{code} makes a duty of a practice"));
        }
        if matches!(rule.check, Check::Elsewhere) && !emitted.contains(code) {
            faults.push(format!("{code} is never reported"));
        }
        match rule.example {
            Some(example) => {
                if !found(code, example.fail) {
                    faults.push(format!("{code}: the failing example does not fail"));
                }
                if found(code, example.pass) {
                    faults.push(format!("{code}: the passing example fails"));
                }
                if applies(rule, example.pass) == Some(Applied::No) {
                    faults.push(format!("{code}: the passing example is not looked at"));
                }
            }
            None if matches!(rule.check, Check::Year(_)) => {
                faults.push(format!("{code} has no example"));
            }
            None if matches!(rule.check, Check::Elsewhere) && !has_case(code) => {
                faults.push(format!("{code} has neither example nor case"));
            }
            None => {}
        }
    }
    expected::none(&faults)
}

/// The rules that see anything to check in a year.
pub(crate) fn looked(path: &Path) -> Outcome {
    let year = fs::read_to_string(path)?;
    let looked = rules::all().filter(|rule| applies(rule, &year) == Some(Applied::Yes));
    let looked: String = looked.map(|rule| format!("{} {}\n", rule.code, rule.name)).collect();
    expected::compare(&path.with_extension("txt"), &looked)
}

/// What each rule says of itself, reviewed against the law.
pub(crate) fn fields(_: &Path) -> Outcome {
    let said: String = rules::all().map(said).collect();
    expected::compare(Path::new("tests/rules/fields.txt"), &said)
}

/// Returns what a rule says of itself besides its words: how grave, since what day of documents and
/// until what day, how it is checked, where it comes from.
fn said(rule: &Rule) -> String {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let mut said = format!("{} {:7}", rule.code, rule.severity.as_str());
    if rule.from.is_some() || rule.until.is_some() {
        said += &format!(" {}..{}", day(rule.from), day(rule.until));
    }
    let human = matches!(rule.check, Check::Human);
    let unshown = rule.example.is_none();
    for (word, holds) in [
        ("pedantic", rule.pedantic),
        ("fixable", rule.fixable),
        ("human", human),
        ("no-example", unshown),
    ] {
        if holds {
            said += &format!(" {word}");
        }
    }
    said + &match rule.source {
        Source::Law(clause) => format!(" law: {clause}\n"),
        Source::Practice(practice) => format!(" practice: {}\n", practice.vi),
        Source::Logic => " logic\n".to_owned(),
        Source::Form => " form\n".to_owned(),
    }
}

/// Returns an example with the keys that every file needs.
pub(crate) fn whole(example: &str) -> String {
    let mut text = String::new();
    for (key, line) in [("kind =", "kind = \"annual\"\n"), ("year =", "year = 2021\n")] {
        if !example.starts_with(key) && !example.contains(&format!("\n{key}")) {
            text += line;
        }
    }
    text += example;
    for (table, lines) in [
        ("[agency]", "name = \"Sở Nội vụ\"\nabbreviation = \"SNV\"\nplace = \"Quảng Trị\"\n"),
        ("[signature]", "head = \"Giám đốc\"\nname = \"Trần Văn An\"\n"),
    ] {
        if !example.contains(table) {
            text += &format!("\n{table}\n{lines}");
        }
    }
    text
}

/// The places that each rule points at in its failing example, and what it would write there.
pub(crate) fn places(_: &Path) -> Outcome {
    let mut places = String::new();
    for rule in rules::all() {
        let Some(example) = rule.example else { continue };
        let (sources, findings) = findings(rule.code, example.fail);
        for finding in findings {
            let slice = |span| sources.slice(span).escape_debug();
            places += &format!("{} {}: `{}`", finding.code, finding.key, slice(finding.span));
            for label in &finding.labels {
                places += &format!(", `{}`", slice(label.span));
            }
            for edit in &finding.edits {
                places += &format!("; `{}` -> `{}`", slice(edit.span), edit.text.escape_debug());
            }
            places += "\n";
        }
    }
    expected::compare(Path::new("tests/rules/places.txt"), &places)
}

/// Tells whether a rule finds something in an example.
pub(crate) fn found(code: &str, example: &str) -> bool {
    !findings(code, example).1.is_empty()
}

/// Returns what a rule finds in an example.
fn findings(code: &str, example: &str) -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let (data, others) = Behind::split(example);
    let file = sources.add("example.toml", whole(&data));
    let (year, findings) = bcqcdc::parse_with(&mut sources, file, &others);
    let settings = Settings { pedantic: true, ..Settings::default() };
    let mut findings = bcqcdc::check(&sources, &year, findings, &settings).findings;
    findings.retain(|finding| finding.code == code);
    (sources, findings)
}

/// Tells whether a rule that checks years sees anything to check in an example.
fn applies(rule: &'static Rule, example: &str) -> Option<Applied> {
    let Check::Year(check) = rule.check else { return None };
    let mut sources = Sources::default();
    let (data, others) = Behind::split(example);
    let file = sources.add("example.toml", whole(&data));
    let (year, _) = bcqcdc::parse_with(&mut sources, file, &others);
    let shared = Shared::default();
    Some(check(&mut Checker::new(rule, &sources, &year, &shared)))
}

/// The table of README.md, between its markers, is made from the rules.
pub(crate) fn readme(_: &Path) -> Outcome {
    let text = fs::read_to_string("README.md").unwrap_or_default();
    let Some((before, rest)) = text.split_once("<!-- rules -->\n") else { return Ok(()) };
    let Some((table, after)) = rest.split_once("<!-- /rules -->") else {
        return Err(Failure("README.md lacks <!-- /rules -->".into()).into());
    };
    if table.trim() == rules::table().trim() {
        return Ok(());
    }
    let mended = format!("{before}<!-- rules -->\n{}<!-- /rules -->{after}", rules::table());
    expected::compare(Path::new("README.md"), &mended)
}

/// A rule has a case in `tests/check`, or one in `tests/cli` when it is about templates.
fn has_case(code: &str) -> bool {
    let printed = format!("[{code}]");
    let of_template = |file: &PathBuf| {
        fs::read_to_string(file).is_ok_and(|text| text.contains(" -t ") && text.contains(&printed))
    };
    let named = |file: PathBuf| file_name(&file).starts_with(code);
    files(Path::new("tests/check")).chain(files(Path::new("tests/cli"))).any(named)
        || code.starts_with('T') && files(Path::new("tests/cli")).any(|file| of_template(&file))
}
