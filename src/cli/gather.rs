//! From the inputs as they are named to the year files that they mean: folders and patterns are
//! gone through here, in the order of the paths.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, glob_with};

use crate::cli::args::Inputs;
use crate::cli::defaults;
use crate::cli::failure::Failure;
use crate::cli::input::Input;
use crate::limits;

/// Most bytes before the end of the first tables of a year file, in all likelihood.
const HEAD: u64 = 4096;

/// The inputs of a run.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub(super) inputs: Vec<Input>,
    /// Files of the folders gone through that are no year files.
    pub(super) others: Vec<PathBuf>,
}

/// Turns the named inputs into files and standard input.
///
/// # Errors
/// Standard input is named twice, or its name is given without it; a folder or a pattern leads to
/// no year file.
pub(super) fn gather(inputs: &Inputs) -> Result<Gathered, Failure> {
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
    let mut gathered = Gathered::default();
    let mut seen = BTreeSet::new();
    let is_only = inputs.paths.len() == 1;
    for path in &inputs.paths {
        if dash(&path) {
            gathered.inputs.push(Input::stdin(inputs.stdin_filename.as_deref()));
            continue;
        }
        let Some(found) = expand(path)? else {
            seen.insert(canonical(path));
            gathered.inputs.push(Input::file(path));
            continue;
        };
        let mut is_empty = true;
        for path in found {
            let is_year_file = is_year_file(&path);
            is_empty &= !is_year_file;
            // What was named already is not found a second time.
            if !is_only && !seen.insert(canonical(&path)) {
                continue;
            }
            match is_year_file {
                true => gathered.inputs.push(Input::file(&path)),
                false => gathered.others.push(path),
            }
        }
        if is_empty {
            return Err(nothing(path));
        }
    }
    if gathered.inputs.len() > limits::INPUTS {
        return Err(too_many());
    }
    Ok(gathered)
}

/// Returns the files of a folder or a pattern; nothing for a path that is to be read itself.
fn expand(path: &Path) -> Result<Option<Vec<PathBuf>>, Failure> {
    let mut found = Vec::new();
    if path.is_dir() {
        walk(path, &mut found)?;
    } else if let Some(pattern) = pattern(path) {
        let options = MatchOptions {
            case_sensitive: !cfg!(windows),
            require_literal_separator: true,
            require_literal_leading_dot: true,
        };
        let paths = glob_with(pattern, options).map_err(|error| bad_pattern(pattern, &error))?;
        for path in paths {
            let path = path.map_err(|error| unreadable(error.path(), error.error()))?;
            if path.is_dir() {
                walk(&path, &mut found)?;
            } else if is_toml(&path) && path.is_file() {
                found.push(path);
            }
        }
    } else {
        return Ok(None);
    }
    found.sort();
    found.dedup();
    Ok(Some(found))
}

/// Returns a path as a pattern, if it is one and no file bears that very name.
fn pattern(path: &Path) -> Option<&str> {
    let text = path.to_str()?;
    (text.contains(['*', '?', '[']) && !path.exists()).then_some(text)
}

/// Finds the TOML files below a folder. Hidden folders are left out, and so are links to folders,
/// which may lead in a circle.
fn walk(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(folder, &error))?;
        let kind = entry.file_type().map_err(|error| unreadable(&entry.path(), &error))?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        // The current folder goes without saying.
        let path = match folder == Path::new(".") {
            true => PathBuf::from(entry.file_name()),
            false => entry.path(),
        };
        if kind.is_dir() {
            walk(&path, found)?;
        } else if is_toml(&path) && path.is_file() {
            found.push(path);
        }
    }
    Ok(())
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml"))
        && path.file_name().is_some_and(|name| name != defaults::NAME)
}

