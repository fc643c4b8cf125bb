//! The arguments of the commands that make or check documents.

use std::path::PathBuf;

use clap::ArgMatches;

use super::inputs::{Inputs, Run, inputs, path, run, settings};
use crate::Settings;
use crate::cli::failure::Failure;
use crate::cli::kind::FileKind;
use crate::cli::output::Force;
use crate::diagnostic::Lang;

/// Options of `render`.
#[derive(Debug)]
pub(in crate::cli) struct RenderArguments {
    pub(in crate::cli) inputs: Inputs,
    /// `-o`, as given.
    pub(in crate::cli) output: Option<PathBuf>,
    /// Whether only the values are printed that a template sees.
    pub(in crate::cli) context: bool,
    pub(in crate::cli) template: Option<PathBuf>,
    /// `--to`
    pub(in crate::cli) to: Option<FileKind>,
    pub(in crate::cli) force: Force,
    pub(in crate::cli) run: Run,
    pub(in crate::cli) settings: Settings,
}

/// Options of `check`.
#[derive(Debug)]
pub(in crate::cli) struct CheckArguments {
    pub(in crate::cli) inputs: Inputs,
    pub(in crate::cli) template: Option<PathBuf>,
    pub(in crate::cli) mend: Mend,
    pub(in crate::cli) run: Run,
    pub(in crate::cli) settings: Settings,
}

impl CheckArguments {
    /// Tells whether standard output is for a text: a diff, or the mended standard input.
    pub(in crate::cli) fn prints_text(&self) -> bool {
        let stdin = self.inputs.paths.iter().any(|path| path.as_os_str() == "-");
        self.mend == Mend::Show || (self.mend == Mend::Write && stdin)
    }
}

/// What happens to what can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Mend {
    /// It is reported.
    Nothing,
    /// It is mended in the file (`--fix`).
    Write,
    /// The change is printed (`--diff`).
    Show,
}

/// Options of `consolidate`.
#[derive(Debug)]
pub(in crate::cli) struct ConsolidateArguments {
    pub(in crate::cli) inputs: Inputs,
    /// `--into`: the head of the report.
    pub(in crate::cli) head: PathBuf,
    /// `-o`, as given.
    pub(in crate::cli) output: Option<PathBuf>,
    /// `--to`
    pub(in crate::cli) to: Option<FileKind>,
    pub(in crate::cli) csv: Option<PathBuf>,
    pub(in crate::cli) xlsx: Option<PathBuf>,
    /// Key of the figure whose parts are listed, in place of a report.
    pub(in crate::cli) trace: Option<String>,
    pub(in crate::cli) force: Force,
    pub(in crate::cli) settings: Settings,
    /// Language of that list.
    pub(in crate::cli) lang: Lang,
}

/// Options of `watch`.
#[derive(Debug)]
pub(in crate::cli) struct WatchArguments {
    /// The data file, one.
    pub(in crate::cli) inputs: Inputs,
    pub(in crate::cli) template: Option<PathBuf>,
    /// Absent: the usual one, or any free one.
    pub(in crate::cli) port: Option<u16>,
    /// Whether the browser is opened.
    pub(in crate::cli) open: bool,
    pub(in crate::cli) settings: Settings,
}

pub(super) fn render_arguments(matches: &ArgMatches) -> Result<RenderArguments, Failure> {
    Ok(RenderArguments {
        inputs: inputs(matches),
        output: path(matches, "output"),
        context: matches.get_flag("context"),
        template: path(matches, "template"),
        to: to(matches),
        force: force(matches),
        run: run(matches),
        settings: settings(matches)?,
    })
}

pub(super) fn check_arguments(matches: &ArgMatches) -> Result<CheckArguments, Failure> {
    let mend = match (matches.get_flag("fix"), matches.get_flag("diff")) {
        (true, _) => Mend::Write,
        (_, true) => Mend::Show,
        _ => Mend::Nothing,
    };
    let (inputs, run, settings) = (inputs(matches), run(matches), settings(matches)?);
    let template = path(matches, "template");
    Ok(CheckArguments { inputs, template, mend, run, settings })
}

pub(super) fn consolidate_arguments(matches: &ArgMatches) -> Result<ConsolidateArguments, Failure> {
    Ok(ConsolidateArguments {
        inputs: inputs(matches),
        head: path(matches, "into").unwrap_or_default(),
        output: path(matches, "output"),
        to: to(matches),
        csv: path(matches, "csv"),
        xlsx: path(matches, "xlsx"),
        trace: matches.get_one::<String>("trace").cloned(),
        force: force(matches),
        settings: settings(matches)?,
        lang: Lang::default(),
    })
}

pub(super) fn watch_arguments(matches: &ArgMatches) -> WatchArguments {
    let paths = matches.get_many::<PathBuf>("input").unwrap_or_default().cloned().collect();
    WatchArguments {
        inputs: Inputs { paths, stdin_filename: None },
        template: path(matches, "template"),
        port: matches.get_one::<u16>("port").copied(),
        open: matches.get_flag("open"),
        // Whoever writes a file looks at it before it is whole.
        settings: Settings {
            draft: true,
            strict: matches.get_flag("strict"),
            pedantic: matches.get_flag("pedantic"),
            ..Settings::default()
        },
    }
}

fn force(matches: &ArgMatches) -> Force {
    if matches.get_flag("force") { Force::KeepBackup } else { Force::Refuse }
}

fn to(matches: &ArgMatches) -> Option<FileKind> {
    let word = matches.get_one::<String>("to")?;
    FileKind::ALL.into_iter().find(|kind| kind.word() == word)
}
