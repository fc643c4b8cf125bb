//! D038: a period that ends before it begins, or of years that cannot be meant.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D038",
    name: "reversed-period",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Giai đoạn kết thúc trước khi bắt đầu, hoặc có năm không thể có.",
        en: "A period that ends before it begins, or of years that cannot be meant.",
    },
    why: Pair {
        vi: "Trích yếu, câu mở đầu và số năm đều lấy từ giai đoạn; đảo hai năm thì cả văn bản sai.",
        en: "Title, opening and number of years are made from it; two years swapped spoil them all.",
    },
    example: Some(Example {
        fail: r##"kind = "review"
period = { from = 2022, to = 2017 }
"##,
        pass: r##"kind = "review"
period = { from = 2017, to = 2021 }
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Years that a period can have.
const YEARS: std::ops::RangeInclusive<u64> = 1945..=2100;

fn check(cx: &mut Checker) -> Applied {
    let Some(period) = &cx.model.period else { return Applied::No };
    for (key, year) in [("from", period.from), ("to", period.to)] {
        // A year still to be filled in, or one that could not be read, is 0.
        if year.value == 0 || YEARS.contains(&year.value) {
            continue;
        }
        let message = Text::new(
            format!("năm {} không thể là năm của giai đoạn", year.value),
            format!("{} cannot be a year of the period", year.value),
        );
        let finding = cx.report(year.span, message);
        finding.key = format!("period.{key}");
        finding.help = Some(Text::new("ghi năm bằng bốn chữ số", "write the year in four digits"));
    }
    let (from, to) = (period.from, period.to);
    if to.value > 0 && to.value < from.value {
        let message = Text::new(
            format!("giai đoạn kết thúc năm {}, trước năm bắt đầu {}", to.value, from.value),
            format!("the period ends in {}, before its first year, {}", to.value, from.value),
        );
        let finding = cx.report(to.span, message);
        finding.key = "period.to".into();
        finding
            .labels
            .push(Label { span: from.span, text: Text::new("năm bắt đầu", "first year") });
        finding.help = Some(Text::new("đổi chỗ hai năm", "swap the two years"));
    }
    Applied::Yes
}
