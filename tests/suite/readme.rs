//! Runs the commands of README.md, as a reader does from the folder of a clone.

#![expect(clippy::disallowed_methods, reason = "the commands work on files")]

use std::fs;
use std::path::Path;

use crate::cli::run;
use crate::expected::{self, Outcome};

/// What the commands read.
const FOLDERS: [&str; 2] = ["examples", "templates"];
/// Commands that are this very run, or would build it a second time.
const NOT_HERE: [&str; 2] = ["cargo test", "cargo install --path ."];

/// Every command of the console blocks does its work.
pub(crate) fn commands(readme: &Path) -> Outcome {
    let clone = tempfile::tempdir()?;
    for folder in FOLDERS {
        copy(Path::new(folder), &clone.path().join(folder))?;
    }
    let text = fs::read_to_string(readme)?;
    let blocks = text.split("```console\n").skip(1);
    let blocks = blocks.filter_map(|rest| rest.split("```").next());
    let commands: Vec<&str> =
        blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("$ ")).collect();
    let mut faults = Vec::new();
    if !NOT_HERE.iter().all(|known| commands.contains(known)) {
        faults.push("README.md no longer says how to install and test".to_owned());
    }
    for command in commands.into_iter().filter(|command| !NOT_HERE.contains(command)) {
        let done = run(&command.replace("cargo run --release --", "bcqcdc"), clone.path())?;
        if done.contains("\n[exit") || done.contains("\n[killed]") {
            faults.push(done);
        }
    }
    expected::none(&faults)
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true => copy(&entry.path(), &target)?,
            false => drop(fs::copy(entry.path(), target)?),
        }
    }
    Ok(())
}
