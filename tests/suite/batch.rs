//! A province of 120 communes and 15 departments, ten of them broken, each in another way. Some ways
//! show only where the units come together, in `consolidate::province`.

#![expect(clippy::disallowed_methods, reason = "units and reports are files")]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::expected::{Failure, Outcome};
use crate::units::{Province, Unit, province};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const PROVINCE: Province =
    Province { communes: 120, departments: 15, schools: 0, broken: 10, seed: 7 };

/// Every fault is told, every other unit is in order, whatever the threads do.
pub(crate) fn checked(_: &Path) -> Outcome {
    let (folder, units) = written()?;
    let run = |jobs: &str| {
        let arguments = ["check", "units", "--report", "report.json", "--lang", "en", "-j", jobs];
        bcqcdc(folder.path(), &arguments)
    };
    let alone = run("1")?;
    let report = fs::read_to_string(folder.path().join("report.json"))?;
    let together = run("7")?;
    same(&alone.stdout, &together.stdout, "findings on other threads")?;
    same(&alone.stderr, &together.stderr, "notes on other threads")?;
    let again = fs::read(folder.path().join("report.json"))?;
    same(report.as_bytes(), &again, "report on other threads")?;
    equal(alone.status.code(), Some(2), "exit code")?;
    let notes = String::from_utf8(alone.stderr)?;
    let tally = notes.lines().rev().nth(1).unwrap_or_default();
    let start = "134 files: 128 clean, 5 with errors, 1 failed; ";
    equal(tally.starts_with(start), true, tally)?;
    statuses(&report, &units, ["clean", "faulty", "failed"])
}

/// Every other unit has its report, also after a run that was killed; a further run writes only
/// what has changed.
pub(crate) fn rendered(_: &Path) -> Outcome {
    let (folder, units) = written()?;
    let out = folder.path().join("out");
    let run = |out: &str, jobs: &str| {
        fs::create_dir_all(folder.path().join(out))?;
        let to = format!("{out}/{{stem}}-{{year}}.docx");
        let arguments = ["render", "units", "-o", &to, "--report", "report.json", "-j", jobs];
        bcqcdc(folder.path(), &arguments)
    };
    let reported = || fs::read_to_string(folder.path().join("report.json"));
    equal(run("alone", "1")?.status.code(), Some(2), "exit code")?;
    statuses(&reported()?, &units, ["written", "withheld", "failed"])?;
    let whole = documents(&folder.path().join("alone"))?;
    equal(whole.len(), 128, "documents")?;

    // Killed on the way: what stands there is whole, and the next run leaves nothing else.
    fs::create_dir(&out)?;
    for after in [3, 20, 70] {
        kill(program(folder.path(), &["render", "units", "-o", "out/{stem}-{year}"]), &out, after)?;
        for (name, bytes) in documents(&out)? {
            equal(whole.get(&name) == Some(&bytes), true, &name)?;
        }
    }
    fs::write(out.join(".bcqcdc-a1b2c3.tmp"), "half a document")?;
    run("out", "3")?;
    equal(documents(&out)? == whole, true, "documents after the second run")?;
    equal(fs::read_dir(&out)?.count(), whole.len(), "files after the second run")?;

    let path = folder.path().join("units/xa/xa-00001.toml");
    let text = fs::read_to_string(&path)?;
    fs::write(&path, text.replacen("[document]\nnumber = ", "[document]\nnumber = 1", 1))?;
    let times = || -> Result<Vec<_>> {
        let names = whole.keys().filter(|name| *name != "xa-00001-2025.docx");
        names.map(|name| Ok(fs::metadata(out.join(name))?.modified()?)).collect()
    };
    let before = times()?;
    run("out", "2")?;
    equal(times()? == before, true, "times of unchanged documents")?;
    let report = reported()?;
    equal(report.matches("\"status\":\"written\"").count(), 1, "documents written again")?;
    let report = report.replacen("\"written\"", "\"unchanged\"", 1);
    statuses(&report, &units, ["unchanged", "withheld", "failed"])
}

