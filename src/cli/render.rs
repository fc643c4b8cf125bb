//! `bcqcdc render`: data files to documents.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};

use crate::cli::args::RenderArguments;
use crate::cli::base::{Base, Bases};
use crate::cli::batch::{self, Ending, Outcome};
use crate::cli::check::{Examined, examine, settle};
use crate::cli::console::Console;
use crate::cli::defaults::Found;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::Disk;
use crate::cli::gather::{Gathered, gather};
use crate::cli::interrupt;
use crate::cli::jobs::jobs;
use crate::cli::kind::FileKind;
use crate::cli::office::{self, Office};
use crate::cli::output::{self, Written};
use crate::cli::parallel;
use crate::cli::target::{Job, Target, directory_of};
use crate::diagnostic::has_errors;

/// Runs the command.
pub(super) fn run(arguments: &RenderArguments, mut console: Console) -> Exit {
    let exit = match prepare(arguments, &mut console) {
        Ok(work) => make_all(&work, arguments, &mut console),
        Err(exit) => exit,
    };
    console.finish(exit)
}

/// What is to be done, settled.
struct Work {
    jobs: Vec<Job>,
    bases: Bases,
    kind: FileKind,
    /// What prints a PDF.
    office: Option<Office>,
}

fn make_all(work: &Work, arguments: &RenderArguments, console: &mut Console) -> Exit {
    let Work { jobs, bases, kind, office } = work;
    // What is written behind the first bad document could not be taken back: where that one ends
    // the run, documents are written one by one.
    let in_order = arguments.run.fail_fast;
    let work = |job: &Job| {
        let mut outcome = make(job, bases.of(&job.input), *kind, office.as_ref());
        if !in_order {
            deliver(job, &mut outcome, *kind, arguments);
        }
        outcome
    };
    let last = |job: &Job, outcome: &mut Outcome| deliver(job, outcome, *kind, arguments);
    let mut run = arguments.run.clone();
    if office.is_some() {
        let threads = parallel::threads(None, jobs.len()).min(office::MOST);
        run.jobs = run.jobs.or(NonZero::new(threads));
    }
    batch::run(jobs, &run, console, work, last)
}

/// Settles outputs and compiles the templates before any document is made.
fn prepare(arguments: &RenderArguments, console: &mut Console) -> Result<Work, Exit> {
    let could_not_run = |failures: Vec<Failure>, console: &mut Console| {
        failures.iter().for_each(|failure| console.failure("", failure));
        Exit::CouldNotRun
    };
    let Gathered { inputs, others } =
        gather(&arguments.inputs).map_err(|failure| could_not_run(vec![failure], console))?;
    let found = Found::of(&inputs, console)?;
    let (output, kind) =
        output(arguments, &found).map_err(|failure| could_not_run(vec![failure], console))?;
    let jobs = jobs(inputs, output.as_deref(), kind, arguments);
    let jobs = jobs.map_err(|failures| could_not_run(failures, console))?;
    let office = (kind == FileKind::Pdf).then(Office::find).transpose();
    let office = office.map_err(|failure| could_not_run(vec![failure], console))?;
    if office.is_some() {
        interrupt::catch(|| {});
    }
    let template = arguments.template.as_deref();
    let bases = Bases::new(found, template, &arguments.settings, console)?;
    batch::note_others(&others, console);
    Ok(Work { jobs, bases, kind, office })
}

/// Settles where the documents go and what kind of files they become. The ending of the default
/// gives way to `--to`.
fn output(
    arguments: &RenderArguments,
    found: &Found,
) -> Result<(Option<PathBuf>, FileKind), Failure> {
    if let Some(output) = &arguments.output {
        return Ok((Some(output.clone()), FileKind::settle(arguments.to, Some(output))?));
    }
    let default = found.output()?.map(Path::to_owned);
    match (arguments.to, default) {
        (Some(to), Some(path)) if FileKind::of(&path).is_some_and(|kind| kind != to) => {
            Ok((Some(path.with_extension(to.word())), to))
        }
        (to, default) => {
            let kind = FileKind::settle(to, default.as_deref())?;
            Ok((default, kind))
        }
    }
}

