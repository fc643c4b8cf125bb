//! Dates, numbers and first letters as Vietnamese offices write them. Pure functions.

use crate::value::{Date, month};

/// Writes `ngày 09 tháng 11 năm 2021`.
pub fn long_date(day: Date) -> String {
    format!("ngày {:02} tháng {} năm {}", day.day, month(day.month), day.year)
}

/// Writes a whole number with a dot between thousands.
pub fn thousands(number: i128) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        out.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Writes a decimal number with a comma and at most `places` decimals, without idle zeros.
pub fn decimal(number: f64, places: usize) -> String {
    let fixed = format!("{number:.places$}");
    let (whole, fraction) = fixed.split_once('.').unwrap_or((&fixed, ""));
    let fraction = fraction.trim_end_matches('0');
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let is_zero = fraction.is_empty() && digits.bytes().all(|byte| byte == b'0');
    let whole = digits.parse::<i128>().map_or_else(|_| digits.to_owned(), thousands);
    let sign = if is_zero { "" } else { sign };
    let comma = if fraction.is_empty() { "" } else { "," };
    format!("{sign}{whole}{comma}{fraction}")
}

/// Writes a count: one digit takes a leading zero (`03`), but not zero itself.
pub fn count(number: i128) -> String {
    if (1..10).contains(&number) { format!("0{number}") } else { thousands(number) }
}

/// Writes a Roman numeral; 0 and numbers from 4000 have none.
pub fn roman(number: usize) -> Option<String> {
    const SIGNS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if !(1..4000).contains(&number) {
        return None;
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while rest >= value {
            out.push_str(sign);
            rest -= value;
        }
    }
    Some(out)
}

/// Writes a number from 0 to 999 in words.
pub fn words(number: usize) -> Option<String> {
    const DIGITS: [&str; 10] =
        ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    if number > 999 {
        return None;
    }
    let (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10);
    let mut out = Vec::with_capacity(4);
    if hundreds > 0 {
        out.extend([DIGITS[hundreds], "trăm"]);
    }
    match tens {
        0 if hundreds > 0 && units > 0 => out.push("linh"),
        0 => {}
        1 => out.push("mười"),
        _ => out.extend([DIGITS[tens], "mươi"]),
    }
    match (tens, units) {
        (0, 0) if hundreds == 0 => out.push(DIGITS[0]),
        (_, 0) => {}
        (2.., 1) => out.push("mốt"),
        (2.., 4) => out.push("tư"),
        (1.., 5) => out.push("lăm"),
        _ => out.push(DIGITS[units]),
    }
    Some(out.join(" "))
}

/// Takes off `Một là,`, `Hai là:` and so on before a text that is counted where it is printed.
pub fn uncounted(text: &str) -> &str {
    let start = text.trim_start();
    let Some((number, _)) = start.split_once(" là") else { return text };
    let spoken = number.to_lowercase();
    if !(1..=20).any(|count| words(count).is_some_and(|word| word == spoken)) {
        return text;
    }
    let rest = &start[number.len() + " là".len()..];
    // Without a mark, `Hai là` may be the subject of the sentence.
    match rest.trim_start().strip_prefix([',', ':']) {
        Some(rest) => rest.trim_start(),
        None => text,
    }
}

/// Makes the first letter a capital.
pub fn upper_first(text: &str) -> String {
    change_first(text, |first| first.to_uppercase().collect())
}

/// Makes the first letter small, unless the first word is an abbreviation (`UBND`).
pub fn lower_first(text: &str) -> String {
    let mut letters = text.trim_start().chars().skip(1);
    if letters.next().is_some_and(char::is_uppercase) {
        return text.to_owned();
    }
    change_first(text, |first| first.to_lowercase().collect())
}

/// First words of names that keep their capital inside a sentence; other names are known by the
/// capital of their second word (`Ban Chỉ đạo`, `Sở Nội vụ`).
const NAMES: [&str; 8] =
    ["Đảng ủy", "Đảng uỷ", "Đảng bộ", "Nhà nước", "Nhân dân", "Công đoàn", "Tỉnh ủy", "Thành ủy"];

