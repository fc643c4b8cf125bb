//! The ZIP package, and the fingerprint that tells an edited document from an untouched one.
//!
//! The fingerprint is SHA-256 over name, size and CRC-32 of every part but its own, as the
//! package's directory lists them. Word and every other editor must renew the CRC when they save,
//! so nothing is missed; and because nothing is unpacked, a hostile file costs nothing to check.
//! Bytes before the first part or after the directory count as an edit, too.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::io::{Cursor, Read};

use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::WriteError;
use super::archive::{Archive, Packed};
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

/// Parts that many documents share, packed once on each thread.
const MAX_SHARED: usize = 32;
/// Longest footnotes that are shared: the part without any.
const MAX_FOOTNOTES: usize = 512;
/// Longest text that is stored as it is: to compress it saves some hundred bytes and takes as long as
/// half a page of the report.
const MAX_STORED: usize = 800;

/// A part: its name and its text.
pub type Part = (&'static str, Cow<'static, str>);

thread_local! {
    /// A part is packed the same whether it is found here or not.
    static SHARED: RefCell<VecDeque<(Part, Packed)>> = const { RefCell::new(VecDeque::new()) };
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
/// Returns an error for parts that a package cannot hold: 4 GiB of them.
pub fn pack(parts: &[Part]) -> Result<Vec<u8>, WriteError> {
    let mut archive = Archive::default();
    let mut entries = Vec::with_capacity(parts.len());
    let mut add = |name: &str, part: &Packed| {
        entries.push((name.to_owned(), u64::from(part.size), part.crc));
        archive.add(name, part)
    };
    for part in parts {
        let (name, text) = part;
        if is_shared(name, text) {
            SHARED.with_borrow_mut(|shared| add(name, packed_once(shared, part)?))?;
        } else {
            add(name, &packed(text)?)?;
        }
    }
    archive.add(CUSTOM, &Packed::stored(&parts::custom(PROPERTY, &hash(entries)))?)?;
    archive.finish()
}

fn packed(text: &str) -> Result<Packed, WriteError> {
    if text.len() <= MAX_STORED { Packed::stored(text) } else { Packed::deflated(text) }
}

/// Returns a part that was packed before, or packs it.
fn packed_once<'s>(
    shared: &'s mut VecDeque<(Part, Packed)>,
    part: &Part,
) -> Result<&'s Packed, WriteError> {
    let at = match shared.iter().position(|(known, _)| known == part) {
        Some(at) => at,
        None => {
            if shared.len() == MAX_SHARED {
                shared.pop_front();
            }
            shared.push_back((part.clone(), packed(&part.1)?));
            shared.len() - 1
        }
    };
    Ok(&shared[at].1)
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
