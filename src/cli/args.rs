//! Every option of the program, its help in both languages, and the checked value it becomes.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, StyledStr};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, value_parser};

use crate::Settings;
use crate::cli::console::{Notes, Output};
use crate::cli::env::{Environment, colour_from_name, lang_from_name};
use crate::cli::failure::Failure;
use crate::cli::output::Force;
use crate::cli::usage;
use crate::diagnostic::Lang;
use crate::report::Format;

/// What the command line asks for.
#[derive(Debug)]
pub(super) struct Invocation {
    pub(super) output: Output,
    pub(super) command: Command,
}

/// The command and its own options.
#[derive(Debug)]
pub(super) enum Command {
    Render(RenderArguments),
    Check(CheckArguments),
}

/// Options of `render`.
#[derive(Debug)]
pub(super) struct RenderArguments {
    pub(super) inputs: Inputs,
    /// `-o`, as given.
    pub(super) output: Option<PathBuf>,
    pub(super) template: Option<PathBuf>,
    pub(super) force: Force,
    pub(super) settings: Settings,
}

/// Options of `check`.
#[derive(Debug)]
pub(super) struct CheckArguments {
    pub(super) inputs: Inputs,
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
        Some(("render", matches)) => (Command::Render(render_arguments(matches)), matches),
        Some(("check", matches)) => (Command::Check(check_arguments(matches)), matches),
        _ if arguments.len() <= 1 => {
            return Err(Stop::Help(command(env.lang).render_help().ansi().to_string()));
        }
        _ => return Err(Stop::Usage(usage::no_command())),
    };
    let output = output(matches, env).map_err(Stop::Usage)?;
    Ok(Invocation { output, command })
}

fn render_arguments(matches: &ArgMatches) -> RenderArguments {
    RenderArguments {
        inputs: inputs(matches),
        output: matches.get_one::<PathBuf>("output").cloned(),
        template: matches.get_one::<PathBuf>("template").cloned(),
        force: if matches.get_flag("force") { Force::KeepBackup } else { Force::Refuse },
        settings: settings(matches),
    }
}

fn check_arguments(matches: &ArgMatches) -> CheckArguments {
    CheckArguments { inputs: inputs(matches), settings: settings(matches) }
}

fn inputs(matches: &ArgMatches) -> Inputs {
    let paths = matches.get_many::<PathBuf>("input").unwrap_or_default().cloned().collect();
    let stdin_filename = matches.get_one::<PathBuf>("stdin-filename").cloned();
    Inputs { paths, stdin_filename }
}

