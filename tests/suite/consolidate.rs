//! Walks the heads in `tests/consolidate`: what the program says, the table, the report's text, and
//! a recount of the totals in Python where there is one.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use bcqcdc::consolidate::unit::Reading;
use bcqcdc::consolidate::{Consolidated, Standing, tables, values};
use bcqcdc::document::native;
use bcqcdc::source::Sources;
use bcqcdc::{Settings, Templates, render};

use crate::expected::{self, Failure, Outcome};
use crate::year::stem;

/// The program's findings, table and report; twice the same bytes.
pub(crate) fn case(head: &Path) -> Outcome {
    let (said, first) = run(head, "first")?;
    let (_, second) = run(head, "second")?;
    for (first, second) in first.iter().zip(&second) {
        if fs::read(first)? != fs::read(second)? {
            return Err(Failure(format!("{} differs from run to run", first.display())).into());
        }
    }
    expected::compare(&head.with_extension("out"), &said)?;
    let csv = fs::read_to_string(&first[1])?;
    expected::compare(&head.with_extension("csv"), &csv.replace("\r\n", "\n"))?;
    expected::compare(&head.with_extension("txt"), &text(head)?)?;
    recount(head, &csv)
}

/// Runs the program; returns what it said, and the report and the tables.
fn run(head: &Path, name: &str) -> datatest_stable::Result<(String, [PathBuf; 3])> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rendered");
    fs::create_dir_all(&folder)?;
    let name = format!("consolidate-{}-{name}", stem(head));
    let made = ["docx", "csv", "xlsx"].map(|end| folder.join(format!("{name}.{end}")));
    for path in &made {
        let _ = fs::remove_file(path);
    }
    let output = Command::new(env!("CARGO_BIN_EXE_bcqcdc"))
        .current_dir(head.parent().unwrap_or(head))
        .args(["consolidate", "units", "--output-format", "concise", "--lang", "vi", "--into"])
        .arg(head.file_name().unwrap_or_default())
        .arg("-o")
        .arg(&made[0])
        .arg("--csv")
        .arg(&made[1])
        .arg("--xlsx")
        .arg(&made[2])
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let said = said.lines().filter(|line| !line.starts_with("đã ghi"));
    Ok((said.flat_map(|line| [line, "\n"]).collect(), made))
}

/// Returns the text of the report.
fn text(head: &Path) -> datatest_stable::Result<String> {
    let mut sources = Sources::default();
    let templates = Templates::embedded(&mut sources);
    let file = sources.add("head.toml", fs::read_to_string(head)?);
    let (mut year, _) = bcqcdc::parse(&sources, file);
    let reading = Reading::new(&year.model, Vec::new());
    let mut units = Vec::new();
    let mut seen = BTreeSet::new();
    let folder = head.with_file_name("units");
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    paths.sort();
    for path in paths {
        let mut sources = Sources::default();
        let file = sources.add(path.display().to_string(), fs::read_to_string(&path)?);
        let (year, findings) = bcqcdc::parse(&sources, file);
        let checked = bcqcdc::check(&sources, &year, findings, &Settings::default());
        let (unit, _) = reading.unit(&sources, &year, &checked.findings);
        if unit.standing != Standing::Counted || seen.insert(unit.name.clone()) {
            units.push(unit);
        }
    }
    let consolidated = Consolidated::new(&year.model, units);
    let mut more = values::values(&consolidated, &year.model);
    more["units"]["annexes"] = tables::annex(&mut year, &consolidated).into();
    let document = render::document_with(&year, &templates, &more);
    let document = document.map_err(|faults| Failure(format!("{faults:?}")))?;
    Ok(native::write(&document))
}

/// Tells a Python older than 3.11, or one that is a mere stand-in, from a recount that failed.
fn lacks_toml(errors: &[u8]) -> bool {
    let errors = String::from_utf8_lossy(errors);
    !errors.contains("Traceback") || errors.contains("tomllib")
}

/// Compares the totals with those of `recount.py`, where Python reads TOML.
fn recount(head: &Path, csv: &str) -> Outcome {
    let row = |start: &str| {
        let line = csv.lines().find(|line| line.starts_with(start)).unwrap_or_default();
        line.split(';').skip(3).map(str::to_owned).collect::<Vec<_>>()
    };
    let heads = row("\u{feff}Nhóm;");
    let keys = heads.iter().map(|head| head.trim_end_matches(')').rsplit('(').next());
    let keys: Vec<&str> = keys.map(Option::unwrap_or_default).collect();
    let (sums, units) = (row(";Tổng cộng;"), row(";Số đơn vị có số liệu;"));
    let lines = keys.iter().zip(sums.iter().zip(&units));
    let found: String = lines.map(|(key, (sum, units))| format!("{key};{sum};{units}\n")).collect();
    let python = Command::new("python3")
        .arg(head.with_file_name("recount.py"))
        .args([head, &head.with_file_name("units")])
        .args(&keys)
        .output();
    match python {
        Ok(output) if output.status.success() => {
            let counted = String::from_utf8_lossy(&output.stdout).replace("\r\n", "\n");
            if counted == found {
                return Ok(());
            }
            let message = format!("the recount differs:\n{counted}\nfound:\n{found}");
            Err(Failure(message).into())
        }
        Ok(output) if !lacks_toml(&output.stderr) => {
            Err(Failure(String::from_utf8_lossy(&output.stderr).into_owned()).into())
        }
        // Without a Python that reads TOML the totals expected stand in the table.
        _ => Ok(()),
    }
}
