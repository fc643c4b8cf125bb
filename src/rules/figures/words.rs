//! Numbers in Vietnamese words.

/// Reads a number in words: `bốn`, `mười lăm`, `hai mươi mốt`, `một trăm linh năm`, `một nghìn hai trăm`.
pub(super) fn read(words: &str) -> Option<u64> {
    let words = words.trim().to_lowercase();
    let mut rest: &[&str] = &words.split(' ').collect::<Vec<_>>();
    let mut number = None;
    for (names, worth) in SCALES {
        let Some(at) = rest.iter().position(|word| names.contains(word)) else { continue };
        number = Some(number.unwrap_or(0) + group(&rest[..at], number.is_some())? * worth);
        rest = &rest[at + 1..];
    }
    if rest.is_empty() {
        return number;
    }
    Some(number.unwrap_or(0) + group(rest, number.is_some())?)
}

/// Words for the powers of a thousand, each with its worth.
const SCALES: [(&[&str], u64); 3] =
    [(&["tỷ", "tỉ"], 1_000_000_000), (&["triệu"], 1_000_000), (&["nghìn", "ngàn"], 1_000)];

/// Reads up to three digits; behind a larger group the hundreds are said, be they none: `không trăm linh năm`.
fn group(words: &[&str], is_later: bool) -> Option<u64> {
    let Some(at) = words.iter().position(|word| *word == "trăm") else {
        return match words {
            ["linh" | "lẻ", unit] if is_later => digit(unit).filter(|unit| *unit > 0),
            _ if is_later => None,
            _ => below_hundred(words),
        };
    };
    let [hundreds] = words[..at] else { return None };
    let rest = match &words[at + 1..] {
        [] => 0,
        ["linh" | "lẻ", unit] => digit(unit).filter(|unit| *unit > 0)?,
        rest => below_hundred(rest).filter(|rest| *rest >= 10)?,
    };
    Some(digit(hundreds).filter(|hundreds| is_later || *hundreds > 0)? * 100 + rest)
}

fn below_hundred(words: &[&str]) -> Option<u64> {
    match words {
        [unit] => {
            if *unit == "mười" {
                Some(10)
            } else {
                digit(unit)
            }
        }
        ["mười", unit] => Some(10 + last(unit)?),
        [tens, "mươi"] => Some(10 * digit(tens).filter(|tens| *tens > 1)?),
        [tens, "mươi", unit] => Some(10 * digit(tens).filter(|tens| *tens > 1)? + last(unit)?),
        _ => None,
    }
}

/// Reads the last word after tens, which may have changed its sound.
fn last(word: &str) -> Option<u64> {
    match word {
        "mốt" => Some(1),
        "lăm" | "nhăm" => Some(5),
        "tư" => Some(4),
        _ => digit(word).filter(|digit| *digit > 0),
    }
}

fn digit(word: &str) -> Option<u64> {
    const WORDS: [&str; 10] =
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    let word = if word == "bẩy" { "bảy" } else { word };
    let digit = WORDS.iter().position(|known| *known == word)?;
    u64::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn numbers_in_words() {
        for (words, number) in [
            ("bốn", 4),
            ("Mười", 10),
            ("mười lăm", 15),
            ("hai mươi", 20),
            ("hai mươi mốt", 21),
            ("sáu mươi tư", 64),
            ("một trăm", 100),
            ("một trăm linh năm", 105),
            ("hai trăm mười hai", 212),
            ("một nghìn", 1000),
            ("Một nghìn hai trăm năm mươi", 1250),
            ("hai nghìn không trăm linh năm", 2005),
            ("hai nghìn lẻ năm", 2005),
            ("một triệu bảy trăm mười nghìn", 1_710_000),
            ("hai tỷ ba trăm triệu", 2_300_000_000),
        ] {
            assert_eq!(read(words), Some(number), "{words}");
        }
        for words in [
            "",
            "đợt 1",
            "năm học",
            "mươi",
            "nghìn",
            "một nghìn năm",
            "một triệu rưỡi",
            "một nghìn hai triệu",
            "trăm",
            "khóa mười",
            "một trăm năm",
            "linh năm",
            "hai nghìn linh không",
            "hai trăm linh không",
            "không trăm mười",
            "một mươi",
            "một mươi hai",
            "mười không",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
