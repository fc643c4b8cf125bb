//! N019: a share above 100%.

use super::number;
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Decimal;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N019",
    name: "percent-above-hundred",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair { vi: "Tỷ lệ trên 100%.", en: "A share above 100%." },
    why: Pair {
        vi: "Một phần không thể nhiều hơn toàn bộ; 1000 thường là gõ thiếu dấu phẩy.",
        en: "A part cannot be more than the whole; 1000 is usually a missing decimal sign.",
    },
    example: Some(Example {
        fail: r##"[dissemination]
reached_percent = 120
"##,
        pass: r##"[dissemination]
reached_percent = 100
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let procedures = model.administrative_procedures.as_ref();
    let percents: [(&str, Option<Decimal>); 8] = [
        (
            "dissemination.reached_percent",
            model.dissemination.as_ref().and_then(|it| it.reached_percent),
        ),
        ("unions.reached_percent", model.unions.as_ref().and_then(|it| it.reached_percent)),
        ("theme.reached_percent", model.theme.as_ref().and_then(|it| it.reached_percent)),
        ("reorganization.cut_percent", model.reorganization.as_ref().and_then(|it| it.cut_percent)),
        ("administrative_procedures.on_time_percent", procedures.and_then(|it| it.on_time_percent)),
        ("administrative_procedures.online_percent", procedures.and_then(|it| it.online_percent)),
        (
            "administrative_procedures.satisfaction_percent",
            procedures.and_then(|it| it.satisfaction_percent),
        ),
        (
            "community_meetings.attendance_percent",
            model.community_meetings.as_ref().and_then(|it| it.attendance_percent),
        ),
    ];
    let percents = percents.map(|(key, percent)| (key.to_owned(), percent));
    let quality = model.school.as_ref().and_then(|school| school.quality.as_ref());
    let indicators = quality.into_iter().flat_map(|quality| &quality.indicators).enumerate();
    let indicators = indicators
        .map(|(index, it)| (format!("school.quality.indicators[{index}].percent"), it.percent));
    let mut applied = false;
    for (key, percent) in percents.into_iter().chain(indicators) {
        let Some(percent) = percent else { continue };
        applied = true;
        if percent.value > 100.0 {
            let shown = number::decimal(percent.value);
            let message = Text::new(
                format!("tỷ lệ {shown}% vượt quá 100%"),
                format!("{shown}% is more than the whole"),
            );
            let finding = cx.report(percent.span, message);
            finding.key = key;
            finding.help = Some(Text::new(
                "kiểm tra dấu thập phân: 97,8% ghi là 97.8",
                "check the decimal sign: 97.8, not 978",
            ));
        }
    }
    Applied::from(applied)
}
