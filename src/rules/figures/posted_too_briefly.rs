//! N052: information posted or broadcast for fewer days than the law asks.

use crate::diagnostic::{Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N052",
    name: "posted-too-briefly",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 13, khoản 2 và khoản 3"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Nội dung công khai ở cấp xã niêm yết dưới 30 ngày hoặc phát thanh dưới 03 ngày.",
        en: "Information of a commune posted for under 30 days or broadcast for under 3.",
    },
    why: Pair {
        vi: "Thông tin được niêm yết ít nhất 30 ngày liên tục; nội dung tại các khoản 7, 8, 9, 10, 11 và 12 Điều 11 được phát trên hệ thống truyền thanh ít nhất 03 ngày liên tục.",
        en: "Information is posted for at least 30 consecutive days; that of clauses 7 to 12 of Điều 11 is broadcast for at least 3.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[[public_information]]
content = "Danh sách hộ nghèo"
clause = 7
days_posted = 20
"##,
        pass: r##"year = 2025

[[public_information]]
content = "Danh sách hộ nghèo"
clause = 7
days_posted = 30
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.public_information.iter().enumerate() {
        let clause = item.clause.map(|clause| clause.value);
        // Only these clauses have to be broadcast; others may be, for as long as the office likes.
        let broadcast =
            item.days_broadcast.filter(|_| clause.is_none_or(|n| (7..=12).contains(&n)));
        for (name, days, least, vi, en) in [
            ("days_posted", item.days_posted, 30, "niêm yết", "posted"),
            ("days_broadcast", broadcast, 3, "phát thanh", "broadcast"),
        ] {
            let Some(days) = days else { continue };
            applied = true;
            if days.value >= least {
                continue;
            }
            let message = Text::new(
                format!("{vi} {} ngày, luật định ít nhất {least:02} ngày liên tục", days.value),
                format!("{en} for {} days; the law asks for {least} in a row", days.value),
            );
            let finding = cx.report(days.span, message);
            finding.key = format!("public_information[{index}].{name}");
            finding.help = Some(Text::new(
                "kiểm tra biên bản niêm yết; thời hạn khác do pháp luật chuyên ngành quy định thì ghi trong lời văn",
                "check the record of the posting; a term set by another law belongs in the text",
            ));
        }
    }
    Applied::from(applied)
}
