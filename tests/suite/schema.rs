//! The schemas are those of the code, and say of a file what the program says of it.

#![expect(clippy::disallowed_methods, reason = "schemas and cases are files")]

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use bcqcdc::schema::{self, Subject};
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

use crate::expected::{self, Failure, Outcome};
use crate::year::{Year, file_name};

/// Codes of what a schema can see: unknown keys, wrong types, missing and empty values.
const SEEN: [&str; 3] = ["D002", "D003", "D004"];

static COMPILED: LazyLock<(Schemas, Vec<SchemaIndex>)> = LazyLock::new(|| {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    let compiled = Subject::ALL.map(|subject| {
        let text = serde_json::from_str(&schema::text(subject)).expect("a schema is JSON");
        compiler.add_resource(subject.file_name(), text).expect("a schema has a name");
        compiler.compile(subject.file_name(), &mut schemas).expect("a schema is one of 2020-12")
    });
    (schemas, compiled.into())
});

/// The committed file is what the program prints.
pub(crate) fn is_current(path: &Path) -> Outcome {
    let name = file_name(path);
    let subject = Subject::ALL.into_iter().find(|subject| subject.file_name() == name);
    let subject = subject.ok_or_else(|| Failure(format!("{name} is no schema of the program")))?;
    expected::compare(path, &schema::text(subject))
}

/// A schema takes exactly the files in which the program finds nothing that a schema can see.
pub(crate) fn agrees(path: &Path) -> Outcome {
    let text = fs::read_to_string(path)?;
    let Ok(table) = text.parse::<toml::Table>() else { return Ok(()) };
    let year = Year::in_place_of(path, &text);
    // What is wrong with a file that it names is no fault of this one.
    let own = year.own_findings();
    let faults: Vec<_> = own.iter().filter(|finding| SEEN.contains(&finding.code)).collect();
    let judged = judge(&table);
    match (faults.first(), &judged) {
        (None, Err(error)) => Err(Failure(format!("the schema refuses it: {error}")).into()),
        (Some(finding), Ok(())) if table.contains_key("kind") => {
            Err(Failure(format!("the schema takes it: {}", finding.message.en)).into())
        }
        _ => Ok(()),
    }
}

/// A broken file is refused by the schema, and by the program with the code in its second line.
pub(crate) fn rejects(path: &Path) -> Outcome {
    let text = fs::read_to_string(path)?;
    let code = text.lines().nth(1).and_then(|line| line.get(2..6)).unwrap_or_default();
    if !Year::new("broken.toml", &text).findings.iter().any(|finding| finding.code == code) {
        return Err(Failure(format!("the program does not report {code}")).into());
    }
    match judge(&text.parse()?) {
        Ok(()) => Err(Failure("the schema takes it".into()).into()),
        Err(_) => Ok(()),
    }
}

/// Validates a file by the schema of its kind.
pub(crate) fn judge(table: &toml::Table) -> Result<(), String> {
    let (schemas, compiled) = &*COMPILED;
    let is_catalogue = table.get("document").is_some_and(toml::Value::is_array);
    let subject = if is_catalogue { Subject::Catalogue } else { Subject::Year };
    let json = json(&toml::Value::Table(table.clone()));
    schemas.validate(&json, compiled[subject as usize]).map_err(|error| format!("{error:#}"))
}

/// Returns a TOML value as editors give it to a schema: days are texts.
fn json(value: &toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::from(text.as_str()),
        toml::Value::Integer(number) => Value::from(*number),
        toml::Value::Float(number) => Value::from(*number),
        toml::Value::Boolean(flag) => Value::from(*flag),
        toml::Value::Datetime(day) => Value::from(day.to_string()),
        toml::Value::Array(items) => items.iter().map(json).collect(),
        toml::Value::Table(table) => {
            table.iter().map(|(key, value)| (key.clone(), json(value))).collect()
        }
    }
}
