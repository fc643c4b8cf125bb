//! The program around the library: the only part that touches files, environment and terminal.
//!
//! `args` turns the command line into one checked value, a file per command runs it, `gather`
//! finds the inputs, `defaults` what holds for their folders, `target` settles the outputs, `batch` goes through many documents in `parallel`,
//! `input` and `output` are the files, `console` the streams.

mod args;
pub mod command;
mod usage;
mod env;
mod exit;
mod failure;
mod guard;
mod interrupt;
mod console;
mod input;
mod files;
mod defaults;
mod base;
mod kind;
mod office;
mod output;
mod lock;
mod names;
mod target;
mod printer;
mod template;
mod templates;
mod gather;
mod parallel;
mod progress;
mod summary;
mod jobs;
mod batch;
mod check;
mod consolidate;
mod context;
mod mend;
mod render;
mod rule;
mod law;
mod new;
mod next;
mod schema;
mod completions;
mod man;
mod watch;

use std::ffi::OsString;

use crate::cli::args::{Command, Invocation, Stop};
use crate::cli::console::Console;
use crate::cli::env::Environment;
pub use crate::cli::exit::Exit;

/// Runs the program on its arguments, the name of the program first.
pub fn run(arguments: Vec<OsString>) -> Exit {
    guard::silence_panics();
    if printer::is_asked_for(&arguments) {
        return printer::serve();
    }
    let environment = Environment::read(&arguments);
    let mut invocation = match args::parse(&arguments, &environment) {
        Ok(invocation) => invocation,
        Err(Stop::Text(text)) => return console::print_text(&text, environment.colour),
        Err(Stop::Help(text)) => return console::print_unasked(&text, environment.colour),
        Err(Stop::Usage(failure)) => {
            return console::print_usage(&failure, environment.lang, environment.colour);
        }
    };
    if !invocation.is_lang_given
        && let Some(lang) = defaults::lang(invocation.command.first_path())
    {
        invocation.output.lang = lang;
    }
    // Work on a document is caught one by one; this is for a fault between documents.
    guard::catch("bcqcdc", || dispatch(invocation)).unwrap_or_else(|failure| {
        console::print_usage(&failure, environment.lang, environment.colour)
    })
}

fn dispatch(invocation: Invocation) -> Exit {
    let Invocation { output, command, .. } = invocation;
    match command {
        Command::Render(arguments) if arguments.context => {
            context::run(&arguments, Console::with_text_on_stdout(output))
        }
        Command::Render(arguments) => {
            render::run(&arguments, Console::with_findings_on_stderr(output))
        }
        Command::Check(arguments) if arguments.prints_text() => {
            check::run(&arguments, Console::with_text_on_stdout(output))
        }
        Command::Check(arguments) => {
            check::run(&arguments, Console::with_findings_on_stdout(output))
        }
        Command::Consolidate(arguments) if arguments.trace.is_some() => {
            consolidate::run(&arguments, Console::with_text_on_stdout(output))
        }
        Command::Consolidate(arguments) => {
            consolidate::run(&arguments, Console::with_findings_on_stderr(output))
        }
        Command::Rule(arguments) => rule::run(&arguments, output),
        Command::Law(arguments) => law::run(&arguments, output),
        Command::Template(arguments) => template::run(&arguments, output),
        Command::Schema(arguments) => schema::run(&arguments, Console::with_text_on_stdout(output)),
        Command::Completions(shell) => completions::run(shell, output),
        Command::Man(words) => man::run(&words, output)
            .unwrap_or_else(|failure| console::print_usage(&failure, output.lang, output.colour)),
        Command::Watch(arguments) => {
            watch::run(&arguments, Console::with_findings_on_stderr(output))
        }
        Command::New(arguments) => new::run(arguments, Console::with_text_on_stdout(output)),
        Command::Next(arguments) => next::run(&arguments, Console::with_text_on_stdout(output)),
    }
}
