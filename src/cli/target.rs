//! Which input goes to which output, settled before any work begins.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::input::{Input, Origin};
use crate::cli::kind::FileKind;
use crate::cli::names::{self, Nameless, Pattern};

/// A document to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Job {
    pub(super) input: Input,
    pub(super) target: Target,
    /// What standard input held, where its name had to be made from it.
    pub(super) text: Option<String>,
}

/// Where a document goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    File(PathBuf),
    Stdout,
    /// Nowhere: its data lacks this key, which its name is made from.
    Unnamed(&'static str),
}

/// Endings that promise a format which is not written.
const OTHER_FORMATS: [&str; 9] =
    ["csv", "doc", "json", "odt", "pptx", "rtf", "toml", "txt", "xlsx"];

/// What `-o` names.
#[derive(Debug)]
pub(super) enum Place {
    BesideInput,
    Directory(PathBuf),
    Pattern(Pattern),
    File(PathBuf),
    Stdout,
}

/// Reads what `-o` says, for so many inputs and files of a kind.
///
/// # Errors
/// It is no place for a document, or not for several.
pub(super) fn place(
    output: Option<&Path>,
    inputs: usize,
    kind: FileKind,
) -> Result<Place, Failure> {
    let Some(path) = output else { return Ok(Place::BesideInput) };
    let place = if path.as_os_str() == "-" {
        Place::Stdout
    } else if path.is_dir() {
        return Ok(Place::Directory(path.to_owned()));
    } else if names::is_pattern(path) {
        let pattern = Pattern::read(path, kind)?;
        refuse_place(path, &pattern.folder)?;
        return Ok(Place::Pattern(pattern));
    } else {
        let slash = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
        refuse_place(path, if slash { path } else { directory_of(path) })?;
        Place::File(path.to_owned())
    };
    if inputs > 1 {
        return Err(Failure::new(
            format!("không ghi được {inputs} báo cáo vào cùng một tệp"),
            format!("{inputs} inputs cannot share one output"),
        )
        .help(
            "nêu sau `-o` một thư mục có sẵn, hoặc mẫu tên như `out/{stem}.docx`",
            "give an existing directory after `-o`, or a pattern such as `out/{stem}.docx`",
        ));
    }
    Ok(place)
}

fn refuse_place(path: &Path, parent: &Path) -> Result<(), Failure> {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    if OTHER_FORMATS.contains(&extension.to_lowercase().as_str()) {
        let name = path.display();
        return Err(Failure::new(
            format!("không ghi `{name}`: báo cáo không có dạng `.{extension}`"),
            format!("refused to write `{name}`: no report is of the kind `.{extension}`"),
        )
        .help(
            "đặt tên tệp kết thúc bằng `.docx`, `.pdf`, `.html` hoặc `.md`",
            "give a name that ends in `.docx`, `.pdf`, `.html` or `.md`",
        ));
    }
    refuse_absent(path, parent)
}

/// Refuses a directory where a file is wanted.
///
/// # Errors
/// It is one.
pub(super) fn refuse_directory(path: &Path) -> Result<(), Failure> {
    if !path.is_dir() {
        return Ok(());
    }
    let name = path.display();
    Err(Failure::new(
        format!("`{name}` là thư mục, không phải tệp"),
        format!("`{name}` is a directory, not a file"),
    )
    .help("nêu cả tên tệp sau `-o`", "give a file name after `-o`"))
}

/// Refuses a path whose directory is not there.
///
/// # Errors
/// It is not there.
pub(super) fn refuse_missing_directory(path: &Path) -> Result<(), Failure> {
    let slash = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    refuse_absent(path, if slash { path } else { directory_of(path) })
}

/// Refuses a name that no command would take for a data file.
///
/// # Errors
/// It has another ending.
pub(super) fn refuse_other_ending(path: &Path) -> Result<(), Failure> {
    if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml")) {
        return Ok(());
    }
    let name = path.display();
    Err(Failure::new(
        format!("không ghi `{name}`: tên tệp số liệu kết thúc bằng `.toml`"),
        format!("refused to write `{name}`: the name of a data file ends in `.toml`"),
    )
    .help("đặt tên tệp kết thúc bằng `.toml`", "give a name that ends in `.toml`"))
}

fn refuse_absent(path: &Path, parent: &Path) -> Result<(), Failure> {
    let name = path.display();
    if !parent.is_dir() {
        let parent = parent.display();
        return Err(Failure::new(
            format!("không ghi được `{name}` (không có thư mục `{parent}`)"),
            format!("failed to write `{name}` (no directory `{parent}`)"),
        )
        .help("hãy tạo thư mục trước", "create the directory first"));
    }
    Ok(())
}

