//! D035: information of a commune made public late, or before it was decided.

use crate::diagnostic::{Label, Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::workdays::working_days;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D035",
    name: "published-late",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 12, khoản 3"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Nội dung ở cấp xã công khai quá 05 ngày làm việc, hoặc trước ngày có quyết định.",
        en: "Information of a commune made public after more than 5 working days, or before it was decided.",
    },
    why: Pair {
        vi: "Khi pháp luật không quy định khác, thông tin được công khai chậm nhất 05 ngày làm việc kể từ ngày có quyết định, văn bản.",
        en: "Unless a law sets another term, information is made public within 5 working days of the decision.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[[public_information]]
content = "Dự toán ngân sách xã"
decided = 2025-07-28
published = 2025-08-06
"##,
        pass: r##"year = 2025

[[public_information]]
content = "Dự toán ngân sách xã"
decided = 2025-07-28
published = 2025-08-04
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Most working days.
const MOST: i64 = 5;

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.public_information.iter().enumerate() {
        let Some((decided, published)) = item.decided.zip(item.published) else { continue };
        applied = true;
        let days = [decided.value.slashed(), published.value.slashed()];
        let message = if published.value < decided.value {
            Text::new(
                format!("công khai ngày {}, trước ngày có quyết định {}", days[1], days[0]),
                format!("made public on {}, before the decision of {}", days[1], days[0]),
            )
        } else if working_days(decided.value, published.value) > MOST {
            Text::new(
                format!("công khai ngày {}, quá 05 ngày làm việc kể từ {}", days[1], days[0]),
                format!("made public on {}, over 5 working days after {}", days[1], days[0]),
            )
        } else {
            continue;
        };
        let finding = cx.report(published.span, message);
        finding.key = format!("public_information[{index}].published");
        let label = Text::new("ngày có quyết định", "day of the decision");
        finding.labels.push(Label { span: decided.span, text: label });
        finding.help = Some(Text::new(
            "kiểm tra hai ngày; ngày nghỉ lễ và thời hạn do luật khác quy định không tính là chậm",
            "check both days; public holidays and terms of other laws are no delay",
        ));
    }
    Applied::from(applied)
}
