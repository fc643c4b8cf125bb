//! `bcqcdc next`: next year's data file from this year's.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Settings;
use crate::Templates;
use crate::cli::args::NextArguments;
use crate::cli::check::{Examined, examine};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files::{Disk, Shelf};
use crate::cli::gather::gather;
use crate::cli::input::{Input, Origin};
use crate::cli::output;
use crate::cli::target::{self, Target};
use crate::diagnostic::{Severity, Text, sort};
use crate::next::{self, Aim, Next, Refused};
use crate::source::Sources;

/// Runs the command.
pub(super) fn run(arguments: &NextArguments, mut console: Console) -> Exit {
    let exit = match make(arguments, &mut console) {
        Ok(exit) => exit,
        Err((path, failure)) => {
            console.failure(&path, &failure);
            Exit::CouldNotRun
        }
    };
    console.finish(exit)
}

/// What failed, with the file it is about.
type Failed = (String, Failure);

fn make(arguments: &NextArguments, console: &mut Console) -> Result<Exit, Failed> {
    let plain = |failure: Failure| (String::new(), failure);
    let inputs = gather(&arguments.inputs).map_err(plain)?.inputs;
    let [input] = <[Input; 1]>::try_from(inputs).map_err(|inputs| plain(too_many(&inputs)))?;
    let named = |failure: Failure| (input.name.clone(), failure);
    // Before any work, and before a slow standard input.
    let asked = asked(&input, arguments.output.as_deref()).map_err(plain)?;
    let (mark, text) = input.read_marked().map_err(plain)?;
    let mut sources = Sources::default();
    let templates = Templates::embedded(&mut sources);
    let file = sources.add(&input.name, text);
    let way = way(&input, asked.as_ref()).unwrap_or_default();
    let aim = Aim { way, ..arguments.aim.clone() };
    let next =
        next::next(&mut sources, file, &Disk::beside(&input, &Shelf::default()), &templates, &aim);
    let next = match next {
        Ok(next) => next,
        Err(Refused::Faults(mut findings)) => {
            sort(&mut findings);
            console.findings(&findings, &sources);
            return Ok(Exit::Findings);
        }
        Err(Refused::Reason(message, help)) => {
            return Err(named(Failure { message, help: Some(help) }));
        }
    };
    let target = asked.unwrap_or_else(|| Target::File(beside(&input, &next)));
    let bytes = format!("{mark}{}", next.text);
    let name = match &target {
        Target::Stdout | Target::Unnamed(_) => {
            console.text(&bytes);
            input.name.clone()
        }
        Target::File(path) => {
            output::create(path, bytes.as_bytes()).map_err(plain)?;
            path.display().to_string()
        }
    };
    tell(console, &next, &target, &name);
    Ok(examine_result(console, &target, &input, &next, &templates))
}

fn too_many(inputs: &[Input]) -> Failure {
    let count = inputs.len();
    Failure::new(
        format!("`next` nhận một tệp, không nhận {count} tệp"),
        format!("`next` takes one file, not {count}"),
    )
    .help("chạy lần lượt từng tệp", "run it for each file")
}

/// Returns the target that `-o` names, none where the name follows from the old one.
fn asked(input: &Input, output: Option<&Path>) -> Result<Option<Target>, Failure> {
    match (output, &input.origin) {
        (Some(path), _) if path.as_os_str() == "-" => Ok(Some(Target::Stdout)),
        (Some(path), _) => {
            target::refuse_directory(path)?;
            target::refuse_missing_directory(path)?;
            target::refuse_other_ending(path)?;
            output::refuse_existing(path)?;
            Ok(Some(Target::File(path.to_owned())))
        }
        (None, Origin::Stdin) => {
            Err(Failure::new("đầu vào là `-` thì phải nêu đầu ra", "the input `-` needs an output")
                .help("thêm `-o TỆP.toml` hoặc `-o -`", "add `-o FILE.toml` or `-o -`"))
        }
        (None, Origin::File(_)) => Ok(None),
    }
}

