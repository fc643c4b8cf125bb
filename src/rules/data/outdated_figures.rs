//! D015: the count of items published ends months before the period of the report.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D015",
    name: "outdated-figures",
    severity: Severity::Info,
    source: Source::Logic,

    what: Pair {
        vi: "Số liệu tin, bài chốt sớm hơn kỳ báo cáo nhiều tháng.",
        en: "The count of items published ends months before the period of the report.",
    },
    why: Pair {
        vi: "Báo cáo năm mà số liệu dừng ở giữa năm thì người đọc hỏi phần còn lại.",
        en: "In a yearly report a figure that stops in the middle of the year leaves a gap.",
    },
    example: Some(Example {
        fail: r##"[document]
date = 2021-11-09

[[campaigns]]
topic = "phòng, chống dịch COVID-19"

[campaigns.published]
place = "Cổng thông tin điện tử tỉnh"
articles = 13
as_of = 2021-06-30
"##,
        pass: r##"[document]
date = 2021-11-09

[[campaigns]]
topic = "phòng, chống dịch COVID-19"

[campaigns.published]
place = "Cổng thông tin điện tử tỉnh"
articles = 13
as_of = 2021-10-31
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Months between figures and report that offices accept.
const MONTHS: u32 = 3;

fn check(cx: &mut Checker) -> Applied {
    let document = cx.model.document.date.map(|date| (date.value.latest(), date.span));
    let cut_off = cx.model.cut_off.map(|day| (day.value, day.span));
    let Some((end, span)) = cut_off.or(document) else { return Applied::No };
    let mut applied = false;
    for (index, campaign) in cx.model.campaigns.iter().enumerate() {
        let as_of = campaign.published.as_ref().and_then(|published| published.as_of);
        let Some(as_of) = as_of else { continue };
        applied = true;
        if months(as_of.value) + MONTHS >= months(end) {
            continue;
        }
        let shown = as_of.value.slashed();
        let message = Text::new(
            format!(
                "số liệu chỉ tính đến {shown}, sớm hơn kỳ báo cáo {} tháng",
                months(end) - months(as_of.value)
            ),
            format!(
                "the figures end on {shown}, {} months before the report",
                months(end) - months(as_of.value)
            ),
        );
        let finding = cx.report(as_of.span, message);
        finding.key = format!("campaigns[{index}].published.as_of");
        let label = if cut_off.is_some() {
            Text::new("ngày chốt số liệu của báo cáo", "last day of the report's figures")
        } else {
            Text::new("ngày của báo cáo", "day of the report")
        };
        finding.labels.push(Label { span, text: label });
        finding.help = Some(Text::new(
            "cập nhật số liệu đến ngày chốt của báo cáo",
            "bring the figures up to the period of the report",
        ));
    }
    Applied::from(applied)
}

fn months(day: Date) -> u32 {
    u32::from(day.year) * 12 + u32::from(day.month)
}
