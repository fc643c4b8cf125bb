//! The fingerprint of a file: a comment, `<!-- bcqcdc HASH -->` in the last line of a text and
//! `%bcqcdc HASH` in a PDF, with SHA-256 of all the rest. It tells an edited file from an untouched one.
//!
//! Line ends do not count: a repository may turn them into those of the system.

use sha2::{Digest, Sha256};

/// Beginning and end of the comment.
const TEXT: (&str, &str) = ("<!-- bcqcdc ", " -->");
const PDF: (&str, &str) = ("%bcqcdc ", "");

/// Adds the fingerprint in a line of its own to a text that ends with a line end.
pub fn seal(mut text: String) -> String {
    let hash = hash([text.as_bytes(), b""]);
    text.push_str(&format!("{}{hash}{}\n", TEXT.0, TEXT.1));
    text
}

/// Adds the fingerprint to a PDF, before its last `startxref`; nothing where there is none.
pub(crate) fn seal_pdf(mut bytes: Vec<u8>) -> Option<Vec<u8>> {
    let at = find_last(&bytes, b"startxref")?;
    let hash = hash([&bytes[..at], &bytes[at..]]);
    bytes.splice(at..at, format!("{}{hash}{}\n", PDF.0, PDF.1).into_bytes());
    Some(bytes)
}

/// Returns the fingerprint that a file was written with; none when it is not ours.
pub fn fingerprint(bytes: &[u8]) -> Option<String> {
    split(bytes).map(|(_, written)| written)
}

/// Returns the fingerprint of a file as it is now; none when it is not ours.
pub fn content_hash(bytes: &[u8]) -> Option<String> {
    split(bytes).map(|(texts, _)| hash(texts))
}

/// Parts a file into its last seal and the rest, which somebody may have written behind it, too.
fn split(bytes: &[u8]) -> Option<([&[u8]; 2], String)> {
    let (start, end) = if bytes.starts_with(b"%PDF-") { PDF } else { TEXT };
    let at = find_last(bytes, start.as_bytes())?;
    let (before, seal) = bytes.split_at(at);
    let line = seal.iter().position(|byte| *byte == b'\n').map_or(seal.len(), |end| end + 1);
    let (seal, after) = seal.split_at(line);
    let written = std::str::from_utf8(seal).ok()?.trim_end().strip_prefix(start)?;
    Some(([before, after], written.strip_suffix(end)?.to_owned()))
}

/// Returns where words stand for the last time.
pub(crate) fn find_last(bytes: &[u8], words: &[u8]) -> Option<usize> {
    bytes.windows(words.len()).rposition(|window| window == words)
}

fn hash(texts: [&[u8]; 2]) -> String {
    let mut hasher = Sha256::new();
    for part in texts.into_iter().flat_map(|text| text.split(|byte| *byte == b'\r')) {
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_untouched(bytes: &[u8]) -> bool {
        fingerprint(bytes).is_some() && fingerprint(bytes) == content_hash(bytes)
    }

    #[test]
    fn an_edit_breaks_the_seal() {
        let sealed = seal("Điều 1\nĐiều 2\n".into());
        assert!(is_untouched(sealed.as_bytes()));
        assert!(is_untouched(sealed.replace('\n', "\r\n").as_bytes()));
        assert!(!is_untouched(sealed.replace("Điều 2", "Điều 3").as_bytes()));
        let longer = format!("{sealed}thêm\n");
        assert!(fingerprint(longer.as_bytes()).is_some() && !is_untouched(longer.as_bytes()));
        assert!(!is_untouched(format!("thêm\n{sealed}").as_bytes()));
        assert!(!is_untouched(b"<!-- bcqcdc  -->\n"));
        assert!(!is_untouched(b""));
    }
}
