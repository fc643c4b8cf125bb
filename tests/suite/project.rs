//! The project keeps its own rules.

#![expect(clippy::disallowed_methods, reason = "the sources are files")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::expected::{self, Outcome};
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

/// Returns the code of a file, without comments and unit tests.
pub(crate) fn code(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap_or_default();
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let is_test = file_name(file) == "tests.rs";
    let lines = text.lines().filter(|line| !is_test && !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Returns the codes that a text has in quotes: `"D002"`.
pub(crate) fn codes(text: &str) -> Vec<String> {
    let quoted = text.split('"');
    let is_code = |word: &&str| {
        word.len() == 4
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word[1..].bytes().all(|byte| byte.is_ascii_digit())
    };
    quoted.filter(is_code).map(str::to_owned).collect()
}

/// Returns the files below a folder, sorted.
pub(crate) fn files(folder: &Path) -> impl Iterator<Item = PathBuf> + use<> {
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
