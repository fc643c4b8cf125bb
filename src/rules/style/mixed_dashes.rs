//! S033: one pair of words joined by a hyphen here and by a dash there.

use std::collections::BTreeMap;

use super::joints::{Joint, joints};
use super::words::first_of;
use crate::diagnostic::{Edit, Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S033",
    name: "mixed-dashes",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "báo cáo thật lẫn “chính trị – xã hội” với “chính trị - xã hội”; 205 văn bản nhà nước năm 2025: “kinh tế - xã hội” 230 lần, gạch dài 4 lần",
        en: "real reports mix “chính trị – xã hội” with “chính trị - xã hội”; in 205 State documents of 2025 “kinh tế - xã hội” has a hyphen 230 times, a dash 4 times",
    }),
    fixable: true,
    what: Pair {
        vi: "Cùng một cụm từ, chỗ nối bằng dấu gạch nối, chỗ nối bằng dấu gạch dài.",
        en: "The same two words joined by a hyphen here and by a dash there.",
    },
    why: Pair {
        vi: "Word tự đổi dấu gạch nối thành gạch dài; tìm “chính trị - xã hội” sẽ sót chỗ đã bị đổi.",
        en: "Word turns hyphens into dashes by itself; a search for “chính trị - xã hội” misses some.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Các tổ chức chính trị – xã hội", "Tổ chức chính trị - xã hội"]
"##,
        pass: r##"proposals = ["Các tổ chức chính trị - xã hội", "Tổ chức chính trị - xã hội"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let joints = joints(cx);
    for (dashes, hyphen) in mixed(&joints) {
        report(cx, &dashes, hyphen);
    }
    Applied::from(!joints.is_empty())
}

/// Returns the dashes between words that a hyphen joins elsewhere, by words, with the first hyphen.
pub(super) fn mixed<'j, 'a>(
    joints: &'j [Joint<'a>],
) -> impl Iterator<Item = (Vec<&'j Joint<'a>>, &'j Joint<'a>)> {
    let mut by_words: BTreeMap<&str, (Vec<&Joint>, Option<&Joint>)> = BTreeMap::new();
    // Few texts have a dash at all.
    let joints = if joints.iter().any(Joint::is_dash) { joints } else { &[] };
    for joint in joints {
        let (dashes, hyphen) = by_words.entry(&joint.words).or_default();
        if joint.is_dash() {
            dashes.push(joint);
        } else {
            hyphen.get_or_insert(joint);
        }
    }
    let mixed = by_words.into_values().filter(|(dashes, _)| !dashes.is_empty());
    mixed.filter_map(|(dashes, hyphen)| Some((dashes, hyphen?)))
}

/// Reports the dashes between two words, once.
fn report(cx: &mut Checker, dashes: &[&Joint], hyphen: &Joint) {
    let [first, ..] = dashes else { return };
    let place = |cx: &Checker, joint: &Joint| {
        cx.inside(joint.entry.words.span, joint.at..joint.at + joint.sign.len())
    };
    let edits: Vec<_> =
        dashes.iter().map(|joint| Edit { span: place(cx, joint), text: "-".to_owned() }).collect();
    let usual = place(cx, hyphen);
    let (sign, range) = (first.sign, first.at..first.at + first.sign.len());
    let message = Text::new(
        format!("dấu gạch dài `{sign}`; chỗ khác cụm từ này có dấu gạch nối `-`"),
        format!("a dash `{sign}`; elsewhere a hyphen `-` joins these words"),
    );
    let count = edits.len();
    let finding = cx.report_in(first.entry, range, message);
    finding.labels.push(Label { span: usual, text: Text::new("dấu gạch nối", "a hyphen") });
    finding.edits = edits;
    finding.label = first_of(count);
}
