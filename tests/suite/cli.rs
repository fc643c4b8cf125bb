//! Walks `tests/cli/*.md`: sessions with the program, as a reader would type them.
//!
//! A fenced block with a file name (```` ```toml other.toml ````) is a file that exists from there
//! on. A block ```` ```console ```` holds commands and what they print:
//!
//! ```text
//! $ bcqcdc check year.toml
//! a line of standard output
//! 2> a line of standard error
//! [exit 1]
//! ```
//!
//! Commands run in order through `sh` in an empty directory that holds only the files of the case
//! and `year.toml`, the smallest year without findings, with nothing in the environment but a path
//! and the locale `C`. `[exit 0]` is not written. `[VERSION]` stands for the version of the
//! program, `[n]` for how many rules held and how many did not, which changes with every rule.
//! `text FILE.docx` prints the words of a document, a line for each paragraph: a machine with only
//! Rust has nothing that opens one. `UPDATE=1` rewrites what the commands print.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::expected::{self, Outcome};
use crate::text::printed;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Runs one case.
pub(crate) fn case(path: &Path) -> Outcome {
    expected::compare(path, &play(&fs::read_to_string(path)?)?)
}

/// Plays a case in a fresh directory and returns it with what the commands really print.
fn play(case: &str) -> Result<String> {
    let directory = tempfile::tempdir()?;
    fs::copy("tests/cli/year.toml", directory.path().join("year.toml"))?;
    let blocks = read(case)?;
    let mut found = String::new();
    for block in blocks {
        match block {
            Block::Prose(line) => found.push_str(&format!("{line}\n")),
            Block::File { fence, name, text } => {
                let path = directory.path().join(name);
                fs::create_dir_all(path.parent().unwrap_or(directory.path()))?;
                fs::write(path, &text)?;
                found.push_str(&format!("{fence}\n{text}```\n"));
            }
            Block::Console(commands) => {
                found.push_str("```console\n");
                for command in commands {
                    found.push_str(&run(command, directory.path())?);
                }
                found.push_str("```\n");
            }
        }
    }
    Ok(found)
}

enum Block<'a> {
    Prose(&'a str),
    File { fence: &'a str, name: &'a str, text: String },
    Console(Vec<&'a str>),
}

fn read(case: &str) -> Result<Vec<Block<'_>>> {
    let mut blocks = Vec::new();
    let mut lines = case.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else {
            blocks.push(Block::Prose(line));
            continue;
        };
        let body: Vec<_> = lines.by_ref().take_while(|line| *line != "```").collect();
        blocks.push(match info.split_once(' ') {
            None if info == "console" => {
                Block::Console(body.iter().filter_map(|line| line.strip_prefix("$ ")).collect())
            }
            Some((_, name)) => {
                let text = body.iter().map(|line| format!("{line}\n")).collect();
                Block::File { fence: line, name, text }
            }
            None => return Err(format!("block without a file name: {line}").into()),
        });
    }
    Ok(blocks)
}

/// Runs a command and returns it with what it printed.
pub(crate) fn run(command: &str, directory: &Path) -> Result<String> {
    if let Some(name) = command.strip_prefix("text ") {
        let words = printed(&fs::read(directory.join(name))?);
        let lines: Vec<_> = words.lines().filter(|line| !line.trim().is_empty()).collect();
        return Ok(format!("$ {command}\n{}\n", lines.join("\n")));
    }
    let program = Path::new(env!("CARGO_BIN_EXE_bcqcdc"));
    let folder = program.parent().ok_or("the program lies in a directory")?;
    let output = Command::new("sh")
        .args(["-c", command])
        .current_dir(directory)
        .env_clear()
        .env("PATH", format!("{}:/usr/bin:/bin", folder.display()))
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()?;
    let mut found = format!("$ {command}\n");
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        found.push_str(&format!("{line}\n"));
    }
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let line = without_numbers_of_rules(line);
        found.push_str(format!("2> {line}").trim_end());
        found.push('\n');
    }
    match output.status.code() {
        Some(0) => {}
        Some(code) => found.push_str(&format!("[exit {code}]\n")),
        None => found.push_str("[killed]\n"),
    }
    Ok(found.replace(env!("CARGO_PKG_VERSION"), "[VERSION]"))
}

fn without_numbers_of_rules(line: &str) -> String {
    let is_coverage = ["quy tắc đạt, ", "rules held, ", "rule checks held, "];
    if !is_coverage.iter().any(|words| line.contains(words)) {
        return line.to_owned();
    }
    let word = |word| if str::parse::<usize>(word).is_ok() { "[n]" } else { word };
    line.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
