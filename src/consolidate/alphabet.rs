//! The Vietnamese alphabet: letters first (a, ă, â, b, c, d, đ, e, ê, …), tones only where the
//! letters are the same.

use unicode_normalization::UnicodeNormalization;

/// Letters in their order.
const LETTERS: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// Tone marks in their order: ngang, huyền, hỏi, ngã, sắc, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// Returns what texts are sorted by: their syllables, then their tones. Numbers go by their value.
pub fn key(text: impl AsRef<str>) -> (Vec<u64>, Vec<u8>) {
    let (mut letters, mut tones) = (Vec::new(), Vec::new());
    let mut number: Option<u64> = None;
    // Tones come apart from their letters; the marks of ă, â, ê, ô, ơ, ư stay.
    let apart: String = text.as_ref().to_lowercase().nfd().collect();
    let mut base = String::new();
    for c in apart.chars() {
        match TONES.iter().position(|tone| *tone == c) {
            Some(tone) => {
                if let (Ok(tone), Some(last)) = (u8::try_from(tone + 1), tones.last_mut()) {
                    *last = tone;
                }
            }
            None => {
                if !('\u{300}'..='\u{36f}').contains(&c) {
                    tones.push(0);
                }
                base.push(c);
            }
        }
    }
    for c in base.nfc() {
        if let Some(digit) = c.to_digit(10) {
            let sum = number.unwrap_or(0).saturating_mul(10).saturating_add(digit.into());
            number = Some(sum);
            continue;
        }
        letters.extend(number.take().map(|number| number.min(u64::MAX >> 2) + 1_000));
        letters.push(rank(c));
    }
    letters.extend(number.map(|number| number.min(u64::MAX >> 2) + 1_000));
    (letters, tones)
}

/// Blank before numbers before letters before the rest.
fn rank(c: char) -> u64 {
    const FIRST_LETTER: u64 = u64::MAX >> 1;
    match LETTERS.chars().position(|letter| letter == c) {
        Some(place) => FIRST_LETTER + place as u64,
        None if c.is_whitespace() => 0,
        None if c.is_alphabetic() => FIRST_LETTER + 100 + u64::from(c),
        None => 1 + u64::from(c.is_ascii()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_before_tones() {
        let mut names = [
            "Đông Khê",
            "Dương Hòa",
            "An Bình",
            "Ân Thi",
            "Ăng Tô",
            "Trường số 10",
            "Trường số 2",
            "Hòa Bình",
            "Hoa Lư",
            "Hỏa Lò",
            "Minh Lâm",
        ];
        names.sort_by_key(|name| key(name));
        let sorted = [
            "An Bình",
            "Ăng Tô",
            "Ân Thi",
            "Dương Hòa",
            "Đông Khê",
            "Hòa Bình",
            "Hỏa Lò",
            "Hoa Lư",
            "Minh Lâm",
            "Trường số 2",
            "Trường số 10",
        ];
        assert_eq!(names, sorted);
    }
}
