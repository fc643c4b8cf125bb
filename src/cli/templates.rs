//! The templates of a run: those of the program, one of the office's own for everything, or a folder
//! of the office's sections.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::Templates;
use crate::cli::failure::Failure;
use crate::cli::guard;
use crate::cli::input::Input;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};
use crate::templates::EMBEDDED;

/// Most files of a folder that are read: it is no folder of templates that holds more.
const MOST: usize = 200;

/// Compiles what `-t` names; the faults are those of the office's own texts.
///
/// # Errors
///
/// A file cannot be read, or the folder holds a file that nothing would use.
pub(super) fn load(
    own: Option<&Path>,
    sources: &mut Sources,
) -> Result<Result<Templates, Vec<Diagnostic>>, Failure> {
    let Some(path) = own else { return Ok(Ok(Templates::embedded(sources))) };
    let name = path.display().to_string();
    if !path.is_dir() {
        let text = Input::file(path).read()?;
        let file = sources.add(&name, text);
        return guard::catch(&name, || Templates::with_own(sources, file));
    }
    let mut overrides: Vec<(String, FileId)> = Vec::new();
    for file in files(path).map_err(|error| unreadable(&name, &error))? {
        let relative = file.strip_prefix(path).unwrap_or(&file);
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        let text = Input::file(&file).read()?;
        overrides.push((parts.join("/"), sources.add(file.display().to_string(), text)));
    }
    if overrides.is_empty() {
        return Err(empty(&name));
    }
    unused(&overrides, sources)?;
    guard::catch(&name, || Templates::with_overrides(sources, overrides))
}

/// Returns the templates of a folder and of those in it, by name.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // What a link leads to is no part of the folder.
            let kind = entry.file_type()?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if entry.path().extension().is_some_and(|extension| extension == "md") {
                found.push(entry.path());
            }
        }
        if found.len() + folders.len() > MOST {
            return Err(io::Error::other(format!("> {MOST} *.md")));
        }
    }
    found.sort();
    Ok(found)
}

/// Refuses a file that takes no template's place and that no other file includes: its name is wrong.
fn unused(overrides: &[(String, FileId)], sources: &Sources) -> Result<(), Failure> {
    for (name, file) in overrides {
        let replaces = EMBEDDED.iter().any(|(known, _)| known == name);
        let included = overrides.iter().any(|(other, other_file)| {
            other != name && sources.get(*other_file).text.contains(&format!("\"{name}\""))
        });
        if replaces || included {
            continue;
        }
        let path = &sources.get(*file).name;
        let near = EMBEDDED.iter().map(|(known, _)| *known);
        let near = near
            .min_by_key(|known| strsim::levenshtein(last(known), last(name)))
            .unwrap_or_default();
        return Err(Failure::new(
            format!("mẫu `{path}` không thay cho mẫu nào và không mẫu nào gọi đến"),
            format!("the template `{path}` replaces none, and none includes it"),
        )
        .help(
            format!("có phải là `{near}` không? Tên tính từ thư mục nêu ở -t"),
            format!("`{near}`, perhaps? Names start from the folder given with -t"),
        ));
    }
    Ok(())
}

/// Returns the last part of a name.
fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn unreadable(name: &str, error: &io::Error) -> Failure {
    Failure::new(
        format!("không đọc được thư mục mẫu `{name}`"),
        format!("failed to read the folder of templates `{name}`"),
    )
    .caused_by(error)
}

fn empty(name: &str) -> Failure {
    Failure::new(
        format!("thư mục mẫu `{name}` không có tệp .md nào"),
        format!("the folder of templates `{name}` holds no .md file"),
    )
}
