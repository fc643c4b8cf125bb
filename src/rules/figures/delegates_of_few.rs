//! N044: a conference of delegates in an agency of fewer than 100 people.

use super::conference::{is_of_staff, is_under_law};
use crate::diagnostic::{Label, Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N044",
    name: "delegates-of-few",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 51, khoản 2, điểm a"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Hội nghị đại biểu ở cơ quan dưới 100 người.",
        en: "A conference of delegates in an agency of fewer than 100 people.",
    },
    why: Pair {
        vi: "Cơ quan, đơn vị có ít hơn 100 người tổ chức hội nghị toàn thể, trừ khi làm việc phân tán hoặc không thể bỏ vị trí làm việc.",
        en: "An agency of fewer than 100 people calls all of them, unless they work far apart or cannot leave their posts.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[staff]
total = 64

[[conferences]]
date = 2024-01-12
delegates = true
"##,
        pass: r##"year = 2024

[staff]
total = 164

[[conferences]]
date = 2024-01-12
delegates = true
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(total) = cx.model.staff.as_ref().and_then(|staff| staff.total) else {
        return Applied::No;
    };
    let year = cx.model.last_year().value;
    let mut applied = false;
    for (index, conference) in cx.model.conferences.iter().flatten().enumerate() {
        let Some(delegates) = conference.delegates.filter(|delegates| delegates.value) else {
            continue;
        };
        if !is_of_staff(conference) || !is_under_law(conference, year) {
            continue;
        }
        applied = true;
        if total.value >= 100 {
            continue;
        }
        let message = Text::new(
            format!("hội nghị đại biểu, cơ quan chỉ có {} người", total.value),
            format!("a conference of delegates, where only {} people work", total.value),
        );
        let finding = cx.report(delegates.span, message);
        finding.key = format!("conferences[{index}].delegates");
        finding.labels.push(Label {
            span: total.span,
            text: Text::new("tổng số người làm việc", "people in all"),
        });
        finding.help = Some(Text::new(
            "dưới 100 người thì họp toàn thể, trừ khi làm việc phân tán hoặc không thể bỏ vị trí làm việc (điểm b)",
            "fewer than 100 people all meet, unless they work far apart or cannot leave their posts (điểm b)",
        ));
    }
    Applied::from(applied)
}
