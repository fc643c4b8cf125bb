//! From the arguments to one checked value; `command` describes them.

mod template;

use std::ffi::OsString;
use std::num::NonZero;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::error::ErrorKind;
use clap_complete::Shell;

use crate::Settings;
use crate::cli::command::command;
use crate::cli::console::{Notes, Output};
use crate::cli::env::{Environment, colour_from_name, lang_from_name};
use crate::cli::failure::Failure;
use crate::cli::kind::FileKind;
use crate::cli::output::Force;
use crate::cli::usage;
use crate::diagnostic::Lang;
use crate::form::Form;
use crate::next::Aim;
use crate::read::paper_date;
use crate::report::Format;
use crate::rules;
use crate::schema::Subject;
use crate::suppress::is_known;
use crate::value::Date;

pub(super) use template::{TemplateArguments, TemplateCheck, Vars};

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

/// Options of `render`.
#[derive(Debug)]
pub(super) struct RenderArguments {
    pub(super) inputs: Inputs,
    /// `-o`, as given.
    pub(super) output: Option<PathBuf>,
    /// Whether only the values are printed that a template sees.
    pub(super) context: bool,
    pub(super) template: Option<PathBuf>,
    /// `--to`
    pub(super) to: Option<FileKind>,
    pub(super) force: Force,
    pub(super) run: Run,
    pub(super) settings: Settings,
}

/// How a run goes through its documents.
#[derive(Debug, Clone)]
pub(super) struct Run {
    /// Documents at a time; absent, as many as the machine has cores.
    pub(super) jobs: Option<NonZero<usize>>,
    /// Whether the first bad document ends the run.
    pub(super) fail_fast: bool,
    /// Where to write what became of each document.
    pub(super) report: Option<PathBuf>,
}

/// Options of `check`.
#[derive(Debug)]
pub(super) struct CheckArguments {
    pub(super) inputs: Inputs,
    pub(super) template: Option<PathBuf>,
    pub(super) mend: Mend,
    pub(super) run: Run,
    pub(super) settings: Settings,
}

impl CheckArguments {
    /// Tells whether standard output is for a text: a diff, or the mended standard input.
    pub(super) fn prints_text(&self) -> bool {
        let stdin = self.inputs.paths.iter().any(|path| path.as_os_str() == "-");
        self.mend == Mend::Show || (self.mend == Mend::Write && stdin)
    }
}

/// What happens to what can be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mend {
    /// It is reported.
    Nothing,
    /// It is mended in the file (`--fix`).
    Write,
    /// The change is printed (`--diff`).
    Show,
}

/// Options of `consolidate`.
#[derive(Debug)]
pub(super) struct ConsolidateArguments {
    pub(super) inputs: Inputs,
    /// `--into`: the head of the report.
    pub(super) head: PathBuf,
    /// `-o`, as given.
    pub(super) output: Option<PathBuf>,
    pub(super) csv: Option<PathBuf>,
    pub(super) xlsx: Option<PathBuf>,
    /// Key of the figure whose parts are listed, in place of a report.
    pub(super) trace: Option<String>,
    pub(super) force: Force,
    pub(super) settings: Settings,
    /// Language of that list.
    pub(super) lang: Lang,
}

