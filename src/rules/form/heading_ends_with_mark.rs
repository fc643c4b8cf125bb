//! F035: a full stop or colon at the end of a heading.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use std::ops::Range;

use crate::rules::form::words::{headings, report_mended};
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F035",
    name: "heading-ends-with-mark",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "các mẫu của Nghị định không có dấu câu cuối đề mục; báo cáo thật có 1 lỗi (“chính quyền.”)",
        en: "no sample of the decree ends a heading with a mark; one real report does, once",
    }),
    fixable: true,
    what: Pair {
        vi: "Đề mục có dấu chấm hoặc dấu hai chấm ở cuối.",
        en: "A heading ends with a full stop or a colon.",
    },
    why: Pair {
        vi: "Đề mục là tiêu đề, không phải câu.",
        en: "A heading is a title, not a sentence.",
    },
    example: Some(Example {
        fail: r##"[narrative]
leadership = '''
#### Công tác chỉ đạo.

Sở đã ban hành kế hoạch.
'''
"##,
        pass: r##"[narrative]
leadership = '''
#### Công tác chỉ đạo

Sở đã ban hành kế hoạch.
'''
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for entry in cx.texts().iter().filter(|entry| entry.key.starts_with("narrative")) {
        for heading in headings(&entry.words.value) {
            applied = true;
            look(cx, &entry.words, heading.range);
        }
    }
    if let Some(theme) = &cx.model.theme {
        applied = true;
        look(cx, &theme.name, 0..theme.name.value.trim_end().len());
    }
    Applied::from(applied)
}

fn look(cx: &mut Checker, words: &Words, range: Range<usize>) {
    let title = &words.value[range.clone()];
    let bare = title.trim_end_matches(['.', ':', ';', ',', ' ']);
    // Three dots are an omission, not an end.
    if bare.len() == title.len() || bare.is_empty() || title.ends_with("..") {
        return;
    }
    let mark = title[bare.len()..].trim();
    let message = Text::new(
        format!("cuối đề mục có dấu `{mark}`"),
        format!("the heading ends with `{mark}`"),
    );
    report_mended(cx, words, range.start + bare.len()..range.end, message, "").help =
        Some(Text::new("bỏ dấu này", "delete it"));
}
