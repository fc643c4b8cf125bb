//! The files that data files name, read from disk under the rules of inputs.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::cli::failure::Failure;
use crate::cli::input::{Input, Origin};
use crate::cli::target::directory_of;
use crate::parse::{Open, Opened, Unopened};
use crate::source::SourceFile;

/// Opens files by paths from the folder of the file that names them.
#[derive(Debug)]
pub(super) struct Disk {
    folder: PathBuf,
    /// The data file; none for standard input.
    path: Option<PathBuf>,
}

impl Disk {
    /// Opens the files that an input names.
    pub(super) fn beside(input: &Input) -> Self {
        let path = match &input.origin {
            Origin::File(path) => Some(path.clone()),
            Origin::Stdin => None,
        };
        Self { folder: input.folder().to_owned(), path }
    }
}

impl Open for Disk {
    fn open(&self, name: &str, from: Option<&Opened>) -> Result<Opened, Unopened> {
        let folder = from.map_or(self.folder.as_path(), |from| directory_of(&from.path));
        // The current folder goes without saying.
        let folder = if folder == Path::new(".") { Path::new("") } else { folder };
        open(&tidy(folder.join(name)))
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
    Ok(Opened { file, path: path.to_owned(), identity })
}
