//! How Vietnamese spells a syllable: onset, rhyme, and the seat of the tone mark.

use super::letters::{Letter, NONE, marked, read};

/// What is wrong with a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// More than one tone mark.
    Marks,
    /// The mark on a letter that cannot bear it: `kết qủa`.
    Seat,
    /// An onset that is written otherwise before this rhyme: `nghành`.
    Onset,
    /// A rhyme on c, ch, p, t with another tone than sắc and nặng: `thưc`.
    Tone,
    /// A rhyme that Vietnamese does not have: `đuợc`.
    Rhyme,
}

/// A syllable that Vietnamese cannot have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Impossible {
    /// What is wrong.
    pub(super) fault: Fault,
    /// What it stands for, in the same capitals, where one syllable alone can be meant.
    pub(super) right: Option<String>,
}

/// Most letters of a syllable: `nghiêng`.
const LETTERS: usize = 7;

/// A syllable, letter by letter: the base letters in small ones, capitals and tones aside.
struct Syllable {
    letters: [Letter; LETTERS],
    len: usize,
}

impl Syllable {
    fn letters(&self) -> &[Letter] {
        &self.letters[..self.len]
    }

    /// Returns the tone: the first mark, or none.
    fn tone(&self) -> u8 {
        self.letters().iter().map(|letter| letter.tone).find(|tone| *tone > 0).unwrap_or(0)
    }

    /// Writes the base letters into a buffer and returns them as text, with the byte of each letter.
    fn base<'b>(&self, buffer: &'b mut [u8; 2 * LETTERS]) -> &'b str {
        let mut end = 0;
        for letter in self.letters() {
            end += letter.base.encode_utf8(&mut buffer[end..]).len();
        }
        std::str::from_utf8(&buffer[..end]).unwrap_or_default()
    }
}

/// Judges a word: nothing where it is a syllable, or no Vietnamese word at all (letters of other
/// languages, numbers, several syllables in one, abbreviations).
pub(super) fn judge(word: &str) -> Option<Impossible> {
    let syllable = split(word)?;
    let mut buffer = [0; 2 * LETTERS];
    let base = syllable.base(&mut buffer);
    if vowel_groups(base) != 1 {
        return None;
    }
    let tone = syllable.tone();
    let mut marks = syllable.letters().iter().filter(|letter| letter.tone > 0).skip(1).peekable();
    if marks.peek().is_some() {
        let is_one = marks.all(|letter| letter.tone == tone);
        let right = if is_one { compose(&syllable, base) } else { None };
        return Some(Impossible { fault: Fault::Marks, right });
    }
    let Some((onset, rhyme)) = parts(base) else {
        if is_borrowed(base) {
            return None;
        }
        let right = mended(base).and_then(|base| compose(&syllable, &base));
        let fault = if known_rhyme(base) { Fault::Onset } else { Fault::Rhyme };
        return Some(Impossible { fault, right });
    };
    if is_stopped(rhyme) && !matches!(tone, SHARP | HEAVY) {
        return Some(Impossible { fault: Fault::Tone, right: None });
    }
    let seats = seats(onset, rhyme);
    let seat = syllable.letters().iter().position(|letter| letter.tone > 0);
    if seat.is_some_and(|seat| !seats.contains(&seat)) {
        return Some(Impossible { fault: Fault::Seat, right: compose(&syllable, base) });
    }
    None
}

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// Rhymes, sorted.
const RHYMES: [&str; 172] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
    "em", "en", "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu",
    "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam",
    "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oem", "oen", "oeo", "oet",
    "oi", "om", "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u",
    "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp",
    "uyt", "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uên", "uênh", "uêu",
    "uôc", "uôi", "uôm", "uôn", "uông", "uôt", "uơ", "y", "ya", "ych", "yn", "ynh", "yp", "yt",
    "yu", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "ê",
    "êc", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp",
    "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi", "ơm", "ơn", "ơng", "ơp", "ơt", "ư", "ưa",
    "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt",
    "ươu",
];

const SHARP: u8 = 1;
const HEAVY: u8 = 5;

