//! Input files: from disk or standard input to text.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::target::directory_of;
use crate::limits;
use crate::source::position;

/// The byte order mark of UTF-8, which editors of Windows put in front.
const MARK: &str = "\u{feff}";

/// An input as named on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Input {
    pub(super) origin: Origin,
    /// Name in messages.
    pub(super) name: String,
}

/// Where an input comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    File(PathBuf),
    Stdin,
}

impl Input {
    pub(super) fn file(path: &Path) -> Self {
        Self { origin: Origin::File(path.to_owned()), name: path.display().to_string() }
    }

    pub(super) fn stdin(name: Option<&Path>) -> Self {
        let name = name.map_or("<stdin>".to_owned(), |name| name.display().to_string());
        Self { origin: Origin::Stdin, name }
    }

    /// Returns the folder in which the names that stand in it begin.
    pub(super) fn folder(&self) -> &Path {
        match &self.origin {
            Origin::File(path) => directory_of(path),
            // As it is named, or here.
            Origin::Stdin => directory_of(Path::new(&self.name)),
        }
    }

    /// Reads the text, without a byte order mark.
    ///
    /// # Errors
    /// The file is missing, a directory, unreadable, too large, or not UTF-8.
    pub(super) fn read(&self) -> Result<String, Failure> {
        self.read_up_to(limits::DATA_FILE)
    }

    /// Reads the text, of at most so many bytes.
    ///
    /// # Errors
    /// As [`Input::read`].
    pub(super) fn read_up_to(&self, limit: usize) -> Result<String, Failure> {
        decode(self.bytes(limit)?, &self.name)
    }

    /// Reads the byte order mark, empty where there is none, and the text.
    ///
    /// # Errors
    /// As [`Input::read`].
    pub(super) fn read_marked(&self) -> Result<(&'static str, String), Failure> {
        let bytes = self.bytes(limits::DATA_FILE)?;
        let mark = if bytes.starts_with(MARK.as_bytes()) { MARK } else { "" };
        Ok((mark, decode(bytes, &self.name)?))
    }

    fn bytes(&self, limit: usize) -> Result<Vec<u8>, Failure> {
        let bytes = match &self.origin {
            Origin::File(path) => {
                read_file(path, limit).map_err(|error| unreadable(&self.name, &error))?
            }
            Origin::Stdin => read_to_limit(io::stdin().lock(), 0, limit).map_err(|error| {
                Failure::new("không đọc được đầu vào chuẩn", "failed to read standard input")
                    .caused_by(&error)
            })?,
        };
        if bytes.len() > limit { Err(too_large(&self.name, limit)) } else { Ok(bytes) }
    }
}

/// Returns what can be made out of a file that is not UTF-8, to tell whose it is; nothing of one that
/// cannot be read at all.
pub(super) fn guess(input: &Input) -> String {
    let Origin::File(path) = &input.origin else { return String::new() };
    let bytes = read_file(path, limits::DATA_FILE).unwrap_or_default();
    let units = |unit: fn([u8; 2]) -> u16| {
        let (pairs, _) = bytes.as_chunks::<2>();
        String::from_utf16_lossy(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>())
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => units(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => units(u16::from_be_bytes),
        bytes => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn read_file(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    // Windows reports a directory as "access denied" and Unix only at the first read.
    if metadata.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    read_to_limit(file, metadata.len(), limit)
}

/// Reads up to one byte more than the limit; room is made for `expected` bytes at once.
fn read_to_limit(reader: impl Read, expected: u64, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(limit.min(expected as usize) + 1);
    reader.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unreadable(name: &str, error: &io::Error) -> Failure {
    let directory = error.kind() == ErrorKind::IsADirectory || Path::new(name).is_dir();
    if directory {
        return Failure::new(
            format!("đầu vào `{name}` là thư mục"),
            format!("the input `{name}` is a directory"),
        )
        .help("hãy nêu từng tệp TOML", "name the TOML files themselves");
    }
    Failure::new(format!("không đọc được tệp `{name}`"), format!("failed to read `{name}`"))
        .caused_by(error)
}

fn too_large(name: &str, limit: usize) -> Failure {
    let kibibytes = limit >> 10;
    Failure::new(
        format!("tệp `{name}` quá lớn (trên {kibibytes} KiB)"),
        format!("`{name}` is too large (more than {kibibytes} KiB)"),
    )
}

fn package(name: &str) -> Failure {
    let failure = Failure::new(
        format!("`{name}` là tệp của Excel hoặc Word, không phải tệp văn bản thường"),
        format!("`{name}` is a file of Excel or Word, no plain text"),
    );
    if name.to_ascii_lowercase().ends_with(".docx") {
        return failure.help(
            "nêu tệp số liệu TOML, không phải báo cáo",
            "name the TOML data file, not the report",
        );
    }
    failure.help(
        "trong Excel, chọn Lưu thành (Save As) rồi chọn loại CSV UTF-8",
        "in Excel choose Save As and the type CSV UTF-8",
    )
}

/// Turns bytes into text. A byte order mark is no character of the text: without it the first
/// column is the first character, as editors count.
fn decode(bytes: Vec<u8>, name: &str) -> Result<String, Failure> {
    // The beginning of a package (APPNOTE.TXT, 4.3.7), such as Excel and Word write.
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(package(name));
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(not_utf8(format!("`{name}`"), "UTF-16", "UTF-16"));
    }
    let bytes = match bytes.strip_prefix(MARK.as_bytes()) {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let bytes = error.into_bytes();
        let before = String::from_utf8_lossy(&bytes[..valid]);
        let place = position(&before, valid);
        let byte = bytes.get(valid).copied().unwrap_or_default();
        not_utf8(
            format!("`{name}:{}:{}`", place.line, place.column),
            &format!("byte 0x{byte:02X}"),
            &format!("byte 0x{byte:02X}"),
        )
    })
}

fn not_utf8(place: String, vi: &str, en: &str) -> Failure {
    Failure::new(
        format!("{place}: tệp không phải UTF-8 ({vi})"),
        format!("{place}: the file is not UTF-8 ({en})"),
    )
    .help(
        "hãy lưu lại tệp bằng bảng mã Unicode UTF-8 (không phải TCVN3, VNI hay UTF-16)",
        "save the file as Unicode UTF-8 (not as TCVN3, VNI or UTF-16)",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_dropped() {
        assert_eq!(decode("\u{feff}năm".into(), "a").unwrap(), "năm");
        assert_eq!(
            decode(b"\xFF\xFEa\0".to_vec(), "a").unwrap_err().message.en,
            "`a`: the file is not UTF-8 (UTF-16)"
        );
    }

    #[test]
    fn a_report_is_no_data_file() {
        let help = |name| decode(b"PK\x03\x04".to_vec(), name).unwrap_err().help.unwrap().en;
        assert_eq!(help("nam-2025.DOCX"), "name the TOML data file, not the report");
        assert_eq!(help("nam-2025.xlsx"), "in Excel choose Save As and the type CSV UTF-8");
    }

    #[test]
    fn a_wrong_byte_is_named_with_its_place() {
        let failure = decode(b"a = 1\nb = \"\xC3\xAA\xB8\"".to_vec(), "nam.toml").unwrap_err();
        assert_eq!(failure.message.en, "`nam.toml:2:7`: the file is not UTF-8 (byte 0xB8)");
    }
}
