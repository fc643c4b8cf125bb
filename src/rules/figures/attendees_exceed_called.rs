//! N010: more people at a conference than were called.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N010",
    name: "attendees-exceed-called",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số người dự hội nghị nhiều hơn số người được triệu tập.",
        en: "More people at a conference than were called.",
    },
    why: Pair {
        vi: "Báo cáo in \"60/50 người được triệu tập tham dự\"; khách mời không thuộc số được triệu tập.",
        en: "The report prints \"60/50 people called\"; guests are not among those called.",
    },
    example: Some(Example {
        fail: r##"[[conferences]]
called = 50
attendees = 60
"##,
        pass: r##"[[conferences]]
called = 50
attendees = 48
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "không tính khách mời vào `attendees`; số khách mời ghi trong lời văn",
    en: "leave guests out of `attendees` and name them in the text",
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, conference) in cx.model.conferences.iter().flatten().enumerate() {
        let key = |name: &str| format!("conferences[{index}].{name}");
        let present =
            Figure::of(key("attendees"), "số người dự", "people present", conference.attendees);
        let called = Figure::of(
            key("called"),
            "số người được triệu tập",
            "people called",
            conference.called,
        );
        let (Some(present), Some(called)) = (present, called) else { continue };
        applied = true;
        sum::exceed(cx, &[present], &[called], HELP);
    }
    Applied::from(applied)
}
