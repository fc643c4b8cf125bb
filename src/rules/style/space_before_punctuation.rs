//! S001: a blank before a comma, full stop, semicolon or colon.

use super::words::begins_ending;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S001",
    name: "space-before-punctuation",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "quy ước chính tả chung; Nghị định 30/2020/NĐ-CP không quy định",
        en: "general typing habit; the decree is silent",
    }),
    fixable: true,
    what: Pair {
        vi: "Có khoảng trắng trước dấu phẩy, dấu chấm, dấu chấm phẩy hoặc dấu hai chấm.",
        en: "A blank before a comma, full stop, semicolon or colon.",
    },
    why: Pair {
        vi: "Dấu câu có thể rơi xuống đầu dòng, và người đọc thấy ngay là văn bản soạn vội.",
        en: "The sign may fall to the start of a line, and the text looks careless.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị khen thưởng , biểu dương"]
"##,
        pass: r##"proposals = ["Đề nghị khen thưởng, biểu dương"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in cx.texts() {
        let text = entry.words.value.as_str();
        let signs = cx.signs(entry).map(|at| (at, char::from(text.as_bytes()[at])));
        for (at, c) in signs.filter(|(_, c)| matches!(c, ',' | '.' | ';' | ':')) {
            let start = text[..at].trim_end_matches(' ').len();
            let before = text[..start].chars().next_back();
            // A line that begins with the sign, or a run of dots, is another matter.
            let is_run = c == '.' && text[at + 1..].trim_start_matches(' ').starts_with('.');
            let is_first = before.is_none_or(|b| b == '\n' || b == '.' || b == ',');
            if start == at || is_run || is_first {
                continue;
            }
            if begins_ending(text, at) || c == ':' && is_ratio(&text[..start], &text[at + 1..]) {
                continue;
            }
            let message = Text::new(
                format!("thừa khoảng trắng trước dấu `{c}`"),
                format!("a blank before `{c}`"),
            );
            let blank = cx.inside(entry.words.span, start..at);
            let finding = cx.report_in(entry, start..at + c.len_utf8(), message);
            finding.edits.push(Edit { span: blank, text: String::new() });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Tells `1 : 500` from a colon after a word.
fn is_ratio(head: &str, tail: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_digit();
    head.ends_with(is_digit)
        && tail.strip_prefix(' ').is_some_and(|tail| tail.starts_with(is_digit))
}
