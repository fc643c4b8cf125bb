//! Writes a made-up province to a folder, for measurements:
//!
//! ```text
//! cargo run --example units -- DIR UNITS [--departments D] [--schools S] [--broken K] [--seed S]
//! ```
//!
//! Of nine units one is a department and one a school where no number is given, the rest are
//! communes. `danh-sach.csv` lists the units that must report.

mod generate;

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;

use generate::{Province, province, roster};

fn main() -> Result<(), Box<dyn Error>> {
    let mut positional = Vec::new();
    let mut wanted = Province { seed: 1, ..Province::default() };
    let (mut departments, mut schools) = (None, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().unwrap_or_default().parse::<usize>();
        match argument.as_str() {
            "--departments" => departments = Some(number()?),
            "--schools" => schools = Some(number()?),
            "--broken" => wanted.broken = number()?,
            "--seed" => wanted.seed = number()? as u64,
            _ => positional.push(argument),
        }
    }
    let [folder, units] = positional.as_slice() else {
        return Err(
            "usage: units DIR UNITS [--departments D] [--schools S] [--broken K] [--seed S]".into(),
        );
    };
    let units: usize = units.parse()?;
    wanted.departments = departments.unwrap_or(units / 9);
    wanted.schools = schools.unwrap_or(units / 9);
    wanted.communes = units.saturating_sub(wanted.departments + wanted.schools);
    let folder = Path::new(folder);
    let mut listed = Vec::new();
    for mut unit in province(wanted) {
        if let Some(fault) = unit.fault {
            writeln!(std::io::stdout(), "{}: {fault}", unit.path)?;
        }
        if let Some(bytes) = unit.bytes.take() {
            write(&folder.join(&unit.path), &bytes)?;
        }
        listed.push(unit);
    }
    write(&folder.join("danh-sach.csv"), roster(&listed).as_bytes())?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "it writes data for measurements")]
fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    fs::write(path, bytes)
}
