//! N003: people with a doctorate, a master's and a bachelor's degree are together more than the staff.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N003",
    name: "degrees-exceed-total",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Tiến sĩ, thạc sĩ, đại học cộng lại nhiều hơn tổng số người làm việc.",
        en: "People with a doctorate, a master's and a bachelor's degree are together more than the staff.",
    },
    why: Pair {
        vi: "Mỗi người tính một lần theo trình độ cao nhất; cộng vượt tổng số là có người được tính hai lần.",
        en: "Everybody counts once, by the highest degree; more than the whole means that somebody counts twice.",
    },
    example: Some(Example {
        fail: r##"[staff]
total = 60
masters = 20
bachelors = 45
"##,
        pass: r##"[staff]
total = 60
masters = 20
bachelors = 40
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "tính mỗi người một lần, theo trình độ cao nhất",
    en: "count everybody once, by the highest degree",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(staff) = &cx.model.staff else { return Applied::No };
    let degrees = [
        Figure::of("staff.doctors", "tiến sĩ", "people with a doctorate", staff.doctors),
        Figure::of("staff.masters", "thạc sĩ", "people with a master's degree", staff.masters),
        Figure::of(
            "staff.bachelors",
            "đại học",
            "people with a bachelor's degree",
            staff.bachelors,
        ),
    ];
    let degrees: Vec<_> = degrees.into_iter().flatten().collect();
    let total = Figure::of("staff.total", "tổng số người làm việc", "people in all", staff.total);
    let Some(total) = total else { return Applied::No };
    // One degree alone that exceeds the staff is N001.
    let alone = degrees.iter().any(|degree| {
        sum::sum(std::slice::from_ref(degree)) > sum::sum(std::slice::from_ref(&total))
    });
    if !alone {
        sum::exceed(cx, &degrees, &[total], HELP);
    }
    Applied::from(degrees.len() > 1)
}
