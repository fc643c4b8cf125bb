//! What the commands over data files share: the files, how a run goes through them, the settings.

use std::num::NonZero;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::Settings;
use crate::cli::failure::Failure;
use crate::cli::usage;
use crate::suppress::is_known;

/// Inputs as named on the command line, at least one.
#[derive(Debug)]
pub(in crate::cli) struct Inputs {
    pub(in crate::cli) paths: Vec<PathBuf>,
    /// Name of standard input in messages.
    pub(in crate::cli) stdin_filename: Option<PathBuf>,
}

/// How a run goes through its documents.
#[derive(Debug, Clone)]
pub(in crate::cli) struct Run {
    /// Documents at a time; absent, as many as the machine has cores.
    pub(in crate::cli) jobs: Option<NonZero<usize>>,
    /// Whether the first bad document ends the run.
    pub(in crate::cli) fail_fast: bool,
    /// Where to write what became of each document.
    pub(in crate::cli) report: Option<PathBuf>,
}

/// Returns the path that an option names.
pub(super) fn path(matches: &ArgMatches, option: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(option).cloned()
}

pub(super) fn inputs(matches: &ArgMatches) -> Inputs {
    let paths = matches.get_many::<PathBuf>("input").unwrap_or_default().cloned().collect();
    let stdin_filename = path(matches, "stdin-filename");
    Inputs { paths, stdin_filename }
}

pub(super) fn run(matches: &ArgMatches) -> Run {
    Run {
        jobs: matches.get_one::<u16>("jobs").and_then(|jobs| NonZero::new(usize::from(*jobs))),
        fail_fast: matches.get_flag("fail-fast"),
        report: path(matches, "report"),
    }
}

pub(super) fn settings(matches: &ArgMatches) -> Result<Settings, Failure> {
    Ok(Settings {
        draft: matches.get_flag("draft"),
        strict: matches.get_flag("strict"),
        pedantic: matches.get_flag("pedantic"),
        select: codes(matches, "select")?,
        ignore: codes(matches, "ignore")?,
    })
}

/// Reads a list of codes; a command without that option has none.
fn codes(matches: &ArgMatches, option: &str) -> Result<Vec<String>, Failure> {
    let Ok(Some(codes)) = matches.try_get_many::<String>(option) else { return Ok(Vec::new()) };
    codes.map(|code| code_named(code)).collect()
}

/// Returns a code, or a beginning of codes, in capitals.
pub(super) fn code_named(code: &str) -> Result<String, Failure> {
    let upper = code.trim().to_ascii_uppercase();
    if is_known(&upper) { Ok(upper) } else { Err(usage::unknown_rule(code.trim())) }
}
