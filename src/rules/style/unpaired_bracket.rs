//! S008: a bracket without its other half.

use super::pairs::singles;
use super::words::{after, before, paragraphs, running, word_before};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S008",
    name: "unpaired-bracket",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "quy ước chính tả chung; báo cáo thật có tiêu đề mở hai ngoặc, đóng một",
        en: "general typing habit; a heading of a real report opens two and closes one",
    }),
    what: Pair {
        vi: "Dấu ngoặc đơn mở mà không đóng, hoặc đóng mà không mở.",
        en: "A bracket without its other half.",
    },
    why: Pair {
        vi: "Người đọc không biết phần chú thích bắt đầu hoặc kết thúc ở đâu.",
        en: "The reader cannot tell where the aside begins or ends.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị tổng kết Pháp lệnh (của Quốc hội (khóa XI)"]
"##,
        pass: r##"proposals = ["Đề nghị: a) tổng kết Pháp lệnh (khóa XI); b) khen thưởng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        for (start, paragraph) in paragraphs(&entry.words.value) {
            let is_marker = |at: usize| closes_marker(paragraph, at);
            for single in singles(paragraph, '(', ')', is_marker) {
                let at = start + single.at;
                let message = if single.opens {
                    Text::new("dấu `(` mở mà không đóng", "`(` is not closed")
                } else {
                    Text::new("dấu `)` đóng mà không mở", "`)` closes nothing")
                };
                cx.report_in(entry, at..at + 1, message);
            }
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Tells the bracket after the letter or number of an item: `a)`, `12)`.
fn closes_marker(text: &str, at: usize) -> bool {
    let marker = word_before(text, at);
    let is_number = marker.bytes().all(|byte| byte.is_ascii_digit()) && marker.len() < 3;
    let is_letter = marker.chars().count() == 1;
    let previous = before(text, at - marker.len());
    !marker.is_empty()
        && (is_number || is_letter)
        && previous.is_none_or(|c| c.is_whitespace() || matches!(c, '*' | ';' | ','))
        && after(text, at + 1).is_none_or(|c| c.is_whitespace() || matches!(c, '*' | ',' | ';'))
}
