//! How a data file comes by the files that it names: whoever calls opens them, so that reading stays
//! a step without input.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::catalogues::Documents;
use crate::diagnostic::Text;
use crate::source::SourceFile;

/// Opens the files that data files name.
pub trait Open {
    /// Opens a file by the name that stands in another one: `from`, or the data file itself. The
    /// name is a path from the folder of that file.
    ///
    /// # Errors
    ///
    /// Why it cannot be had.
    fn open(&self, name: &str, from: Option<&Opened>) -> Result<Opened, Unopened>;

    /// Returns the [identity](Opened::identity) of the data file itself, where it is a file.
    fn identity(&self) -> Option<PathBuf> {
        None
    }
}

/// A file that another one names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// Its name in messages, and its text. Whoever keeps files to open them once hands out clones.
    pub file: Arc<SourceFile>,
    /// Where it lies; names in it start from its folder.
    pub path: PathBuf,
    /// The same for the same file, by whatever name it was opened: a file named twice, or one that
    /// names itself by way of others, is known by it.
    pub identity: PathBuf,
    /// The documents that it lists, once somebody asked for them.
    pub(super) documents: Arc<OnceLock<Arc<Documents>>>,
}

impl Opened {
    /// Makes a file that was opened.
    pub fn new(file: Arc<SourceFile>, path: PathBuf, identity: PathBuf) -> Self {
        Self { file, path, identity, documents: Arc::default() }
    }
}

/// Why a file could not be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unopened {
    /// What failed, with the cause.
    pub message: Text,
    /// The cure.
    pub help: Option<Text>,
}

/// For callers without other files: nothing can be opened.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoFiles;

impl Open for NoFiles {
    fn open(&self, name: &str, _: Option<&Opened>) -> Result<Opened, Unopened> {
        let message = Text::new(
            format!("không đọc được tệp `{name}`: ở đây chỉ đọc một tệp số liệu"),
            format!("failed to read `{name}`: only the data file is read here"),
        );
        Err(Unopened { message, help: None })
    }
}
