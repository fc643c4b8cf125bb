//! N009: complaints, denunciations and petitions add up to less than the whole.

use super::kinds_exceed_total::totals;
use super::sum;
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N009",
    name: "kinds-below-total",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Số đơn khiếu nại, tố cáo, kiến nghị cộng lại ít hơn tổng số.",
        en: "Complaints, denunciations and petitions add up to less than the whole.",
    },
    why: Pair {
        vi: "Khi đã ghi đủ ba loại mà cộng chưa bằng tổng số thì người đọc không biết các đơn còn lại thuộc loại nào.",
        en: "With all three kinds given, the reader asks what the rest are.",
    },
    example: Some(Example {
        fail: r##"[complaints]
received = 12

[complaints.kinds]
complaints = { received = 3 }
denunciations = { received = 2 }
petitions = { received = 5 }
"##,
        pass: r##"[complaints]
received = 10

[complaints.kinds]
complaints = { received = 3 }
denunciations = { received = 2 }
petitions = { received = 5 }
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu sổ theo dõi đơn; đơn có nhiều nội dung tính vào loại của nội dung chính",
    en: "compare with the register; a letter of several kinds counts under the main one",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(complaints) = &cx.model.complaints else { return Applied::No };
    let Some(by_kind) = &complaints.kinds else { return Applied::No };
    let mut applied = false;
    for (total, parts) in totals(complaints, by_kind) {
        let Some(total) = total else { continue };
        if parts.len() == 3 {
            applied = true;
            sum::fall_short(cx, &parts, &[total], HELP);
        }
    }
    Applied::from(applied)
}
