//! N007: complaints settled, referred and pending add up to fewer than there were.

use super::{complaints, sum};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N007",
    name: "complaints-unaccounted",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Số đơn đã giải quyết, chuyển và đang giải quyết cộng lại ít hơn số đơn phải xử lý.",
        en: "Complaints settled, referred and pending add up to fewer than there were.",
    },
    why: Pair {
        vi: "Khi đã ghi đủ ba kết quả mà còn thiếu thì người đọc không biết các đơn còn lại ra sao.",
        en: "With all three results given, the reader asks what became of the rest.",
    },
    example: Some(Example {
        fail: r##"[complaints]
received = 10
resolved = 5
referred = 2
pending = 1
"##,
        pass: r##"[complaints]
received = 10
resolved = 5
referred = 2
pending = 3
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu sổ theo dõi đơn; đơn không đủ điều kiện xử lý thì nói rõ trong `[narrative]`",
    en: "compare with the register; say in `[narrative]` what could not be dealt with",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(given) = &cx.model.complaints else { return Applied::No };
    let [Some(resolved), Some(referred), Some(pending)] = complaints::fates(given) else {
        return Applied::No;
    };
    let Some(received) = complaints::received(given) else { return Applied::No };
    if sum::is_blank(cx, "complaints.carried_over") {
        return Applied::No;
    }
    let all: Vec<_> = std::iter::once(received).chain(complaints::carried_over(given)).collect();
    sum::fall_short(cx, &[resolved, referred, pending], &all, HELP);
    Applied::Yes
}
