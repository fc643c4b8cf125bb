//! N042: a resolution with no more than half of those present in favour.

use crate::diagnostic::{Label, Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N042",
    name: "resolution-not-passed",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 51, khoản 2, điểm c"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Nghị quyết, quyết định chưa được quá nửa số người dự tán thành.",
        en: "A resolution with no more than half of those present in favour.",
    },
    why: Pair {
        vi: "Nghị quyết, quyết định của hội nghị được thông qua khi có trên 50% tổng số người dự hội nghị tán thành.",
        en: "It is passed when more than 50% of those present are in favour.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[[conferences]]
date = 2024-01-12
called = 60
attendees = 58
in_favour = 29
"##,
        pass: r##"year = 2024

[[conferences]]
date = 2024-01-12
called = 60
attendees = 58
in_favour = 30
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let conferences = cx.model.conferences.iter().flatten().enumerate();
    let conferences = conferences
        .map(|(index, it)| (format!("conferences[{index}].in_favour"), it.in_favour, it.attendees));
    let decisions = cx.model.decisions.iter().enumerate();
    let decisions = decisions
        .map(|(index, it)| (format!("decisions[{index}].in_favour"), it.in_favour, it.voters));
    let votes: Vec<_> = conferences.chain(decisions).collect();
    let mut applied = false;
    for (key, in_favour, all) in votes {
        let (Some(in_favour), Some(all)) = (in_favour, all) else { continue };
        applied = true;
        if in_favour.value.saturating_mul(2) > all.value {
            continue;
        }
        let message = Text::new(
            format!("{}/{} người tán thành, chưa quá 50%", in_favour.value, all.value),
            format!("{} of {} in favour, not more than 50%", in_favour.value, all.value),
        );
        let finding = cx.report(in_favour.span, message);
        finding.key = key;
        finding.labels.push(Label {
            span: all.span,
            text: Text::new("số người dự, số người được lấy ý kiến", "people present or asked"),
        });
        finding.help = Some(Text::new(
            "đối chiếu biên bản; nếu đúng thì nghị quyết chưa được thông qua",
            "compare with the minutes; if true, the resolution was not passed",
        ));
    }
    Applied::from(applied)
}