/// Tells whether a TOML file is a year file: it has the key `kind` at its top. A file that cannot be
/// read, or is no UTF-8, might be one, which is then said of it.
fn is_year_file(path: &Path) -> bool {
    let Ok(mut file) = File::open(path) else { return true };
    let mut head = Vec::new();
    if file.by_ref().take(HEAD).read_to_end(&mut head).is_err() {
        return true;
    }
    let whole = (head.len() as u64) < HEAD;
    if let Some(answer) = has_kind(&head, whole) {
        return answer;
    }
    // One that is too large is refused by name.
    file.take(limits::DATA_FILE as u64).read_to_end(&mut head).is_err()
        || has_kind(&head, true).unwrap_or_default()
}

/// Looks for the key before the first table; no answer where the text breaks off before both. Lines
/// are enough: a file with faults of syntax is to be found, too.
fn has_kind(text: &[u8], whole: bool) -> Option<bool> {
    if text.contains(&0) {
        return Some(true);
    }
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    for line in text.split(|byte| *byte == b'\n') {
        let line = line.trim_ascii();
        let key = [&b"kind"[..], b"\"kind\"", b"'kind'"].iter().find_map(|key| {
            line.strip_prefix(*key).filter(|rest| rest.trim_ascii_start().starts_with(b"="))
        });
        if key.is_some() {
            return Some(true);
        }
        if is_table(line) {
            return Some(false);
        }
    }
    whole.then_some(false)
}

/// Tells whether a line is the head of a table, not a list inside a list.
fn is_table(line: &[u8]) -> bool {
    let inner = line.strip_prefix(b"[").map(|rest| rest.strip_prefix(b"[").unwrap_or(rest));
    let name = inner.and_then(|inner| inner.split(|byte| *byte == b']').next());
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-. ".contains(byte);
    name.is_some_and(|name| !name.is_empty() && name.iter().all(is_name) && line.contains(&b']'))
}

fn canonical(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn nothing(path: &Path) -> Failure {
    let name = path.display();
    let failure = match path.is_dir() {
        true => Failure::new(
            format!("không có tệp số liệu nào trong thư mục `{name}`"),
            format!("no year file in the directory `{name}`"),
        ),
        false => Failure::new(
            format!("không có tệp số liệu nào khớp với `{name}`"),
            format!("no year file matches `{name}`"),
        ),
    };
    failure.help(
        "tệp số liệu là tệp `.toml` có khóa `kind` ở đầu",
        "a year file is a `.toml` file with the key `kind` at its top",
    )
}

fn too_many() -> Failure {
    let limit = limits::INPUTS;
    Failure::new(
        format!("quá {limit} tệp số liệu trong một lần chạy"),
        format!("more than {limit} data files in one run"),
    )
    .help("nêu từng thư mục", "name one folder at a time")
}

fn bad_pattern(pattern: &str, error: &glob::PatternError) -> Failure {
    let (at, message) = (error.pos + 1, error.msg);
    Failure::new(
        format!("mẫu tên tệp `{pattern}` không hợp lệ (ký tự thứ {at}: {message})"),
        format!("`{pattern}` is no valid pattern (character {at}: {message})"),
    )
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let name = path.display();
    Failure::new(format!("không đọc được thư mục `{name}`"), format!("failed to read `{name}`"))
        .caused_by(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_file_has_its_kind_at_the_top() {
        let year = |text: &str| has_kind(text.as_bytes(), true).unwrap();
        assert!(year("# a\r\nkind = \"annual\"\r\n"));
        assert!(year("\u{feff}kind=\"annual\""));
        assert!(year("extends = [\n  [\"a\"],\n]\n'kind' = \"annual\""));
        assert!(year("legal_bases = [\nkind = \"annual\"\n[agency]"));
        assert!(!year("[agency]\nkind = \"annual\""));
        assert!(!year("[[documents]]\nkind = \"annual\""));
        assert!(!year("kinds = 3\nkind_of = 2\n"));
        assert!(!year(""));
        assert!(year("\0k\0i\0n\0d"));
        assert_eq!(has_kind(b"year = 2021\n", false), None);
    }
}
