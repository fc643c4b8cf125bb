//! S018: a sentence that begins in lower case.

use super::words::{after, chunk, is_address, sentences, word_before};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S018",
    name: "lower-case-after-full-stop",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục I"),
    what: Pair {
        vi: "Sau dấu chấm câu không viết hoa.",
        en: "A sentence that begins in lower case.",
    },
    why: Pair {
        vi: "Viết hoa chữ cái đầu của một câu hoàn chỉnh sau dấu chấm, dấu chấm hỏi, dấu chấm than.",
        en: "The first letter after a full stop, question mark or exclamation mark is a capital.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Công tác dân vận có chuyển biến. tuy nhiên còn hạn chế"]
"##,
        pass: r##"proposals = ["Công khai thu, chi, v.v. tại TP. Huế. Tuy nhiên còn hạn chế..."]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in sentences(cx) {
        let text = entry.words.value.as_str();
        let is_end = |at: &usize| matches!(text.as_bytes()[*at], b'.' | b'!' | b'?');
        for at in cx.signs(entry).filter(is_end) {
            let rest = &text[at + 1..];
            let tail = rest.trim_start_matches([' ', '\n']);
            // A line break alone begins a paragraph or an item.
            if tail.len() == rest.len() || rest[..rest.len() - tail.len()].contains("\n\n") {
                continue;
            }
            let start = text.len() - tail.len();
            let Some(first) = after(text, start).filter(|c| c.is_lowercase()) else { continue };
            if !ends_sentence(text, at) {
                continue;
            }
            let message = Text::new(
                format!("chữ `{first}` đầu câu không viết hoa"),
                format!("`{first}` begins a sentence in lower case"),
            );
            let finding = cx.report_in(entry, start..start + first.len_utf8(), message);
            finding.help = Some(Text::new(
                "viết hoa, hoặc đổi dấu chấm phía trước thành dấu phẩy",
                "use a capital, or make a comma of the full stop before it",
            ));
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Short forms in the names of firms that have a vowel: `ABC Inc. và đối tác`.
const FIRMS: [&str; 3] = ["Co", "Corp", "Inc"];

/// Tells the full stop of a sentence from that of a short form, a number or an ellipsis.
fn ends_sentence(text: &str, at: usize) -> bool {
    let head = text[..at].trim_end_matches(['”', ')', '"', '%']);
    let word = word_before(text, head.len());
    let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
    // `12.` numbers an item, `2024.` is a year.
    let is_figure = is_number && (head.len() < at || word.len() == 4);
    let is_short = word.chars().count() < 2
        || word.chars().all(char::is_uppercase)
        || FIRMS.contains(&word)
        || word.is_ascii() && !word.bytes().any(|byte| b"aeiouyAEIOUY".contains(&byte));
    let stretch = chunk(text, at);
    let has_more = stretch.trim_end_matches(['.', '!', '?']).contains('.');
    let is_run = stretch.ends_with("..");
    (!is_short || is_figure) && !has_more && !is_run && !is_address(stretch)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_end_no_sentence() {
        let last = |text: &str| ends_sentence(text, text.rfind('.').unwrap());
        for text in [
            "v.v.",
            "TP.",
            "ThS.",
            "tr.",
            "1.",
            "khoản 2.",
            "thông tin...",
            "gov.vn.",
            "X.",
            "Inc.",
        ] {
            assert!(!last(text), "{text}");
        }
        for text in ["dân vận.", "đạt 12%.", "năm 2024.", "(khóa XI).", "“Dân vận khéo”."]
        {
            assert_eq!(last(text), text != "(khóa XI).", "{text}");
        }
    }
}
