//! The files that a preview rests on, and when they change.
//!
//! Editors save by a new file under the old name, so that folders are watched, not files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::EventKind;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use crate::cli::defaults;
use crate::cli::target::directory_of;
use crate::extra;

/// What wakes a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wake {
    /// Something happened to these files.
    Changed(Vec<PathBuf>),
    /// Ctrl-C.
    Stop,
}

/// The folders that are watched.
pub(super) struct Changes {
    watcher: RecommendedWatcher,
    folders: BTreeSet<PathBuf>,
    files: BTreeSet<PathBuf>,
}

impl Changes {
    /// Watches nothing yet; changes go to `wake`.
    pub(super) fn new(wake: Sender<Wake>) -> notify::Result<Self> {
        let watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            let Ok(event) = event else { return };
            // Reading is no change; our own reading would go on for ever.
            if !matches!(event.kind, EventKind::Access(_)) {
                let _ = wake.send(Wake::Changed(event.paths));
            }
        })?;
        Ok(Self { watcher, folders: BTreeSet::new(), files: BTreeSet::new() })
    }

    /// Watches these files, too: what was there once may come back.
    pub(super) fn follow(&mut self, files: impl Iterator<Item = PathBuf>) -> notify::Result<()> {
        self.files.extend(files.map(|file| real(&file)));
        for folder in self.files.iter().map(|file| directory_of(file).to_owned()) {
            if folder.is_dir() && !self.folders.contains(&folder) {
                self.watcher.watch(&folder, RecursiveMode::NonRecursive)?;
                self.folders.insert(folder);
            }
        }
        Ok(())
    }

    /// Tells whether any of these files counts: one that is followed, or a template, defaults or
    /// declarations that were not there before.
    pub(super) fn concern(&self, paths: &[PathBuf]) -> bool {
        paths.iter().any(|path| {
            let is_template = path.extension().is_some_and(|ending| ending == "md");
            let name = path.file_name().unwrap_or_default();
            is_template
                || [defaults::NAME, extra::NAME].iter().any(|known| name == *known)
                || self.files.contains(&real(path))
        })
    }
}

/// Returns a path without links in its folder; the file itself may be gone for a moment.
fn real(path: &Path) -> PathBuf {
    let folder = directory_of(path);
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    folder.join(path.file_name().unwrap_or_default())
}
