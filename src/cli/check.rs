//! `bcqcdc check`: findings about data files.

use crate::check::harden;
use crate::cli::args::{CheckArguments, Mend};
use crate::cli::batch::{self, Ending, Outcome};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::files::Disk;
use crate::cli::input::Input;
use crate::cli::mend;
use crate::cli::target;
use crate::diagnostic::{self, Diagnostic, has_errors};
use crate::source::{FileId, Sources};
use crate::{Checked, Settings, Year};

/// Runs the command.
pub(super) fn run(arguments: &CheckArguments, mut console: Console) -> Exit {
    let inputs = match target::inputs(&arguments.inputs) {
        Ok(inputs) => inputs,
        Err(failure) => {
            console.failure("", &failure);
            return console.finish(Exit::CouldNotRun);
        }
    };
    let exit =
        batch::run(&inputs, |input| &input.name, &mut console, |input| check(input, arguments));
    console.finish(exit)
}

fn check(input: &Input, arguments: &CheckArguments) -> Outcome {
    let (mark, text) = match input.read_marked() {
        Ok(read) => read,
        Err(failure) => return Outcome::failed(failure),
    };
    if arguments.mend != Mend::Nothing {
        return mend::mend(input, mark, text, arguments);
    }
    look(input, text, &arguments.settings)
}

/// Checks one text.
pub(super) fn look(input: &Input, text: String, settings: &Settings) -> Outcome {
    let mut sources = Sources::default();
    let file = sources.add(&input.name, text);
    let disk = Disk::beside(input);
    let (_, Checked { findings, coverage }) = examine(&mut sources, file, settings, &disk);
    let ending = if has_errors(&findings) { Ending::Faulty } else { Ending::Checked };
    Outcome { coverage, ..Outcome::new(sources, findings, ending) }
}

/// Parses and checks one data file; `render` does the same before it writes.
pub(super) fn examine(
    sources: &mut Sources,
    file: FileId,
    settings: &Settings,
    disk: &Disk,
) -> (Year, Checked) {
    let (year, findings) = crate::parse_with(sources, file, disk);
    let checked = crate::check(sources, &year, findings, settings);
    (year, checked)
}

/// Sorts findings; under `--strict` warnings become errors.
pub(super) fn settle(findings: &mut Vec<Diagnostic>, settings: &Settings) {
    if settings.strict {
        harden(findings);
    }
    diagnostic::sort(findings);
}