/// Options of `rule`.
#[derive(Debug)]
pub(super) enum RuleArguments {
    /// One line for each rule whose code begins so.
    List(String),
    /// The page of a rule.
    Page(&'static rules::Rule),
    /// Every page.
    All,
}

/// Options of `law`.
#[derive(Debug)]
pub(super) struct LawArguments {
    /// Number or words; empty for everything.
    pub(super) query: String,
    /// The day by which the force is judged.
    pub(super) on: Option<Date>,
    /// Files of documents beside those of the program.
    pub(super) catalogues: Vec<PathBuf>,
}

/// Options of `next`.
#[derive(Debug)]
pub(super) struct NextArguments {
    /// The old file, one.
    pub(super) inputs: Inputs,
    /// `-o`, as given.
    pub(super) output: Option<PathBuf>,
    pub(super) aim: Aim,
}

/// Options of `new`.
#[derive(Debug)]
pub(super) struct NewArguments {
    pub(super) form: Form,
    /// `-o`, as given.
    pub(super) output: Option<PathBuf>,
    pub(super) year: Option<u64>,
    pub(super) agency: Option<String>,
    /// Language of the comments.
    pub(super) lang: Lang,
}

/// Options of `schema`.
#[derive(Debug)]
pub(super) struct SchemaArguments {
    pub(super) subject: Subject,
    /// `-o`, as given.
    pub(super) output: Option<PathBuf>,
}

/// Options of `watch`.
#[derive(Debug)]
pub(super) struct WatchArguments {
    /// The data file, one.
    pub(super) inputs: Inputs,
    pub(super) template: Option<PathBuf>,
    /// Absent: the usual one, or any free one.
    pub(super) port: Option<u16>,
    /// Whether the browser is opened.
    pub(super) open: bool,
    pub(super) settings: Settings,
}

/// Inputs as named on the command line, at least one.
#[derive(Debug)]
pub(super) struct Inputs {
    pub(super) paths: Vec<PathBuf>,
    /// Name of standard input in messages.
    pub(super) stdin_filename: Option<PathBuf>,
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

fn render_arguments(matches: &ArgMatches) -> Result<RenderArguments, Failure> {
    Ok(RenderArguments {
        inputs: inputs(matches),
        output: matches.get_one::<PathBuf>("output").cloned(),
        context: matches.get_flag("context"),
        template: matches.get_one::<PathBuf>("template").cloned(),
        to: matches.get_one::<String>("to").and_then(|word| kind_from_word(word)),
        force: if matches.get_flag("force") { Force::KeepBackup } else { Force::Refuse },
        run: run(matches),
        settings: settings(matches)?,
    })
}

fn check_arguments(matches: &ArgMatches) -> Result<CheckArguments, Failure> {
    let mend = match (matches.get_flag("fix"), matches.get_flag("diff")) {
        (true, _) => Mend::Write,
        (_, true) => Mend::Show,
        _ => Mend::Nothing,
    };
    let (inputs, run, settings) = (inputs(matches), run(matches), settings(matches)?);
    let template = matches.get_one::<PathBuf>("template").cloned();
    Ok(CheckArguments { inputs, template, mend, run, settings })
}

fn consolidate_arguments(matches: &ArgMatches) -> Result<ConsolidateArguments, Failure> {
    let path = |name: &str| matches.get_one::<PathBuf>(name).cloned();
    Ok(ConsolidateArguments {
        inputs: inputs(matches),
        head: path("into").unwrap_or_default(),
        output: path("output"),
        csv: path("csv"),
        xlsx: path("xlsx"),
        trace: matches.get_one::<String>("trace").cloned(),
        force: if matches.get_flag("force") { Force::KeepBackup } else { Force::Refuse },
        settings: settings(matches)?,
        lang: Lang::default(),
    })
}

fn rule_arguments(matches: &ArgMatches) -> Result<RuleArguments, Failure> {
    if matches.get_flag("all") {
        return Ok(RuleArguments::All);
    }
    let Some(code) = matches.get_one::<String>("code") else {
        return Ok(RuleArguments::List(String::new()));
    };
    match rules::find(code) {
        Some(rule) => Ok(RuleArguments::Page(rule)),
        None => code_named(code).map(RuleArguments::List),
    }
}

fn law_arguments(matches: &ArgMatches) -> Result<LawArguments, Failure> {
    let words = matches.get_many::<String>("query").unwrap_or_default();
    let query = words.map(String::as_str).collect::<Vec<_>>().join(" ");
    let on = on(matches)?;
    let catalogues = matches.get_many::<PathBuf>("catalogue").unwrap_or_default();
    Ok(LawArguments { query, on, catalogues: catalogues.cloned().collect() })
}

fn next_arguments(matches: &ArgMatches) -> Result<NextArguments, Failure> {
    let year = year(matches)?;
    Ok(NextArguments {
        inputs: inputs(matches),
        output: matches.get_one::<PathBuf>("output").cloned(),
        aim: Aim { year, on: on(matches)?, ..Aim::default() },
    })
}

fn new_arguments(matches: &ArgMatches) -> Result<NewArguments, Failure> {
    let named = matches.get_one::<String>("kind");
    let form = Form::ALL.into_iter().find(|form| named.is_some_and(|name| name == form.as_str()));
    let agency = matches.get_one::<String>("agency").map(|name| name.trim().to_owned());
    if agency.as_ref().is_some_and(|name| name.is_empty() || name.chars().any(char::is_control)) {
        return Err(usage::bad_agency());
    }
    let year = year(matches)?;
    // A year of the law and of the people who write about it, not a figure.
    if let Some(year) = year.filter(|year| !(2000..=2999).contains(year)) {
        return Err(usage::bad_year(&year.to_string()));
    }
    let output = matches.get_one::<PathBuf>("output").cloned();
    Ok(NewArguments {
        form: form.unwrap_or(Form::Annual),
        output,
        year,
        agency,
        lang: Lang::default(),
    })
}

fn year(matches: &ArgMatches) -> Result<Option<u64>, Failure> {
    let year = matches.get_one::<String>("year");
    year.map(|written| written.parse().map_err(|_| usage::bad_year(written))).transpose()
}

fn schema_arguments(matches: &ArgMatches) -> SchemaArguments {
    let named = matches.get_one::<String>("for");
    let subject =
        Subject::ALL.into_iter().find(|subject| named.is_some_and(|n| n == subject.as_str()));
    SchemaArguments {
        subject: subject.unwrap_or(Subject::Year),
        output: matches.get_one::<PathBuf>("output").cloned(),
    }
}

fn watch_arguments(matches: &ArgMatches) -> WatchArguments {
    let paths = matches.get_many::<PathBuf>("input").unwrap_or_default().cloned().collect();
    WatchArguments {
        inputs: Inputs { paths, stdin_filename: None },
        template: matches.get_one::<PathBuf>("template").cloned(),
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

/// Reads the day by which the force of documents is judged.
fn on(matches: &ArgMatches) -> Result<Option<Date>, Failure> {
    let Some(written) = matches.get_one::<String>("on") else { return Ok(None) };
    paper_date(written.trim()).map(Some).ok_or_else(|| usage::bad_date("--on", written))
}

fn inputs(matches: &ArgMatches) -> Inputs {
    let paths = matches.get_many::<PathBuf>("input").unwrap_or_default().cloned().collect();
    let stdin_filename = matches.get_one::<PathBuf>("stdin-filename").cloned();
    Inputs { paths, stdin_filename }
}

fn run(matches: &ArgMatches) -> Run {
    Run {
        jobs: matches.get_one::<u16>("jobs").and_then(|jobs| NonZero::new(usize::from(*jobs))),
        fail_fast: matches.get_flag("fail-fast"),
        report: matches.get_one::<PathBuf>("report").cloned(),
    }
}

fn settings(matches: &ArgMatches) -> Result<Settings, Failure> {
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
fn code_named(code: &str) -> Result<String, Failure> {
    let upper = code.trim().to_ascii_uppercase();
    if is_known(&upper) { Ok(upper) } else { Err(usage::unknown_rule(code.trim())) }
}

/// Reads the options that every command has; an option wins over its environment variable.
fn output(matches: &ArgMatches, env: &Environment) -> Result<Output, Failure> {
    let option = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let lang = match (option("lang"), env.lang_variable.as_deref()) {
        (Some(name), _) => lang_from_name(name),
        (None, Some(value)) => Some(
            lang_from_name(value)
                .ok_or_else(|| usage::bad_variable("BCQCDC_LANG", value, &["vi", "en"]))?,
        ),
        (None, None) => None,
    };
    let format = match (option("output-format"), env.format_variable.as_deref()) {
        // As `rule` and `law` call the format for people.
        (Some("text"), _) => Some(Format::Full),
        (Some(name), _) => format_from_name(name),
        (None, Some(value)) => Some(format_from_name(value).ok_or_else(|| {
            let names = Format::ALL.map(Format::as_str);
            usage::bad_variable("BCQCDC_OUTPUT_FORMAT", value, &names)
        })?),
        (None, None) => None,
    };
    Ok(Output {
        lang: lang.unwrap_or(env.lang),
        format: format.unwrap_or_default(),
        colour: option("color").and_then(colour_from_name).unwrap_or_default(),
        notes: if matches.get_flag("quiet") { Notes::Hidden } else { Notes::Shown },
    })
}

fn kind_from_word(word: &str) -> Option<FileKind> {
    FileKind::ALL.into_iter().find(|kind| kind.word() == word)
}

fn format_from_name(name: &str) -> Option<Format> {
    Format::ALL.into_iter().find(|format| format.as_str() == name)
}
