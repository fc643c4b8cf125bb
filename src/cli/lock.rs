//! Tells whether a document is open in a word processor, by the lock file beside it.

use std::fs;
use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::target::directory_of;

/// Refuses when the document at `path` is open in Word or LibreOffice.
///
/// # Errors
/// A lock file of the document stands beside it.
pub(super) fn refuse_open(path: &Path) -> Result<(), Failure> {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return Ok(()) };
    let libreoffice = path.with_file_name(format!(".~lock.{name}#"));
    if exists(&libreoffice) {
        return Err(open_in("LibreOffice", path, &libreoffice));
    }
    let lock = word_lock_name(name);
    let word = path.with_file_name(&lock);
    if exists(&word) && !shares_lock(directory_of(path), name, &lock) {
        return Err(open_in("Word", path, &word));
    }
    Ok(())
}

/// Says that the system refuses the document at `path` because a program holds it.
pub(super) fn open_elsewhere(path: &Path) -> Failure {
    let path = path.display();
    Failure::new(
        format!("không ghi được `{path}` (tệp đang mở trong Word hoặc chương trình khác)"),
        format!("failed to write `{path}` (the file is open in Word or another program)"),
    )
    .help("đóng tệp rồi chạy lại", "close the file and run again")
}

fn open_in(program: &str, path: &Path, lock: &Path) -> Failure {
    let (path, lock) = (path.display(), lock.display());
    Failure::new(
        format!("không ghi được `{path}` (tệp đang mở trong {program})"),
        format!("failed to write `{path}` (the file is open in {program})"),
    )
    .help(
        format!("đóng tệp rồi chạy lại; nếu không ai mở, xóa tệp khóa `{lock}`"),
        format!("close the file and run again; if nobody has it open, delete the lock `{lock}`"),
    )
}

/// Returns the name of Word's lock file: `~$` before a stem of up to six characters, in place of
/// the first of seven, in place of the first two of a longer one.
fn word_lock_name(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let dropped = stem.encode_utf16().count().saturating_sub(6).min(2);
    let rest: String = name.chars().skip(dropped).collect();
    format!("~${rest}")
}

/// Tells whether another document beside this one would have the same lock file (`01-bao-cao` and
/// `02-bao-cao`): then the lock proves nothing, and on Windows the system itself refuses.
fn shares_lock(directory: &Path, name: &str, lock: &str) -> bool {
    let Ok(entries) = fs::read_dir(directory) else { return false };
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut others = names.filter(|other| other != name && !other.starts_with("~$"));
    others.any(|other| word_lock_name(&other) == lock)
}

fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_shortens_long_names() {
        assert_eq!(word_lock_name("nam.docx"), "~$nam.docx");
        assert_eq!(word_lock_name("báocáo.docx"), "~$báocáo.docx");
        assert_eq!(word_lock_name("bao-cao.docx"), "~$ao-cao.docx");
        assert_eq!(word_lock_name("bao-cao-2021.docx"), "~$o-cao-2021.docx");
    }
}
