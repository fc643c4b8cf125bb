//! SARIF is what its schema says.

#![expect(clippy::disallowed_methods, reason = "the schema and the cases are files")]

use std::fs;
use std::path::Path;

use bcqcdc::diagnostic::{Lang, Text};
use bcqcdc::report::{Format, Report, Style};
use boon::{Compiler, Schemas};
use serde_json::Value;

use crate::expected::{Failure, Outcome};
use crate::year::Year;

/// Every case of findings, the examples and a failure, in both languages.
pub(crate) fn valid(schema: &Path) -> Outcome {
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    let text: Value = serde_json::from_str(&fs::read_to_string(schema)?)?;
    compiler.add_resource("sarif.json", text)?;
    let schema = compiler.compile("sarif.json", &mut schemas)?;
    let mut logs = vec![("a failure".to_owned(), failure()?)];
    for folder in ["tests/check", "examples"] {
        for file in fs::read_dir(folder)? {
            let path = file?.path();
            if path.extension().is_some_and(|extension| extension == "toml") {
                let year = Year::read(&path)?;
                for lang in [Lang::Vi, Lang::En] {
                    let log = year.print(&year.findings, Format::Sarif, lang);
                    logs.push((path.display().to_string(), log));
                }
            }
        }
    }
    for (name, log) in logs {
        let log: Value = serde_json::from_str(&log)?;
        let sound = schemas.validate(&log, schema);
        sound.map_err(|error| Failure(format!("{name}:\n{error:#}")))?;
    }
    let wrong = serde_json::json!({ "version": "2.1.0", "runs": [{ "tool": {} }] });
    if schemas.validate(&wrong, schema).is_ok() {
        return Err(Failure("the schema takes anything".into()).into());
    }
    Ok(())
}

fn failure() -> std::io::Result<String> {
    let mut out = Vec::new();
    let mut report = Report::new(Format::Sarif, Lang::Vi, Style::Plain);
    let message = Text::new("không đọc được", "cannot be read");
    report.failure("số liệu/a b.toml", &message, Some(&message), &mut out)?;
    report.failure("", &message, None, &mut out)?;
    report.finish(&mut out)?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}
