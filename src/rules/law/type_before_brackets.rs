//! L030: the type or `số` before a document cited as `[[…]]`.

use super::mention::ends_with;
use super::number::KINDS;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::cut::places;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L030",
    name: "type-before-brackets",
    severity: Severity::Warning,
    source: Source::Form,
    fixable: true,
    what: Pair {
        vi: "Trước `[[…]]` lại ghi tên loại hoặc chữ “số”.",
        en: "The type or “số” stands before `[[…]]`.",
    },
    why: Pair {
        vi: "Chương trình tự in tên loại và chữ “số” của văn bản trong `[[…]]`, nên sẽ in hai lần.",
        en: "The program prints type and “số” of the document in `[[…]]`; they would stand there twice.",
    },
    example: Some(Example {
        fail: r##"[narrative]
theme = "Sơ kết 05 năm thực hiện Kết luận số [[120-KL/TW]]."
"##,
        pass: r##"[narrative]
theme = "Sơ kết 05 năm thực hiện [[120-KL/TW]]."
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for entry in cx.texts().iter().filter(|entry| entry.key.starts_with("narrative")) {
        let text = entry.words.value.as_str();
        for at in places(text, "[[") {
            applied = true;
            let before = text[..at].trim_end_matches(' ');
            let so = ends_with(before, "số");
            let rest = before[..so.unwrap_or(before.len())].trim_end_matches(' ');
            let kind = KINDS.iter().find_map(|(name, _)| ends_with(rest, name));
            let Some(start) = kind.or(so) else { continue };
            let written = &before[start..];
            let message = Text::new(
                format!("“{written}” sẽ in hai lần: `[[…]]` đã có tên loại và chữ “số”"),
                format!("“{written}” would be printed twice: `[[…]]` has type and “số”"),
            );
            let span = cx.inside(entry.words.span, start..at);
            let finding = cx.report_in(entry, start..before.len(), message);
            finding.edits.push(Edit { span, text: String::new() });
        }
    }
    Applied::from(applied)
}
