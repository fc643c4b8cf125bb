//! D023: the resolution of a conference is dated before the conference.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D023",
    name: "resolution-before-conference",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Nghị quyết hội nghị ghi ngày trước ngày hội nghị.",
        en: "The resolution of a conference is dated before the conference.",
    },
    why: Pair {
        vi: "Nghị quyết do hội nghị thông qua nên không thể có trước hội nghị.",
        en: "The conference passes it, so it cannot be older.",
    },
    example: Some(Example {
        fail: r##"[[conferences]]
date = 2021-01-29
resolution = { type = "Nghị quyết", number = "01/NQ-HN", date = 2021-01-09 }
"##,
        pass: r##"[[conferences]]
date = 2021-01-29
resolution = { type = "Nghị quyết", number = "01/NQ-HN", date = 2021-01-29 }
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, conference) in cx.model.conferences.iter().flatten().enumerate() {
        let resolution = conference.resolution.as_ref().and_then(|it| it.parts.date);
        let (Some(held), Some(dated)) = (conference.date, resolution) else { continue };
        applied = true;
        if dated.value >= held.value {
            continue;
        }
        let (resolution, conference) = (dated.value.slashed(), held.value.slashed());
        let message = Text::new(
            format!("nghị quyết ngày {resolution} có trước hội nghị ngày {conference}"),
            format!("the resolution of {resolution} is older than the conference of {conference}"),
        );
        let finding = cx.report(dated.span, message);
        finding.key = format!("conferences[{index}].resolution.date");
        finding.labels.push(Label {
            span: held.span,
            text: Text::new("ngày hội nghị", "day of the conference"),
        });
        finding.help = Some(Text::new("kiểm tra lại hai ngày", "check both days"));
    }
    Applied::from(applied)
}
