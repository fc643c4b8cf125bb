//! `bcqcdc render`: data files to documents.

use std::path::Path;

use crate::Templates;
use crate::cli::args::RenderArguments;
use crate::cli::batch::{self, Ending, Outcome};
use crate::cli::check::{Base, Examined, examine, settle};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::Disk;
use crate::cli::guard;
use crate::cli::input::Input;
use crate::cli::output::{self, Written};
use crate::cli::target::{self, Job, Target};
use crate::diagnostic::has_errors;
use crate::render;
use crate::source::Sources;

/// Runs the command.
pub(super) fn run(arguments: &RenderArguments, mut console: Console) -> Exit {
    let exit = match prepare(arguments, &mut console) {
        Ok((jobs, base)) => batch::run(
            &jobs,
            |job| &job.input.name,
            &mut console,
            |job| make(job, &base, arguments),
        ),
        Err(exit) => exit,
    };
    console.finish(exit)
}

/// Settles outputs and compiles the templates before any input is read.
fn prepare(arguments: &RenderArguments, console: &mut Console) -> Result<(Vec<Job>, Base), Exit> {
    let mut could_not_run = |failure: Failure| {
        console.failure("", &failure);
        Exit::CouldNotRun
    };
    let jobs = target::jobs(&arguments.inputs, arguments.output.as_deref());
    let jobs = jobs.map_err(&mut could_not_run)?;
    let mut sources = Sources::default();
    let (name, own) = match &arguments.template {
        Some(path) => {
            let text = Input::file(path).read().map_err(&mut could_not_run)?;
            let name = path.display().to_string();
            let file = sources.add(&name, text);
            (name, Some(file))
        }
        None => ("templates".to_owned(), None),
    };
    let compile = || match own {
        Some(file) => Templates::with_own(&mut sources, file),
        None => Ok(Templates::embedded(&mut sources)),
    };
    match guard::catch(&name, compile).map_err(could_not_run)? {
        Ok(templates) => Ok((jobs, Base { sources, templates })),
        Err(mut findings) => {
            settle(&mut findings, &arguments.settings);
            console.findings(&findings, &sources);
            Err(Exit::Findings)
        }
    }
}

/// Makes one document; nothing is written when anything is at error level.
fn make(job: &Job, base: &Base, arguments: &RenderArguments) -> Outcome {
    let text = match job.input.read() {
        Ok(text) => text,
        Err(failure) => return Outcome::failed(failure),
    };
    let settings = &arguments.settings;
    let mut sources = base.sources.clone();
    let file = sources.add(&job.input.name, text);
    let disk = Disk::beside(&job.input);
    let Examined { mut findings, document, .. } =
        examine(&mut sources, file, &disk, &base.templates, settings);
    if has_errors(&findings) {
        return Outcome::new(sources, findings, Ending::Withheld);
    }
    if let Ok(None) = document {
        let name = &job.input.name;
        return Outcome::failed(
            Failure::new(
                format!("`{name}` là tệp của báo cáo tổng hợp"),
                format!("`{name}` is the head of a consolidated report"),
            )
            .help(
                "dùng `bcqcdc consolidate … --into TỆP`",
                "use `bcqcdc consolidate … --into FILE`",
            ),
        );
    }
    let written = document.and_then(|document| document.as_ref().map(render::write).transpose());
    let bytes = written.unwrap_or_else(|more| {
        findings.extend(more);
        None
    });
    settle(&mut findings, settings);
    let ending = match bytes {
        Some(bytes) if !has_errors(&findings) => deliver(&bytes, &job.target, arguments),
        _ => Ending::Withheld,
    };
    Outcome::new(sources, findings, ending)
}

fn deliver(bytes: &[u8], target: &Target, arguments: &RenderArguments) -> Ending {
    let written = match target {
        Target::Stdout => output::write_stdout(bytes).map(|()| Ending::Streamed),
        Target::File(path) => {
            output::write(path, bytes, arguments.force).map(|written| ending(written, path))
        }
    };
    written.unwrap_or_else(Ending::Failed)
}

fn ending(written: Written, path: &Path) -> Ending {
    match written {
        Written::Fresh => Ending::Written(path.to_owned()),
        Written::WithBackup(backup) => Ending::WrittenWithBackup(path.to_owned(), backup),
        Written::Unchanged => Ending::Unchanged(path.to_owned()),
    }
}
