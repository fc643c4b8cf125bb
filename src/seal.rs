//! The fingerprint of a file of text: a comment in its last line, `<!-- bcqcdc HASH -->`, with
//! SHA-256 of all before it. It tells an edited file from an untouched one.
//!
//! Line ends do not count: a repository may turn them into those of the system.

use sha2::{Digest, Sha256};

const START: &str = "<!-- bcqcdc ";
const END: &str = " -->";

/// Adds the fingerprint in a line of its own to a text that ends with a line end.
pub fn seal(mut text: String) -> String {
    let hash = hash([text.as_bytes(), b""]);
    text.push_str(&format!("{START}{hash}{END}\n"));
    text
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
    let start = START.as_bytes();
    let at = bytes.windows(start.len()).rposition(|window| window == start)?;
    let (before, seal) = bytes.split_at(at);
    let line = seal.iter().position(|byte| *byte == b'\n').map_or(seal.len(), |end| end + 1);
    let (seal, after) = seal.split_at(line);
    let written = std::str::from_utf8(seal).ok()?.trim_end().strip_prefix(START)?;
    Some(([before, after], written.strip_suffix(END)?.to_owned()))
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
