//! S030: a dash or number typed before an item that the program numbers or marks itself.

use super::words::running;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S030",
    name: "typed-item-marker",
    severity: Severity::Warning,
    source: Source::Form,
    fixable: true,
    what: Pair {
        vi: "Mục có gạch đầu dòng hoặc số thứ tự gõ tay.",
        en: "An item begins with a dash or number typed by hand.",
    },
    why: Pair {
        vi: "Chương trình tự đặt gạch đầu dòng, tự đánh số; dấu gõ tay sẽ in thành “- - …” hoặc “1. 1. …”.",
        en: "The program sets dashes and numbers itself; typed ones print twice.",
    },
    example: Some(Example {
        fail: r##"proposals = ["- Đề nghị khen thưởng", "2. Đề nghị tập huấn"]
"##,
        pass: r##"proposals = ["Đề nghị khen thưởng", "Đề nghị tập huấn"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        // Free text has its own markup; recipients and addressees have a rule of the form.
        let others = ["narrative", "recipients", "document."];
        if others.iter().any(|start| entry.key.starts_with(start)) {
            continue;
        }
        let Some(end) = marker(text) else { continue };
        let shown = text[..end].trim();
        let message = Text::new(
            format!("`{shown}` gõ tay ở đầu mục"),
            format!("`{shown}` typed at the start of an item"),
        );
        let start = text.len() - text.trim_start().len();
        let span = cx.inside(entry.words.span, 0..end);
        let finding = cx.report_in(entry, start..start + shown.len(), message);
        finding.edits.push(Edit { span, text: String::new() });
        finding.help = Some(Text::new(
            "xóa; chương trình tự đặt gạch đầu dòng, tự đánh số",
            "delete it; the program sets dashes and numbers",
        ));
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns the bytes of the marker that a text begins with, with the blanks around it: a dash or
/// bullet, a number (`1.`, `12)`, `1-`) or a letter (`a)`).
fn marker(text: &str) -> Option<usize> {
    let bare = text.trim_start();
    let rest = match bare.strip_prefix(['-', '+', '*', '•', '–', '—', '▪', '●']) {
        Some(rest) => rest,
        None => {
            let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
            let (head, ends): (usize, &[char]) = match digits {
                1 | 2 => (digits, &['.', ')', '-']),
                0 => (bare.chars().next().filter(|c| c.is_lowercase())?.len_utf8(), &[')']),
                _ => return None,
            };
            bare[head..].strip_prefix(ends)?
        }
    };
    let tail = rest.trim_start_matches([' ', '\t']);
    // A number may stick to the words: `1.Đánh giá`.
    let is_number = bare.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['.', ')']);
    let is_stuck = is_number && tail.starts_with(char::is_uppercase);
    let is_apart = tail.len() < rest.len() || is_stuck;
    // `-5` and `1.5` are numbers: a marker is followed by a blank and by words.
    let words = tail.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"' | '('));
    (is_apart && words).then(|| text.len() - tail.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_told_from_numbers() {
        for text in ["- Đề nghị", "• Đề nghị", "1. Đề nghị", "12) Đề nghị", "1- Đề nghị", "a) Đề"]
        {
            assert!(marker(text).is_some(), "{text}");
        }
        for text in ["2021. Đề", "-5 độ", "1.5 tỷ", "03 lớp", "5 - 7 lớp", "Đề nghị", "20-30 lớp"]
        {
            assert_eq!(marker(text), None, "{text}");
        }
    }
}
