//! The bytes of a PDF that LibreOffice printed, made to depend on the document alone.
//!
//! LibreOffice puts the clock and a number made from it at the end of the file. Both are written over
//! in their length, so that no offset changes; the seal is a comment before `startxref`, where the
//! grammar allows one (ISO 32000-1, 7.2.4 and 7.5.5).

use sha2::{Digest, Sha256};

use crate::seal::{find_last, seal_pdf};

/// The day of a document without one, as in its package.
const NO_DAY: &str = "19800101";

/// Sets the day of the document (`YYYY-MM-DD`) and a number made from its content, and seals the
/// file; nothing for bytes that are no PDF.
pub fn settle(mut bytes: Vec<u8>, date: Option<&str>) -> Option<Vec<u8>> {
    if !bytes.starts_with(b"%PDF-") {
        return None;
    }
    let day: String = date.unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    let day = if day.len() == NO_DAY.len() { day.as_str() } else { NO_DAY };
    let tail = find_last(&bytes, b"endstream")?;
    for key in ["/CreationDate(D:", "/ModDate(D:"] {
        write_over(&mut bytes[tail..], key.as_bytes(), format!("{day:0<14}").as_bytes());
    }
    for number in numbers(&bytes, tail) {
        bytes[number..number + NUMBER].fill(b'0');
    }
    let hash: String =
        Sha256::digest(&bytes).iter().take(NUMBER / 2).map(|byte| format!("{byte:02X}")).collect();
    for number in numbers(&bytes, tail) {
        bytes[number..number + NUMBER].copy_from_slice(hash.as_bytes());
    }
    seal_pdf(bytes)
}

/// Digits of a number.
const NUMBER: usize = 32;

/// Finds the numbers of the trailer: `/ID [ <…> <…> ]` and `/DocChecksum /…`.
fn numbers(bytes: &[u8], tail: usize) -> Vec<usize> {
    let Some(trailer) = find_last(bytes, b"/ID").filter(|at| *at > tail) else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = trailer;
    while let Some(rest) = bytes.get(at..at + NUMBER) {
        let is_number = rest.iter().all(u8::is_ascii_hexdigit);
        found.extend(is_number.then_some(at));
        at += if is_number { NUMBER } else { 1 };
    }
    found
}

fn write_over(bytes: &mut [u8], key: &[u8], value: &[u8]) {
    let at = bytes.windows(key.len()).position(|window| window == key);
    let place = at.and_then(|at| bytes.get_mut(at + key.len()..at + key.len() + value.len()));
    if let Some(place) = place {
        place.copy_from_slice(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seal::{content_hash, fingerprint};

    fn printed(clock: &str, number: &str) -> Vec<u8> {
        format!(
            "%PDF-1.6\nstream /ID endstream\n<</CreationDate(D:{clock}Z')>>\ntrailer\n/ID [ \
             <{number}>\n<{number}> ]\n/DocChecksum /{number}\nstartxref\n17\n%%EOF\n"
        )
        .into_bytes()
    }

    #[test]
    fn the_clock_has_no_say() {
        let first = printed("20261128193002", "066D43C2764329D16B2B445AB45D6FC6");
        let second = printed("20270101000000", "FCB57D0165752A78F0F5643DBBEA14E2");
        let settled = settle(first, Some("2021-11-09")).unwrap();
        assert_eq!(settle(second.clone(), Some("2021-11-09")), Some(settled.clone()));
        assert_ne!(settle(second, None), Some(settled.clone()));
        assert!(String::from_utf8(settled.clone()).unwrap().contains("(D:20211109000000Z')"));
        assert_eq!(fingerprint(&settled), content_hash(&settled));
        assert!(fingerprint(&settled).is_some());
        let edited = [&settled[..], b"1 0 obj"].concat();
        assert_ne!(fingerprint(&edited), content_hash(&edited));
    }

    #[test]
    fn other_bytes_are_no_pdf() {
        for bytes in [&b""[..], b"PK", b"%PDF-1.6", b"%PDF-1.6 endstream"] {
            assert_eq!(settle(bytes.to_vec(), None), None);
        }
    }
}
