//! N043: more people in favour, or more pupils, than there were in all.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N043",
    name: "part-exceeds-whole",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Số người tán thành, số học sinh đạt nhiều hơn tổng số.",
        en: "More people in favour, or more pupils, than there were in all.",
    },
    why: Pair {
        vi: "Người tán thành nằm trong số người dự; học sinh đạt nằm trong số học sinh được đánh giá.",
        en: "Those in favour were present; the pupils who reach a level were assessed.",
    },
    example: Some(Example {
        fail: r##"[[conferences]]
attendees = 58
in_favour = 59
"##,
        pass: r##"[[conferences]]
attendees = 59
in_favour = 58
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu biên bản hoặc bảng tổng hợp",
    en: "compare with the minutes or the summary",
};

fn check(cx: &mut Checker) -> Applied {
    let mut pairs = Vec::new();
    for (index, it) in cx.model.conferences.iter().flatten().enumerate() {
        let key = |name: &str| format!("conferences[{index}].{name}");
        pairs.push((
            Figure::of(key("in_favour"), "người tán thành", "in favour", it.in_favour),
            Figure::of(key("attendees"), "người dự", "people present", it.attendees),
        ));
    }
    for (index, it) in cx.model.decisions.iter().enumerate() {
        let key = |name: &str| format!("decisions[{index}].{name}");
        pairs.push((
            Figure::of(key("in_favour"), "người tán thành", "in favour", it.in_favour),
            Figure::of(key("voters"), "người dự", "people present", it.voters),
        ));
    }
    let quality = cx.model.school.as_ref().and_then(|school| school.quality.as_ref());
    for (index, it) in quality.into_iter().flat_map(|quality| &quality.indicators).enumerate() {
        let key = |name: &str| format!("school.quality.indicators[{index}].{name}");
        pairs.push((
            Figure::of(key("pupils"), "học sinh đạt", "pupils who reach it", it.pupils),
            Figure::of(key("of"), "học sinh", "pupils in all", it.of),
        ));
    }
    let mut applied = false;
    for (part, whole) in pairs {
        let (Some(part), Some(whole)) = (part, whole) else { continue };
        applied = true;
        sum::exceed(cx, &[part], &[whole], HELP);
    }
    Applied::from(applied)
}
