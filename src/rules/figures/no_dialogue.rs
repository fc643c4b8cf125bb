//! N053: a year without a dialogue of the commune with the people.

use crate::diagnostic::{Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::outline::Outline;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N053",
    name: "no-dialogue",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 32, khoản 1"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Ủy ban nhân dân cấp xã không tổ chức đối thoại với Nhân dân trong năm.",
        en: "The committee of a commune held no dialogue with the people in the year.",
    },
    why: Pair {
        vi: "Hằng năm, Ủy ban nhân dân cấp xã tổ chức ít nhất một lần hội nghị trao đổi, đối thoại với Nhân dân.",
        en: "The committee of a commune holds one at least once a year.",
    },
    example: Some(Example {
        fail: r##"year = 2025
dialogues = []

[agency]
type = "commune"
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"
"##,
        pass: r##"year = 2025
dialogues = [{ date = 2025-09-19, attendees = 185 }]

[agency]
type = "commune"
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(dialogues) = &cx.model.dialogues else { return Applied::No };
    if Outline::of(cx.model) != Outline::Commune2023 {
        return Applied::No;
    }
    if dialogues.is_empty() {
        let message = Text::new(
            "trong năm không có hội nghị trao đổi, đối thoại với Nhân dân; luật định ít nhất một lần",
            "no dialogue with the people in the year; the law asks for one at least",
        );
        // An empty list has no place of its own.
        let finding = cx.report(cx.model.last_year().span, message);
        finding.key = "dialogues".into();
        finding.help = Some(Text::new(
            "bổ sung hội nghị đã tổ chức vào `[[dialogues]]`; nếu chưa tổ chức, nêu lý do trong `narrative.dialogues`",
            "add what was held to `[[dialogues]]`; where none was, give the reason in `narrative.dialogues`",
        ));
    }
    Applied::Yes
}
