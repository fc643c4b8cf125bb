//! L041: a clause that the article of Luật 10/2022/QH15 does not have.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L041",
    name: "clause-not-in-article",
    severity: Severity::Error,
    source: Source::Law("Luật 10/2022/QH15, Điều 11, Điều 15, Điều 25"),
    what: Pair {
        vi: "Khoản không có trong Điều 11, Điều 15, Điều 25 Luật Thực hiện dân chủ ở cơ sở.",
        en: "A clause that Điều 11, 15 or 25 of the law does not have.",
    },
    why: Pair {
        vi: "Điều 11 có 14 khoản, Điều 15 có 06 khoản, Điều 25 có 09 khoản; khoản quyết định thời hạn và tỷ lệ được kiểm tra.",
        en: "Điều 11 has 14 clauses, Điều 15 has 6 and Điều 25 has 9; terms and majorities are judged by them.",
    },
    example: Some(Example {
        fail: r##"[[decisions_by_people]]
clause = 7
matter = "Mức đóng góp làm đường"
"##,
        pass: r##"[[decisions_by_people]]
clause = 1
matter = "Mức đóng góp làm đường"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let told = model.public_information.iter().map(|it| it.clause).enumerate();
    let decided = model.decisions_by_people.iter().flatten().map(|it| it.clause).enumerate();
    let asked = model.public_consultations.iter().map(|it| it.clause).enumerate();
    let mut clauses: Vec<(String, Option<Whole>, u64, u64)> = Vec::new();
    clauses.extend(told.map(|(i, n)| (format!("public_information[{i}].clause"), n, 11, 14)));
    clauses.extend(decided.map(|(i, n)| (format!("decisions_by_people[{i}].clause"), n, 15, 6)));
    clauses.extend(asked.map(|(i, n)| (format!("public_consultations[{i}].clause"), n, 25, 9)));
    let mut applied = false;
    for (key, clause, article, most) in clauses {
        let Some(clause) = clause else { continue };
        applied = true;
        if (1..=most).contains(&clause.value) {
            continue;
        }
        let message = Text::new(
            format!("Điều {article} không có khoản {}; chỉ có khoản 1 đến {most}", clause.value),
            format!("Điều {article} has no clause {}; only 1 to {most}", clause.value),
        );
        let finding = cx.report(clause.span, message);
        finding.key = key;
        finding.help = Some(Text::new(
            format!("đối chiếu Điều {article} Luật Thực hiện dân chủ ở cơ sở"),
            format!("compare with Điều {article} of the law"),
        ));
    }
    Applied::from(applied)
}
