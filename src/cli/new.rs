//! `bcqcdc new`: a data file to be filled in.

use std::fs;
use std::path::Path;

use crate::cli::args::NewArguments;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::target::{self, directory_of};
use crate::diagnostic::Text;
use crate::form::{self, Blank, Form};
use crate::law::Catalogue;
use crate::schema::Subject;

/// Runs the command.
pub(super) fn run(arguments: NewArguments, mut console: Console) -> Exit {
    let exit = match make(arguments, &mut console) {
        Ok(()) => Exit::Clean,
        Err(failure) => {
            console.failure("", &failure);
            Exit::CouldNotRun
        }
    };
    console.finish(exit)
}

fn make(arguments: NewArguments, console: &mut Console) -> Result<(), Failure> {
    let NewArguments { form, output, year, agency, lang } = arguments;
    let path = output.as_deref().filter(|path| path.as_os_str() != "-");
    if let Some(path) = path {
        target::refuse_directory(path)?;
        target::refuse_missing_directory(path)?;
        target::refuse_other_ending(path)?;
        output::refuse_existing(path)?;
    }
    // No clock is read: the catalogue of the program stands for today.
    let year = year.or_else(|| path.and_then(year_in_name));
    let year = year.unwrap_or_else(|| u64::from(Catalogue::embedded().as_of.year));
    let folder = path.map_or(Path::new("."), directory_of);
    let schema = if form == Form::Catalogue { Subject::Catalogue } else { Subject::Year };
    let found = way_to(schema.file_name(), folder);
    let way = found.clone().unwrap_or_else(|| format!("./{}", schema.file_name()));
    let text = form::text(&Blank { form, year, agency, schema: way, lang });
    match path {
        None => console.text(&text),
        Some(path) => {
            output::create(path, text.as_bytes())?;
            tell(console, path, form, &text);
        }
    }
    if found.is_none() && path.is_some() {
        hint(console, folder, schema);
    }
    Ok(())
}

/// Says what was written, and what to do next.
fn tell(console: &mut Console, path: &Path, form: Form, text: &str) {
    let name = path.display();
    let blanks =
        text.lines().filter(|line| !line.starts_with('#') && line.contains("\"TODO")).count();
    let [vi, en] = form.title();
    console.note(&Text::new(
        format!("đã ghi `{name}` ({vi}): {blanks} chỗ \"TODO\" cần điền"),
        format!("wrote `{name}` ({en}); to fill in (\"TODO\"): {blanks}"),
    ));
}

/// Says how an editor comes to its schema.
fn hint(console: &mut Console, folder: &Path, schema: Subject) {
    let path = folder.join(schema.file_name());
    let path = path.strip_prefix(".").unwrap_or(&path).display();
    let option = match schema {
        Subject::Year => String::new(),
        _ => format!(" --for {}", schema.as_str()),
    };
    console.note(&Text::new(
        format!("để trình soạn thảo gợi ý khi gõ: bcqcdc schema{option} -o {path}"),
        format!("for an editor that completes: bcqcdc schema{option} -o {path}"),
    ));
}

/// Returns the last year that a name holds: 2026 of `so-noi-vu-2026.toml`.
fn year_in_name(path: &Path) -> Option<u64> {
    let stem = path.file_stem()?.to_string_lossy().into_owned();
    let numbers = stem.split(|c: char| !c.is_ascii_digit());
    let mut years = numbers.filter(|number| number.len() == 4 && number.starts_with("20"));
    years.next_back()?.parse().ok()
}

/// Returns the way from a folder to a file that lies in it or above it.
fn way_to(name: &str, folder: &Path) -> Option<String> {
    let folder = fs::canonicalize(folder).ok()?;
    let level = folder.ancestors().position(|folder| folder.join(name).is_file())?;
    let up = if level == 0 { "./".to_owned() } else { "../".repeat(level) };
    Some(up + name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_a_name() {
        assert_eq!(year_in_name(Path::new("2026.toml")), Some(2026));
        assert_eq!(year_in_name(Path::new("bao-cao-2025-so-khcn.toml")), Some(2025));
        assert_eq!(year_in_name(Path::new("12026.toml")), None);
        assert_eq!(year_in_name(Path::new("so-khcn.toml")), None);
    }
}
