//! The ZIP package, and the fingerprint that tells an edited document from an untouched one.
//!
//! The fingerprint is SHA-256 over name, size and CRC-32 of every part but its own, as the
//! package's directory lists them. Word and every other editor must renew the CRC when they save,
//! so nothing is missed; and because nothing is unpacked, a hostile file costs nothing to check.
//! Bytes before the first part or after the directory count as an edit, too.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fmt::Display;
use std::io::{Cursor, Read, Write};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use super::WriteError;
use super::parts;
use super::xml;

/// The part that holds the fingerprint and is not covered by it.
const CUSTOM: &str = "docProps/custom.xml";
/// Name of the property.
const PROPERTY: &str = "bcqcdc.fingerprint";
/// Most parts that are looked at in a file from elsewhere.
const MAX_PARTS: usize = 10_000;
/// Most bytes of a part that are unpacked from a file from elsewhere.
const MAX_CUSTOM: u64 = 1 << 20;

/// Parts that many documents share, compressed once on each thread.
const MAX_SHARED: usize = 32;
/// Longest footnotes that are shared: the part without any.
const MAX_FOOTNOTES: usize = 512;

thread_local! {
    /// A part is packed the same whether it is found here or not.
    static SHARED: RefCell<VecDeque<Shared>> = const { RefCell::new(VecDeque::new()) };
}

/// A part in a package of its own.
struct Shared {
    name: String,
    text: String,
    package: ZipArchive<Cursor<Vec<u8>>>,
}

/// Tells whether a part is likely to be the same in the next document.
fn is_shared(name: &str, text: &str) -> bool {
    match name {
        "word/document.xml" | "docProps/core.xml" => false,
        "word/footnotes.xml" => text.len() <= MAX_FOOTNOTES,
        name => !name.starts_with("word/footer"),
    }
}

/// Packs parts in their order and adds the fingerprint.
///
/// # Errors
///
/// Returns an error for parts that a package cannot hold: two of one name, or 4 GiB of them.
pub fn pack(parts: &[(&str, String)]) -> Result<Vec<u8>, WriteError> {
    // One writer for all parts: the state of the compression, 300 KiB, is made once.
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut entries = Vec::with_capacity(parts.len());
    for (name, text) in parts {
        match is_shared(name, text) {
            true => add_shared(&mut writer, name, text)?,
            false => add(&mut writer, name, text)?,
        }
        let size = u64::try_from(text.len()).map_err(failed)?;
        entries.push((name.to_string(), size, crc32fast::hash(text.as_bytes())));
    }
    add(&mut writer, CUSTOM, &parts::custom(PROPERTY, &hash(entries)))?;
    Ok(writer.finish().map_err(failed)?.into_inner())
}

fn add(writer: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) -> Result<(), WriteError> {
    // One fixed time and one system: neither the clock nor the machine has a say in the bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .system(System::Unix)
        .unix_permissions(0o644);
    writer.start_file(name, options).map_err(failed)?;
    writer.write_all(text.as_bytes()).map_err(failed)
}

fn add_shared(
    writer: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    text: &str,
) -> Result<(), WriteError> {
    SHARED.with_borrow_mut(|shared| {
        let known = shared.iter().position(|part| part.name == name && part.text == text);
        let at = match known {
            Some(at) => at,
            None => {
                if shared.len() == MAX_SHARED {
                    shared.pop_front();
                }
                shared.push_back(Shared::new(name, text)?);
                shared.len() - 1
            }
        };
        let Some(part) = shared.get_mut(at) else { return add(writer, name, text) };
        let packed = part.package.by_index_raw(0).map_err(failed)?;
        writer.raw_copy_file(packed).map_err(failed)
    })
}

impl Shared {
    fn new(name: &str, text: &str) -> Result<Self, WriteError> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        add(&mut writer, name, text)?;
        let package = ZipArchive::new(writer.finish().map_err(failed)?).map_err(failed)?;
        Ok(Self { name: name.to_owned(), text: text.to_owned(), package })
    }
}

fn failed(error: impl Display) -> WriteError {
    WriteError::Zip(error.to_string())
}

/// Returns the fingerprint that a document was written with; none when it is not ours.
pub fn fingerprint(bytes: &[u8]) -> Option<String> {
    let mut archive = open(bytes)?;
    let text = read(&mut archive, CUSTOM, MAX_CUSTOM)?;
    let root = xml::parse(&text).ok()?;
    let property = root.elements().find(|child| child.attribute("name") == Some(PROPERTY))?;
    let value = property.elements().next()?.text();
    (!value.is_empty()).then_some(value)
}

/// Returns the fingerprint of a document as it is now; none when it is not a package.
pub fn content_hash(bytes: &[u8]) -> Option<String> {
    let mut archive = open(bytes)?;
    let mut entries = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).ok()?;
        let name = part.name().ok()?.into_owned();
        if name != CUSTOM {
            entries.push((name, part.size(), part.crc32()));
        }
    }
    if archive.offset() != 0 || !ends_with_directory(bytes) {
        // No part can have this name.
        entries.push((String::new(), u64::try_from(bytes.len()).ok()?, 0));
    }
    Some(hash(entries))
}

/// Tells whether the end record of the directory is the end of the file (APPNOTE.TXT, 4.3.16); we
/// write no comment after it.
fn ends_with_directory(bytes: &[u8]) -> bool {
    bytes.len().checked_sub(22).is_some_and(|at| bytes[at..].starts_with(b"PK\x05\x06"))
}

/// Opens a package that has not more parts than a document may have.
pub(super) fn open(bytes: &[u8]) -> Option<ZipArchive<Cursor<&[u8]>>> {
    let archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    (archive.len() <= MAX_PARTS).then_some(archive)
}

/// Unpacks one part as text; none when it is absent, too long or not UTF-8.
pub(super) fn read(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    name: &str,
    limit: u64,
) -> Option<String> {
    let mut text = String::new();
    let read = archive.by_name(name).ok()?.take(limit + 1).read_to_string(&mut text).ok()?;
    (u64::try_from(read).ok()? <= limit).then_some(text)
}

fn hash(mut entries: Vec<(String, u64, u32)>) -> String {
    // Another program may write the same parts in another order.
    entries.sort();
    let mut hasher = Sha256::new();
    for (name, size, crc) in entries {
        hasher.update(format!("{}:{name} {size} {crc:08x}\n", name.len()));
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
