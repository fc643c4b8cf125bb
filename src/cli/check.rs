//! `bcqcdc check`: findings about data files.

use std::num::NonZero;

use crate::check::Coverage;
use crate::check::harden;
use crate::cli::args::{CheckArguments, Mend, Run};
use crate::cli::base::{Base, Bases};
use crate::cli::batch::{self, Ending, Outcome};
use crate::cli::console::Console;
use crate::cli::defaults::Found;
use crate::cli::exit::Exit;
use crate::cli::files::Disk;
use crate::cli::gather::gather;
use crate::cli::input::Input;
use crate::cli::mend;
use crate::cli::target::collisions;
use crate::diagnostic::{self, Diagnostic, has_errors};
use crate::document::Document;
use crate::source::{FileId, Sources};
use crate::{Checked, Settings, Templates, render, unprinted};

/// Runs the command.
pub(super) fn run(arguments: &CheckArguments, mut console: Console) -> Exit {
    let gathered = match gather(&arguments.inputs) {
        Ok(gathered) => gathered,
        Err(failure) => {
            console.failure("", &failure);
            return console.finish(Exit::CouldNotRun);
        }
    };
    let report = arguments.run.report.iter().map(|path| (path.as_path(), "--report"));
    if let Some(failure) = collisions(gathered.inputs.iter(), report).first() {
        console.failure("", failure);
        return console.finish(Exit::CouldNotRun);
    }
    let found = Found::of(&gathered.inputs, &mut console);
    let template = arguments.template.as_deref();
    let bases =
        found.and_then(|found| Bases::new(found, template, &arguments.settings, &mut console));
    let bases = match bases {
        Ok(bases) => bases,
        Err(exit) => return console.finish(exit),
    };
    batch::note_others(&gathered.others, &mut console);
    let work = |input: &Input| check(input, bases.of(input), arguments);
    // What is mended behind the first bad file could not be taken back.
    let one =
        NonZero::new(1).filter(|_| arguments.run.fail_fast && arguments.mend != Mend::Nothing);
    let run = Run { jobs: one.or(arguments.run.jobs), ..arguments.run.clone() };
    let exit = batch::run(&gathered.inputs, &run, &mut console, work, |_, _| {});
    console.finish(exit)
}

fn check(input: &Input, base: &Base, arguments: &CheckArguments) -> Outcome {
    let (mark, text) = match input.read_marked() {
        Ok(read) => read,
        Err(failure) => return Outcome::failed(failure),
    };
    if arguments.mend != Mend::Nothing {
        return mend::mend(input, mark, text, base, arguments);
    }
    look(input, text, base)
}

/// Checks one text.
pub(super) fn look(input: &Input, text: String, base: &Base) -> Outcome {
    let settings = &base.settings;
    let mut sources = base.sources.clone();
    let file = sources.add(&input.name, text);
    let disk = Disk::beside(input, &base.shelf);
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
    findings.extend(templates.extra().check(&year));
    let is_fault = |finding: &Diagnostic| finding.stops(settings.draft);
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
