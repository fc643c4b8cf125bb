//! The documents of a run of `render`: which input goes to which output, settled before any work.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use crate::cli::args::RenderArguments;
use crate::cli::failure::Failure;
use crate::cli::files::{Disk, Shelf};
use crate::cli::guard;
use crate::cli::input::{Input, Origin};
use crate::cli::kind::FileKind;
use crate::cli::names::Pattern;
use crate::cli::output;
use crate::cli::parallel;
use crate::cli::target::{self, Job, Place, Target, collisions, directory_of};
use crate::model::Model;
use crate::source::Sources;

/// Gives every input its output, `output` as `-o` would say; reads the data first where names are made from it.
///
/// # Errors
/// Every output that is missing, unusable, or that of two inputs.
pub(super) fn jobs(
    inputs: Vec<Input>,
    output: Option<&Path>,
    kind: FileKind,
    arguments: &RenderArguments,
) -> Result<Vec<Job>, Vec<Failure>> {
    let one = |failure| vec![failure];
    let place = target::place(output, inputs.len(), kind).map_err(one)?;
    let stdin_filename = arguments.inputs.stdin_filename.as_deref();
    let settled: Vec<_> = match &place {
        Place::Pattern(pattern) if pattern.needs_data() => named(inputs, pattern, arguments),
        place => {
            let jobs = inputs.into_iter().map(|input| {
                let target = target::target(&input, place, stdin_filename, kind)?;
                Ok(Job { input, target, text: None })
            });
            jobs.collect()
        }
    };
    let mut jobs = Vec::with_capacity(settled.len());
    let mut failures = Vec::new();
    for settled in settled {
        match settled {
            Ok(job) => jobs.push(job),
            Err(failure) => failures.push(failure),
        }
    }
    let targets = jobs.iter().filter_map(|job| match &job.target {
        Target::File(path) => Some((path.as_path(), job.input.name.as_str())),
        _ => None,
    });
    let report = arguments.run.report.as_deref().map(|path| (path, "--report"));
    failures.extend(collisions(jobs.iter().map(|job| &job.input), targets.chain(report)));
    if !failures.is_empty() {
        return Err(failures);
    }
    if jobs.len() > 1 {
        sweep(&jobs);
    }
    Ok(jobs)
}

/// Reads the inputs and names their documents by what stands in them. An input with faults may get
/// no name; they are told when its turn comes.
fn named(
    inputs: Vec<Input>,
    pattern: &Pattern,
    arguments: &RenderArguments,
) -> Vec<Result<Job, Failure>> {
    let stdin_filename = arguments.inputs.stdin_filename.as_deref();
    let shelf = Shelf::default();
    let read = |at: usize| {
        let input = &inputs[at];
        let Ok(text) = input.read() else { return (Model::default(), None) };
        let held = matches!(input.origin, Origin::Stdin).then(|| text.clone());
        let mut sources = Sources::default();
        let file = sources.add(&input.name, text);
        let parse = || crate::parse_with(&mut sources, file, &Disk::beside(input, &shelf)).0.model;
        (guard::catch(&input.name, parse).unwrap_or_default(), held)
    };
    let mut jobs = Vec::with_capacity(inputs.len());
    let threads = parallel::threads(arguments.run.jobs, inputs.len());
    parallel::run(inputs.len(), threads, read, |at, (model, text)| {
        let input = inputs[at].clone();
        let target = target::named_by(pattern.path(&input, stdin_filename, Some(&model)));
        jobs.push(target.map(|target| Job { input, target, text }));
        ControlFlow::Continue(())
    });
    jobs
}

/// Takes away what killed runs have left in the folders of the documents.
fn sweep(jobs: &[Job]) {
    let folders = jobs.iter().filter_map(|job| match &job.target {
        Target::File(path) => Some(directory_of(path)),
        _ => None,
    });
    let folders: BTreeSet<&Path> = folders.collect();
    folders.into_iter().for_each(output::sweep);
}
