//! F013: a place in lower case.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{after_word, capitalised, folded, given, offset, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// Common nouns of administrative units.
const NOUNS: [&str; 9] =
    ["thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "thủ đô"];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F013",
    name: "lower-case-place",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm c"),
    fixable: true,
    what: Pair {
        vi: "Địa danh không viết hoa các chữ cái đầu.",
        en: "The first letters of the place are not all capitals.",
    },
    why: Pair {
        vi: "Các chữ cái đầu của địa danh phải viết hoa.",
        en: "The first letters of the place are capitals.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "hà tĩnh"
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Hà Tĩnh"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let place = &cx.model.agency.place;
    let Some(text) = given(place) else { return Applied::No };
    // The city of Hồ Chí Minh and the word `tỉnh` have rules of their own.
    let elsewhere = after_word(text, "tỉnh").is_some() || folded(text).ends_with("hô chi minh");
    if !elsewhere && has_small_letter(text) {
        let mended = mended(text);
        let start = offset(&place.value, text);
        let message = Text::new(
            format!("địa danh `{text}` không viết hoa các chữ cái đầu"),
            format!("the first letters of the place `{text}` are not all capitals"),
        );
        report_mended(cx, place, start..start + text.len(), message, &mended).help =
            Some(Text::new(format!("viết `{mended}`"), format!("write `{mended}`")));
    }
    Applied::Yes
}

/// Tells whether a first letter is small: that of the place, or of a word of its name.
fn has_small_letter(text: &str) -> bool {
    let is_name = text.chars().all(|c| c.is_alphabetic() || c == ' ');
    text.starts_with(char::is_lowercase) || is_name && mended(text) != text
}

/// Returns the place with a capital on the common noun, if there is one, and on each word of the
/// name.
fn mended(text: &str) -> String {
    let noun = NOUNS.iter().find(|noun| after_word(text, noun).is_some());
    let (noun, name) = text.split_at(noun.map_or(0, |noun| noun.len()));
    let name: Vec<String> = name.split(' ').map(capitalised).collect();
    capitalised(noun) + &name.join(" ")
}
