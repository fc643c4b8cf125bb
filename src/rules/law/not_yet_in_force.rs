//! L017: a document that comes into force after the report.

use super::citation::{Place, citations, report};
use crate::diagnostic::{Severity, Text};
use crate::law::Force;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L017",
    name: "not-yet-in-force",
    // A law is made known before it comes into force.
    severity: Severity::Info,
    source: Source::Logic,
    what: Pair {
        vi: "Văn bản viện dẫn chưa có hiệu lực vào ngày của báo cáo.",
        en: "A document cited is not yet in force on the day of the report.",
    },
    why: Pair {
        vi: "Văn bản đã ban hành mà chưa có hiệu lực thì chỉ có thể quán triệt, chưa thể là căn cứ thực hiện.",
        en: "What is issued but not in force can be made known, not carried out.",
    },
    example: Some(Example {
        fail: r##"year = 2022
legal_bases = ["10/2022/QH15"]
"##,
        pass: r##"year = 2023
legal_bases = ["10/2022/QH15"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let citations = citations(cx);
    let catalogue = &cx.year.catalogue;
    for citation in &citations {
        let Some(act) = citation.act.filter(|act| !act.number.is_empty()) else { continue };
        let [entry] = catalogue.find(&act.number, act.date)[..] else { continue };
        let Force::NotYet(from) = catalogue.in_force(entry, cx.date()) else { continue };
        // A document of a later day is L015; next year's tasks look ahead.
        if entry.act.date.is_some_and(|date| date > cx.date()) || citation.key.starts_with("tasks")
        {
            continue;
        }
        let (name, day) = (&entry.act.number, from.slashed());
        let message = Text::new(
            format!("`{name}` từ ngày {day} mới có hiệu lực"),
            format!("`{name}` comes into force on {day} only"),
        );
        let span = citation.parts.number.as_ref().map_or(citation.parts.span, |words| words.span);
        report(cx, citation.key, &Place::Value(span), message);
    }
    Applied::from(!citations.is_empty())
}
