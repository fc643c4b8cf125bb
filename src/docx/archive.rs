//! Writer of ZIP archives, as much of APPNOTE.TXT as a package needs: sizes stand before the data,
//! so that a reader of a stream knows them, and a part that was packed once goes into any number of
//! archives. A writer that packs while it writes makes a new state of 300 KB for every part.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};

use super::WriteError;

/// Level of the compression: level 6 takes four times as long for 11 % less.
const LEVEL: Compression = Compression::new(2);

thread_local! {
    /// State of the compression. What it was used for before has no say in the bytes.
    static STATE: RefCell<Compress> = RefCell::new(Compress::new(LEVEL, false));
}

/// Version of the format that has all we use (4.4.3), and Unix as the system of the permissions.
const VERSION: u16 = 20;
const MADE_BY: u16 = 3 << 8 | VERSION;
/// 1980-01-01, the first day there is: neither the clock nor the machine has a say in the bytes.
const DATE: u16 = 1 << 5 | 1;
/// A regular file that everybody may read.
const PERMISSIONS: u32 = 0o100_644 << 16;

/// A part, packed.
pub(super) struct Packed {
    method: u16,
    /// CRC-32 of the text.
    pub(super) crc: u32,
    /// Length of the text.
    pub(super) size: u32,
    bytes: Vec<u8>,
}

impl Packed {
    /// Takes a text as it is.
    pub(super) fn stored(text: &str) -> Result<Self, WriteError> {
        let bytes = text.as_bytes().to_vec();
        Ok(Self { method: 0, crc: crc32fast::hash(&bytes), size: length(text)?, bytes })
    }

    /// Compresses a text.
    pub(super) fn deflated(text: &str) -> Result<Self, WriteError> {
        let bytes = STATE.with_borrow_mut(|state| deflate(state, text.as_bytes()))?;
        Ok(Self { method: 8, crc: crc32fast::hash(text.as_bytes()), size: length(text)?, bytes })
    }
}

fn deflate(state: &mut Compress, text: &[u8]) -> Result<Vec<u8>, WriteError> {
    state.reset();
    let mut out = Vec::with_capacity(text.len() / 3 + 256);
    loop {
        let rest = usize::try_from(state.total_in()).ok().and_then(|done| text.get(done..));
        let status = state
            .compress_vec(rest.unwrap_or_default(), &mut out, FlushCompress::Finish)
            .map_err(|error| WriteError::Zip(error.to_string()))?;
        if status == Status::StreamEnd {
            return Ok(out);
        }
        out.reserve(out.capacity());
    }
}

/// An archive in the making.
#[derive(Default)]
pub(super) struct Archive {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    count: u16,
}

impl Archive {
    /// Adds a part; its name is ASCII.
    pub(super) fn add(&mut self, name: &str, part: &Packed) -> Result<(), WriteError> {
        let offset = length(&self.bytes)?;
        let mut header = Vec::with_capacity(26);
        // 4.3.7: version, flags, method, time, day, sizes, no extra field.
        [VERSION, 0, part.method, 0, DATE].iter().for_each(|field| put(&mut header, *field));
        for field in [part.crc, length(&part.bytes)?, part.size] {
            header.extend(field.to_le_bytes());
        }
        put(&mut header, u16::try_from(name.len()).map_err(|_| too_large())?);
        put(&mut header, 0);
        for piece in [b"PK\x03\x04", &header[..], name.as_bytes(), &part.bytes] {
            self.bytes.extend_from_slice(piece);
        }
        // 4.3.12: the same again, no comment, disk and internal attributes.
        self.directory.extend(b"PK\x01\x02");
        put(&mut self.directory, MADE_BY);
        self.directory.append(&mut header);
        [0; 3].iter().for_each(|field| put(&mut self.directory, *field));
        self.directory.extend(PERMISSIONS.to_le_bytes());
        self.directory.extend(offset.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.count = self.count.checked_add(1).ok_or_else(too_large)?;
        Ok(())
    }

    /// Ends the archive with its directory.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, WriteError> {
        let (size, offset) = (length(&self.directory)?, length(&self.bytes)?);
        self.bytes.append(&mut self.directory);
        // 4.3.16: one disk, the parts on it and in all, no comment.
        self.bytes.extend(b"PK\x05\x06\0\0\0\0");
        [self.count; 2].iter().for_each(|field| put(&mut self.bytes, *field));
        self.bytes.extend(size.to_le_bytes());
        self.bytes.extend(offset.to_le_bytes());
        put(&mut self.bytes, 0);
        Ok(self.bytes)
    }
}

fn put(out: &mut Vec<u8>, field: u16) {
    out.extend(field.to_le_bytes());
}

/// The format has 32 bits for a length.
fn length(bytes: impl AsRef<[u8]>) -> Result<u32, WriteError> {
    u32::try_from(bytes.as_ref().len()).map_err(|_| too_large())
}

fn too_large() -> WriteError {
    WriteError::Zip("over 4 GiB".into())
}
