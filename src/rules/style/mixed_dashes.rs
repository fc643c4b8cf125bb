//! S033: one pair of words joined by a hyphen here and by a dash there.

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
    let mut done: Vec<&str> = Vec::new();
    for joint in joints.iter().filter(|joint| joint.is_dash()) {
        let Some(hyphen) = hyphenated(&joints, joint) else { continue };
        if !done.contains(&joint.words.as_str()) {
            done.push(&joint.words);
            report(cx, &joints, joint, hyphen);
        }
    }
    Applied::from(!joints.is_empty())
}

/// Returns where a hyphen joins the words of a dash.
pub(super) fn hyphenated<'j, 'a>(joints: &'j [Joint<'a>], dash: &Joint) -> Option<&'j Joint<'a>> {
    joints.iter().find(|joint| !joint.is_dash() && joint.words == dash.words)
}

/// Reports the dashes between two words, once.
fn report(cx: &mut Checker, joints: &[Joint], first: &Joint, hyphen: &Joint) {
    let place = |cx: &Checker, joint: &Joint| {
        cx.inside(joint.entry.words.span, joint.at..joint.at + joint.sign.len())
    };
    let dashes = joints.iter().filter(|joint| joint.is_dash() && joint.words == first.words);
    let edits: Vec<_> =
        dashes.map(|joint| Edit { span: place(cx, joint), text: "-".to_owned() }).collect();
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