/// Makes the first letter small, as inside a sentence, unless a name begins there.
pub fn inner(text: &str) -> String {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_name = second.chars().next().is_some_and(char::is_uppercase)
        || NAMES.contains(&format!("{first} {second}").trim_end_matches([',', '.']));
    if is_name { text.to_owned() } else { lower_first(text) }
}

fn change_first(text: &str, change: impl FnOnce(char) -> String) -> String {
    let start = text.len() - text.trim_start().len();
    let Some(first) = text[start..].chars().next() else { return text.to_owned() };
    let rest = &text[start + first.len_utf8()..];
    format!("{}{}{rest}", &text[..start], change(first))
}

/// Tells whether a sentence that ends so needs no full stop.
pub fn ends_sentence(last: char) -> bool {
    matches!(last, '.' | '!' | '?' | ';' | ':' | '…' | ',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_decree() {
        for (text, short, long) in [
            ("2021-11-09", "09/11/2021", "ngày 09 tháng 11 năm 2021"),
            ("2021-03-18", "18/3/2021", "ngày 18 tháng 3 năm 2021"),
            ("2020-02-29", "29/02/2020", "ngày 29 tháng 02 năm 2020"),
            ("2020-01-05", "05/01/2020", "ngày 05 tháng 01 năm 2020"),
        ] {
            let day = Date::read(text).unwrap();
            assert_eq!((day.slashed().as_str(), long_date(day).as_str()), (short, long));
        }
        for text in ["2021-02-29", "2021-13-01", "2021-1-1", "9/11/2021", "", "2021-11-31"] {
            assert_eq!(Date::read(text), None, "{text}");
        }
    }

    #[test]
    fn counting_words_are_taken_off() {
        for (text, rest) in [
            ("Một là, phải công khai", "phải công khai"),
            ("hai là: công khai", "công khai"),
            ("Mười một là, công khai", "công khai"),
            ("Công khai là, trước hết, báo cho dân", "Công khai là, trước hết, báo cho dân"),
            ("Một làng, hai xóm", "Một làng, hai xóm"),
            ("Một là công khai", "Một là công khai"),
        ] {
            assert_eq!(uncounted(text), rest);
        }
    }

    #[test]
    fn numbers_have_dots_and_commas() {
        assert_eq!(thousands(1_710_000), "1.710.000");
        assert_eq!(thousands(-1_000), "-1.000");
        assert_eq!(count(3), "03");
        assert_eq!(count(0), "0");
        assert_eq!(count(1_481), "1.481");
        assert_eq!(decimal(12.5, 2), "12,5");
        assert_eq!(decimal(100.0, 2), "100");
        assert_eq!(decimal(99.999, 2), "100");
        assert_eq!(decimal(-0.001, 2), "0");
        assert_eq!(decimal(-1234.5, 2), "-1.234,5");
    }

    #[test]
    fn numbers_in_words() {
        for (number, expected) in [
            (0, "không"),
            (1, "một"),
            (5, "năm"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (115, "một trăm mười lăm"),
            (999, "chín trăm chín mươi chín"),
        ] {
            assert_eq!(words(number).unwrap(), expected);
        }
        assert_eq!(words(1000), None);
    }

    #[test]
    fn roman_numerals() {
        for (number, expected) in [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (1990, "MCMXC")] {
            assert_eq!(roman(number).unwrap(), expected);
        }
        assert_eq!((roman(0), roman(4000)), (None, None));
    }

    #[test]
    fn first_letters_are_vietnamese() {
        assert_eq!(upper_first("ủy ban"), "Ủy ban");
        assert_eq!(lower_first("Đảng ủy"), "đảng ủy");
        assert_eq!(lower_first("UBND tỉnh"), "UBND tỉnh");
        assert_eq!(upper_first(""), "");
        assert_eq!(inner("Phát huy vai trò"), "phát huy vai trò");
        assert_eq!(inner("Đảng ủy, lãnh đạo Sở"), "Đảng ủy, lãnh đạo Sở");
        assert_eq!(inner("Ban Chỉ đạo họp"), "Ban Chỉ đạo họp");
        assert_eq!(inner("Ban hành kịp thời"), "ban hành kịp thời");
    }
}
