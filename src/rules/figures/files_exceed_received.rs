//! N018: files settled in time and late are more than were received.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N018",
    name: "files-exceed-received",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Hồ sơ giải quyết đúng hạn và quá hạn cộng lại nhiều hơn hồ sơ tiếp nhận.",
        en: "Files settled in time and late are more than were received.",
    },
    why: Pair {
        vi: "Hồ sơ đã giải quyết nằm trong hồ sơ tiếp nhận; hồ sơ kỳ trước chuyển sang cần tính vào số tiếp nhận.",
        en: "What was settled is among what was received; files from before belong to it too.",
    },
    example: Some(Example {
        fail: r##"[administrative_procedures]
received = 100
on_time = 98
late = 4
"##,
        pass: r##"[administrative_procedures]
received = 102
on_time = 98
late = 4
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu hệ thống một cửa; tính cả hồ sơ kỳ trước chuyển sang vào `received`",
    en: "compare with the one-stop register; count files from before in `received`",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(procedures) = &cx.model.administrative_procedures else { return Applied::No };
    let key = |name: &str| format!("administrative_procedures.{name}");
    let received =
        Figure::of(key("received"), "hồ sơ tiếp nhận", "files received", procedures.received);
    let Some(received) = received else { return Applied::No };
    let on_time = Figure::of(key("on_time"), "đúng hạn", "in time", procedures.on_time);
    let late = Figure::of(key("late"), "quá hạn", "late", procedures.late);
    let settled: Vec<_> = [on_time, late].into_iter().flatten().collect();
    sum::exceed(cx, &settled, &[received], HELP);
    Applied::from(!settled.is_empty())
}
