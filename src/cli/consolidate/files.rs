//! The files of the units, as named on the command line.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::{ConsolidateArguments, Inputs};
use crate::cli::failure::Failure;
use crate::cli::input::{Input, Origin};
use crate::cli::target::{self, Target, identity};

/// Returns the units' files, each once and without the head.
///
/// # Errors
/// As [`target::inputs`]; no file is left.
pub(super) fn units(inputs: &Inputs, head: &Path) -> Result<Vec<Input>, Failure> {
    let mut seen = BTreeSet::from([identity(head)]);
    let mut out = Vec::new();
    for input in target::inputs(inputs)? {
        match &input.origin {
            Origin::File(path) if path.is_dir() => {
                for path in below(path)? {
                    if seen.insert(identity(&path)) && is_year(&path) {
                        out.push(Input::file(&path));
                    }
                }
            }
            Origin::File(path) if !seen.insert(identity(path)) => {}
            _ => out.push(input),
        }
    }
    if out.is_empty() {
        return Err(Failure::new("không có tệp nào của đơn vị", "no file of a unit is there")
            .help(
                "nêu thư mục hoặc các tệp TOML của đơn vị",
                "name the directory or the TOML files of the units",
            ));
    }
    Ok(out)
}

/// Returns the TOML files below a directory, sorted by path; hidden ones are left alone.
fn below(directory: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unread = |error: &std::io::Error| {
        let name = directory.display();
        Failure::new(
            format!("không đọc được thư mục `{name}`"),
            format!("failed to read the directory `{name}`"),
        )
        .caused_by(error)
    };
    let entries = fs::read_dir(directory).map_err(|error| unread(&error))?;
    let entries: Result<Vec<_>, _> = entries.collect();
    let mut entries = entries.map_err(|error| unread(&error))?;
    entries.sort_by_key(fs::DirEntry::file_name);
    let mut out = Vec::new();
    for entry in entries {
        let path = entry.path();
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        // A link to a directory could lead round in a circle.
        let kind = entry.file_type().map_err(|error| unread(&error))?;
        if hidden {
            continue;
        } else if kind.is_dir() {
            out.extend(below(&path)?);
        } else if path.extension().is_some_and(|end| end == "toml") {
            out.push(path);
        }
    }
    Ok(out)
}

/// Tells whether a file is that of a year: settings and catalogues have no `kind`. What cannot be
/// read is named later.
fn is_year(path: &Path) -> bool {
    let Ok(text) = fs::read(path) else { return true };
    let is_kind = |line: &[u8]| {
        let line = line.trim_ascii_start();
        line.strip_prefix(b"kind").is_some_and(|rest| rest.trim_ascii_start().starts_with(b"="))
    };
    text.split(|byte| *byte == b'\n').any(is_kind)
}

/// Refuses two outputs at one place, and an output at the place of an input.
///
/// # Errors
/// There is such a place.
pub(super) fn refuse_collisions(
    arguments: &ConsolidateArguments,
    report: &Target,
    inputs: &[Input],
) -> Result<(), Failure> {
    let mut taken: BTreeSet<PathBuf> = inputs
        .iter()
        .filter_map(|input| match &input.origin {
            Origin::File(path) => Some(identity(path)),
            Origin::Stdin => None,
        })
        .collect();
    taken.insert(identity(&arguments.head));
    let report = match report {
        Target::File(path) => Some(path.clone()),
        Target::Stdout => None,
    };
    for path in [report.as_ref(), arguments.csv.as_ref(), arguments.xlsx.as_ref()] {
        let Some(path) = path else { continue };
        if path.as_os_str() != "-" && !taken.insert(identity(path)) {
            let path = path.display();
            return Err(Failure::new(
                format!("đầu ra `{path}` trùng với một đầu vào hoặc đầu ra khác"),
                format!("the output `{path}` is also an input or another output"),
            ));
        }
    }
    Ok(())
}
