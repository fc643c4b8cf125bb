//! N013: the yearly conference was held after the first three months of the next working year.

use super::conference::{is_of_staff, is_under_law};
use crate::diagnostic::{Severity, Text};
use crate::model::{Agency, AgencyType, Conference};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Day;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N013",
    name: "conference-held-late",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 51, khoản 1"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Hội nghị định kỳ tổ chức sau ba tháng đầu của năm công tác tiếp theo.",
        en: "The yearly conference was held after the first three months of the next working year.",
    },
    why: Pair {
        vi: "Hội nghị định kỳ được tổ chức mỗi năm một lần sau khi kết thúc năm công tác nhưng không chậm hơn 03 tháng của năm công tác tiếp theo.",
        en: "It is held once a year, after the end of the working year and within 3 months of the next one.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[[conferences]]
date = 2024-05-12
"##,
        pass: r##"year = 2024

[[conferences]]
date = 2024-01-12
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let held: Vec<(usize, Day)> = cx
        .model
        .conferences
        .iter()
        .flatten()
        .enumerate()
        .filter(|(_, conference)| is_of_staff(conference) && is_under_law(conference, 0))
        .filter(|(_, conference)| !is_extraordinary(conference))
        .filter_map(|(index, conference)| Some((index, conference.date?)))
        .collect();
    // A school's working year is no calendar year.
    if held.is_empty() || is_school(&cx.model.agency) {
        return Applied::No;
    }
    // Where one was held in time, the others may be extraordinary ones.
    let in_time = |day: &Day| matches!(day.value.month, 12 | 1..=3);
    if held.iter().any(|(_, day)| in_time(day)) {
        return Applied::Yes;
    }
    let (index, day) = held[0];
    let message = Text::new(
        format!("hội nghị định kỳ ngày {} tổ chức sau ba tháng đầu năm", day.value.slashed()),
        format!(
            "the yearly conference of {} was held after the first three months",
            day.value.slashed()
        ),
    );
    let finding = cx.report(day.span, message);
    finding.key = format!("conferences[{index}].date");
    finding.help = Some(Text::new(
        "kiểm tra ngày; nếu là hội nghị bất thường, ghi rõ trong `name`",
        "check the day; if the conference was extraordinary (bất thường), say so in `name`",
    ));
    Applied::Yes
}

fn is_extraordinary(conference: &Conference) -> bool {
    conference.name.as_ref().is_some_and(|name| name.value.to_lowercase().contains("bất thường"))
}

fn is_school(agency: &Agency) -> bool {
    if agency.category() == AgencyType::School {
        return true;
    }
    // `Sở Nông nghiệp và Môi trường` and `Sở Giáo dục và Đào tạo` have the calendar's year.
    let agency = agency.name.value.trim().to_lowercase();
    let kinds = ["trường ", "học viện ", "đại học ", "trung tâm giáo dục"];
    kinds.iter().any(|kind| agency.starts_with(kind))
}
