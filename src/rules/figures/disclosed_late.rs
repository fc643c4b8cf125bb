//! N041: disclosed more than 5 working days after the decision.

use crate::diagnostic::{Label, Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::workdays::working_days;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N041",
    name: "disclosed-late",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 47, khoản 2"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Công khai sau 05 ngày làm việc kể từ ngày có quyết định.",
        en: "Disclosed more than 5 working days after the decision.",
    },
    why: Pair {
        vi: "Nội dung phải được công khai chậm nhất 05 ngày làm việc kể từ ngày có quyết định, văn bản, trừ trường hợp pháp luật có quy định khác.",
        en: "It must be disclosed within 5 working days of the decision, unless another law says otherwise.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[[disclosures]]
content = "Kế hoạch công tác năm"
decided = 2024-03-04
date = 2024-03-12
"##,
        pass: r##"year = 2024

[[disclosures]]
content = "Kế hoạch công tác năm"
decided = 2024-03-04
date = 2024-03-11
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.disclosures.iter().enumerate() {
        let (Some(date), Some(decided)) = (item.date, item.decided_on()) else { continue };
        if decided.value < LAW_OF_2022 {
            continue;
        }
        applied = true;
        let days = working_days(decided.value, date.value);
        if days <= 5 {
            continue;
        }
        let message = Text::new(
            format!(
                "công khai sau {days} ngày làm việc kể từ ngày {}, quá 05 ngày",
                decided.value.slashed()
            ),
            format!("disclosed {days} working days after {}, more than 5", decided.value.slashed()),
        );
        let finding = cx.report(date.span, message);
        finding.key = format!("disclosures[{index}].date");
        finding.labels.push(Label {
            span: decided.span,
            text: Text::new("ngày của quyết định, văn bản", "day of the decision"),
        });
        finding.help = Some(Text::new("kiểm tra lại hai ngày", "check both days"));
    }
    Applied::from(applied)
}
