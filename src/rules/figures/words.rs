//! Numbers in Vietnamese words, from 0 to 999.

/// Reads a number in words: `bốn`, `mười lăm`, `hai mươi mốt`, `một trăm linh năm`.
pub(super) fn read(words: &str) -> Option<u64> {
    let words = words.trim().to_lowercase();
    let words: Vec<&str> = words.split(' ').collect();
    match words.iter().position(|word| *word == "trăm") {
        None => below_hundred(&words),
        Some(at) => {
            let [hundreds] = words[..at] else { return None };
            let rest = match &words[at + 1..] {
                [] => 0,
                ["linh" | "lẻ", unit] => digit(unit).filter(|unit| *unit > 0)?,
                rest => below_hundred(rest).filter(|rest| *rest >= 10)?,
            };
            Some(digit(hundreds).filter(|hundreds| *hundreds > 0)? * 100 + rest)
        }
    }
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
        // `hai mươi mốt`, and in speech `hai mốt`
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
        ] {
            assert_eq!(read(words), Some(number), "{words}");
        }
        for words in [
            "",
            "đợt 1",
            "năm học",
            "mươi",
            "một nghìn",
            "trăm",
            "khóa mười",
            "một trăm năm",
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
