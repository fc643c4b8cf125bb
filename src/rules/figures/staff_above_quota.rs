//! N004: civil servants and public employees outnumber the posts granted.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N004",
    name: "staff-above-quota",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "biên chế là mức được giao; vượt mức là điều cần giải trình, chưa có số liệu đếm",
        en: "the posts granted are a ceiling; being above it calls for a word, no count was made",
    }),

    what: Pair {
        vi: "Công chức và viên chức nhiều hơn biên chế được giao.",
        en: "Civil servants and public employees outnumber the posts granted.",
    },
    why: Pair {
        vi: "Thường là số năm trước còn sót, hoặc tính cả người ngoài biên chế; nếu đúng thì nên giải trình.",
        en: "Often a figure left from last year, or people outside the posts; if true, it calls for a word.",
    },
    example: Some(Example {
        fail: r##"[staff]
quota = 60
civil_servants = 40
public_employees = 24
"##,
        pass: r##"[staff]
quota = 60
civil_servants = 40
public_employees = 20
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu quyết định giao biên chế; nếu đúng là vượt, giải trình trong `[narrative]`",
    en: "compare with the decision that granted the posts; if it is true, say why in `[narrative]`",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(staff) = &cx.model.staff else { return Applied::No };
    let kinds = [
        Figure::of("staff.civil_servants", "công chức", "civil servants", staff.civil_servants),
        Figure::of(
            "staff.public_employees",
            "viên chức",
            "public employees",
            staff.public_employees,
        ),
    ];
    let kinds: Vec<_> = kinds.into_iter().flatten().collect();
    let quota = Figure::of("staff.quota", "biên chế được giao", "posts granted", staff.quota);
    let Some(quota) = quota else { return Applied::No };
    sum::exceed(cx, &kinds, &[quota], HELP);
    Applied::from(!kinds.is_empty())
}
