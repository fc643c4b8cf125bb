//! S004: a blank after an opening bracket or quote, or before a closing one.

use super::words::{after, before, running};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S004",
    name: "blank-inside-brackets",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "quy ước chính tả chung; Nghị định 30/2020/NĐ-CP không quy định",
        en: "general typing habit; the decree is silent",
    }),
    fixable: true,
    what: Pair {
        vi: "Có khoảng trắng sau dấu mở ngoặc hoặc trước dấu đóng ngoặc.",
        en: "A blank after an opening bracket or quote, or before a closing one.",
    },
    why: Pair {
        vi: "Dấu ngoặc có thể rơi sang dòng khác, rời khỏi chữ mà nó bao.",
        en: "The sign may fall on another line than the words that it encloses.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị tổng kết phong trào “ Dân vận khéo” ( đợt 1 )"]
"##,
        pass: r##"proposals = ["Đề nghị tổng kết phong trào “Dân vận khéo” (đợt 1)"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        let mut from = 0;
        let bytes = text.as_bytes();
        while let Some(found) = bytes[from..].iter().position(|byte| *byte == b' ') {
            let start = from + found;
            let rest = &bytes[start..];
            let end = start + rest.iter().take_while(|byte| **byte == b' ').count();
            from = end;
            // The last byte of `(` and `“`, the first of `)` and `”`.
            let opens = start > 0 && matches!(bytes[start - 1], b'(' | 0x9C);
            if !opens && !matches!(bytes.get(end), Some(b')' | 0xE2)) {
                continue;
            }
            let (Some(previous), Some(next)) = (before(text, start), after(text, end)) else {
                continue;
            };
            let opens = matches!(previous, '(' | '“');
            let closes = matches!(next, ')' | '”');
            // Blanks between both are a place to write on.
            if opens == closes || (closes && previous == '\n') {
                continue;
            }
            let (sign, range) = if opens {
                (previous, start - previous.len_utf8()..end)
            } else {
                (next, start..end + next.len_utf8())
            };
            let message = if opens {
                Text::new(
                    format!("thừa khoảng trắng sau dấu `{sign}`"),
                    format!("a blank after `{sign}`"),
                )
            } else {
                Text::new(
                    format!("thừa khoảng trắng trước dấu `{sign}`"),
                    format!("a blank before `{sign}`"),
                )
            };
            let place = cx.inside(entry.words.span, start..end);
            let finding = cx.report_in(entry, range, message);
            finding.edits.push(Edit { span: place, text: String::new() });
        }
    }
    Applied::from(!cx.texts().is_empty())
}
