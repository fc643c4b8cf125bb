//! F023: the authority typed into the title.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{after_word, given, offset, report_at};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// How the authority is typed, also in the Party's way, and how `authority` takes it.
const FORMS: [(&str, &str); 9] = [
    ("TUQ", "TUQ."),
    ("KT", "KT."),
    ("TM", "TM."),
    ("TL", "TL."),
    ("Q", "Q."),
    ("T/UQ", "TUQ."),
    ("K/T", "KT."),
    ("T/M", "TM."),
    ("T/L", "TL."),
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F023",
    name: "authority-in-title",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Quyền hạn ký ghi lẫn trong chức vụ.",
        en: "The authority is typed into the title.",
    },
    why: Pair {
        vi: "Quyền hạn `KT.`, `TM.`, `TL.`, `TUQ.`, `Q.` ghi ở `authority`; chương trình đặt trước chức vụ, đúng Mục II, khoản 7, điểm b.",
        en: "`KT.`, `TM.`, `TL.`, `TUQ.` and `Q.` belong to `authority`; the program sets them before the right line.",
    },
    example: Some(Example {
        fail: r##"[signature]
head = "KT. Giám đốc"
title = "Phó Giám đốc"
name = "Trần Văn An"
"##,
        pass: r##"[signature]
authority = "KT."
head = "Giám đốc"
title = "Phó Giám đốc"
name = "Trần Văn An"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let signature = &cx.model.signature;
    let lines = [Some(&signature.head), signature.title.as_ref(), signature.collective.as_ref()];
    for words in lines.into_iter().flatten() {
        let Some(text) = given(words) else { continue };
        let Some((typed, authority)) = typed_authority(text) else { continue };
        // By order of the head may sign who acts as the head of a unit: `TL.`, then `Q. Chánh Văn phòng`.
        let is_title = signature.title.as_ref().is_some_and(|title| title.span == words.span);
        if is_title && authority == "Q." && signature.authority.is_some() {
            continue;
        }
        let start = offset(&words.value, text);
        let title = text[typed.len()..].trim_start();
        let message = Text::new(
            format!("quyền hạn `{typed}` ghi lẫn trong chức vụ"),
            format!("the authority `{typed}` is typed into the title"),
        );
        report_at(cx, words, start..start + typed.len(), message).help = Some(Text::new(
            format!("ghi `authority = \"{authority}\"`, ở đây chỉ ghi `{title}`"),
            format!("write `authority = \"{authority}\"`, and only `{title}` here"),
        ));
    }
    Applied::Yes
}

/// Returns the authority that a line begins with, as it is typed and as it is written.
fn typed_authority(text: &str) -> Option<(&str, &'static str)> {
    for (letters, authority) in FORMS {
        let Some(rest) = text.strip_prefix(letters) else { continue };
        if let Some(after) = rest.strip_prefix('.') {
            return Some((&text[..text.len() - after.len()], authority));
        }
        if rest.starts_with(' ') && letters.len() > 1 {
            return Some((letters, authority));
        }
    }
    let rest = after_word(text, "quyền").filter(|rest| rest.starts_with(' '))?;
    Some((&text[..text.len() - rest.len()], "Q."))
}
