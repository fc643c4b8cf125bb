//! S027: punctuation signs in a row that never stand so.

use super::words::{begins_ending, running};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S027",
    name: "repeated-punctuation",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "quy ước chính tả chung; Nghị định 30/2020/NĐ-CP không quy định",
        en: "general typing habit; the decree is silent",
    }),
    fixable: true,
    what: Pair {
        vi: "Hai dấu câu liền nhau (`,,`, `;;`, `..`, `;.`).",
        en: "Two punctuation signs in a row (`,,`, `;;`, `..`, `;.`).",
    },
    why: Pair {
        vi: "Thường còn lại sau khi xóa một cụm từ ở giữa.",
        en: "They are often left where words between them were deleted.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Khen thưởng,, biểu dương;; tổng kết"]
"##,
        pass: r##"proposals = ["Khen thưởng, biểu dương,...; tổng kết"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        let mut end = 0;
        let is_stop = |at: &usize| matches!(text.as_bytes()[*at], b',' | b';' | b':' | b'.');
        for at in cx.signs(entry).filter(|at| *at > 0).filter(is_stop) {
            let Some(start) = start(text, at).filter(|start| *start >= end) else { continue };
            end = at + 1;
            let signs = &text[start..end];
            let message = Text::new(
                format!("hai dấu câu liền nhau: `{signs}`"),
                format!("two signs in a row: `{signs}`"),
            );
            let (first, last) = (&text[start..=start], &text[at..=at]);
            // Two dots may be a full stop or what is left of three.
            let place =
                (first == last && first != ".").then(|| cx.inside(entry.words.span, start..end));
            let sign = first.to_owned();
            let finding = cx.report_in(entry, start..end, message);
            finding.edits.extend(place.map(|span| Edit { span, text: sign }));
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns where the pair begins whose second sign stands at a byte.
fn start(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let second = bytes[at];
    let gap = usize::from(bytes[at - 1] == b' ');
    let start = at.checked_sub(1 + gap)?;
    let first = bytes[start];
    let next = bytes.get(at + 1).copied().unwrap_or(b' ');
    let before = start.checked_sub(1).map_or(b' ', |at| bytes[at]);
    let is_run = second == b'.'
        && (next == b'.' || before == b'.' || next == b' ' && bytes.get(at + 2) == Some(&b'.'));
    let is_pair = match (first, second) {
        (b',', b',') | (b';', b';') | (b':', b':') | (b',', b';') | (b';', b',') => true,
        (b':', b';' | b',') => true,
        // Dots in a row are the ellipsis, `v.v.,` ends a short form, and `.docx` is a word.
        (b',' | b';' | b':', b'.') => !is_run && !begins_ending(text, at),
        (b'.', b'.') => gap == 0 && !is_run && next != b'/' && next != b'\\',
        _ => false,
    };
    is_pair.then_some(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> usize {
        (1..text.len())
            .filter(|at| b",;:.".contains(&text.as_bytes()[*at]) && start(text, *at).is_some())
            .count()
    }

    #[test]
    fn pairs_and_ellipses() {
        for text in ["a,, b", "a;; b", "a.. b", "a;.", "a, , b", "a: ; b", "a ;, b"] {
            assert_eq!(found(text), 1, "{text}");
        }
        for text in [
            "a,... b",
            "a; ... b",
            "a...",
            "a..../",
            "v.v., b",
            "v.v.; b",
            "../b",
            "a, . . . b",
            "a;...",
            "http://b",
            "A.B.",
            "12,5.",
            "a.: b",
            "tệp .doc, .docx; .PDF",
        ] {
            assert_eq!(found(text), 0, "{text}");
        }
    }
}
