//! Which input goes to which output, settled before any work begins.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::args::Inputs;
use crate::cli::failure::Failure;
use crate::cli::input::{Input, Origin};

/// A document to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Job {
    pub(super) input: Input,
    pub(super) target: Target,
}

/// Where a document goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    File(PathBuf),
    Stdout,
}

/// Endings that promise another format than the one written.
const OTHER_FORMATS: [&str; 9] = ["doc", "odt", "rtf", "pdf", "html", "htm", "md", "txt", "toml"];

/// Turns the named inputs into files and standard input.
///
/// # Errors
/// Standard input is named twice, or its name is given without it.
pub(super) fn inputs(inputs: &Inputs) -> Result<Vec<Input>, Failure> {
    let dash = |path: &&PathBuf| path.as_os_str() == "-";
    let dashes = inputs.paths.iter().filter(dash).count();
    if dashes > 1 {
        return Err(Failure::new(
            "đầu vào chuẩn `-` được nêu nhiều lần",
            "standard input `-` is named more than once",
        ));
    }
    if dashes == 0 && inputs.stdin_filename.is_some() {
        return Err(Failure::new(
            "`--stdin-filename` chỉ dùng khi đầu vào là `-`",
            "`--stdin-filename` is for the input `-` only",
        ));
    }
    let input = |path: &PathBuf| match path {
        path if dash(&path) => Input::stdin(inputs.stdin_filename.as_deref()),
        path => Input::file(path),
    };
    Ok(inputs.paths.iter().map(input).collect())
}

/// Gives every input its output; `output` is what `-o` says.
///
/// # Errors
/// An output is missing, unusable, or that of two inputs.
pub(super) fn jobs(inputs: &Inputs, output: Option<&Path>) -> Result<Vec<Job>, Failure> {
    let place = place(output)?;
    let stdin_filename = inputs.stdin_filename.as_deref();
    let inputs = self::inputs(inputs)?;
    if inputs.len() > 1 && matches!(place, Place::File(_) | Place::Stdout) {
        return Err(Failure::new(
            format!("{} đầu vào không thể cùng vào một đầu ra", inputs.len()),
            format!("{} inputs cannot share one output", inputs.len()),
        )
        .help("nêu một thư mục có sẵn sau `-o`", "give an existing directory after `-o`"));
    }
    let jobs = inputs.into_iter().map(|input| {
        let target = target(&input, &place, stdin_filename)?;
        Ok(Job { input, target })
    });
    let jobs = jobs.collect::<Result<Vec<_>, Failure>>()?;
    refuse_collisions(&jobs)?;
    Ok(jobs)
}

/// What `-o` names.
enum Place<'a> {
    BesideInput,
    Directory(&'a Path),
    File(&'a Path),
    Stdout,
}

fn place(output: Option<&Path>) -> Result<Place<'_>, Failure> {
    let Some(path) = output else { return Ok(Place::BesideInput) };
    let name = path.display();
    if path.as_os_str() == "-" {
        return Ok(Place::Stdout);
    }
    if path.is_dir() {
        return Ok(Place::Directory(path));
    }
    let slash = path.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    let parent = if slash { path } else { directory_of(path) };
    if !parent.is_dir() {
        let parent = parent.display();
        return Err(Failure::new(
            format!("không ghi được `{name}` (không có thư mục `{parent}`)"),
            format!("failed to write `{name}` (no directory `{parent}`)"),
        )
        .help("hãy tạo thư mục trước", "create the directory first"));
    }
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    if OTHER_FORMATS.contains(&extension.to_lowercase().as_str()) {
        return Err(Failure::new(
            format!("không ghi `{name}`: đuôi `.{extension}` không phải của DOCX"),
            format!("refused to write `{name}`: `.{extension}` is not the ending of a DOCX"),
        )
        .help("đặt tên tệp kết thúc bằng `.docx`", "give a name that ends in `.docx`"));
    }
    Ok(Place::File(path))
}

/// Returns the directory a file lies in, `.` for a bare name.
pub(super) fn directory_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

fn target(input: &Input, place: &Place, stdin_filename: Option<&Path>) -> Result<Target, Failure> {
    let named = match &input.origin {
        Origin::File(path) => Some(path.as_path()),
        Origin::Stdin => stdin_filename,
    };
    match (place, &input.origin, named) {
        (Place::Stdout, ..) => Ok(Target::Stdout),
        (Place::File(path), ..) => Ok(Target::File(path.to_path_buf())),
        (Place::BesideInput, Origin::File(path), _) => {
            Ok(Target::File(path.with_extension("docx")))
        }
        (Place::Directory(directory), _, Some(named)) if named.file_name().is_some() => {
            let name = Path::new(named.file_name().unwrap_or_default()).with_extension("docx");
            Ok(Target::File(directory.join(name)))
        }
        (Place::BesideInput, Origin::Stdin, _) => {
            Err(Failure::new("đầu vào là `-` thì phải nêu đầu ra", "the input `-` needs an output")
                .help("thêm `-o TỆP.docx` hoặc `-o -`", "add `-o FILE.docx` or `-o -`"))
        }
        (Place::Directory(directory), ..) => {
            let (name, directory) = (&input.name, directory.display());
            Err(Failure::new(
                format!("không biết đặt tên tệp nào trong `{directory}` cho đầu vào `{name}`"),
                format!("no name for the input `{name}` in `{directory}`"),
            )
            .help(
                "nêu cả tên tệp sau `-o`, hoặc thêm `--stdin-filename`",
                "give a file name after `-o`, or add `--stdin-filename`",
            ))
        }
    }
}

fn refuse_collisions(jobs: &[Job]) -> Result<(), Failure> {
    let files = jobs.iter().filter_map(|job| match &job.input.origin {
        Origin::File(path) => Some(identity(path)),
        Origin::Stdin => None,
    });
    let inputs: BTreeSet<_> = files.collect();
    let mut outputs = BTreeMap::new();
    for job in jobs {
        let Target::File(path) = &job.target else { continue };
        let (shown, name) = (path.display(), job.input.name.as_str());
        let identity = identity(path);
        if inputs.contains(&identity) {
            return Err(Failure::new(
                format!("đầu ra `{shown}` trùng với một đầu vào"),
                format!("the output `{shown}` is also an input"),
            )
            .help(
                "đầu vào là tệp số liệu TOML, không phải tệp DOCX",
                "the input is a TOML data file, not a DOCX",
            ));
        }
        if let Some(other) = outputs.insert(identity, name) {
            return Err(Failure::new(
                format!("`{other}` và `{name}` cùng ghi vào `{shown}`"),
                format!("`{other}` and `{name}` would both write `{shown}`"),
            ));
        }
    }
    Ok(())
}

/// Returns a path by which two names of one file are recognised, whether it exists or not.
pub(super) fn identity(path: &Path) -> PathBuf {
    if let Ok(path) = fs::canonicalize(path) {
        return path;
    }
    let directory = fs::canonicalize(directory_of(path)).unwrap_or_default();
    let name = path.file_name().unwrap_or_default();
    // The common file systems of Windows and macOS take `A.docx` and `a.docx` for one file.
    if cfg!(any(windows, target_os = "macos")) {
        return directory.join(name.to_string_lossy().to_lowercase());
    }
    directory.join(name)
}
