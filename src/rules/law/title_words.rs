//! Words of titles, as they are compared: without marks, signs and the first `về việc ban hành`.

use std::ops::Range;

use crate::law::fold;

/// Returns the words of a text, folded, with their bytes.
pub(super) fn words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push((fold(&text[from..at]), from..at));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// Returns the words of a title without those that open it by habit.
pub(super) fn title_words(text: &str) -> Vec<(String, Range<usize>)> {
    let mut words = words(text);
    let is_habit =
        |word: &(String, _)| ["v", "ve", "viec", "ban", "hanh"].contains(&word.0.as_str());
    let opening = words.iter().take_while(|word| is_habit(word)).count();
    words.drain(..opening);
    without_days(&mut words);
    words
}

/// Drops `ngày 03/6/2013` and `ngày 03 tháng 6 năm 2013`: a document inside a title is given with
/// its day or without.
fn without_days(words: &mut Vec<(String, Range<usize>)>) {
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut index = 0;
    while index + 1 < words.len() {
        if words[index].0 != "ngay" || !is_number(&words[index + 1].0) {
            index += 1;
            continue;
        }
        let day = words[index + 1..].iter().take(5);
        let is_part =
            |word: &&(String, _)| is_number(&word.0) || word.0 == "thang" || word.0 == "nam";
        let length = 1 + day.take_while(is_part).count();
        words.drain(index..index + length);
    }
}

/// Tells whether two titles are the same but for marks, signs, case and opening.
pub(super) fn same_title(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let (one, other) = (title_words(one), title_words(other));
    one.len() == other.len() && one.iter().zip(&other).all(|(one, other)| one.0 == other.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_signs_and_case_do_not_count() {
        assert!(same_title("về việc ban hành Quy chế X, Y", "ban hành “quy chế X Y”"));
        assert!(same_title("V/v tiếp công dân", "Tiếp công dân"));
        assert!(!same_title("Tiếp công dân", "Tiếp dân"));
        assert!(!same_title("Trực trong ngày", "Trực hằng ngày"));
        assert!(!same_title("Trực trong ngày làm việc", "Trực trong làm việc"));
        assert!(same_title(
            "thực hiện Nghị quyết số 25-NQ/TW ngày 03/6/2013 của Đảng",
            "thực hiện Nghị quyết số 25-NQ/TW của Đảng"
        ));
        assert!(same_title(
            "sửa đổi Nghị định ngày 19 tháng 10 năm 2020 về X",
            "sửa đổi Nghị định về X"
        ));
    }
}
