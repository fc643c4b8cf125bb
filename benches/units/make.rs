//! Writes a made-up province to a folder, for measurements:
//!
//! ```text
//! cargo run --example units -- DIR UNITS [--broken K] [--seed S]
//! ```
//!
//! Of nine units one is a department and one a school, the rest are communes.

mod generate;

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;

use generate::{Province, province};

fn main() -> Result<(), Box<dyn Error>> {
    let mut positional = Vec::new();
    let mut wanted = Province { seed: 1, ..Province::default() };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let mut number = || arguments.next().unwrap_or_default().parse::<usize>();
        match argument.as_str() {
            "--broken" => wanted.broken = number()?,
            "--seed" => wanted.seed = number()? as u64,
            _ => positional.push(argument),
        }
    }
    let [folder, units] = positional.as_slice() else {
        return Err("usage: units DIR UNITS [--broken K] [--seed S]".into());
    };
    let units: usize = units.parse()?;
    wanted.departments = units / 9;
    wanted.schools = units / 9;
    wanted.communes = units - wanted.departments - wanted.schools;
    for unit in province(wanted) {
        let path = Path::new(folder).join(&unit.path);
        if let Some(fault) = unit.fault {
            writeln!(std::io::stdout(), "{}: {fault}", unit.path)?;
        }
        fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
        #[expect(clippy::disallowed_methods, reason = "it writes data for measurements")]
        fs::write(path, unit.bytes)?;
    }
    Ok(())
}
