//! N045: fewer than a third of the staff asked for a decision.

use crate::diagnostic::{Label, Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N045",
    name: "proposers-below-third",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 50, khoản 1"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Số người cùng đề nghị chưa đủ một phần ba tổng số.",
        en: "Fewer than a third of the staff asked for a decision.",
    },
    why: Pair {
        vi: "Ngoài đề xuất của Công đoàn và người đứng đầu, nội dung được đưa ra bàn khi ít nhất một phần ba tổng số người của cơ quan, đơn vị cùng đề nghị.",
        en: "Apart from the union and the head, at least a third of all the staff may bring a matter up.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[staff]
total = 64

[[decisions]]
content = "Lập quỹ tương trợ"
proposers = 21
"##,
        pass: r##"year = 2024

[staff]
total = 64

[[decisions]]
content = "Lập quỹ tương trợ"
proposers = 22
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(total) = cx.model.staff.as_ref().and_then(|staff| staff.total) else {
        return Applied::No;
    };
    let mut applied = false;
    for (index, decision) in cx.model.decisions.iter().enumerate() {
        let Some(proposers) = decision.proposers else { continue };
        applied = true;
        // Where the union or the head proposed it too, any number will do.
        if decision.proposed_by.is_some() || proposers.value.saturating_mul(3) >= total.value {
            continue;
        }
        let needed = total.value.div_ceil(3);
        let message = Text::new(
            format!(
                "{}/{} người đề nghị, chưa đủ một phần ba (ít nhất {needed} người)",
                proposers.value, total.value
            ),
            format!(
                "{} of {} people asked for it, less than a third (at least {needed})",
                proposers.value, total.value
            ),
        );
        let finding = cx.report(proposers.span, message);
        finding.key = format!("decisions[{index}].proposers");
        finding.labels.push(Label {
            span: total.span,
            text: Text::new("tổng số người làm việc", "people in all"),
        });
        finding.help = Some(Text::new(
            "kiểm tra số người; nếu do Công đoàn hoặc người đứng đầu đề xuất thì ghi `proposed_by`",
            "check the number; give `proposed_by` if the union or the head proposed it",
        ));
    }
    Applied::from(applied)
}
