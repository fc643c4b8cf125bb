//! S003: two blanks or more in a row.

use super::words::{places, running};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S003",
    name: "doubled-blank",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "quy ước chính tả chung; Nghị định 30/2020/NĐ-CP không quy định",
        en: "general typing habit; the decree is silent",
    }),
    fixable: true,
    what: Pair {
        vi: "Hai khoảng trắng trở lên liền nhau.", en: "Two blanks or more in a row."
    },
    why: Pair {
        vi: "Khi căn đều hai lề, khoảng trắng thừa giãn thành chỗ hổng giữa dòng.",
        en: "In justified lines the blanks grow into a hole.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị  khen thưởng"]
"##,
        pass: r##"proposals = ["Đề nghị khen thưởng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        let (mut from, mut line) = (0, 0);
        for start in places(text, "  ") {
            if start < from {
                continue;
            }
            let end = start + (text.len() - start) - text[start..].trim_start_matches(' ').len();
            line = text[from..start].rfind('\n').map_or(line, |at| from + at + 1);
            from = end;
            if !is_inside_line(text, line, start, end) {
                continue;
            }
            let place = cx.inside(entry.words.span, start..end);
            // A character that the text may not hold stood between the blanks (D007).
            if place.end - place.start != end - start {
                continue;
            }
            let message = Text::new("thừa khoảng trắng giữa hai từ", "blanks in a row");
            let finding = cx.report_in(entry, start..end, message);
            finding.edits.push(Edit { span: place, text: " ".into() });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Tells blanks between words from those that the markup needs (at the ends of a line, in a table)
/// and from those before a sign, which S001 and S004 report; `line` is where their line begins.
fn is_inside_line(text: &str, line: usize, start: usize, end: usize) -> bool {
    let is_table = text[line..].trim_start().starts_with('|');
    let is_start = text[line..start].trim_start_matches(['-', '+', ' ']).is_empty();
    let is_open = text[..start].ends_with(['(', '“']);
    let next = text[end..].chars().next();
    let before_sign = [',', '.', ';', ':', ')', '”', '\n', '\\'];
    !is_table && !is_start && !is_open && next.is_some_and(|next| !before_sign.contains(&next))
}
