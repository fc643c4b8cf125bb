//! What every document of a run starts from: templates and settings, once for each `bcqcdc.toml`.

use std::path::Path;

use crate::cli::check::settle;
use crate::cli::console::Console;
use crate::cli::defaults::Found;
use crate::cli::exit::Exit;
use crate::cli::files::Shelf;
use crate::cli::input::Input;
use crate::cli::templates;
use crate::source::Sources;
use crate::{Settings, Templates};

/// What the documents below one `bcqcdc.toml` start from.
pub(super) struct Base {
    /// Holds the templates, whose findings point into them.
    pub(super) sources: Sources,
    pub(super) templates: Templates,
    pub(super) settings: Settings,
    /// The files that they name.
    pub(super) shelf: Shelf,
}

/// What every document of a run starts from.
pub(super) struct Bases {
    found: Found,
    /// They live as long as the program, which need not take them apart at its end.
    bases: &'static [Base],
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
        let mut notes = Vec::new();
        for defaults in &found.files {
            let settings = defaults.settings(given);
            let mut sources = Sources::default();
            let path = template.or(defaults.templates.as_deref());
            match templates::load(path, &mut sources) {
                Ok((Ok(templates), note)) => {
                    // Several settings may go with the same templates.
                    if let Some(note) = note.filter(|note| !notes.contains(note)) {
                        console.note(&note);
                        notes.push(note);
                    }
                    bases.push(Base { sources, templates, settings, shelf: Shelf::default() });
                }
                Ok((Err(mut findings), _)) => {
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
        Ok(Self { found, bases: bases.leak() })
    }

    /// Returns what a document starts from.
    pub(super) fn of(&self, input: &Input) -> &Base {
        &self.bases[self.found.index(input)]
    }
}
