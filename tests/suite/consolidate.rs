//! Walks the heads in `tests/consolidate`: what the program says, the table, the report's text, and
//! the totals against a recount; then the same over a whole province.

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

use crate::batch;
use crate::expected::{self, Failure, Outcome};
use crate::recount::{self, Made};
use crate::text::printed;
use crate::units::roster;
use crate::year::stem;

/// The program's findings, table and report; twice the same bytes.
pub(crate) fn case(head: &Path) -> Outcome {
    let (said, made) = twice(head)?;
    expected::compare(&head.with_extension("out"), &said)?;
    expected::compare(&head.with_extension("csv"), &made.csv.replace("\r\n", "\n"))?;
    expected::compare(&head.with_extension("txt"), &text(head)?)?;
    recount::compare(&head.with_extension("totals"), &made)
}

/// The same over a province with ten broken units, each of which is told for what it is.
pub(crate) fn province(head: &Path) -> Outcome {
    let (folder, units) = batch::written()?;
    let copy = folder.path().join(head.file_name().unwrap_or_default());
    fs::copy(head, &copy)?;
    fs::write(folder.path().join("danh-sach.csv"), roster(&units))?;
    let (said, made) = twice(&copy)?;
    expected::compare(&head.with_extension("out"), &said)?;
    let words = printed(&made.docx);
    let body = words.split("Phụ lục I\n").next().unwrap_or_default();
    expected::compare(&head.with_extension("txt"), body)?;
    recount::compare(&head.with_extension("totals"), &made)
}

/// Runs the program twice, which makes the same bytes.
fn twice(head: &Path) -> datatest_stable::Result<(String, Made)> {
    let (said, first) = run(head, "first")?;
    let (_, second) = run(head, "second")?;
    for (first, second) in first.iter().zip(&second) {
        if fs::read(first)? != fs::read(second)? {
            return Err(Failure(format!("{} differs from run to run", first.display())).into());
        }
    }
    let [docx, csv, xlsx] = first;
    let csv = fs::read_to_string(csv)?;
    Ok((said, Made { docx: fs::read(docx)?, csv, xlsx: fs::read(xlsx)? }))
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
