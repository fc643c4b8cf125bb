//! The letters of Vietnamese: base letter, tone, capital or small.

/// A letter of a Vietnamese word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    /// The letter without its tone mark, small: `ê` of `Ệ`.
    pub(super) base: char,
    /// The place of its tone in the order of [`VOWELS`].
    pub(super) tone: u8,
    /// Whether it is a capital.
    pub(super) is_capital: bool,
}

/// What is no letter of Vietnamese.
pub(super) const NONE: Letter = Letter { base: '\0', tone: 0, is_capital: false };

/// Vowels by tone: none, sắc, huyền, hỏi, ngã, nặng.
const VOWELS: [[char; 6]; 24] = [
    ['a', 'á', 'à', 'ả', 'ã', 'ạ'],
    ['ă', 'ắ', 'ằ', 'ẳ', 'ẵ', 'ặ'],
    ['â', 'ấ', 'ầ', 'ẩ', 'ẫ', 'ậ'],
    ['e', 'é', 'è', 'ẻ', 'ẽ', 'ẹ'],
    ['ê', 'ế', 'ề', 'ể', 'ễ', 'ệ'],
    ['i', 'í', 'ì', 'ỉ', 'ĩ', 'ị'],
    ['o', 'ó', 'ò', 'ỏ', 'õ', 'ọ'],
    ['ô', 'ố', 'ồ', 'ổ', 'ỗ', 'ộ'],
    ['ơ', 'ớ', 'ờ', 'ở', 'ỡ', 'ợ'],
    ['u', 'ú', 'ù', 'ủ', 'ũ', 'ụ'],
    ['ư', 'ứ', 'ừ', 'ử', 'ữ', 'ự'],
    ['y', 'ý', 'ỳ', 'ỷ', 'ỹ', 'ỵ'],
    ['A', 'Á', 'À', 'Ả', 'Ã', 'Ạ'],
    ['Ă', 'Ắ', 'Ằ', 'Ẳ', 'Ẵ', 'Ặ'],
    ['Â', 'Ấ', 'Ầ', 'Ẩ', 'Ẫ', 'Ậ'],
    ['E', 'É', 'È', 'Ẻ', 'Ẽ', 'Ẹ'],
    ['Ê', 'Ế', 'Ề', 'Ể', 'Ễ', 'Ệ'],
    ['I', 'Í', 'Ì', 'Ỉ', 'Ĩ', 'Ị'],
    ['O', 'Ó', 'Ò', 'Ỏ', 'Õ', 'Ọ'],
    ['Ô', 'Ố', 'Ồ', 'Ổ', 'Ỗ', 'Ộ'],
    ['Ơ', 'Ớ', 'Ờ', 'Ở', 'Ỡ', 'Ợ'],
    ['U', 'Ú', 'Ù', 'Ủ', 'Ũ', 'Ụ'],
    ['Ư', 'Ứ', 'Ừ', 'Ử', 'Ữ', 'Ự'],
    ['Y', 'Ý', 'Ỳ', 'Ỷ', 'Ỹ', 'Ỵ'],
];

/// Consonants, small and capital.
const CONSONANTS: [[char; 2]; 17] = [
    ['b', 'B'],
    ['c', 'C'],
    ['d', 'D'],
    ['đ', 'Đ'],
    ['g', 'G'],
    ['h', 'H'],
    ['k', 'K'],
    ['l', 'L'],
    ['m', 'M'],
    ['n', 'N'],
    ['p', 'P'],
    ['q', 'Q'],
    ['r', 'R'],
    ['s', 'S'],
    ['t', 'T'],
    ['v', 'V'],
    ['x', 'X'],
];

/// The letters by their place of [`place`].
static LETTERS: [Letter; PLACES] = letters();

/// Letters stand below U+0200 and from U+1EA0 on.
const PLACES: usize = 0x200 + 0x60;

const fn place(c: char) -> usize {
    match c as usize {
        low @ 0..0x200 => low,
        high @ 0x1EA0..0x1F00 => 0x200 + high - 0x1EA0,
        _ => 0,
    }
}

const fn letters() -> [Letter; PLACES] {
    let mut letters = [NONE; PLACES];
    let mut row = 0;
    while row < VOWELS.len() {
        let mut tone = 0;
        while tone < 6 {
            let base = VOWELS[row % 12][0];
            let is_capital = row >= 12;
            letters[place(VOWELS[row][tone])] = Letter { base, tone: tone as u8, is_capital };
            tone += 1;
        }
        row += 1;
    }
    let mut row = 0;
    while row < CONSONANTS.len() {
        let [base, capital] = CONSONANTS[row];
        letters[place(base)] = Letter { base, tone: 0, is_capital: false };
        letters[place(capital)] = Letter { base, tone: 0, is_capital: true };
        row += 1;
    }
    letters
}

/// Returns what a character is as a letter of Vietnamese.
pub(super) fn read(c: char) -> Option<Letter> {
    let letter = LETTERS[place(c)];
    (letter.base != '\0').then_some(letter)
}

/// Puts a tone on a small letter; others than vowels bear none.
pub(super) fn marked(base: char, tone: u8) -> char {
    let row = VOWELS.iter().find(|row| row[0] == base);
    row.and_then(|row| row.get(usize::from(tone))).copied().unwrap_or(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_read_and_marked() {
        let read = |c| read(c).map(|letter| (letter.base, letter.tone, letter.is_capital));
        assert_eq!(read('ệ'), Some(('ê', 5, false)));
        assert_eq!(read('Ứ'), Some(('ư', 1, true)));
        assert_eq!(read('Đ'), Some(('đ', 0, true)));
        for foreign in ['w', 'f', 'ü', '1', '\u{301}', '貌', '\0'] {
            assert_eq!(read(foreign), None, "{foreign}");
        }
        assert_eq!(marked('ê', 5), 'ệ');
        assert_eq!(marked('đ', 5), 'đ');
    }
}
