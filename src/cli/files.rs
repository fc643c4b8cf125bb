//! The files that data files name, read from disk under the rules of inputs, each once in a run.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::cli::failure::Failure;
use crate::cli::input::{Input, Origin};
use crate::cli::target::directory_of;
use crate::parse::{Open, Opened, Unopened};
use crate::source::SourceFile;

/// Most files that are kept: what a province shares is a few, and the memory of a run does not grow
/// with files that each unit has of its own.
const MOST: usize = 64;

/// The files that the data files of a run name, as they were found the first time.
#[derive(Debug, Default)]
pub(super) struct Shelf(Mutex<BTreeMap<PathBuf, Result<Opened, Failure>>>);

impl Shelf {
    fn open(&self, path: PathBuf) -> Result<Opened, Failure> {
        // Held while the file is read, so that no other thread reads it, too.
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(opened) = known.get(&path) {
            return opened.clone();
        }
        let opened = open(&tidy(path.clone()));
        if known.len() < MOST {
            known.insert(path, opened.clone());
        }
        opened
    }
}

/// Opens files by paths from the folder of the file that names them.
#[derive(Debug)]
pub(super) struct Disk<'s> {
    folder: PathBuf,
    /// The data file; none for standard input.
    path: Option<PathBuf>,
    shelf: &'s Shelf,
}

impl<'s> Disk<'s> {
    /// Opens the files that an input names.
    pub(super) fn beside(input: &Input, shelf: &'s Shelf) -> Self {
        let path = match &input.origin {
            Origin::File(path) => Some(path.clone()),
            Origin::Stdin => None,
        };
        Self { folder: input.folder().to_owned(), path, shelf }
    }
}

impl Open for Disk<'_> {
    fn open(&self, name: &str, from: Option<&Opened>) -> Result<Opened, Unopened> {
        let folder = from.map_or(self.folder.as_path(), |from| directory_of(&from.path));
        // The current folder goes without saying.
        let folder = if folder == Path::new(".") { Path::new("") } else { folder };
        self.shelf
            .open(folder.join(name))
            .map_err(|Failure { message, help }| Unopened { message, help })
    }

    fn identity(&self) -> Option<PathBuf> {
        fs::canonicalize(self.path.as_ref()?).ok()
    }
}

/// Leaves out `folder/..` where that names the same file, which is not so behind a link.
fn tidy(path: PathBuf) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        let folder = tidy.components().next_back();
        match (part, folder) {
            (Component::ParentDir, Some(Component::Normal(_))) => drop(tidy.pop()),
            _ => tidy.push(part),
        }
    }
    let is_same = tidy == path || fs::canonicalize(&tidy).ok() == fs::canonicalize(&path).ok();
    if is_same { tidy } else { path }
}

/// Opens one file, which is not to be a device or a pipe: those have an end only when somebody else
/// makes one.
///
/// # Errors
/// As [`Input::read`].
pub(super) fn open(path: &Path) -> Result<Opened, Failure> {
    let name = path.display();
    let unread =
        || Failure::new(format!("không đọc được tệp `{name}`"), format!("failed to read `{name}`"));
    let metadata = fs::metadata(path).map_err(|error| unread().caused_by(&error))?;
    if metadata.is_dir() {
        return Err(Failure::new(
            format!("`{name}` là thư mục, không phải tệp"),
            format!("`{name}` is a directory, not a file"),
        ));
    }
    if !metadata.is_file() {
        return Err(Failure::new(
            format!("`{name}` không phải là tệp thường"),
            format!("`{name}` is no regular file"),
        ));
    }
    let input = Input::file(path);
    let text = input.read()?;
    let identity = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let file = Arc::new(SourceFile::new(input.name, text));
    Ok(Opened::new(file, path.to_owned(), identity))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a file that changes")]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_once_in_a_run() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tinh.toml");
        fs::write(&path, "year = 2025").unwrap();
        let shelf = Shelf::default();
        let first = shelf.open(path.clone()).unwrap();
        fs::write(&path, "year = 2026").unwrap();
        assert!(Arc::ptr_eq(&shelf.open(path.clone()).unwrap().file, &first.file));
        assert_eq!(Shelf::default().open(path).unwrap().file.text, "year = 2026");
        let missing = folder.path().join("so.toml");
        assert_eq!(shelf.open(missing.clone()).unwrap_err(), shelf.open(missing).unwrap_err());
    }
}
