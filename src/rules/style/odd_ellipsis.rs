//! S026: an ellipsis of dots with blanks, or of more than three dots.

use super::words::running;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S026",
    name: "odd-ellipsis",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Nghị định 30/2020/NĐ-CP viết “,...” khi liệt kê; báo cáo thật có “, . . .”",
        en: "the decree itself writes “,...” in lists; a real report has “, . . .”",
    }),
    fixable: true,
    what: Pair {
        vi: "Dấu ba chấm viết rời (. . .) hoặc thừa chấm (....).",
        en: "An ellipsis with blanks (. . .) or with too many dots (....).",
    },
    why: Pair {
        vi: "Dấu ba chấm gồm ba dấu chấm liền nhau; viết rời thì bị ngắt giữa dòng.",
        en: "An ellipsis is three dots in a row; with blanks it breaks across lines.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Khen thưởng, kỷ luật, . . . Qua đó, phát huy dân chủ"]
"##,
        pass: r##"proposals = ["Khen thưởng, kỷ luật,... Qua đó, phát huy dân chủ"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        let mut from = 0;
        while let Some(found) = text[from..].find('.') {
            let start = from + found;
            let (dots, blanks, end) = run(&text[start..]);
            from = start + end;
            // Longer rows of dots are lines to write on.
            let is_odd = if blanks { (2..=6).contains(&dots) } else { matches!(dots, 4 | 5) };
            let end = start + end;
            // An ellipsis behind a full stop stands for what a quotation leaves out.
            if !is_odd || &text[start..end] == ". ..." {
                continue;
            }
            let message = Text::new(
                format!("dấu ba chấm viết lạ: `{}`", &text[start..end]),
                format!("an odd ellipsis: `{}`", &text[start..end]),
            );
            // The blank before it goes too: `, . . .` becomes `,...`.
            let head = text[..start].trim_end_matches(' ');
            let place = if head.ends_with([',', ';']) { head.len()..end } else { start..end };
            let span = cx.inside(entry.words.span, place);
            let finding = cx.report_in(entry, start..end, message);
            // Two dots may be a full stop typed twice.
            if dots == 2 {
                finding.help = Some(Text::new(
                    "xóa một dấu chấm, hoặc viết liền ba dấu chấm `...`",
                    "delete one dot, or write three in a row `...`",
                ));
            } else {
                finding.edits.push(Edit { span, text: "...".into() });
            }
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns the dots of a row that a text begins with, whether blanks part them, and its length.
fn run(text: &str) -> (usize, bool, usize) {
    let (mut dots, mut blanks, mut end) = (0, false, 0);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'.' => {
                blanks |= at > end;
                dots += 1;
                end = at + 1;
            }
            b' ' if at < end + 2 => {}
            _ => break,
        }
    }
    (dots, blanks, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_dots() {
        assert_eq!(run(". . . Qua"), (3, true, 5));
        assert_eq!(run("... và"), (3, false, 3));
        assert_eq!(run("..... "), (5, false, 5));
        assert_eq!(run(". Qua"), (1, false, 1));
    }
}
