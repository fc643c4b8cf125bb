//! From the arguments to one checked value; `command` describes them, a file for each family of commands
//! reads their options.

mod documents;
mod files;
mod inputs;
mod lookup;
mod output;
mod template;

use std::ffi::OsString;
use std::path::Path;

use clap::error::ErrorKind;
use clap_complete::Shell;

use crate::cli::command::command;
use crate::cli::console::Output;
use crate::cli::env::Environment;
use crate::cli::failure::Failure;
use crate::cli::usage;

pub(super) use documents::{
    CheckArguments, ConsolidateArguments, Mend, RenderArguments, WatchArguments,
};
pub(super) use files::{NewArguments, NextArguments, SchemaArguments};
pub(super) use inputs::{Inputs, Run};
pub(super) use lookup::{LawArguments, RuleArguments};
pub(super) use template::{TemplateArguments, TemplateCheck, Vars};

use documents::{check_arguments, consolidate_arguments, render_arguments, watch_arguments};
use files::{new_arguments, next_arguments, schema_arguments};
use lookup::{law_arguments, rule_arguments};
use output::output;

/// What the command line asks for.
#[derive(Debug)]
pub(super) struct Invocation {
    pub(super) output: Output,
    /// Whether option or environment names the language.
    pub(super) is_lang_given: bool,
    pub(super) command: Command,
}

/// The command and its own options.
#[derive(Debug)]
pub(super) enum Command {
    Render(RenderArguments),
    Check(CheckArguments),
    Consolidate(ConsolidateArguments),
    Rule(RuleArguments),
    Law(LawArguments),
    New(NewArguments),
    Next(NextArguments),
    Schema(SchemaArguments),
    Completions(Shell),
    /// The words that name the command whose page is wanted.
    Man(Vec<String>),
    Watch(WatchArguments),
    Template(TemplateArguments),
}

impl Command {
    /// Returns the first file or folder of a command, or the current folder.
    pub(super) fn first_path(&self) -> &Path {
        let inputs = match self {
            Command::Render(arguments) => &arguments.inputs,
            Command::Check(arguments) => &arguments.inputs,
            Command::Next(arguments) => &arguments.inputs,
            Command::Watch(arguments) => &arguments.inputs,
            Command::Consolidate(arguments) => &arguments.inputs,
            Command::Template(TemplateArguments::Check(asked)) => return &asked.path,
            Command::New(_)
            | Command::Rule(_)
            | Command::Law(_)
            | Command::Schema(_)
            | Command::Template(_)
            | Command::Completions(_)
            | Command::Man(_) => return Path::new("."),
        };
        match inputs.paths.first() {
            Some(path) if path.as_os_str() != "-" => path,
            _ => inputs.stdin_filename.as_deref().unwrap_or(Path::new(".")),
        }
    }
}

/// Why a command line leads to no command.
#[derive(Debug)]
pub(super) enum Stop {
    /// Help or version was asked for.
    Text(String),
    /// Nothing was asked for: help, but not a success.
    Help(String),
    /// The command line is not valid.
    Usage(Failure),
}

/// Reads the arguments, the name of the program first.
pub(super) fn parse(arguments: &[OsString], env: &Environment) -> Result<Invocation, Stop> {
    let matches = command(env.lang).try_get_matches_from(arguments);
    let matches = matches.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            Stop::Text(error.render().ansi().to_string())
        }
        _ => Stop::Usage(usage::failure(&error)),
    })?;
    let (command, matches) = match matches.subcommand() {
        Some(("render", matches)) => (render_arguments(matches).map(Command::Render), matches),
        Some(("check", matches)) => (check_arguments(matches).map(Command::Check), matches),
        Some(("consolidate", matches)) => {
            (consolidate_arguments(matches).map(Command::Consolidate), matches)
        }
        Some(("rule", matches)) => (rule_arguments(matches).map(Command::Rule), matches),
        Some(("law", matches)) => (law_arguments(matches).map(Command::Law), matches),
        Some(("completions", matches)) => {
            let shell = matches.get_one::<Shell>("shell").copied().unwrap_or(Shell::Bash);
            (Ok(Command::Completions(shell)), matches)
        }
        Some(("man", matches)) => {
            let words = matches.get_many::<String>("command").unwrap_or_default();
            (Ok(Command::Man(words.cloned().collect())), matches)
        }
        Some(("watch", matches)) => (Ok(Command::Watch(watch_arguments(matches))), matches),
        Some(("next", matches)) => (next_arguments(matches).map(Command::Next), matches),
        Some(("new", matches)) => (new_arguments(matches).map(Command::New), matches),
        Some(("template", matches)) => match matches.subcommand() {
            Some((name, matches)) => {
                (template::arguments(name, matches).map(Command::Template), matches)
            }
            None => {
                let mut command = command(env.lang);
                let template = command.find_subcommand_mut("template");
                let help = template.map(|template| template.render_help().ansi().to_string());
                return Err(Stop::Help(help.unwrap_or_default()));
            }
        },
        Some(("schema", matches)) => (Ok(Command::Schema(schema_arguments(matches))), matches),
        _ if arguments.len() <= 1 => {
            return Err(Stop::Help(command(env.lang).render_help().ansi().to_string()));
        }
        _ => return Err(Stop::Usage(usage::no_command())),
    };
    let output = output(matches, env).map_err(Stop::Usage)?;
    let mut command = command.map_err(Stop::Usage)?;
    match &mut command {
        Command::Consolidate(arguments) => arguments.lang = output.lang,
        Command::New(arguments) => arguments.lang = output.lang,
        _ => {}
    }
    let is_lang_given = env.lang_variable.is_some() || matches.contains_id("lang");
    Ok(Invocation { output, is_lang_given, command })
}
