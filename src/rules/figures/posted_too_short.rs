//! N040: disclosed for fewer than 20 consecutive days.

use crate::diagnostic::{Severity, Text};
use crate::model::DisclosedItem;
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N040",
    name: "posted-too-short",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 48, khoản 1 và khoản 2"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Nội dung công khai dưới 20 ngày liên tục.",
        en: "Disclosed for fewer than 20 consecutive days.",
    },
    why: Pair {
        vi: "Thông tin được đăng tải hoặc niêm yết ít nhất 20 ngày liên tục, trừ khi đã thông báo bằng văn bản đến toàn thể hoặc pháp luật có quy định khác.",
        en: "It stays posted for at least 20 consecutive days, unless all the staff had written notice or another law says otherwise.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[[disclosures]]
content = "Dự toán ngân sách"
clause = 3
days = 15
"##,
        pass: r##"year = 2024

[[disclosures]]
content = "Dự toán ngân sách"
clause = 3
days = 20
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    // Communes post for 30 days (Điều 13), which is another article.
    if cx.model.agency.is_commune() {
        return Applied::No;
    }
    let mut applied = false;
    for (index, item) in cx.model.disclosures.iter().enumerate() {
        let Some(days) = item.days else { continue };
        applied = true;
        if days.value >= 20 || is_excepted(item) {
            continue;
        }
        let message = Text::new(
            format!("công khai {} ngày, ít hơn 20 ngày liên tục", days.value),
            format!("disclosed for {} days, fewer than 20", days.value),
        );
        let finding = cx.report(days.span, message);
        finding.key = format!("disclosures[{index}].days");
        finding.help = Some(Text::new(
            "kiểm tra số ngày; nếu đã thông báo bằng văn bản đến toàn thể thì ghi trong `forms`",
            "check the days; say so in `forms` if all the staff had written notice",
        ));
    }
    Applied::from(applied)
}

/// Declarations of assets are posted for a time of their own (Nghị định 130/2020/NĐ-CP), and nothing
/// need be posted of which all had written notice.
fn is_excepted(item: &DisclosedItem) -> bool {
    let has = |text: &str, words: &str| text.to_lowercase().contains(words);
    has(&item.content.value, "kê khai")
        || item.forms.iter().any(|form| has(&form.value, "văn bản") && has(&form.value, "toàn thể"))
}
