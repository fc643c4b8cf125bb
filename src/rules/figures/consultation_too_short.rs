//! N054: less time for the people's opinions than the law asks.

use crate::diagnostic::{Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N054",
    name: "consultation-too-short",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 28, khoản 2"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Thời gian lấy ý kiến Nhân dân dưới 20 ngày.",
        en: "Fewer than 20 days for the people's opinions.",
    },
    why: Pair {
        vi: "Thời gian lấy ý kiến Nhân dân ít nhất là 20 ngày kể từ ngày công khai nội dung, trừ trường hợp pháp luật quy định thời hạn khác.",
        en: "The people have at least 20 days from the day the matter is made public, unless a law sets another term.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[[public_consultations]]
subject = "Dự thảo Quy chế thực hiện dân chủ ở xã"
days = 15
"##,
        pass: r##"year = 2025

[[public_consultations]]
subject = "Dự thảo Quy chế thực hiện dân chủ ở xã"
days = 20
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Fewest days.
const LEAST: u64 = 20;

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.public_consultations.iter().enumerate() {
        let Some(days) = item.days else { continue };
        applied = true;
        if days.value >= LEAST {
            continue;
        }
        let message = Text::new(
            format!("lấy ý kiến Nhân dân {} ngày, luật định ít nhất {LEAST} ngày", days.value),
            format!("{} days for opinions; the law asks for at least {LEAST}", days.value),
        );
        let finding = cx.report(days.span, message);
        finding.key = format!("public_consultations[{index}].days");
        finding.help = Some(Text::new(
            "kiểm tra kế hoạch lấy ý kiến; thời hạn khác do pháp luật chuyên ngành quy định thì ghi trong lời văn",
            "check the plan; a term set by another law belongs in the text",
        ));
    }
    Applied::from(applied)
}
