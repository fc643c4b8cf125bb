//! F032: a mark at the end of the subject.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F032",
    name: "subject-ends-with-mark",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "các ví dụ ở Phụ lục I không có dấu câu cuối trích yếu; 2 trên 2 báo cáo thật cũng vậy",
        en: "no sample of Phụ lục I has a mark at the end of a subject, nor do 2 of 2 real reports",
    }),
    fixable: true,
    what: Pair {
        vi: "Trích yếu có dấu câu ở cuối.", en: "A mark at the end of the subject."
    },
    why: Pair {
        vi: "Trích yếu là tiêu đề của văn bản, dưới nó là đường kẻ; cuối tiêu đề không có dấu câu.",
        en: "The subject is the heading of the document, with a rule below it; a heading has no end mark.",
    },
    example: Some(Example {
        fail: r##"[document]
subject = "Kết quả thực hiện dân chủ ở cơ sở năm 2021."
"##,
        pass: r##"[document]
subject = "Kết quả thực hiện dân chủ ở cơ sở năm 2021"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(subject) = &cx.model.document.subject else { return Applied::No };
    let Some(text) = given(subject) else { return Applied::No };
    let bare = text.trim_end_matches(['.', ';', ':', ',', '/', ' ']);
    if bare.len() < text.len() && !bare.is_empty() {
        let start = offset(&subject.value, text);
        let mark = text[bare.len()..].trim();
        let message = Text::new(
            format!("cuối trích yếu có dấu `{mark}`"),
            format!("the subject ends with `{mark}`"),
        );
        report_mended(cx, subject, start + bare.len()..start + text.len(), message, "").help =
            Some(Text::new("bỏ dấu này", "delete it"));
    }
    Applied::Yes
}