/// Returns the way from the folder of the new file to that of the old one, where there is one.
fn way(input: &Input, asked: Option<&Target>) -> Option<String> {
    let (Origin::File(_), Some(Target::File(path))) = (&input.origin, asked) else { return None };
    let old = fs::canonicalize(input.folder()).ok()?;
    let new = fs::canonicalize(target::directory_of(path)).ok()?;
    let (mut old, mut new) = (old.components().peekable(), new.components().peekable());
    while old.peek().is_some() && old.peek() == new.peek() {
        old.next();
        new.next();
    }
    let up = new.map(|_| "..".to_owned());
    let down = old.map(|part| part.as_os_str().to_string_lossy().into_owned());
    Some(up.chain(down).map(|part| part + "/").collect())
}

/// Returns the path beside the old file: with the new year in the name, else at its end.
fn beside(input: &Input, next: &Next) -> PathBuf {
    let Origin::File(path) = &input.origin else { return PathBuf::new() };
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let [(from, to), (new_from, new_to)] = next.years;
    let mut new = replace_number(&stem, to, new_to);
    if from < to {
        new = replace_number(&new, from, new_from);
    }
    if new == stem {
        new = format!("{stem}-{new_to}");
    }
    path.with_file_name(format!("{new}.toml"))
}

/// Replaces a year where it is no part of a longer number.
fn replace_number(stem: &str, old: u64, new: u64) -> String {
    let old = old.to_string();
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let alone = |at: &usize| {
        !is_digit(stem[..*at].chars().next_back())
            && !is_digit(stem[at + old.len()..].chars().next())
    };
    let last = stem.match_indices(&old).map(|(at, _)| at).filter(alone).last();
    last.map_or_else(
        || stem.to_owned(),
        |at| format!("{}{new}{}", &stem[..at], &stem[at + old.len()..]),
    )
}

/// Lists the changes, and what is left to do.
fn tell(console: &mut Console, next: &Next, target: &Target, name: &str) {
    for change in &next.changes {
        let key = &change.key;
        let key = if key.is_empty() { String::new() } else { format!("{key}: ") };
        let Text { vi, en } = &change.text;
        console.note(&Text::new(format!("{key}{vi}"), format!("{key}{en}")));
    }
    let Next { blanks, reviews, on, .. } = next;
    let day = on.slashed();
    let (vi, en) = match target {
        Target::Stdout | Target::Unnamed(_) => ("đã lập".to_owned(), "made".to_owned()),
        Target::File(_) => (format!("đã ghi `{name}`"), format!("wrote `{name}`")),
    };
    console.note(&Text::new(
        format!(
            "{vi}: {blanks} chỗ \"TODO\" cần điền, {reviews} chỗ \"cần xem lại\"; hiệu lực văn bản \
             xét đến ngày {day}"
        ),
        format!(
            "{en}; to fill in (\"TODO\"): {blanks}, to look at (\"cần xem lại\"): {reviews}; law as \
             of {day}"
        ),
    ));
}

/// Checks the new file as a draft; what is wrong in it was wrong in the old one, or the law has
/// changed.
fn examine_result(
    console: &mut Console,
    target: &Target,
    input: &Input,
    next: &Next,
    templates: &Templates,
) -> Exit {
    let new = match target {
        Target::File(path) => Input::file(path),
        Target::Stdout | Target::Unnamed(_) => input.clone(),
    };
    let mut sources = Sources::default();
    let _ = Templates::embedded(&mut sources);
    let file = sources.add(&new.name, next.text.clone());
    let settings = Settings { draft: true, ..Settings::default() };
    let Examined { mut findings, document, .. } =
        examine(&mut sources, file, &Disk::beside(&new, &Shelf::default()), templates, &settings);
    findings.extend(document.err().unwrap_or_default());
    // Keys and outlines of the office's own are known only to its templates, which no one reads here.
    let is_own = |code| ["D060", "D063"].contains(&code);
    findings.retain(|finding| finding.severity == Severity::Error && !is_own(finding.code));
    sort(&mut findings);
    console.findings(&findings, &sources);
    if findings.is_empty() { Exit::Clean } else { Exit::Findings }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_in_a_name_moves() {
        assert_eq!(replace_number("so-khcn-2025", 2025, 2026), "so-khcn-2026");
        assert_eq!(replace_number("2025-so", 2025, 2026), "2026-so");
        assert_eq!(replace_number("120251", 2025, 2026), "120251");
    }
}
