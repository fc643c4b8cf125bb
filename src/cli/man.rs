//! `bcqcdc man`: the manual page of the program or of a command, as troff.

use std::io;

use clap_mangen::Man;
use clap_mangen::roff::{Inline, Roff, bold, roman};

use crate::cli::command::command;
use crate::cli::console::{self, Output};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::diagnostic::Lang;

/// A section of the page: its heading, then term and meaning.
struct Section {
    heading: [&'static str; 2],
    entries: &'static [(&'static str, [&'static str; 2])],
}

/// What the description of the command line does not say.
const SECTIONS: [Section; 3] = [
    Section {
        heading: ["MÃ THOÁT", "EXIT STATUS"],
        entries: &[
            ("0", ["không có lỗi", "nothing at error level"]),
            (
                "1",
                [
                    "tệp số liệu có lỗi, hoặc có văn bản không lập được",
                    "findings at error level, or a document that could not be made",
                ],
            ),
            (
                "2",
                [
                    "không chạy được: sai dòng lệnh, không đọc hoặc không ghi được tệp",
                    "could not run: usage, a file that cannot be read or written",
                ],
            ),
            ("130", ["dừng bằng Ctrl-C", "stopped by Ctrl-C"]),
        ],
    },
    Section {
        heading: ["BIẾN MÔI TRƯỜNG", "ENVIRONMENT"],
        entries: &[
            ("BCQCDC_LANG", ["ngôn ngữ, như `--lang`", "the language, as `--lang`"]),
            (
                "BCQCDC_OUTPUT_FORMAT",
                ["dạng in các phát hiện, như `--output-format`", "as `--output-format`"],
            ),
            ("NO_COLOR", ["không dùng màu", "no colours"]),
        ],
    },
    Section {
        heading: ["TỆP", "FILES"],
        entries: &[(
            "bcqcdc.toml",
            [
                "mặc định cho các tệp số liệu ở thư mục của nó và các thư mục con",
                "defaults for the year files of its folder and of those below",
            ],
        )],
    },
];

/// Runs the command: `words` are the command that the page is about, none for the program.
pub(super) fn run(words: &[String], output: Output) -> Result<Exit, Failure> {
    let mut subject = command(output.lang);
    subject.build();
    for word in words {
        let Some(next) = subject.find_subcommand(word) else { return Err(unknown(word)) };
        subject = next.clone();
    }
    let page = page(subject, output.lang).map_err(|error| console::stdout_failure(&error))?;
    Ok(console::print_text(&page, output.colour))
}

fn unknown(word: &str) -> Failure {
    Failure::new(format!("không có lệnh `{word}`"), format!("unknown command `{word}`"))
        .help("xem `bcqcdc --help`", "see `bcqcdc --help`")
}

/// Writes the page of a command.
fn page(subject: clap::Command, lang: Lang) -> io::Result<String> {
    let (has_options, has_commands) =
        (subject.get_arguments().next().is_some(), subject.has_subcommands());
    let manual = lang.pick(["Hướng dẫn sử dụng bcqcdc", "bcqcdc manual"]);
    let man =
        Man::new(subject).source(concat!("bcqcdc ", env!("CARGO_PKG_VERSION"))).manual(manual);
    let mut troff = Vec::new();
    man.render_title(&mut troff)?;
    man.render_name_section(&mut troff)?;
    man.render_synopsis_section(&mut troff)?;
    man.render_description_section(&mut troff)?;
    if has_options {
        man.render_options_section(&mut troff)?;
    }
    if has_commands {
        man.render_subcommands_section(&mut troff)?;
    }
    let mut rest = Roff::new();
    for section in &SECTIONS {
        rest.control("SH", [lang.pick(section.heading)]);
        for (term, meaning) in section.entries {
            rest.control("TP", []);
            rest.text([bold(*term)]);
            rest.text(words(lang.pick(*meaning)));
        }
    }
    rest.to_writer(&mut troff)?;
    Ok(tidy(&String::from_utf8_lossy(&troff), lang))
}

/// Sets what stands between backticks in bold.
fn words(text: &str) -> Vec<Inline> {
    let pieces = text.split('`').enumerate();
    pieces.map(|(at, piece)| if at % 2 == 0 { roman(piece) } else { bold(piece) }).collect()
}

/// Puts the headings that the writer of pages knows only in English into the language, and leaves
/// out the preamble that it repeats before every section.
fn tidy(troff: &str, lang: Lang) -> String {
    let preamble: Vec<&str> = troff.lines().take_while(|line| !line.starts_with(".TH")).collect();
    let rest = troff.lines().filter(|line| !preamble.contains(line));
    let lines = preamble.iter().copied().chain(rest).map(|line| match (line, lang) {
        (".SH NAME", Lang::Vi) => ".SH TÊN".to_owned(),
        (".SH SYNOPSIS", Lang::Vi) => ".SH \"CÁCH DÙNG\"".to_owned(),
        (".SH DESCRIPTION", Lang::Vi) => ".SH \"MÔ TẢ\"".to_owned(),
        (line, _) if line.starts_with(".SH ") => line.to_uppercase(),
        (line, _) => line.to_owned(),
    });
    lines.map(|line| line + "\n").collect()
}
