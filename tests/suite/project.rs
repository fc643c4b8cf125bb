//! The project keeps its own rules.

#![expect(clippy::disallowed_methods, reason = "the sources are files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use bcqcdc::Settings;
use bcqcdc::diagnostic::Severity;
use bcqcdc::rules::{self, Applied, Check, Checker, Rule, Shared, Source};
use bcqcdc::source::Sources;

use crate::expected::{self, Failure, Outcome};
use crate::files::Behind;
use crate::year::file_name;

/// Most lines of a source file.
const MAX_LINES: usize = 500;

/// A source file says what it is for and is not too long.
pub(crate) fn source_file(path: &Path) -> Outcome {
    let text = fs::read_to_string(path)?;
    let lines = text.lines().count();
    let mut faults = Vec::new();
    if !text.starts_with("//!") {
        faults.push("does not begin with `//!`".to_owned());
    }
    if lines > MAX_LINES {
        faults.push(format!("has {lines} lines"));
    }
    expected::none(&faults)
}

/// A module uses only modules that `lib.rs` lists above it.
pub(crate) fn module_order(lib: &Path) -> Outcome {
    let text = fs::read_to_string(lib)?;
    let modules: Vec<&str> = text
        .lines()
        .filter_map(|line| line.trim_start_matches("#[macro_use] ").strip_prefix("pub mod "))
        .filter_map(|rest| rest.strip_suffix(';'))
        .collect();
    let mut faults = Vec::new();
    for (index, module) in modules.iter().enumerate() {
        for file in
            files(&lib.with_file_name(module)).chain([lib.with_file_name(format!("{module}.rs"))])
        {
            let code = code(&file);
            let used = code.split("crate::").skip(1);
            let used = used.map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_'));
            for name in used.filter_map(|mut words| words.next()) {
                if modules[index + 1..].contains(&name) {
                    faults.push(format!("{} uses {name}", file.display()));
                }
            }
        }
    }
    expected::none(&faults)
}

/// Every path that ARCHITECTURE.md names exists.
pub(crate) fn architecture(_: &Path) -> Outcome {
    let Ok(text) = fs::read_to_string("ARCHITECTURE.md") else { return Ok(()) };
    let code = text.split('`').skip(1).step_by(2);
    let named = code.filter(|word| {
        let start = word.split('/').next().unwrap_or_default();
        let folder = ["src", "tests", "templates", "examples", "data", "benches", ".ci"];
        folder.contains(&start) || word.ends_with(".md") || word.ends_with(".toml")
    });
    let missing: Vec<_> = named
        .filter(|word| !Path::new(word).exists())
        .map(|word| format!("ARCHITECTURE.md names {word}"))
        .collect();
    expected::none(&missing)
}

/// The list of rules is whole: sorted, unique, worded, sourced, emitted; examples do what they say.
pub(crate) fn rules(_: &Path) -> Outcome {
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
    expected::none(&faults)?;
    // Of a year that says nothing more than it must.
    let looked = rules::all().filter(|rule| applies(rule, "") == Some(Applied::Yes));
    let looked: String = looked.map(|rule| format!("{} {}\n", rule.code, rule.name)).collect();
    expected::compare(Path::new("tests/rules/bare-year.txt"), &looked)
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

/// Tells whether a rule finds something in an example.
pub(crate) fn found(code: &str, example: &str) -> bool {
    let mut sources = Sources::default();
    let (data, others) = Behind::split(example);
    let file = sources.add("example.toml", whole(&data));
    let (year, findings) = bcqcdc::parse_with(&mut sources, file, &others);
    let settings = Settings { pedantic: true, ..Settings::default() };
    let checked = bcqcdc::check(&sources, &year, findings, &settings);
    checked.findings.iter().any(|finding| finding.code == code)
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
pub(crate) fn readme_rules(_: &Path) -> Outcome {
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

/// Returns the code of a file, without comments and unit tests.
fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let is_test = file_name(file) == "tests.rs";
    let lines = text.lines().filter(|line| !is_test && !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Returns the codes that a text has in quotes: `"D002"`.
fn codes(text: &str) -> Vec<String> {
    let quoted = text.split('"');
    let is_code = |word: &&str| {
        word.len() == 4
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word[1..].bytes().all(|byte| byte.is_ascii_digit())
    };
    quoted.filter(is_code).map(str::to_owned).collect()
}

/// Returns the files below a folder, sorted.
fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path).collect::<Vec<_>>());
        } else {
            found.push(path);
        }
    }
    found.sort();
    found.into_iter()
}
