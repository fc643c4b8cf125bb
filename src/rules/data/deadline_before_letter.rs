//! D043: a deadline that is over when the letter goes out.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::{Date, IssueDate};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D043",
    name: "deadline-before-letter",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Thời hạn báo cáo không sau ngày của công văn.",
        en: "The deadline is not after the day of the công văn.",
    },
    why: Pair {
        vi: "Nơi nhận không thể báo cáo trước ngày công văn ban hành; thường là năm hoặc tháng gõ sai.",
        en: "Nobody can report before the letter is out; mostly year or month is mistyped.",
    },
    example: Some(Example {
        fail: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
date = 2022-02-15

[deadline]
date = 2021-11-30
"##,
        pass: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
date = 2022-02-15

[deadline]
date = 2022-11-30
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let Some(deadline) = model.deadline.as_ref().and_then(|deadline| deadline.date) else {
        return Applied::No;
    };
    let Some(issued) = model.document.date else { return Applied::No };
    let first = match issued.value {
        IssueDate::Day(day) => day,
        IssueDate::Month { year, month } => Date { year, month, day: 1 },
    };
    if deadline.value <= first {
        let shown = deadline.value.slashed();
        let message = Text::new(
            format!("thời hạn “trước ngày {shown}” không sau ngày của công văn"),
            format!("the deadline, before {shown}, is not after the day of the công văn"),
        );
        let finding = cx.report(deadline.span, message);
        finding.key = "deadline.date".to_owned();
        let label = Text::new("ngày của công văn", "day of the công văn");
        finding.labels.push(Label { span: issued.span, text: label });
        finding.help = Some(Text::new(
            "kiểm tra lại hai ngày, nhất là năm",
            "check both days, above all the year",
        ));
    }
    Applied::Yes
}