fn settings(matches: &ArgMatches) -> Settings {
    Settings {
        draft: matches.get_flag("draft"),
        strict: matches.get_flag("strict"),
        ..Settings::default()
    }
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

fn format_from_name(name: &str) -> Option<Format> {
    Format::ALL.into_iter().find(|format| format.as_str() == name)
}

/// Builds the description of the whole command line, for parsing, help, completions and manual.
pub fn command(lang: Lang) -> clap::Command {
    let t = Words(lang);
    let about = t.pick(
        "Lập báo cáo thực hiện dân chủ ở cơ sở (DOCX, thể thức Nghị định 30/2020/NĐ-CP)\n\
         từ tệp số liệu TOML của cơ quan.",
        "Writes a Vietnamese agency's report on grassroots democracy (DOCX, in the form\n\
         of Nghị định 30/2020/NĐ-CP) from its TOML year file.",
    );
    t.base("bcqcdc", about, t.pick("<LỆNH> [TÙY CHỌN]", "<COMMAND> [OPTIONS]"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(t.pick("Lệnh", "Commands"))
        .arg(
            t.flag("version", t.pick("In phiên bản", "Print the version"))
                .short('V')
                .display_order(200)
                .action(ArgAction::Version),
        )
        .args(global_options(t))
        .subcommand(render(t))
        .subcommand(check(t))
}

fn render(t: Words) -> clap::Command {
    let about = t.pick(
        "Kiểm tra tệp số liệu rồi lập báo cáo DOCX",
        "Check year files and write their reports",
    );
    t.base("bcqcdc render", about, t.pick("<ĐẦU VÀO>... [TÙY CHỌN]", "<INPUT>... [OPTIONS]"))
        .name("render")
        .arg(t.input())
        .arg(
            t.value(
                "output",
                t.pick("ĐÍCH", "PATH"),
                t.pick(
                    "Tệp DOCX, thư mục có sẵn, hoặc `-` là đầu ra chuẩn; nếu không nêu, \
                     báo cáo nằm cạnh tệp TOML, cùng tên",
                    "DOCX file, existing directory, or `-` for standard output; without it \
                     the report stands beside its TOML file",
                ),
            )
            .short('o')
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            t.value(
                "template",
                t.pick("TỆP", "FILE"),
                t.pick(
                    "Dùng mẫu này thay cho mẫu có sẵn",
                    "Use this template instead of the built-in one",
                ),
            )
            .short('t')
            .value_parser(value_parser!(PathBuf)),
        )
        .arg(t.draft())
        .arg(t.flag(
            "force",
            t.pick(
                "Ghi đè báo cáo đã sửa tay; bản cũ được giữ ở TÊN.bak.docx",
                "Overwrite a report edited by hand; the old one is kept as NAME.bak.docx",
            ),
        ))
        .arg(t.strict())
        .arg(t.stdin_filename())
}

fn check(t: Words) -> clap::Command {
    let about = t.pick("Kiểm tra tệp số liệu, không ghi gì", "Check year files, write nothing");
    t.base("bcqcdc check", about, t.pick("<ĐẦU VÀO>... [TÙY CHỌN]", "<INPUT>... [OPTIONS]"))
        .name("check")
        .arg(t.input())
        .arg(t.draft())
        .arg(t.strict())
        .arg(t.stdin_filename())
}

fn global_options(t: Words) -> Vec<Arg> {
    let variable = |text: &str, name: &str| match t.0 {
        Lang::Vi => format!("{text} [biến môi trường: {name}]"),
        Lang::En => format!("{text} [env: {name}]"),
    };
    let options = vec![
        t.value(
            "output-format",
            t.pick("DẠNG", "FORMAT"),
            &variable(
                t.pick(
                    "Dạng in các phát hiện: full, concise, json",
                    "Format of findings: full, concise, json",
                ),
                "BCQCDC_OUTPUT_FORMAT",
            ),
        )
        .value_parser(PossibleValuesParser::new(Format::ALL.map(Format::as_str))),
        t.value(
            "lang",
            "vi|en",
            &variable(t.pick("Ngôn ngữ của thông báo", "Language of messages"), "BCQCDC_LANG"),
        )
        .value_parser(PossibleValuesParser::new(["vi", "en"])),
        t.value(
            "color",
            t.pick("LÚC", "WHEN"),
            &variable(
                t.pick(
                    "Lúc nào dùng màu: auto, always, never",
                    "When to use colours: auto, always, never",
                ),
                "NO_COLOR",
            ),
        )
        .value_parser(PossibleValuesParser::new(["auto", "always", "never"])),
        t.flag(
            "quiet",
            t.pick(
                "Chỉ in các phát hiện, không in việc đã làm",
                "Print findings only, not what was done",
            ),
        )
        .short('q'),
        t.flag("help", t.pick("In trợ giúp này", "Print this help"))
            .short('h')
            .action(ArgAction::Help),
    ];
    // Behind the options of the command, which are what the reader looks for.
    let last = 100..;
    let options = options.into_iter().zip(last);
    options.map(|(option, order)| option.global(true).display_order(order)).collect()
}

/// Builds arguments in one language.
#[derive(Clone, Copy)]
struct Words(Lang);

impl Words {
    fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self.0 {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// A command with our headings instead of clap's English ones.
    fn base(self, name: &str, about: &str, usage: &str) -> clap::Command {
        let heading = clap::builder::Styles::styled().get_header().to_owned();
        let usage_heading = self.pick("Cách dùng:", "Usage:");
        let template =
            format!("{{about}}\n\n{heading}{usage_heading}{heading:#} {{usage}}\n\n{{all-args}}\n");
        clap::Command::new(name.to_owned())
            .about(about.to_owned())
            .override_usage(format!("{name} {usage}"))
            .help_template(StyledStr::from(template))
            .term_width(80)
            .disable_help_flag(true)
    }

    fn flag(self, name: &'static str, help: &str) -> Arg {
        Arg::new(name)
            .long(name)
            .help(help.to_owned())
            .help_heading(self.pick("Tùy chọn", "Options").to_owned())
            .action(ArgAction::SetTrue)
    }

    fn value(self, name: &'static str, value: &str, help: &str) -> Arg {
        self.flag(name, help)
            .action(ArgAction::Set)
            .value_name(value.to_owned())
            .hide_possible_values(true)
    }

    fn input(self) -> Arg {
        Arg::new("input")
            .value_name(self.pick("ĐẦU VÀO", "INPUT").to_owned())
            .help(
                self.pick(
                    "Tệp số liệu TOML, một hay nhiều; `-` là đầu vào chuẩn",
                    "TOML year files, one or many; `-` is standard input",
                )
                .to_owned(),
            )
            .help_heading(self.pick("Tham số", "Arguments").to_owned())
            .required(true)
            .num_args(1..)
            .value_parser(value_parser!(PathBuf))
    }

    fn draft(self) -> Arg {
        self.flag(
            "draft",
            self.pick(
                "Bản nháp: số liệu còn thiếu hoặc ghi \"TODO: …\" được để trống và tô nổi",
                "Draft: missing values and \"TODO: …\" become highlighted blanks",
            ),
        )
    }

    fn strict(self) -> Arg {
        self.flag("strict", self.pick("Coi cảnh báo là lỗi", "Treat warnings as errors"))
    }

    fn stdin_filename(self) -> Arg {
        self.value(
            "stdin-filename",
            self.pick("TÊN", "NAME"),
            self.pick(
                "Tên của đầu vào chuẩn trong các thông báo",
                "Name of standard input in messages",
            ),
        )
        .value_parser(value_parser!(PathBuf))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_holds_together_and_fits() {
        for lang in [Lang::Vi, Lang::En] {
            let mut command = command(lang);
            command.build();
            command.clone().debug_assert();
            for part in std::iter::once(&command).chain(command.get_subcommands()) {
                let help = part.clone().render_help().to_string();
                for line in help.lines() {
                    assert!(line.chars().count() <= 80, "wider than 80 columns: {line}");
                }
            }
        }
    }
}