/// Returns the directory a file lies in, `.` for a bare name.
pub(super) fn directory_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// Gives an input its output at a place whose names need no data.
///
/// # Errors
/// There is no output for it, or it cannot be written to.
pub(super) fn target(
    input: &Input,
    place: &Place,
    stdin_filename: Option<&Path>,
    kind: FileKind,
) -> Result<Target, Failure> {
    let named = match &input.origin {
        Origin::File(path) => Some(path.as_path()),
        Origin::Stdin => stdin_filename,
    };
    match (place, &input.origin, named) {
        (Place::Stdout, ..) => Ok(Target::Stdout),
        (Place::File(path), ..) => Ok(Target::File(path.clone())),
        (Place::Pattern(pattern), ..) => named_by(pattern.path(input, stdin_filename, None)),
        (Place::BesideInput, Origin::File(path), _) => {
            Ok(Target::File(path.with_extension(kind.word())))
        }
        (Place::Directory(directory), _, Some(named)) if named.file_name().is_some() => {
            let name = Path::new(named.file_name().unwrap_or_default()).with_extension(kind.word());
            Ok(Target::File(directory.join(name)))
        }
        (Place::BesideInput, Origin::Stdin, _) => {
            Err(Failure::new("đầu vào là `-` thì phải nêu đầu ra", "the input `-` needs an output")
                .help("thêm `-o TỆP.docx` hoặc `-o -`", "add `-o FILE.docx` or `-o -`"))
        }
        (Place::Directory(directory), ..) => Err(nameless(&input.name, &directory.display())),
    }
}

/// Turns a name from data into an output.
///
/// # Errors
/// The name is none to write to.
pub(super) fn named_by(name: Result<PathBuf, Nameless>) -> Result<Target, Failure> {
    match name {
        Ok(path) => Ok(Target::File(path)),
        Err(Nameless::Missing(key)) => Ok(Target::Unnamed(key)),
        Err(Nameless::Refused(failure)) => Err(failure),
    }
}

fn nameless(name: &str, directory: &dyn std::fmt::Display) -> Failure {
    Failure::new(
        format!("không biết đặt tên tệp nào trong `{directory}` cho đầu vào `{name}`"),
        format!("no name for the input `{name}` in `{directory}`"),
    )
    .help(
        "nêu cả tên tệp sau `-o`, hoặc thêm `--stdin-filename`",
        "give a file name after `-o`, or add `--stdin-filename`",
    )
}

/// Finds outputs, each with the name of what is written there, that are inputs, or one for two.
pub(super) fn collisions<'a>(
    inputs: impl Iterator<Item = &'a Input>,
    outputs: impl Iterator<Item = (&'a Path, &'a str)>,
) -> Vec<Failure> {
    let mut known = Identities::default();
    let files = inputs.filter_map(|input| match &input.origin {
        Origin::File(path) => Some(known.of(path)),
        Origin::Stdin => None,
    });
    let inputs: BTreeSet<_> = files.collect();
    let mut failures = Vec::new();
    let mut taken = BTreeMap::new();
    for (path, name) in outputs {
        let shown = path.display();
        let identity = known.of(path);
        if inputs.contains(&identity) {
            failures.push(
                Failure::new(
                    format!("đầu ra `{shown}` trùng với một đầu vào"),
                    format!("the output `{shown}` is also an input"),
                )
                .help(
                    "đầu vào là tệp số liệu TOML, không phải báo cáo",
                    "the input is a TOML data file, not a report",
                ),
            );
            continue;
        }
        if let Some(other) = taken.get(&identity) {
            failures.push(Failure::new(
                format!("`{other}` và `{name}` cùng ghi vào `{shown}`"),
                format!("`{other}` and `{name}` would both write `{shown}`"),
            ));
        } else {
            taken.insert(identity, name);
        }
    }
    failures
}

/// Paths by which two names of one file are recognised, whether it exists or not.
#[derive(Default)]
struct Identities {
    /// Each folder is looked up once.
    folders: BTreeMap<PathBuf, PathBuf>,
}

impl Identities {
    fn of(&mut self, path: &Path) -> PathBuf {
        if fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
            && let Ok(path) = fs::canonicalize(path)
        {
            return path;
        }
        let name = path.file_name().unwrap_or_default();
        let folder = directory_of(path);
        if !self.folders.contains_key(folder) {
            self.folders.insert(folder.to_owned(), resolved(folder));
        }
        let folder = self.folders.get(folder).map_or(Path::new(""), PathBuf::as_path);
        // The common file systems of Windows and macOS take `A.docx` and `a.docx` for one file.
        if cfg!(any(windows, target_os = "macos")) {
            return folder.join(name.to_string_lossy().to_lowercase());
        }
        folder.join(name)
    }
}

/// Returns a path by which two names of one file are recognised, whether it exists or not.
pub(super) fn identity(path: &Path) -> PathBuf {
    Identities::default().of(path)
}

/// Returns the path of a folder without links, as far as it exists.
fn resolved(folder: &Path) -> PathBuf {
    match (fs::canonicalize(folder), folder.file_name()) {
        (Ok(path), _) => path,
        (Err(_), Some(name)) => resolved(directory_of(folder)).join(name),
        (Err(_), None) => folder.to_owned(),
    }
}
