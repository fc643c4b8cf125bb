//! D013: the last day of the figures is not in the year of the report, or is after the report itself.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D013",
    name: "cut-off-misplaced",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Ngày chốt số liệu không thuộc năm báo cáo, hoặc sau ngày của báo cáo.",
        en: "The last day of the figures is not in the year of the report, or is after the report itself.",
    },
    why: Pair {
        vi: "Số liệu của báo cáo năm chốt trong năm đó và trước ngày ký; số ước thực hiện thì phải nói rõ.",
        en: "The figures of a yearly report end in that year and before it is signed; estimates must be called so.",
    },
    example: Some(Example {
        fail: r##"cut_off = 2020-12-14
"##,
        pass: r##"cut_off = 2021-12-14
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(cut_off) = cx.model.cut_off else { return Applied::No };
    let year = cx.model.last_year();
    let shown = cut_off.value.slashed();
    let issued = cx.model.document.date.filter(|date| date.value.latest() < cut_off.value);
    let (message, label) = if year.value != 0 && u64::from(cut_off.value.year) != year.value {
        let message = Text::new(
            format!("ngày chốt số liệu {shown} không thuộc năm báo cáo {}", year.value),
            format!("the figures end on {shown}, outside the year of the report, {}", year.value),
        );
        let text = Text::new("năm báo cáo", "year of the report");
        (message, Label { span: year.span, text })
    } else if let Some(issued) = issued {
        let message = Text::new(
            format!("ngày chốt số liệu {shown} sau ngày của báo cáo"),
            format!("the figures end on {shown}, after the day of the report"),
        );
        let text = Text::new("ngày của báo cáo", "day of the report");
        (message, Label { span: issued.span, text })
    } else {
        return Applied::Yes;
    };
    let finding = cx.report(cut_off.span, message);
    finding.key = "cut_off".into();
    finding.labels.push(label);
    finding.help = Some(Text::new(
        "kiểm tra ngày chốt và năm; nếu là số ước thực hiện, nói rõ trong lời văn",
        "check day and year; if the figures are estimates, say so in the text",
    ));
    Applied::Yes
}
