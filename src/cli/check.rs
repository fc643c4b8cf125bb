//! `bcqcdc check`: findings about data files.

use crate::check::Coverage;
use crate::check::harden;
use crate::cli::args::{CheckArguments, Mend};
use crate::cli::batch::{self, Ending, Outcome};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::files::Disk;
use crate::cli::input::Input;
use crate::cli::mend;
use crate::cli::target;
use crate::diagnostic::{self, Diagnostic, Severity, has_errors};
use crate::document::Document;
use crate::source::{FileId, Sources};
use crate::{Checked, Settings, Templates, render, unprinted};

/// Runs the command.
pub(super) fn run(arguments: &CheckArguments, mut console: Console) -> Exit {
    let inputs = match target::inputs(&arguments.inputs) {
        Ok(inputs) => inputs,
        Err(failure) => {
            console.failure("", &failure);
            return console.finish(Exit::CouldNotRun);
        }
    };
    let mut sources = Sources::default();
    let templates = Templates::embedded(&mut sources);
    let base = Base { sources, templates };
    let work = |input: &Input| check(input, &base, arguments);
    let exit = batch::run(&inputs, |input| &input.name, &mut console, work);
    console.finish(exit)
}

/// What every document of a run starts from.
pub(super) struct Base {
    /// Holds the templates, whose findings point into them.
    pub(super) sources: Sources,
    pub(super) templates: Templates,
}

fn check(input: &Input, base: &Base, arguments: &CheckArguments) -> Outcome {
    let (mark, text) = match input.read_marked() {
        Ok(read) => read,
        Err(failure) => return Outcome::failed(failure),
    };
    if arguments.mend != Mend::Nothing {
        return mend::mend(input, mark, text, base, arguments);
    }
    look(input, text, base, &arguments.settings)
}

/// Checks one text.
pub(super) fn look(input: &Input, text: String, base: &Base, settings: &Settings) -> Outcome {
    let mut sources = base.sources.clone();
    let file = sources.add(&input.name, text);
    let disk = Disk::beside(input);
    let Examined { mut findings, coverage, document } =
        examine(&mut sources, file, &disk, &base.templates, settings);
    if let Err(faults) = document {
        findings.extend(faults);
        settle(&mut findings, settings);
    }
    let ending = if has_errors(&findings) { Ending::Faulty } else { Ending::Checked };
    Outcome { coverage, ..Outcome::new(sources, findings, ending) }
}

/// A data file, read, checked and put into words.
pub(super) struct Examined {
    pub(super) findings: Vec<Diagnostic>,
    pub(super) coverage: Coverage,
    /// The document, where the file could be read; or the faults of the template.
    pub(super) document: Result<Option<Document>, Vec<Diagnostic>>,
}

/// Parses and checks one data file; `render` does the same before it writes.
pub(super) fn examine(
    sources: &mut Sources,
    file: FileId,
    disk: &Disk,
    templates: &Templates,
    settings: &Settings,
) -> Examined {
    let (year, mut findings) = crate::parse_with(sources, file, disk);
    // What is still to be filled in is a blank of the document in a draft.
    let is_fault = |finding: &Diagnostic| {
        finding.severity == Severity::Error && !(settings.draft && finding.code == "D008")
    };
    // A consolidated report is put into words with its units.
    let is_head = crate::consolidate::is_head(&year);
    let document = match is_head || findings.iter().any(is_fault) {
        true => Ok(None),
        false => render::document(&year, templates).map(Some),
    };
    if let Ok(Some(document)) = &document {
        findings.extend(unprinted::find(&year, document));
    }
    let Checked { findings, coverage } = crate::check(sources, &year, findings, settings);
    Examined { findings, coverage, document }
}

/// Sorts findings; under `--strict` warnings become errors.
pub(super) fn settle(findings: &mut Vec<Diagnostic>, settings: &Settings) {
    if settings.strict {
        harden(findings);
    }
    diagnostic::sort(findings);
}
