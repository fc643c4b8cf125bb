//! N026: the text gives another total of donations than the entries make.

use super::number::{grouped, numbers, prose};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::cut::near_before;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::total;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N026",
    name: "donations-total-in-text",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Lời văn nêu tổng số tiền vận động khác với tổng các khoản đã ghi.",
        en: "The text gives another total of donations than the entries make.",
    },
    why: Pair {
        vi: "Báo cáo in tổng cộng từ các khoản; lời văn có số khác là hai tổng trái nhau.",
        en: "The report prints the sum of the entries; another one in the text contradicts it.",
    },
    example: Some(Example {
        fail: r##"[[donations]]
name = "quỹ Vì người nghèo"
amount = 1_710_000

[[donations]]
name = "quỹ phòng, chống thiên tai"
amount = 5_480_000

[narrative]
unions = "Tổng số tiền ủng hộ là 7.180.000 đồng."
"##,
        pass: r##"[[donations]]
name = "quỹ Vì người nghèo"
amount = 1_710_000

[[donations]]
name = "quỹ phòng, chống thiên tai"
amount = 5_480_000

[narrative]
unions = "Tổng số tiền ủng hộ là 7.190.000 đồng."
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let donations = &cx.model.donations;
    if donations.is_empty()
        || cx.year.placeholders.iter().any(|blank| blank.key.starts_with("donations["))
    {
        return Applied::No;
    }
    let total = total(donations.iter().map(|donation| donation.amount));
    for entry in prose(cx).filter(|entry| entry.key.starts_with("narrative.unions")) {
        for number in numbers(cx, entry) {
            let in_dong = number.counts(&["đồng"]) && !number.counts(&["đồng chí"]);
            let Some(amount) = number.count() else { continue };
            if !in_dong || amount == total || !is_total(number.before()) {
                continue;
            }
            let (written, right) = (number.written(), grouped(&total.to_string()));
            let message = Text::new(
                format!("lời văn ghi tổng số tiền {written} đồng, cộng các khoản là {right} đồng"),
                format!("the text gives a total of {written} đồng, the entries make {right} đồng"),
            );
            let finding = cx.report_in(entry, number.range(), message);
            for donation in donations {
                finding.labels.push(Label {
                    span: donation.amount.span,
                    text: Text::new("một khoản", "an entry"),
                });
            }
            finding.help = Some(Text::new(
                "bỏ tổng số khỏi lời văn, vì chương trình tự cộng và in",
                "leave the total out of the text: it is worked out and printed",
            ));
        }
    }
    Applied::Yes
}

/// Tells whether the words before a sum of money make it the total of what was collected.
fn is_total(before: &str) -> bool {
    let before = near_before(before, before.len());
    let sentence = before.rsplit(['.', '\n', ';']).next().unwrap_or_default().to_lowercase();
    let Some(at) = sentence.rfind("tổng") else { return false };
    let words = &sentence[at..];
    let collected = ["ủng hộ", "vận động", "quyên góp", "đóng góp"];
    words.len() < 80
        && !words.contains(|c: char| c.is_ascii_digit())
        && (["tổng cộng", "tổng số tiền", "tổng kinh phí"]
            .iter()
            .any(|total| words.starts_with(total)))
        && collected.iter().any(|word| sentence.contains(word))
}
