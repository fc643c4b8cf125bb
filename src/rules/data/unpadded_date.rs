//! D019: a day under 10, or January or February, without its leading zero.

use std::ops::Range;

use super::day;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::checker::is_title;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D019",
    name: "unpadded-date",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "trong 205 văn bản của cơ quan nhà nước: dạng dài có số 0 cho ngày dưới 10 là 535, không có là 2; dạng gạch chéo có 7 ngày không có số 0",
        en: "in 205 documents of State bodies: 535 long dates have the zero for days under 10 and 2 lack it; 7 dates with slashes lack it",
    }),
    fixable: true,
    what: Pair {
        vi: "Ngày dưới 10 hoặc tháng 1, tháng 2 trong lời văn không có số 0 ở trước.",
        en: "A day under 10, or January or February, without its leading zero.",
    },
    why: Pair {
        vi: "Nghị định 30/2020/NĐ-CP bắt buộc số 0 ở dòng ngày của văn bản; viện dẫn viết theo cho thống nhất.",
        en: "The decree asks for the zero in the date line; citations follow it.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Thực hiện Nghị định số 04/2015/NĐ-CP ngày 9/1/2015"]
"##,
        pass: r##"proposals = ["Thực hiện Nghị định số 04/2015/NĐ-CP ngày 09/01/2015"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in cx.texts() {
        // A title is the words of another document.
        if is_title(&entry.key) {
            continue;
        }
        for date in day::slashed(cx, entry) {
            let Some(day) = date.date() else { continue };
            let month = if day.month < 3 && date.month.len() == 1 {
                format!("0{}", date.month)
            } else {
                date.month.to_owned()
            };
            let right = format!("{:02}/{month}/{}", day.day, day.year);
            let shown = entry.words.value[date.range.clone()].to_owned();
            if right == shown {
                continue;
            }
            let message = Text::new(
                format!("ngày {shown} thiếu số 0 ở trước"),
                format!("{shown} lacks a leading zero"),
            );
            let place = cx.inside(entry.words.span, date.range.clone());
            let finding = cx.report_in(entry, date.range, message);
            finding.help = Some(Text::new(format!("viết {right}"), format!("write {right}")));
            finding.edits.push(Edit { span: place, text: right });
        }
        for (range, right) in long(&entry.words.value) {
            let shown = entry.words.value[range.clone()].replace('\n', " ");
            let message = Text::new(
                format!("`{shown}` thiếu số 0 ở trước"),
                format!("`{shown}` lacks a leading zero"),
            );
            let place = cx.inside(entry.words.span, range.clone());
            let finding = cx.report_in(entry, range, message);
            let said = right.replace('\n', " ");
            finding.help = Some(Text::new(format!("viết `{said}`"), format!("write `{said}`")));
            finding.edits.push(Edit { span: place, text: right });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Finds what lacks a zero in `ngày 9 tháng 1 năm 2015`, and how it is written.
fn long(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    day::named_months(text).filter_map(|(at, from)| {
        let (day, start) = day::day_before(text, at)?;
        let start = start + "ngày ".len();
        let (month, end) = day::number(text, from)?;
        let (year, _) = day::year_after(text, end)?;
        Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
        let between = text[start..from].trim_start_matches(|c: char| c.is_ascii_digit());
        let month = if month < 3 { format!("{month:02}") } else { text[from..end].to_owned() };
        let right = format!("{day:02}{between}{month}");
        (text[start..end] != right).then_some((start..end, right))
    })
}
