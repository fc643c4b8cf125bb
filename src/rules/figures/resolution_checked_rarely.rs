//! N046: the resolution of the conference was checked less than twice a year.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N046",
    name: "resolution-checked-rarely",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 52, khoản 3"),
    from: Some(FIRST_WHOLE_YEAR),
    what: Pair {
        vi: "Kiểm tra việc thực hiện nghị quyết hội nghị dưới hai lần trong năm.",
        en: "The resolution of the conference was checked less than twice a year.",
    },
    why: Pair {
        vi: "Định kỳ 06 tháng một lần, người đứng đầu phối hợp với Công đoàn kiểm tra, đánh giá kết quả thực hiện nghị quyết hội nghị.",
        en: "Every 6 months the head and the union check how the resolution is carried out.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[supervision]
resolution_checks = 1
"##,
        pass: r##"year = 2024

[supervision]
resolution_checks = 2
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// First day of the documents of a whole year under Luật 10/2022/QH15.
const FIRST_WHOLE_YEAR: Date = Date { year: 2024, month: 7, day: 1 };

fn check(cx: &mut Checker) -> Applied {
    let checks = cx.model.supervision.as_ref().and_then(|it| it.resolution_checks);
    let Some(checks) = checks.filter(|_| !cx.model.is_of_half_year()) else { return Applied::No };
    if checks.value >= 2 {
        return Applied::Yes;
    }
    let message = Text::new(
        format!("nghị quyết hội nghị được kiểm tra {} lần, mỗi năm cần hai lần", checks.value),
        format!("checks of the resolution: {}; the law asks for two a year", checks.value),
    );
    let finding = cx.report(checks.span, message);
    finding.key = "supervision.resolution_checks".into();
    finding.help = Some(Text::new(
        "kiểm tra số lần; định kỳ 06 tháng một lần (Luật 10/2022/QH15, Điều 52, khoản 3)",
        "check the number; it is every 6 months (Luật 10/2022/QH15, Điều 52, khoản 3)",
    ));
    Applied::Yes
}
