//! Reads the units on all cores. Findings are printed, and units taken, in the order of the input;
//! of a unit only its figures stay in memory.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::Settings;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::{Disk, Shelf};
use crate::cli::guard;
use crate::cli::input::{Input, guess};
use crate::cli::parallel;
use crate::consolidate::folded;
use crate::consolidate::unit::{Reading, Standing, Unit};
use crate::diagnostic::{self, Diagnostic, Severity, Text};
use crate::source::{Sources, Span};

/// The units, and how the reading went.
pub(super) struct Units {
    pub(super) units: Vec<Unit>,
    pub(super) exit: Exit,
    /// The gravest finding.
    pub(super) worst: Option<Severity>,
}

/// A unit with what was found in its file.
struct Found {
    unit: Unit,
    /// Where the file names the unit.
    name: Span,
    findings: Vec<Diagnostic>,
    sources: Sources,
}

/// Reads all the units.
pub(super) fn all(inputs: &[Input], reading: &Reading, console: &mut Console) -> Units {
    let shelf = Shelf::default();
    let mut taken = Taken {
        units: Units { units: Vec::with_capacity(inputs.len()), exit: Exit::Clean, worst: None },
        known: BTreeMap::new(),
    };
    let work = |index: usize| {
        let input = &inputs[index];
        let found = guard::catch(&input.name, || one(input, reading, &shelf));
        found
            .and_then(|found| found)
            .map_err(|failure| Box::new((failure, reading.unreadable(&input.name, &guess(input)))))
    };
    let threads = parallel::threads(None, inputs.len());
    parallel::run(inputs.len(), threads, work, |index, found| {
        taken.take(&inputs[index].name, found, console);
        ControlFlow::Continue(())
    });
    taken.units
}

fn one(input: &Input, reading: &Reading, shelf: &Shelf) -> Result<Found, Failure> {
    let text = input.read()?;
    let mut sources = Sources::default();
    let file = sources.add(&input.name, text);
    let (year, findings) = crate::parse_with(&mut sources, file, &Disk::beside(input, shelf));
    // What the report adds up; the rest is for `check`.
    let settings = Settings { select: vec!["D".into(), "N".into()], ..Settings::default() };
    let checked = crate::check(&sources, &year, findings, &settings);
    let (unit, mut findings) = reading.unit(&sources, &year, &checked.findings);
    diagnostic::sort(&mut findings);
    Ok(Found { unit, name: year.model.agency.name.span, findings, sources })
}

struct Taken {
    units: Units,
    /// Units that count, by their place on the roster or their name, and the file of each.
    known: BTreeMap<(Option<usize>, String), String>,
}

impl Taken {
    fn take(
        &mut self,
        name: &str,
        found: Result<Found, Box<(Failure, Unit)>>,
        console: &mut Console,
    ) {
        let mut found = match found {
            Ok(found) => found,
            Err(failed) => {
                let (failure, unit) = *failed;
                console.failure(name, &failure);
                self.units.exit = Exit::CouldNotRun;
                self.units.units.push(unit);
                return;
            }
        };
        if let Some(finding) = self.twice(&found) {
            found.findings.push(finding);
            diagnostic::sort(&mut found.findings);
        } else {
            self.units.units.push(found.unit);
        }
        let worst = found.findings.iter().map(|finding| finding.severity).max();
        if worst == Some(Severity::Error) {
            self.units.exit = self.units.exit.max(Exit::Findings);
        }
        self.units.worst = self.units.worst.max(worst);
        console.findings(&found.findings, &found.sources);
    }

    /// Returns a finding where the unit has been read from another file.
    fn twice(&mut self, found: &Found) -> Option<Diagnostic> {
        let unit = &found.unit;
        if unit.standing != Standing::Counted {
            return None;
        }
        let key = match unit.roster {
            Some(place) => (Some(place), String::new()),
            None => (None, folded(&unit.name)),
        };
        let Some(first) = self.known.get(&key) else {
            self.known.insert(key, unit.file.clone());
            return None;
        };
        let name = &unit.name;
        let message = Text::new(
            format!("`{name}` đã có trong `{first}`; tệp này không được cộng"),
            format!("`{name}` is in `{first}` already; this file does not count"),
        );
        let finding = Diagnostic::error("U002", found.name, message).key("agency.name");
        Some(
            finding
                .help(Text::new("giữ lại một tệp cho mỗi đơn vị", "keep one file for each unit")),
        )
    }
}
