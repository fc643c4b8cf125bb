//! N002: civil servants, public employees and contract workers add up to less than the whole.

use super::staff_exceeds_total::{parts, posts};
use super::sum;
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N002",
    name: "staff-below-total",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Công chức, viên chức, người lao động hợp đồng cộng lại ít hơn tổng số.",
        en: "Civil servants, public employees and contract workers add up to less than the whole.",
    },
    why: Pair {
        vi: "Khi đã ghi đủ ba loại mà cộng chưa bằng tổng số thì người đọc không biết số còn lại là ai.",
        en: "With all three kinds given, the reader asks who the rest are.",
    },
    example: Some(Example {
        fail: r##"[staff]
total = 197
civil_servants = 2
public_employees = 70
contract_workers = 110
"##,
        pass: r##"[staff]
total = 182
civil_servants = 2
public_employees = 70
contract_workers = 110
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu ba loại với tổng số; nếu còn người thuộc loại khác, ghi rõ trong `[narrative]`",
    en: "compare the kinds with the whole; if there are others, say so in `[narrative]`",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(staff) = &cx.model.staff else { return Applied::No };
    let (kinds, total) = parts(staff);
    let Some(total) = total else { return Applied::No };
    let total = [total];
    let mut applied = false;
    // Where one of the three is not given it may hold the rest.
    for parts in [kinds, posts(staff)] {
        let [Some(first), Some(second), Some(third)] = parts else { continue };
        applied = true;
        sum::fall_short(cx, &[first, second, third], &total, HELP);
    }
    Applied::from(applied)
}