/// Makes one document, unless anything is at error level.
fn make(job: &Job, base: &Base, kind: FileKind, office: Option<&Office>) -> Outcome {
    let text = match job.text.clone().map_or_else(|| job.input.read(), Ok) {
        Ok(text) => text,
        Err(failure) => return Outcome::failed(failure),
    };
    let settings = &base.settings;
    let mut sources = base.sources.clone();
    let file = sources.add(&job.input.name, text);
    let disk = Disk::beside(&job.input, &base.shelf);
    let Examined { mut findings, document, .. } =
        examine(&mut sources, file, &disk, &base.templates, settings);
    if has_errors(&findings) {
        return Outcome::new(sources, findings, Ending::Withheld);
    }
    if let Ok(None) = document {
        return Outcome::failed(is_head(&job.input.name));
    }
    let written = document.and_then(|document| {
        let written = document
            .map(|document| kind.write(&document).map(|bytes| (bytes, document.properties.date)));
        written.transpose()
    });
    let written = written.unwrap_or_else(|more| {
        findings.extend(more);
        None
    });
    findings.extend(office.and_then(|office| office.warning(file)));
    settle(&mut findings, settings);
    let Some((bytes, date)) = written.filter(|_| !has_errors(&findings)) else {
        return Outcome::new(sources, findings, Ending::Withheld);
    };
    let bytes = match office {
        Some(office) => office.print(&bytes, date.as_deref()),
        None => Ok(bytes),
    };
    match bytes {
        Ok(bytes) => Outcome { bytes, ..Outcome::new(sources, findings, Ending::Made) },
        Err(failure) => Outcome::new(sources, findings, Ending::Failed(failure)),
    }
}

/// Says that the units of a consolidated report are missing.
pub(super) fn is_head(name: &str) -> Failure {
    Failure::new(
        format!("`{name}` là tệp của báo cáo tổng hợp"),
        format!("`{name}` is the head of a consolidated report"),
    )
    .help("dùng `bcqcdc consolidate … --into TỆP`", "use `bcqcdc consolidate … --into FILE`")
}

/// Writes a document that is made.
fn deliver(job: &Job, outcome: &mut Outcome, kind: FileKind, arguments: &RenderArguments) {
    if outcome.ending != Ending::Made {
        return;
    }
    let bytes = std::mem::take(&mut outcome.bytes);
    let written = match &job.target {
        Target::Stdout => output::write_stdout(&bytes, kind.binary()).map(|()| Ending::Streamed),
        Target::File(path) => {
            make_folder(path);
            output::write(path, &bytes, arguments.force).map(|written| ending(written, path))
        }
        Target::Unnamed(key) => Err(unnamed(&job.input.name, key)),
    };
    outcome.ending = written.unwrap_or_else(Ending::Failed);
}

/// Makes the folders that a pattern names by values; what is wrong with them shows at the file.
fn make_folder(path: &Path) {
    let folder = directory_of(path);
    if !folder.is_dir() {
        let _ = fs::create_dir_all(folder);
    }
}

fn unnamed(name: &str, key: &str) -> Failure {
    Failure::new(
        format!("không đặt được tên báo cáo của `{name}` (thiếu `{key}`)"),
        format!("no name for the report of `{name}` (`{key}` is missing)"),
    )
    .help(
        "điền giá trị đó, hoặc đổi mẫu tên sau `-o`",
        "fill it in, or change the pattern after `-o`",
    )
}

fn ending(written: Written, path: &Path) -> Ending {
    match written {
        Written::Fresh => Ending::Written(path.to_owned()),
        Written::WithBackup(backup) => Ending::WrittenWithBackup(path.to_owned(), backup),
        Written::Unchanged => Ending::Unchanged(path.to_owned()),
    }
}
