//! D012: a conference or an inspection outside the year of the report.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::AgencyType;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::{Date, Day};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D012",
    name: "outside-period",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Hội nghị hoặc cuộc kiểm tra ngoài năm báo cáo.",
        en: "A conference or an inspection outside the year of the report.",
    },
    why: Pair {
        vi: "Ngày của năm khác thường còn lại từ tệp năm trước.",
        en: "A day of another year is often left from last year's file.",
    },
    example: Some(Example {
        fail: r##"[[inspections]]
subject = "việc thực hiện Quy chế dân chủ ở cơ sở"
date = 2020-05-20
"##,
        pass: r##"[[inspections]]
subject = "việc thực hiện Quy chế dân chủ ở cơ sở"
date = 2021-05-20
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let years = (cx.model.first_year().value, cx.model.last_year().value);
    let (Ok(first), Ok(year)) = (u16::try_from(years.0), u16::try_from(years.1)) else {
        return Applied::No;
    };
    let span = cx.model.last_year().span;
    let mut days: Vec<(String, Day, bool)> = Vec::new();
    for (index, conference) in cx.model.conferences.iter().flatten().enumerate() {
        days.extend(conference.date.map(|day| (format!("conferences[{index}].date"), day, true)));
    }
    for (index, inspection) in cx.model.inspections.iter().enumerate() {
        days.extend(inspection.date.map(|day| (format!("inspections[{index}].date"), day, false)));
    }
    for (index, decision) in cx.model.decisions.iter().enumerate() {
        days.extend(decision.date.map(|day| (format!("decisions[{index}].date"), day, true)));
    }
    for (index, item) in cx.model.disclosures.iter().enumerate() {
        days.extend(item.date.map(|day| (format!("disclosures[{index}].date"), day, false)));
    }
    let dialogues = cx.model.school.iter().flat_map(|school| &school.dialogues).enumerate();
    for (index, dialogue) in dialogues {
        let key = format!("school.dialogues[{index}].date");
        days.extend(dialogue.date.map(|day| (key, day, false)));
    }
    for (index, item) in cx.model.decisions_by_people.iter().flatten().enumerate() {
        let key = format!("decisions_by_people[{index}].date");
        days.extend(item.date.map(|day| (key, day, false)));
    }
    for (index, item) in cx.model.dialogues.iter().flatten().enumerate() {
        days.extend(item.date.map(|day| (format!("dialogues[{index}].date"), day, false)));
    }
    let applied = Applied::from(!days.is_empty());
    // A school year begins in August.
    let begins = if cx.model.agency.category() == AgencyType::School { 8 } else { 12 };
    for (key, day, is_conference) in days {
        // A period may begin in December of the year before, and the conference that closes a year
        // is held in the first months of the next.
        let Date { year: own, month, .. } = day.value;
        let before = own < first && !(own + 1 == first && month >= begins);
        let after = own > year && !(is_conference && own == year.saturating_add(1) && month <= 3);
        if year == 0 || !(before || after) {
            continue;
        }
        let shown = day.value.slashed();
        let message = Text::new(
            match first == year {
                true => format!("ngày {shown} nằm ngoài năm báo cáo {year}"),
                false => format!("ngày {shown} nằm ngoài {}", cx.model.span_of_years()),
            },
            format!("{shown} lies outside the year of the report, {year}"),
        );
        let finding = cx.report(day.span, message);
        finding.key = key;
        finding
            .labels
            .push(Label { span, text: Text::new("năm báo cáo", "year of the report") });
        finding.help = Some(Text::new(
            "kiểm tra năm; việc của năm khác thì bỏ khỏi báo cáo này",
            "check the year; leave out what belongs to another one",
        ));
    }
    applied
}
