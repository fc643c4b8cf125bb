//! Findings as SARIF 2.1.0, for code scanning of GitHub, GitLab, Azure and editors: one run for the
//! whole command, with the rules that found something.
//!
//! A file that could not be worked on at all is a notification of the tool, no result.

use std::collections::BTreeSet;
use std::io::{self, Write};

use serde_json::{Value, json};

use crate::diagnostic::{Diagnostic, Edit, Lang, Severity};
use crate::report::{Style, page, repository_path};
use crate::rules::{self, Rule};
use crate::source::{Sources, Span};

/// Where the schema of the format stands.
const SCHEMA: &str = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json";

/// The run so far.
#[derive(Debug, Default)]
pub(super) struct Log {
    results: Vec<Value>,
    failures: Vec<Value>,
    codes: BTreeSet<&'static str>,
}

impl Log {
    pub(super) fn finding(&mut self, diagnostic: &Diagnostic, sources: &Sources, lang: Lang) {
        self.codes.insert(diagnostic.code);
        let mut location = location(diagnostic.span, sources);
        if !diagnostic.key.is_empty() {
            let key = json!({ "fullyQualifiedName": diagnostic.key, "kind": "property" });
            location["logicalLocations"] = json!([key]);
        }
        let mut message = diagnostic.message.get(lang).to_owned();
        if let Some(help) = &diagnostic.help {
            message += &format!("\n{}", help.get(lang));
        }
        let mut result = json!({
            "ruleId": diagnostic.code,
            "level": level(diagnostic.severity),
            "message": { "text": message },
            "locations": [location],
        });
        let related = diagnostic.labels.iter().map(|label| {
            let mut related = self::location(label.span, sources);
            related["message"] = json!({ "text": label.text.get(lang) });
            related
        });
        let related: Vec<_> = related.collect();
        if !related.is_empty() {
            result["relatedLocations"] = json!(related);
        }
        if !diagnostic.edits.is_empty() {
            result["fixes"] = json!([fix(&diagnostic.edits, sources)]);
        }
        self.results.push(result);
    }

    pub(super) fn failure(&mut self, path: &str, message: &str, help: Option<&str>) {
        let text = match help {
            Some(help) => format!("{message}\n{help}"),
            None => message.to_owned(),
        };
        let mut failure = json!({ "level": "error", "message": { "text": text } });
        if !path.is_empty() {
            let artifact = json!({ "artifactLocation": { "uri": uri(path) } });
            failure["locations"] = json!([{ "physicalLocation": artifact }]);
        }
        self.failures.push(failure);
    }

    /// Writes the log.
    pub(super) fn write(mut self, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
        let rules: Vec<&Rule> =
            rules::all().filter(|rule| self.codes.contains(rule.code)).collect();
        for result in &mut self.results {
            let code = result["ruleId"].as_str();
            if let Some(index) = rules.iter().position(|rule| Some(rule.code) == code) {
                result["ruleIndex"] = json!(index);
            }
        }
        let rules: Vec<_> = rules.into_iter().map(|rule| descriptor(rule, lang)).collect();
        let language = match lang {
            Lang::Vi => "vi-VN",
            Lang::En => "en-US",
        };
        let driver = json!({
            "name": "bcqcdc",
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "language": language,
            "rules": rules,
        });
        let mut invocation = json!({ "executionSuccessful": self.failures.is_empty() });
        if !self.failures.is_empty() {
            invocation["toolExecutionNotifications"] = json!(self.failures);
        }
        let run = json!({
            "tool": { "driver": driver },
            "language": language,
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
            "results": self.results,
        });
        let log = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
        writeln!(out, "{}", serde_json::to_string_pretty(&log)?)
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn descriptor(rule: &Rule, lang: Lang) -> Value {
    let help = page::text(rule, lang, Style::Plain);
    let mut descriptor = json!({
        "id": rule.code,
        "name": pascal_case(rule.name),
        "shortDescription": { "text": rule.what.get(lang) },
        "fullDescription": { "text": rule.why.get(lang) },
        "help": { "text": help },
        "defaultConfiguration": { "level": level(rule.severity), "enabled": !rule.pedantic },
    });
    descriptor["properties"] = json!({ "tags": [page::family(rule.code, Lang::En)] });
    descriptor
}

/// Names of rules are identifiers in SARIF: `UnknownKey`.
fn pascal_case(name: &str) -> String {
    let word = |word: &str| {
        let mut characters = word.chars();
        let first = characters.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(characters).collect::<String>()
    };
    name.split('-').map(word).collect()
}

fn location(span: Span, sources: &Sources) -> Value {
    let path = &sources.get(span.file).name;
    let physical = json!({
        "artifactLocation": { "uri": uri(path) },
        "region": region(span, sources),
    });
    json!({ "physicalLocation": physical })
}

fn region(span: Span, sources: &Sources) -> Value {
    let (start, end) = sources.positions(span);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// Makes a fix of edits, file by file.
fn fix(edits: &[Edit], sources: &Sources) -> Value {
    let files: BTreeSet<_> = edits.iter().map(|edit| edit.span.file).collect();
    let changes = files.into_iter().map(|file| {
        let here = edits.iter().filter(|edit| edit.span.file == file);
        let replacements = here.map(|edit| {
            json!({
                "deletedRegion": region(edit.span, sources),
                "insertedContent": { "text": edit.text },
            })
        });
        json!({
            "artifactLocation": { "uri": uri(&sources.get(file).name) },
            "replacements": replacements.collect::<Vec<_>>(),
        })
    });
    json!({ "artifactChanges": changes.collect::<Vec<_>>() })
}

/// Returns a path as a URI: relative ones stay relative, so that they are looked up in the
/// repository.
fn uri(path: &str) -> String {
    let path = repository_path(path);
    let drive = path.as_bytes().get(1) == Some(&b':') && path.as_bytes().get(2) == Some(&b'/');
    let mut uri = match &path {
        path if drive => format!("file:///{}:", &path[..1]),
        path if path.starts_with('/') => "file://".to_owned(),
        _ => String::new(),
    };
    let rest = if drive { &path[2..] } else { &path };
    for byte in rest.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("./số liệu/năm 1.toml"), "s%E1%BB%91%20li%E1%BB%87u/n%C4%83m%201.toml");
        assert_eq!(uri("/srv/a#b.toml"), "file:///srv/a%23b.toml");
        assert_eq!(uri("../a:b.toml"), "../a%3Ab.toml");
        assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
        if cfg!(windows) {
            assert_eq!(uri(r"C:\so lieu\a.toml"), "file:///C:/so%20lieu/a.toml");
        }
    }

    #[test]
    fn names_become_identifiers() {
        assert_eq!(pascal_case("space-before-punctuation"), "SpaceBeforePunctuation");
    }
}
