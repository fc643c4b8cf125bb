//! D034: a clause that Điều 46 or Điều 49 does not have.

use crate::diagnostic::{Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D034",
    name: "no-such-clause",
    severity: Severity::Error,
    source: Source::Law("Luật 10/2022/QH15, Điều 46 và Điều 49"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Khoản không có trong Điều 46, Điều 49 Luật Thực hiện dân chủ ở cơ sở.",
        en: "A clause that Điều 46 or Điều 49 does not have.",
    },
    why: Pair {
        vi: "Điều 46 có 12 khoản, Điều 49 có 04 khoản; báo cáo in số khoản cạnh từng nội dung.",
        en: "Điều 46 has 12 clauses and Điều 49 has 4; the report prints the number beside each item.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[[disclosures]]
content = "Kế hoạch công tác năm"
clause = 13
"##,
        pass: r##"year = 2024

[[disclosures]]
content = "Kế hoạch công tác năm"
clause = 2
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let disclosures = cx.model.disclosures.iter().enumerate();
    let disclosures = disclosures
        .map(|(index, item)| (format!("disclosures[{index}].clause"), item.clause, 46, 12));
    let decisions = cx.model.decisions.iter().enumerate();
    let decisions =
        decisions.map(|(index, item)| (format!("decisions[{index}].clause"), item.clause, 49, 4));
    let clauses: Vec<_> = disclosures.chain(decisions).collect();
    let mut applied = false;
    for (key, clause, article, last) in clauses {
        let Some(clause) = clause else { continue };
        applied = true;
        if (1..=last).contains(&clause.value) {
            continue;
        }
        let message = Text::new(
            format!("Điều {article} Luật 10/2022/QH15 không có khoản {}", clause.value),
            format!("Điều {article} of Luật 10/2022/QH15 has no clause {}", clause.value),
        );
        let finding = cx.report(clause.span, message);
        finding.key = key;
        finding.help = Some(Text::new(
            format!("Điều {article} có khoản 1 đến khoản {last}"),
            format!("Điều {article} has clauses 1 to {last}"),
        ));
    }
    Applied::from(applied)
}