/// Kills a run in the midst of its work, once so many files are there.
fn kill(mut run: Command, out: &Path, after: usize) -> Result<()> {
    let mut run = run.stderr(Stdio::null()).spawn()?;
    while run.try_wait()?.is_none() && fs::read_dir(out)?.count() < after {
        thread::sleep(Duration::from_millis(1));
    }
    run.kill()?;
    run.wait()?;
    Ok(())
}

/// What is found in the file of a unit by itself, by what is broken.
fn fault_of(unit: &Unit) -> Fault {
    match unit.fault {
        Some("a text is not closed") => Fault::Found("D001"),
        Some("a key is misspelt") => Fault::Found("D002"),
        Some("more is settled than came in") => Fault::Found("N005"),
        Some("there is no such day") => Fault::Found("D005"),
        Some("a document is repealed") => Fault::Found("L016"),
        Some("it is UTF-16") => Fault::Unreadable,
        _ => Fault::None,
    }
}

#[derive(PartialEq)]
enum Fault {
    /// In order, by itself.
    None,
    /// A finding with this code.
    Found(&'static str),
    Unreadable,
}

/// Writes the province to the folder `units` of a fresh folder; the units come in the order of their
/// files.
pub(crate) fn written() -> Result<(TempDir, Vec<Unit>)> {
    let folder = tempfile::tempdir()?;
    let mut units: Vec<_> = province(PROVINCE).collect();
    for unit in &units {
        let Some(bytes) = &unit.bytes else { continue };
        let path = folder.path().join("units").join(&unit.path);
        fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
        fs::write(path, bytes)?;
    }
    units.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((folder, units))
}

fn program(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bcqcdc"));
    command.args(arguments).current_dir(folder).env_clear().stdin(Stdio::null());
    command
}

fn bcqcdc(folder: &Path, arguments: &[&str]) -> Result<Output> {
    Ok(program(folder, arguments).output()?)
}

/// Returns the documents of a folder by their names.
fn documents(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "docx") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            found.insert(name, fs::read(path)?);
        }
    }
    Ok(found)
}

/// Compares the entries of a report with the units, in their order: the status of those in order, of
/// those with errors, and of those that cannot be read.
fn statuses(report: &str, units: &[Unit], [sound, faulty, failed]: [&str; 3]) -> Outcome {
    let entries: Vec<Value> = serde_json::from_str(report)?;
    let sent: Vec<_> = units.iter().filter(|unit| unit.bytes.is_some()).collect();
    equal(entries.len(), sent.len(), "entries")?;
    for (entry, unit) in entries.iter().zip(sent) {
        let path = format!("units/{}", unit.path);
        equal(entry["path"].as_str(), Some(path.as_str()), "path")?;
        let said = format!("{path} ({})", unit.fault.unwrap_or("nothing is broken"));
        let fault = fault_of(unit);
        let status = match fault {
            Fault::None => sound,
            Fault::Found(_) => faulty,
            Fault::Unreadable => failed,
        };
        equal(entry["status"].as_str(), Some(status), &said)?;
        // What a unit does not tell is no fault.
        let findings = entry["findings"].as_array().into_iter().flatten();
        let findings = findings.filter(|finding| finding["severity"] != "info");
        let mut codes: Vec<_> = findings.filter_map(|finding| finding["code"].as_str()).collect();
        codes.truncate(1);
        let expected: Vec<_> = match fault {
            Fault::Found(code) => vec![code],
            Fault::None | Fault::Unreadable => Vec::new(),
        };
        equal(codes, expected, &format!("findings of {said}"))?;
    }
    Ok(())
}

fn same(expected: &[u8], found: &[u8], what: &str) -> Outcome {
    equal(String::from_utf8_lossy(found), String::from_utf8_lossy(expected), what)
}

fn equal<T: PartialEq + std::fmt::Debug>(found: T, expected: T, what: &str) -> Outcome {
    if found == expected {
        return Ok(());
    }
    Err(Failure(format!("{what}: {found:?}, not {expected:?}")).into())
}
