//! F042: inspectorates of a Sở or a district after their end.

use crate::diagnostic::Severity;
use crate::outline::REFORM_OF_2025;
use crate::rules::form::former_names::{Former, Reform, report};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

static REFORM: Reform = Reform {
    bodies: &BODIES,
    day: "01/7/2025",
    year: 2025,
    running_text: true,
    act: "Luật 84/2025/QH15",
};

static BODIES: [Former; 2] = [
    Former { name: "thanh tra sở", now: "Thanh tra tỉnh" },
    Former { name: "thanh tra huyện", now: "Thanh tra tỉnh" },
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F042",
    name: "abolished-inspectorate",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Thanh tra sở, Thanh tra huyện kết thúc từ 01/7/2025 theo Luật 84/2025/QH15",
        en: "a fact: Luật 84/2025/QH15 ended them on 1 July 2025",
    }),
    from: Some(REFORM_OF_2025),
    what: Pair {
        vi: "Thanh tra sở, Thanh tra huyện trong văn bản từ ngày 01/7/2025.",
        en: "The inspectorate of a Sở or a district in a document from 1 July 2025.",
    },
    why: Pair {
        vi: "Từ ngày 01/7/2025 ở địa phương chỉ còn Thanh tra tỉnh, thành phố.",
        en: "From 1 July 2025 the provincial inspectorate is the only local one.",
    },
    example: Some(Example {
        fail: r##"year = 2026
recipients = ["Thanh tra Sở"]
"##,
        pass: r##"year = 2021
recipients = ["Thanh tra Sở"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    report(cx, &REFORM)
}
