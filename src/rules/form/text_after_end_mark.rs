//! F039: text after the sign that ends the document.

use crate::diagnostic::{Severity, Text};
use crate::rules::cut::places;
use crate::rules::form::words::given;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The sign at the end of the text (Phụ lục III, Mẫu 1.4).
const END: &str = "./.";

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F039",
    name: "text-after-end-mark",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Mẫu 1.4 Phụ lục III in `./.` một lần, sau nội dung; 181 trên 205 văn bản cũng vậy",
        en: "Mẫu 1.4 of Phụ lục III prints `./.` once, after the text; so do 181 of 205 documents",
    }),
    what: Pair { vi: "Còn lời văn sau dấu `./.`.", en: "There is text after `./.`." },
    why: Pair {
        vi: "Dấu `./.` báo hết nội dung văn bản; chỉ ghi một lần, ở cuối câu kết.",
        en: "The sign `./.` says that the text ends; it stands once, after the closing sentence.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị tổ chức hội nghị sơ kết./."]
"##,
        pass: r##"proposals = ["Đề nghị tổ chức hội nghị sơ kết"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let passages = &cx.model.narrative.closing.passages;
    let ended = passages.replace.as_ref().is_none_or(|replace| replace.value.contains(END));
    if let Some(after) = passages.after.as_ref().filter(|after| ended && given(after).is_some()) {
        let message = Text::new(
            "lời văn này đứng sau dấu `./.` của câu kết",
            "this text comes after the `./.` of the closing sentence",
        );
        cx.report(after.span, message).help = Some(Text::new(
            "đặt trước câu kết: `[narrative.closing] before = …`, hoặc thay câu kết: `replace = …`",
            "put it before the sentence: `[narrative.closing] before = …`, or in its place: `replace = …`",
        ));
    }
    for entry in cx.texts().iter().filter(|entry| !entry.key.starts_with("narrative.closing")) {
        for at in places(&entry.words.value, END) {
            // `../..` is a path.
            let text = &entry.words.value;
            if text[..at].ends_with(['.', '/']) || text[at + END.len()..].starts_with(['.', '/']) {
                continue;
            }
            let message = Text::new(
                "dấu `./.` chỉ ghi ở cuối câu kết",
                "`./.` stands only after the closing sentence",
            );
            cx.report_in(entry, at..at + END.len(), message).help =
                Some(Text::new("bỏ dấu này", "delete it"));
        }
    }
    Applied::Yes
}
