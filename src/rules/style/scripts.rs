//! Scripts of letters, as far as Vietnamese texts meet them.

/// A script other than Latin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    /// Greek.
    Greek,
    /// Cyrillic.
    Cyrillic,
    /// Chinese characters, kana, hangul.
    Cjk,
    /// Any other.
    Other,
}

impl Script {
    /// Returns the script of a letter, nothing for Latin ones and for what is no letter.
    pub(super) fn of(c: char) -> Option<Script> {
        match u32::from(c) {
            0..=0x36F | 0x1D00..=0x1DBF | 0x1E00..=0x1EFF | 0x2000..=0x2DDF => None,
            0x370..=0x3FF | 0x1F00..=0x1FFF => Some(Script::Greek),
            0x400..=0x52F => Some(Script::Cyrillic),
            0x2E80..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF => {
                Some(Script::Cjk)
            }
            _ if c.is_alphabetic() => Some(Script::Other),
            _ => None,
        }
    }

    /// Returns the name in Vietnamese and in English.
    pub(super) fn name(self) -> (&'static str, &'static str) {
        match self {
            Script::Greek => ("Hy Lạp", "Greek"),
            Script::Cyrillic => ("Kirin", "Cyrillic"),
            Script::Cjk => ("Trung, Nhật, Hàn", "Chinese, Japanese or Korean"),
            Script::Other => ("khác chữ Việt", "other than Latin"),
        }
    }
}

/// Returns the Latin letter that a Greek or Cyrillic one looks like.
pub(super) fn latin_twin(c: char) -> Option<char> {
    const TWINS: [(&str, &str); 2] = [
        // Cyrillic.
        ("АВЕКМНОРСТУХІЈЅаеорсухіјѕ", "ABEKMHOPCTYXIJSaeopcyxijs"),
        // Greek.
        ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι", "ABEZHIKMNOPTYXovi"),
    ];
    TWINS.iter().find_map(|(strange, latin)| {
        strange.chars().zip(latin.chars()).find(|(twin, _)| *twin == c).map(|(_, latin)| latin)
    })
}

/// Tells whether a text can hold letters of other scripts at all: those of Vietnamese begin with the
/// bytes C3 to C6 and E1 BA, E1 BB, signs with C2 and E2.
pub(super) fn may_hold_others(text: &str) -> bool {
    let is_other = |first: u8, second: u8| {
        let may_be = (first >= 0xC7) & (first != 0xCC) & (first != 0xE2) & (first < 0xF8);
        may_be & ((first != 0xE1) | (second & 0xFE != 0xBA))
    };
    // Without a branch the machine takes many bytes at once.
    let pairs = text.as_bytes().windows(2);
    pairs.fold(false, |other, pair| other | is_other(pair[0], pair[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_is_latin() {
        let text = "Ừ, ỹ, Đ, ơ, ₫, “5%” – … Ệ";
        assert!(text.chars().all(|c| Script::of(c).is_none()));
        assert!(!may_hold_others(text));
        assert_eq!(Script::of('貌'), Some(Script::Cjk));
        assert_eq!(Script::of('а'), Some(Script::Cyrillic));
        assert_eq!(latin_twin('а'), Some('a'));
        assert_eq!(latin_twin('Η'), Some('H'));
        assert!(
            may_hold_others("b貌")
                && may_hold_others("cа")
                && may_hold_others("к")
                && may_hold_others("Ηà")
        );
    }
}
