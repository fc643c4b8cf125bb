//! N018: files settled, open or sent online are more than were received.

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
        vi: "Hồ sơ đã, đang giải quyết hoặc nộp trực tuyến nhiều hơn hồ sơ tiếp nhận.",
        en: "Files settled, open or sent online are more than were received.",
    },
    why: Pair {
        vi: "Hồ sơ đã, đang giải quyết và hồ sơ nộp trực tuyến nằm trong hồ sơ tiếp nhận và hồ sơ kỳ trước chuyển sang.",
        en: "What is settled, open or sent online is among what was received and what came from before.",
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
    vi: "đối chiếu hệ thống một cửa; hồ sơ kỳ trước chuyển sang ghi ở `carried_over`",
    en: "compare with the one-stop register; files from before are `carried_over`",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(procedures) = &cx.model.administrative_procedures else { return Applied::No };
    let key = |name: &str| format!("administrative_procedures.{name}");
    let received =
        Figure::of(key("received"), "hồ sơ tiếp nhận", "files received", procedures.received);
    let Some(received) = received else { return Applied::No };
    let on_time = Figure::of(key("on_time"), "đúng hạn", "in time", procedures.on_time);
    let late = Figure::of(key("late"), "quá hạn", "late", procedures.late);
    let pending = Figure::of(key("pending"), "đang giải quyết", "still open", procedures.pending);
    let online = Figure::of(key("online"), "nộp trực tuyến", "sent online", procedures.online);
    let before = Figure::of(
        key("carried_over"),
        "kỳ trước chuyển sang",
        "from before",
        procedures.carried_over,
    );
    let parts: Vec<_> = [on_time, late, pending].into_iter().flatten().collect();
    let online: Vec<_> = online.into_iter().collect();
    sum::exceed(cx, &online, std::slice::from_ref(&received), HELP);
    let whole: Vec<_> = [received].into_iter().chain(before).collect();
    sum::exceed(cx, &parts, &whole, HELP);
    Applied::from(!parts.is_empty() || !online.is_empty())
}
