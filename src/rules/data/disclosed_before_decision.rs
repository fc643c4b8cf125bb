//! D031: disclosed before there was a decision.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D031",
    name: "disclosed-before-decision",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Ngày công khai trước ngày có quyết định, văn bản.",
        en: "Disclosed before there was a decision.",
    },
    why: Pair {
        vi: "Nội dung chỉ công khai được khi đã có quyết định, văn bản.",
        en: "What is disclosed must have been decided.",
    },
    example: Some(Example {
        fail: r##"[[disclosures]]
content = "Kế hoạch công tác năm"
decided = 2021-03-10
date = 2021-01-12
"##,
        pass: r##"[[disclosures]]
content = "Kế hoạch công tác năm"
decided = 2021-03-10
date = 2021-03-12
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.disclosures.iter().enumerate() {
        let (Some(date), Some(decided)) = (item.date, item.decided_on()) else { continue };
        applied = true;
        if date.value >= decided.value {
            continue;
        }
        let message = Text::new(
            format!(
                "công khai ngày {} trước khi có văn bản ngày {}",
                date.value.slashed(),
                decided.value.slashed()
            ),
            format!(
                "disclosed on {}, before the decision of {}",
                date.value.slashed(),
                decided.value.slashed()
            ),
        );
        let finding = cx.report(date.span, message);
        finding.key = format!("disclosures[{index}].date");
        finding.labels.push(Label {
            span: decided.span,
            text: Text::new("ngày của văn bản", "day of the decision"),
        });
        finding.help = Some(Text::new(
            "kiểm tra lại hai ngày; nếu đã công khai dự thảo, nói rõ ở `content`",
            "check both days; where a draft was disclosed, say so in `content`",
        ));
    }
    Applied::from(applied)
}
