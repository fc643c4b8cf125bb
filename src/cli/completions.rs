//! `bcqcdc completions`: the script that completes commands and options in a shell.

use clap_complete::{Shell, generate};

use crate::cli::command::command;
use crate::cli::console::{self, Output};
use crate::cli::exit::Exit;

/// Runs the command.
pub(super) fn run(shell: Shell, output: Output) -> Exit {
    let mut script = Vec::new();
    generate(shell, &mut command(output.lang), "bcqcdc", &mut script);
    console::print_text(&String::from_utf8_lossy(&script), output.colour)
}
