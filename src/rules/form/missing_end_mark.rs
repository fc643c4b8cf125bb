//! F038: a closing sentence without `./.`.

use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::form::words::{given, report_at};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The sign at the end of the text (Phụ lục III, Mẫu 1.4).
const END: &str = "./.";

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F038",
    name: "missing-end-mark",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Mẫu 1.4 Phụ lục III in `./.`; 181 trên 205 văn bản có",
        en: "Mẫu 1.4 of Phụ lục III prints `./.`; 181 of 205 documents have it",
    }),
    fixable: true,
    what: Pair {
        vi: "Câu kết viết riêng không kết thúc bằng `./.`.",
        en: "A closing sentence of your own without `./.`.",
    },
    why: Pair {
        vi: "Sau nội dung văn bản có dấu `./.`, báo hết nội dung.",
        en: "The sign `./.` after the text says that it ends there.",
    },
    example: Some(Example {
        fail: r##"[narrative.closing]
replace = "Trên đây là báo cáo của Sở."
"##,
        pass: r##"[narrative.closing]
replace = "Trên đây là báo cáo của Sở./."
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let passages = &cx.model.narrative.closing.passages;
    let Some(replace) = &passages.replace else { return Applied::No };
    // What comes last ends the text.
    let last = passages.after.as_ref().unwrap_or(replace);
    if given(last).is_none() || replace.value.contains(END) {
        return Applied::Yes;
    }
    let text = &last.value[..notes_at(&last.value)];
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(END) {
        return Applied::Yes;
    }
    let bare = text.trim_end_matches(['.', ';', '/', ' ']);
    let start = bare.char_indices().next_back().map_or(0, |(at, _)| at);
    let message = Text::new(
        "câu kết không kết thúc bằng `./.`",
        "the closing sentence does not end with `./.`",
    );
    let edit = cx.inside(last.span, start..text.len());
    let finding = report_at(cx, last, start..text.len(), message);
    finding.help = Some(Text::new("kết thúc bằng `./.`", "end it with `./.`"));
    let kept = &bare[start..];
    if kept.chars().all(char::is_alphanumeric) {
        finding.edits.push(Edit { span: edit, text: format!("{kept}{END}") });
    }
    Applied::Yes
}

/// Returns where the notes at the end of a passage begin.
fn notes_at(text: &str) -> usize {
    if text.starts_with("[^") { 0 } else { text.find("\n[^").unwrap_or(text.len()) }
}
