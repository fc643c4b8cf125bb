//! F060: sections of an agency in the report of a commune, and the other way round.

use crate::diagnostic::{Severity, Text};
use crate::model::Model;
use crate::outline::Outline;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F060",
    name: "section-of-other-body",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Số liệu của loại cơ quan khác, đề cương của báo cáo không in.",
        en: "Figures of another kind of body, which the outline of the report leaves out.",
    },
    why: Pair {
        vi: "Nội dung Nhân dân bàn và quyết định, đối thoại, đóng góp là của Ủy ban nhân dân cấp xã; bảng `commune` là việc của sở, ngành đối với các xã.",
        en: "What the people decide and give belongs to a commune; `commune` is what an agency does for the communes.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[agency]
type = "commune"
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"

[commune]
audience = "các xã"
"##,
        pass: r##"year = 2025

[agency]
type = "commune"
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"

[mediation]
cases = 12
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    // A letter may share its year file with a report, and takes little of it.
    let of_commune = match Outline::of(cx.model) {
        Outline::Letter => return Applied::No,
        outline => outline == Outline::Commune2023,
    };
    let tables = if of_commune { of_agencies(cx.model) } else { of_communes(cx.model) };
    let mut applied = of_commune;
    for (key, span) in tables {
        applied = true;
        let message = if of_commune {
            Text::new(
                format!("báo cáo của cấp xã không có phần `{key}`"),
                format!("the report of a commune has no part `{key}`"),
            )
        } else {
            Text::new(
                format!("phần `{key}` chỉ có trong báo cáo năm của cấp xã từ 01/7/2023"),
                format!("`{key}` belongs to the annual report of a commune from 1 July 2023"),
            )
        };
        let finding = cx.report(span, message);
        key.clone_into(&mut finding.key);
        finding.help = Some(if of_commune {
            Text::new(
                "bỏ bảng này; việc của xã ghi ở `public_information`, `decisions_by_people`, `dialogues`",
                "leave the table out; what the commune did goes to `public_information`, `decisions_by_people`, `dialogues`",
            )
        } else {
            Text::new(
                "nếu là Ủy ban nhân dân cấp xã, ghi `type = \"commune\"` trong `[agency]`; nếu không, chuyển nội dung vào `[narrative]`",
                "for the committee of a commune, write `type = \"commune\"` in `[agency]`; else move it to `[narrative]`",
            )
        });
    }
    Applied::from(applied)
}

/// Returns the tables that only agencies have.
fn of_agencies(model: &Model) -> Vec<(&'static str, Span)> {
    model.commune.iter().map(|table| ("commune", table.span)).collect()
}

/// Returns the tables that only communes have.
fn of_communes(model: &Model) -> Vec<(&'static str, Span)> {
    let decision = model.decisions_by_people.as_ref().and_then(|list| list.first());
    let dialogue = model.dialogues.as_ref().and_then(|list| list.first());
    let tables = [
        ("decisions_by_people", decision.map(|it| it.span)),
        ("dialogues", dialogue.map(|it| it.span)),
        ("community_meetings", model.community_meetings.as_ref().map(|it| it.span)),
        ("investment_supervision", model.investment_supervision.as_ref().map(|it| it.span)),
        ("contributions", model.contributions.as_ref().map(|it| it.span)),
        ("works", model.works.first().map(|it| it.span)),
        ("benefits", model.benefits.first().map(|it| it.span)),
        ("conventions", model.conventions.as_ref().map(|it| it.span)),
        ("mediation", model.mediation.as_ref().map(|it| it.span)),
    ];
    tables.into_iter().filter_map(|(key, span)| Some((key, span?))).collect()
}
