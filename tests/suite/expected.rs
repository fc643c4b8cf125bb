//! What a case is expected to give: compared, or rewritten under `UPDATE=1`.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::error::Error;
use std::fmt;
use std::fs;
use std::path::Path;

/// Outcome of a test.
pub(crate) type Outcome = datatest_stable::Result<()>;

/// A failure that prints its lines as they are.
pub(crate) struct Failure(pub(crate) String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Failure {}

/// Fails with these lines, unless there are none.
pub(crate) fn none(lines: &[String]) -> Outcome {
    if lines.is_empty() { Ok(()) } else { Err(Failure(lines.join("\n")).into()) }
}

/// Compares what was found with the expected file.
pub(crate) fn compare(expected: &Path, found: &str) -> Outcome {
    let text = fs::read_to_string(expected).unwrap_or_default();
    if text == found {
        return Ok(());
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(expected, found)?;
        return Ok(());
    }
    let message = format!("{} (UPDATE=1 rewrites it)", expected.display());
    Err(Failure(format!("{message}\n{}", difference(&text, found))).into())
}

/// An expected file has its case.
pub(crate) fn has_case(expected: &Path) -> Outcome {
    let cases = ["toml", "md", "native"].map(|extension| expected.with_extension(extension));
    if cases.iter().any(|case| case != expected && case.exists()) {
        return Ok(());
    }
    Err(Failure(format!("{} belongs to no case", expected.display())).into())
}

/// Shows the lines that differ, `-` expected and `+` found.
fn difference(expected: &str, found: &str) -> String {
    let (expected, found): (Vec<_>, Vec<_>) = (expected.lines().collect(), found.lines().collect());
    let same = |(a, b): &(&&str, &&str)| a == b;
    let start = expected.iter().zip(&found).take_while(same).count();
    let (expected, found) = (&expected[start..], &found[start..]);
    let end = expected.iter().rev().zip(found.iter().rev()).take_while(same).count();
    let minus = expected[..expected.len() - end].iter().map(|line| format!("- {line}\n"));
    let plus = found[..found.len() - end].iter().map(|line| format!("+ {line}\n"));
    minus.chain(plus).collect()
}
