//! What every document of a run starts from: templates and settings, once for each `bcqcdc.toml`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::check::settle;
use crate::cli::console::Console;
use crate::cli::defaults::Found;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::guard;
use crate::cli::input::Input;
use crate::diagnostic::Diagnostic;
use crate::source::Sources;
use crate::templates::EMBEDDED;
use crate::{Settings, Templates};

/// What the documents below one `bcqcdc.toml` start from.
pub(super) struct Base {
    /// Holds the templates, whose findings point into them.
    pub(super) sources: Sources,
    pub(super) templates: Templates,
    pub(super) settings: Settings,
}

/// What every document of a run starts from.
pub(super) struct Bases {
    found: Found,
    bases: Vec<Base>,
}

impl Bases {
    /// Compiles the templates: those of `-t` in place of those of the files found.
    ///
    /// # Errors
    /// What is wrong with them is printed.
    pub(super) fn new(
        found: Found,
        template: Option<&Path>,
        given: &Settings,
        console: &mut Console,
    ) -> Result<Self, Exit> {
        let mut bases = Vec::with_capacity(found.files.len());
        for defaults in &found.files {
            let settings = defaults.settings(given);
            let mut sources = Sources::default();
            let path = template.or(defaults.templates.as_deref());
            match templates(path, &mut sources) {
                Ok(Ok(templates)) => bases.push(Base { sources, templates, settings }),
                Ok(Err(mut findings)) => {
                    settle(&mut findings, &settings);
                    console.findings(&findings, &sources);
                    return Err(Exit::Findings);
                }
                Err(failure) => {
                    console.failure("", &failure);
                    return Err(Exit::CouldNotRun);
                }
            }
        }
        Ok(Self { found, bases })
    }

    /// Returns what a document starts from.
    pub(super) fn of(&self, input: &Input) -> &Base {
        &self.bases[self.found.index(input)]
    }
}

/// Compiles the templates of an office, a file or a folder; without them, those of the program.
fn templates(
    path: Option<&Path>,
    sources: &mut Sources,
) -> Result<Result<Templates, Vec<Diagnostic>>, Failure> {
    let Some(path) = path else {
        return guard::catch("templates", || Ok(Templates::embedded(sources)));
    };
    let name = path.display().to_string();
    if !path.is_dir() {
        let file = sources.add(&name, Input::file(path).read()?);
        return guard::catch(&name, || Templates::with_own(sources, file));
    }
    let mut overrides = Vec::new();
    for (name, path) in in_folder(path)? {
        let text = Input::file(&path).read()?;
        overrides.push((name, sources.add(path.display().to_string(), text)));
    }
    guard::catch(&name, || Templates::with_overrides(sources, overrides))
}

/// Returns the templates of a folder, by the names that others include them by.
fn in_folder(folder: &Path) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut found = Vec::new();
    walk(folder, "", &mut found)?;
    found.sort();
    if found.iter().any(|(name, _)| EMBEDDED.iter().any(|(known, _)| known == name)) {
        return Ok(found);
    }
    let folder = folder.display();
    Err(Failure::new(
        format!("thư mục `{folder}` không có mẫu nào cùng tên với mẫu có sẵn"),
        format!("no file of `{folder}` bears the name of a built-in template"),
    )
    .help(
        "đặt tên như mẫu có sẵn, ví dụ `annual-2023.md` hoặc `sections/closing.md`",
        "name it as the built-in one, such as `annual-2023.md` or `sections/closing.md`",
    ))
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<(String, PathBuf)>) -> Result<(), Failure> {
    let unreadable = |error: &std::io::Error| {
        let name = folder.display();
        Failure::new(format!("không đọc được thư mục `{name}`"), format!("failed to read `{name}`"))
            .caused_by(error)
    };
    for entry in fs::read_dir(folder).map_err(|error| unreadable(&error))? {
        let entry = entry.map_err(|error| unreadable(&error))?;
        let kind = entry.file_type().map_err(|error| unreadable(&error))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if kind.is_dir() && !name.starts_with('.') {
            walk(&entry.path(), &format!("{prefix}{name}/"), found)?;
        } else if name.ends_with(".md") && entry.path().is_file() {
            found.push((format!("{prefix}{name}"), entry.path()));
        }
    }
    Ok(())
}