/// Reads the letters of a word; nothing where it is too long or has letters that Vietnamese lacks.
fn split(word: &str) -> Option<Syllable> {
    let mut syllable = Syllable { letters: [NONE; LETTERS], len: 0 };
    for c in word.chars() {
        *syllable.letters.get_mut(syllable.len)? = read(c)?;
        syllable.len += 1;
    }
    Some(syllable)
}

/// Counts the rows of vowels, without the u of qu.
fn vowel_groups(base: &str) -> usize {
    let mut groups = 0;
    let mut inside = false;
    for c in base.chars() {
        let is_vowel = is_vowel(c);
        groups += usize::from(is_vowel && !inside);
        inside = is_vowel;
    }
    groups
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// Splits a syllable into onset and rhyme, where both exist and may stand together.
fn parts(base: &str) -> Option<(&str, &str)> {
    // The longest onset first: gi and qu end in vowels, but giếng is g and iêng.
    let is_long = base.starts_with("gi") || base.starts_with("qu");
    let ends = [is_long.then_some(2), base.find(is_vowel)];
    let mut splits = ends.into_iter().flatten().map(|end| base.split_at(end));
    splits.find(|(onset, rhyme)| {
        ONSETS.contains(onset) && RHYMES.binary_search(rhyme).is_ok() && agree(onset, rhyme)
    })
}

/// Tells whether an onset is spelt so before a rhyme.
fn agree(onset: &str, rhyme: &str) -> bool {
    let first = rhyme.chars().next().unwrap_or_default();
    let is_front = matches!(first, 'e' | 'ê' | 'i' | 'y');
    match onset {
        "c" | "ng" => !is_front,
        // Giếng, gì, gìn.
        "g" => !is_front || first == 'i',
        "k" | "gh" | "ngh" => is_front,
        "qu" => !matches!(first, 'u' | 'ư') && !rhyme.starts_with("iê"),
        "gi" => first != 'i' && first != 'y',
        "" => !rhyme.starts_with("iê"),
        _ => first != 'y' || rhyme == "y",
    }
}

/// Tells the onsets of borrowed words, such as those of chemistry: crôm, brôm.
fn is_borrowed(base: &str) -> bool {
    matches!(base.as_bytes(), [b'b' | b'c' | b'd' | b'g' | b'k' | b'p', b'l' | b'r', _, ..])
}

/// Tells whether some rhyme ends the syllable, whatever stands before it.
fn known_rhyme(base: &str) -> bool {
    let at = base.find(is_vowel).unwrap_or(base.len());
    RHYMES.binary_search(&&base[at..]).is_ok()
}

/// Returns the syllable that a wrong one can only stand for: `ngh` for `ng` and the like, `uơ` and
/// `ưo` for `ươ`.
fn mended(base: &str) -> Option<String> {
    const SPELT: [(&str, &str); 8] = [
        ("ngh", "ng"),
        ("ng", "ngh"),
        ("gh", "g"),
        ("g", "gh"),
        ("c", "k"),
        ("k", "c"),
        ("uơ", "ươ"),
        ("ưo", "ươ"),
    ];
    let at = base.find(is_vowel)?;
    let (onset, rhyme) = base.split_at(at);
    SPELT.iter().find_map(|(wrong, right)| {
        let other = match rhyme.strip_prefix(wrong) {
            Some(rest) => format!("{onset}{right}{rest}"),
            None if onset == *wrong => format!("{right}{rhyme}"),
            None => return None,
        };
        parts(&other).is_some().then_some(other)
    })
}

/// Writes base letters with the tone of a syllable where it belongs, and its capitals.
fn compose(syllable: &Syllable, base: &str) -> Option<String> {
    let (onset, rhyme) = parts(base)?;
    let tone = syllable.tone();
    if is_stopped(rhyme) && !matches!(tone, SHARP | HEAVY) {
        return None;
    }
    let seat = seats(onset, rhyme)[0];
    let is_capital = |index: usize| match syllable.letters().get(index) {
        Some(letter) if index == 0 => letter.is_capital,
        _ => syllable.letters().iter().all(|letter| letter.is_capital),
    };
    let letter = |(index, c): (usize, char)| {
        let c = if index == seat { marked(c, tone) } else { c };
        if is_capital(index) { c.to_uppercase().next().unwrap_or(c) } else { c }
    };
    Some(base.chars().enumerate().map(letter).collect())
}

/// Tells a rhyme that ends in c, ch, p, t: it has sắc or nặng.
fn is_stopped(rhyme: &str) -> bool {
    rhyme.ends_with(['c', 'p', 't']) || rhyme.ends_with("ch")
}

/// Returns the letters of a syllable that may bear the mark; the first is where the program puts it.
fn seats(onset: &str, rhyme: &str) -> [usize; 2] {
    let start = onset.chars().count();
    // Hòa and hoà, khỏe and khoẻ, thúy and thuý.
    if matches!(rhyme, "oa" | "oe" | "uy") {
        return [start, start + 1];
    }
    let shaped = rhyme.chars().filter(|c| is_vowel(*c)).enumerate();
    let mut vowels = 0;
    let mut seat = None;
    for (index, c) in shaped {
        vowels = index + 1;
        // The last shaped vowel bears it (ươ, iê, uô), but the first of ưa and ưu.
        if matches!(c, 'ă' | 'â' | 'ê' | 'ô' | 'ơ') || c == 'ư' && seat.is_none() {
            seat = Some(index);
        }
    }
    let is_closed = !rhyme.ends_with(is_vowel);
    let plain = if is_closed { vowels - 1 } else { usize::from(vowels == 3) };
    let seat = seat.unwrap_or(plain);
    [start + seat; 2]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn right(word: &str) -> Option<String> {
        judge(word).unwrap_or_else(|| panic!("{word} is a syllable")).right
    }

    #[test]
    fn rhymes_are_sorted() {
        assert!(RHYMES.is_sorted());
        assert!(RHYMES.iter().all(|rhyme| rhyme.starts_with(is_vowel)));
    }

    #[test]
    fn syllables_are_left_alone() {
        let words = "nghiêng giếng gìn gì quốc quyết quý quạnh khuỷu khuya ngoằn xoong hoà hòa uỷ ủy \
                     thuở huơ yếu được người quần giữa giặc việc khoẻ ngoẻo công tạc bị \
                     khuếch huênh nguệch uỵch toẹt tuýp ngoáy khoác boong moóc oằn uẩn uể ưỡn yết ỷ \
                     hoẵng quạ quí giục giỗ giũa thoăn khuâng nguây quẫy oạp buýt suýt rựng";
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            assert_eq!(judge(word), None, "{word}");
        }
    }

    #[test]
    fn other_words_are_left_alone() {
        for word in
            ["bêtông", "café", "ôtô", "crôm", "blốc", "HĐND", "đ", "Zürich", "đc", "kilôgam", "12đ"]
        {
            assert_eq!(judge(word), None, "{word}");
        }
    }

    #[test]
    fn what_cannot_be_is_mended_where_one_syllable_is_meant() {
        let pairs = [
            ("nghành", "ngành"),
            ("Nghành", "Ngành"),
            ("ngiệp", "nghiệp"),
            ("ngừơi", "người"),
            ("đựơc", "được"),
            ("đuợc", "được"),
            ("qủa", "quả"),
            ("qúy", "quý"),
            ("hòan", "hoàn"),
            ("tòan", "toàn"),
            ("HÒAN", "HOÀN"),
            ("gía", "giá"),
            ("ghóp", "góp"),
            ("cế", "kế"),
            ("thựơng", "thượng"),
            ("nguời", "người"),
            ("thúê", "thuế"),
            ("cuả", "của"),
            ("gế", "ghế"),
            ("HòAn", "Hoàn"),
            ("đựợc", "được"),
        ];
        for (wrong, meant) in pairs {
            assert_eq!(right(wrong).as_deref(), Some(meant), "{wrong}");
        }
        for wrong in ["thưc", "viêt", "thựv", "bôô", "mặch", "giíp", "quú"] {
            assert_eq!(right(wrong), None, "{wrong}");
        }
    }
}
