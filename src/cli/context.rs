//! `bcqcdc render --context`: what a template sees of one data file, as JSON.

use crate::cli::args::RenderArguments;
use crate::cli::base::Bases;
use crate::cli::check::settle;
use crate::cli::console::Console;
use crate::cli::defaults::Found;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::Disk;
use crate::cli::gather::gather;
use crate::render;

/// Runs the command; the findings of reading go to standard error.
pub(super) fn run(arguments: &RenderArguments, mut console: Console) -> Exit {
    let exit = match print(arguments, &mut console) {
        Ok(exit) => exit,
        Err(Stopped::Told(exit)) => exit,
        Err(Stopped::Failed(path, failure)) => {
            console.failure(&path, &failure);
            Exit::CouldNotRun
        }
    };
    console.finish(exit)
}

/// Why nothing is printed.
enum Stopped {
    /// The user knows already.
    Told(Exit),
    /// Something failed, with the file it is about.
    Failed(String, Failure),
}

fn print(arguments: &RenderArguments, console: &mut Console) -> Result<Exit, Stopped> {
    let failed = |failure| Stopped::Failed(String::new(), failure);
    let inputs = gather(&arguments.inputs).map_err(failed)?.inputs;
    let [input] = &inputs[..] else { return Err(failed(not_one(inputs.len()))) };
    let found = Found::of(&inputs, console).map_err(Stopped::Told)?;
    let template = arguments.template.as_deref();
    let bases = Bases::new(found, template, &arguments.settings, console).map_err(Stopped::Told)?;
    let base = bases.of(input);
    let text = input.read().map_err(|failure| Stopped::Failed(input.name.clone(), failure))?;
    let mut sources = base.sources.clone();
    let file = sources.add(&input.name, text);
    let (year, mut findings) =
        crate::parse_with(&mut sources, file, &Disk::beside(input, &base.shelf));
    findings.extend(base.templates.extra().check(&year));
    settle(&mut findings, &base.settings);
    console.findings(&findings, &sources);
    if year.readable {
        let seen = serde_json::Value::Object(render::seen(&year, &base.templates));
        console.text(&format!("{seen:#}\n"));
    }
    let is_faulty = findings.iter().any(|finding| finding.stops(arguments.settings.draft));
    Ok(if is_faulty { Exit::Findings } else { Exit::Clean })
}

fn not_one(count: usize) -> Failure {
    Failure::new(
        format!("`--context` nhận một tệp, không nhận {count} tệp"),
        format!("`--context` takes one file, not {count}"),
    )
}
