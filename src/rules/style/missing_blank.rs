//! S002: no blank after a comma, full stop, semicolon, colon or closing sign.

use super::words::{after, before, chunk, is_address, running, word_before};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S002",
    name: "missing-blank-after-punctuation",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "quy ước chính tả chung; Nghị định 30/2020/NĐ-CP không quy định",
        en: "general typing habit; the decree is silent",
    }),
    fixable: true,
    what: Pair {
        vi: "Thiếu khoảng trắng sau dấu câu.", en: "No blank after a punctuation sign."
    },
    why: Pair {
        vi: "Hai từ dính vào nhau: khó đọc, và dòng không ngắt được ở chỗ đó.",
        en: "Two words stick together: hard to read, and the line cannot break there.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị khen thưởng,biểu dương"]
"##,
        pass: r##"proposals = ["Đề nghị cấp 1.710.000 đồng, tỷ lệ 12,5%, tại TP.HCM lúc 7:30"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        for at in cx.signs(entry).filter(|at| is_candidate(text.as_bytes()[*at])) {
            let Some(sign) = after(text, at) else { continue };
            let end = at + sign.len_utf8();
            if !is_stuck(text, at, sign) || is_address(chunk(text, at)) {
                continue;
            }
            let message = Text::new(
                format!("thiếu khoảng trắng sau dấu `{sign}`"),
                format!("no blank after `{sign}`"),
            );
            let place = cx.inside(entry.words.span, end..end);
            let next = after(text, end).map_or(0, char::len_utf8);
            let finding = cx.report_in(entry, at..end + next, message);
            finding.edits.push(Edit { span: place, text: " ".into() });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// The first byte of a sign that a blank follows; E2 opens `”`.
fn is_candidate(byte: u8) -> bool {
    matches!(byte, b',' | b'.' | b';' | b':' | b')' | 0xE2)
}

/// Tells whether the sign at a byte lacks the blank after it.
fn is_stuck(text: &str, at: usize, sign: char) -> bool {
    let Some(next) = after(text, at + sign.len_utf8()) else { return false };
    if !next.is_alphabetic() {
        return false;
    }
    let previous = before(text, at).unwrap_or(' ');
    match sign {
        ',' | ';' => !previous.is_whitespace(),
        // A colon between letters stands in programs (`C:\`), so the word must be one.
        ':' => word_before(text, at).chars().count() > 1,
        ')' | '”' => previous.is_alphanumeric() || matches!(previous, '”' | '%' | '.'),
        '.' => ends_sentence(word_before(text, at)) && starts_sentence(&text[at + 1..]),
        _ => false,
    }
}

/// Tells a Vietnamese word, after which a full stop ends the sentence, from a short form: `TP`,
/// `ThS`, `v`, `KT`.
fn ends_sentence(word: &str) -> bool {
    let mut characters = word.chars();
    let first_is_lower = characters.next().is_some_and(char::is_lowercase);
    let is_lower = characters.all(char::is_lowercase);
    let has_vowel = word.chars().any(|c| !c.is_ascii() || "aeiouy".contains(c));
    let is_marked = !word.is_ascii();
    word.chars().count() > 1 && is_lower && has_vowel && (first_is_lower || is_marked)
}

/// Tells whether what follows begins like a sentence: a capital, then no second one.
fn starts_sentence(rest: &str) -> bool {
    let mut characters = rest.chars();
    characters.next().is_some_and(char::is_uppercase)
        && !characters.next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stuck(text: &str) -> bool {
        text.char_indices().any(|(at, sign)| {
            is_candidate(text.as_bytes()[at]) && is_stuck(text, at, sign) && !is_address(text)
        })
    }

    #[test]
    fn numbers_and_short_forms_stay() {
        for text in [
            "1.710.000",
            "12,5%",
            "7:30",
            "TP.HCM",
            "Tp.Hồ",
            "ThS.Nguyễn",
            "v.v.",
            "KT.GIÁM",
            "travinh.gov.vn",
            "bao-cao.docx",
            "http://a",
            "a) b",
            "(a).",
            "Node.JS",
            "C:\\a",
            "30-CT/TW;...",
            "A.B",
            "“a”,",
            "ổ C:thư mục",
            "ths.Nguyễn",
            "a.Nguyễn",
            "eO.Hà",
            "Tel.Hà",
        ] {
            assert!(!stuck(text), "{text}");
        }
    }

    #[test]
    fn words_stick() {
        for text in [
            "dân,chủ",
            "công khai;dân chủ",
            "gồm:các",
            "dân vận.Công",
            "của Sở.Các",
            "(khóa XI)Chỉ",
            "“khéo”và",
        ] {
            assert!(stuck(text), "{text}");
        }
    }
}
