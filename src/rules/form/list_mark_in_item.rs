//! F018: dashes and end marks typed with recipients.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use std::ops::Range;

use crate::rules::form::archive_line_in_recipients::is_archive_line;
use crate::rules::form::words::{after_word, given, offset, receivers, report_mended};
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F018",
    name: "list-mark-in-item",
    severity: Severity::Warning,
    source: Source::Form,
    fixable: true,
    what: Pair {
        vi: "Nơi nhận, Kính gửi ghi thêm gạch đầu dòng, dấu câu cuối hoặc chữ “Kính gửi”.",
        en: "A recipient or addressee with a dash, an end mark or `Kính gửi` typed in.",
    },
    why: Pair {
        vi: "Gạch đầu dòng, dấu chấm phẩy, dấu chấm cuối và chữ “Kính gửi:” do chương trình ghi theo Mục II, khoản 9.",
        en: "Dashes, semicolons, the last full stop and `Kính gửi:` come from the program.",
    },
    example: Some(Example {
        fail: r##"recipients = ["- Sở Nội vụ;"]
"##,
        pass: r##"recipients = ["Sở Nội vụ"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let mut applied = false;
    for words in receivers(model).chain(&model.document.report_to) {
        let Some(text) = given(words) else { continue };
        applied = true;
        let name = bare(text);
        // The archive line is F019's as a whole.
        if name.is_empty() || is_archive_line(text) {
            continue;
        }
        let (start, end) = (offset(&words.value, text), offset(&words.value, name));
        if start < end {
            report(cx, words, start..end);
        }
        if end + name.len() < start + text.len() {
            report(cx, words, end + name.len()..start + text.len());
        }
    }
    Applied::from(applied)
}

/// Returns an item without what the program writes round it.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '–', '+', '•', ' ']);
    let text =
        after_word(text, "kính gửi").map_or(text, |rest| rest.trim_start_matches([':', ' ']));
    // `v.v.` and `…` end an item of their own right.
    if text.ends_with("..") || text.ends_with("v.v.") {
        return text;
    }
    text.trim_end_matches([';', '.', ',', ':', ' '])
}

fn report(cx: &mut Checker, words: &Words, range: Range<usize>) {
    let extra = words.value[range.clone()].trim();
    let message = Text::new(
        format!("`{extra}` do chương trình ghi, không ghi ở đây"),
        format!("`{extra}` comes from the program and is not typed here"),
    );
    report_mended(cx, words, range, message, "").help = Some(Text::new(
        "chỉ ghi tên cơ quan, cá nhân nhận",
        "write the name of the recipient only",
    ));
}
