//! N022: more large groups received than visits or people.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N022",
    name: "groups-exceed-visits",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số đoàn đông người nhiều hơn số lượt hoặc số người được tiếp.",
        en: "More large groups received than visits or people.",
    },
    why: Pair {
        vi: "Mỗi đoàn đông người là ít nhất một lượt tiếp và có nhiều người.",
        en: "Every large group is at least one visit, of several people.",
    },
    example: Some(Example {
        fail: r##"[citizen_reception]
visits = 5
people = 40
groups = 6
"##,
        pass: r##"[citizen_reception]
visits = 5
people = 40
groups = 2
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu sổ tiếp công dân; có thể hai số bị ghi đổi chỗ",
    en: "compare with the register of visits; two figures may have changed places",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(reception) = &cx.model.citizen_reception else { return Applied::No };
    let key = |name: &str| format!("citizen_reception.{name}");
    let groups = Figure::of(key("groups"), "đoàn đông người", "large groups", reception.groups);
    let Some(groups) = groups else { return Applied::No };
    let visits = Figure::of(key("visits"), "lượt tiếp", "visits", reception.visits);
    let people = Figure::of(key("people"), "người được tiếp", "people received", reception.people);
    let wholes: Vec<_> = [visits, people].into_iter().flatten().collect();
    let _ = wholes.iter().any(|whole| {
        sum::exceed(cx, std::slice::from_ref(&groups), std::slice::from_ref(whole), HELP)
    });
    Applied::from(!wholes.is_empty())
}
