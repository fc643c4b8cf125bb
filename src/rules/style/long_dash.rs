//! S009: a dash where the decree and most offices write a hyphen with blanks.

use std::collections::BTreeSet;
use std::ops::Range;

use super::joints::joints;
use super::mixed_dashes::mixed;
use super::words::{after, before, first_of, own};
use crate::diagnostic::{Edit, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S009",
    name: "long-dash",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "205 văn bản nhà nước năm 2025: “kinh tế - xã hội” 230 lần; “2021 - 2025” 309 lần, gạch dài 9 lần",
        en: "205 State documents of 2025: “kinh tế - xã hội” 230 times; “2021 - 2025” 309 times, a dash 9 times",
    }),
    pedantic: true,
    fixable: true,
    what: Pair {
        vi: "Dấu gạch dài ở chỗ văn bản hành chính dùng dấu gạch nối có khoảng trắng hai bên.",
        en: "A dash where offices write a hyphen with blanks.",
    },
    why: Pair {
        vi: "Word tự đổi dấu gạch nối thành gạch dài, nên một văn bản có hai kiểu; tìm “chính trị - xã hội” không thấy chỗ đã bị đổi.",
        en: "Word turns hyphens into dashes by itself, so a document has both and a search misses some.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị các tổ chức chính trị – xã hội tham gia"]
"##,
        pass: r##"proposals = ["Đề nghị các tổ chức chính trị - xã hội tham gia"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let joints = joints(cx);
    // Where a hyphen joins the same words elsewhere, it is S033's.
    let mixed: BTreeSet<_> = mixed(&joints)
        .flat_map(|(dashes, _)| dashes)
        .map(|joint| (joint.entry.words.span, joint.at))
        .collect();
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        let dashes = text.match_indices(['–', '—']);
        let dashes = dashes.filter(|(at, _)| !mixed.contains(&(entry.words.span, *at)));
        let found: Vec<_> = dashes
            .filter_map(|(at, dash)| Some((at..at + dash.len(), hyphen(text, at, dash)?)))
            .collect();
        report(cx, entry, &found);
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns what stands for a dash; nothing where it marks an item or ends a line.
fn hyphen(text: &str, at: usize, dash: &str) -> Option<&'static str> {
    let left = before(text, at).unwrap_or('\n');
    let right = after(text, at + dash.len()).unwrap_or('\n');
    // At the start of a line it marks an item.
    let line = text[..at].trim_end_matches(' ');
    if line.is_empty() || line.ends_with('\n') || right == '\n' {
        return None;
    }
    Some(match (left == ' ', right == ' ') {
        (true, true) => "-",
        (true, false) => "- ",
        (false, true) => " -",
        (false, false) => " - ",
    })
}

/// Reports the dashes of a text, once.
fn report(cx: &mut Checker, entry: &Entry, found: &[(Range<usize>, &'static str)]) {
    let [(first, _), ..] = found else { return };
    let dash = &entry.words.value[first.clone()];
    let message = Text::new(
        format!("dấu gạch dài `{dash}`; thường viết dấu gạch nối ` - `"),
        format!("a dash `{dash}`; offices write a hyphen ` - `"),
    );
    let edit = |(range, hyphen): &(Range<usize>, &str)| {
        let span = cx.inside(entry.words.span, range.clone());
        Edit { span, text: (*hyphen).to_owned() }
    };
    let edits = found.iter().map(edit).collect();
    let finding = cx.report_in(entry, first.clone(), message);
    finding.edits = edits;
    finding.label = first_of(found.len());
}
