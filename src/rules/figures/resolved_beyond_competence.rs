//! N006: more complaints settled than lay within competence.

use super::{complaints, sum};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N006",
    name: "resolved-beyond-competence",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số đơn đã giải quyết nhiều hơn số đơn thuộc thẩm quyền.",
        en: "More complaints settled than lay within competence.",
    },
    why: Pair {
        vi: "Cơ quan chỉ giải quyết đơn thuộc thẩm quyền; đơn khác được chuyển hoặc hướng dẫn.",
        en: "An agency settles what lies within its competence and refers the rest.",
    },
    example: Some(Example {
        fail: r##"[complaints]
received = 10
within_competence = 4
resolved = 5
"##,
        pass: r##"[complaints]
received = 10
within_competence = 4
resolved = 4
referred = 6
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đơn chuyển hoặc hướng dẫn đến nơi khác ghi ở `referred`, không tính là đã giải quyết",
    en: "what was referred to others goes into `referred` and is not settled",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(given) = &cx.model.complaints else { return Applied::No };
    let [resolved, ..] = complaints::fates(given);
    let own = complaints::within_competence(given);
    let (Some(own), Some(resolved)) = (own, resolved) else { return Applied::No };
    if sum::is_blank(cx, "complaints.carried_over") {
        return Applied::No;
    }
    // What was carried over may have been classified in the year before.
    let own: Vec<_> = std::iter::once(own).chain(complaints::carried_over(given)).collect();
    sum::exceed(cx, &[resolved], &own, HELP);
    Applied::Yes
}
