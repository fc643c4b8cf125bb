//! D011: a deed, a figure or a document issued bears a day after that of the report.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::Model;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Day;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D011",
    name: "later-than-document",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Việc đã làm, số liệu hoặc văn bản đã ban hành ghi ngày sau ngày của báo cáo.",
        en: "A deed, a figure or a document issued bears a day after that of the report.",
    },
    why: Pair {
        vi: "Báo cáo chỉ nói việc đã xảy ra; ngày sau ngày báo cáo là ngày gõ sai.",
        en: "A report tells what has happened; a later day is a typing mistake.",
    },
    example: Some(Example {
        fail: r##"[document]
date = 2021-11-09

[[conferences]]
date = 2021-12-09
"##,
        pass: r##"[document]
date = 2021-11-09

[[conferences]]
date = 2021-01-29
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(issued) = cx.model.document.date else { return Applied::No };
    let last = issued.value.latest();
    let days = days(cx.model);
    let applied = Applied::from(!days.is_empty());
    for Dated { key, vi, en, day } in days {
        if day.value <= last {
            continue;
        }
        let shown = day.value.slashed();
        let message = Text::new(
            format!("{vi} {shown} sau ngày của báo cáo"),
            format!("{en} {shown} is after the day of the report"),
        );
        let finding = cx.report(day.span, message);
        finding.key = key;
        finding.labels.push(Label {
            span: issued.span,
            text: Text::new("ngày của báo cáo", "day of the report"),
        });
        finding.help = Some(Text::new(
            "kiểm tra lại hai ngày, nhất là năm",
            "check both days, above all the year",
        ));
    }
    applied
}

/// A day that the file gives, with its key and what it is.
struct Dated {
    key: String,
    vi: &'static str,
    en: &'static str,
    day: Day,
}

/// Returns every day of what the agency did, counted or issued.
fn days(model: &Model) -> Vec<Dated> {
    let mut days = Vec::new();
    let mut add = |key: String, vi, en, day: Option<Day>| {
        days.extend(day.map(|day| Dated { key, vi, en, day }));
    };
    for (index, conference) in model.conferences.iter().flatten().enumerate() {
        add(
            format!("conferences[{index}].date"),
            "ngày tổ chức hội nghị",
            "the day of the conference",
            conference.date,
        );
    }
    for (index, inspection) in model.inspections.iter().enumerate() {
        add(
            format!("inspections[{index}].date"),
            "ngày kiểm tra",
            "the day of the inspection",
            inspection.date,
        );
    }
    for (index, item) in model.disclosures.iter().enumerate() {
        add(
            format!("disclosures[{index}].date"),
            "ngày công khai",
            "the day of disclosure",
            item.date,
        );
    }
    for (index, decision) in model.decisions.iter().enumerate() {
        add(
            format!("decisions[{index}].date"),
            "ngày quyết định",
            "the day of the decision",
            decision.date,
        );
    }
    for (index, dialogue) in model.school.iter().flat_map(|it| &it.dialogues).enumerate() {
        add(
            format!("school.dialogues[{index}].date"),
            "ngày đối thoại",
            "the day of the dialogue",
            dialogue.date,
        );
    }
    for (index, campaign) in model.campaigns.iter().enumerate() {
        let as_of = campaign.published.as_ref().and_then(|published| published.as_of);
        add(
            format!("campaigns[{index}].published.as_of"),
            "số liệu tính đến ngày",
            "the day of the figures",
            as_of,
        );
    }
    for (index, item) in model.decisions_by_people.iter().flatten().enumerate() {
        let key = format!("decisions_by_people[{index}].date");
        add(key, "ngày Nhân dân biểu quyết", "the day of the vote", item.date);
    }
    for (index, item) in model.dialogues.iter().flatten().enumerate() {
        let key = format!("dialogues[{index}].date");
        add(key, "ngày đối thoại", "the day of the dialogue", item.date);
    }
    for (index, item) in model.public_information.iter().enumerate() {
        let key = format!("public_information[{index}].published");
        add(key, "ngày công khai", "the day of publication", item.published);
    }
    days
}
