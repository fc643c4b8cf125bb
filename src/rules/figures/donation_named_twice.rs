//! N024: a fund entered twice.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N024",
    name: "donation-named-twice",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Một quỹ, đợt vận động ghi hai lần.", en: "A fund entered twice."
    },
    why: Pair {
        vi: "Chép hai lần thì tổng số tiền bị cộng hai lần; nếu là hai đợt thì ghi rõ từng đợt ở `period`.",
        en: "Entered twice, it is added twice; two rounds are told apart by `period`.",
    },
    example: Some(Example {
        fail: r##"[[donations]]
name = "quỹ Vì người nghèo"
amount = 1_000_000

[[donations]]
name = "Quỹ Vì người nghèo"
amount = 2_000_000
"##,
        pass: r##"[[donations]]
name = "quỹ Vì người nghèo"
amount = 1_000_000
period = "đợt 1"

[[donations]]
name = "Quỹ Vì người nghèo"
amount = 2_000_000
period = "đợt 2"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut seen: HashMap<(String, String), &Words> = HashMap::new();
    for donation in &cx.model.donations {
        let plain = |words: &Words| words.value.trim().to_lowercase();
        let period = donation.period.as_ref().map(plain).unwrap_or_default();
        match seen.entry((plain(&donation.name), period)) {
            Entry::Vacant(place) => drop(place.insert(&donation.name)),
            Entry::Occupied(first) => {
                let name = donation.name.value.trim();
                let message = Text::new(
                    format!("`{name}` đã ghi ở trên"),
                    format!("`{name}` stands above already"),
                );
                let finding = cx.report(donation.name.span, message);
                finding.labels.push(Label {
                    span: first.get().span,
                    text: Text::new("lần thứ nhất", "the first time"),
                });
                finding.help = Some(Text::new(
                    "xóa một mục; nếu là hai đợt, ghi `period` cho từng đợt",
                    "delete one; if these are two rounds, give each its `period`",
                ));
            }
        }
    }
    Applied::from(!cx.model.donations.is_empty())
}
