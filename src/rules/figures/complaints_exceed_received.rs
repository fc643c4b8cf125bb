//! N005: more complaints settled, referred, pending or within competence than there were.

use super::complaints;
use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N005",
    name: "complaints-exceed-received",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số đơn đã giải quyết, chuyển, đang giải quyết hoặc thuộc thẩm quyền nhiều hơn số đơn phải xử lý.",
        en: "More complaints settled, referred, pending or within competence than there were.",
    },
    why: Pair {
        vi: "Số đơn phải xử lý là số tiếp nhận trong kỳ cộng số kỳ trước chuyển sang; các số khác nằm trong đó.",
        en: "What there is to deal with is what came in plus what was carried over; the other counts lie within.",
    },
    example: Some(Example {
        fail: r##"[complaints]
received = 5
resolved = 6
"##,
        pass: r##"[complaints]
received = 5
carried_over = 1
resolved = 6
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu sổ theo dõi đơn; đơn kỳ trước chuyển sang ghi ở `carried_over`",
    en: "compare with the register; what came from before goes into `carried_over`",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(given) = &cx.model.complaints else { return Applied::No };
    let Some(received) = complaints::received(given) else { return Applied::No };
    if sum::is_blank(cx, "complaints.carried_over") {
        return Applied::No;
    }
    let carried = complaints::carried_over(given);
    let all: Vec<_> = std::iter::once(received).chain(carried).collect();
    let own = complaints::within_competence(given);
    let staff = Figure::of(
        "complaints.staff",
        "đơn của người trong cơ quan",
        "from the staff",
        given.staff,
    );
    let [resolved, referred, pending] = complaints::fates(given);
    let own_and_referred: Vec<_> = own.into_iter().chain(referred.clone()).collect();
    let fates: Vec<_> = [resolved, referred, pending].into_iter().flatten().collect();
    let staff: Vec<_> = staff.into_iter().collect();
    // What exceeds alone is reported once.
    let _ = sum::exceed(cx, &fates, &all, HELP) || sum::exceed(cx, &own_and_referred, &all, HELP);
    sum::exceed(cx, &staff, &all, HELP);
    Applied::from(!fates.is_empty() || !own_and_referred.is_empty() || !staff.is_empty())
}
