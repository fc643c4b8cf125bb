//! D020: months from March to September now with a zero (12/07/2021), now without (12/7/2021).

use super::day;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::checker::is_title;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D020",
    name: "mixed-date-style",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "trong 205 văn bản của cơ quan nhà nước, dạng gạch chéo từ tháng 3 đến tháng 9: 598 không có số 0, 121 có; chỉ cần thống nhất",
        en: "in 205 documents of State bodies, slashed dates from March to September: 598 without the zero, 121 with it; what counts is one style",
    }),
    fixable: true,
    what: Pair {
        vi: "Tháng 3 đến tháng 9 khi có số 0 (12/07/2021), khi không (12/7/2021).",
        en: "Months from March to September now with a zero (12/07/2021), now without (12/7/2021).",
    },
    why: Pair {
        vi: "Nghị định 30/2020/NĐ-CP chỉ thêm số 0 cho ngày dưới 10 và tháng 1, 2, và chương trình in văn bản viện dẫn như vậy; trong một văn bản chỉ viết một cách.",
        en: "The decree pads days under 10 and months 1 and 2 only, and so the program prints citations; one document writes one style.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Thực hiện Kế hoạch số 23/KH-UBND ngày 24/03/2021 và Chỉ thị số 14/CT-UBND ngày 09/4/2021"]
"##,
        pass: r##"proposals = ["Thực hiện Kế hoạch số 23/KH-UBND ngày 24/3/2021 và Chỉ thị số 14/CT-UBND ngày 09/4/2021"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    if !has_plain(cx) {
        return Applied::No;
    }
    for entry in cx.texts() {
        // A title is the words of another document.
        if is_title(&entry.key) {
            continue;
        }
        for date in day::slashed(cx, entry) {
            let Some(day) = date.date() else { continue };
            if !(3..=9).contains(&day.month) || date.month.len() == 1 {
                continue;
            }
            let shown = entry.words.value[date.range.clone()].to_owned();
            let right = day.slashed();
            let message = Text::new(
                format!("ngày {shown} viết khác các ngày khác ({right})"),
                format!("{shown} is written unlike the other dates ({right})"),
            );
            let place = cx.inside(entry.words.span, date.range.clone());
            let finding = cx.report_in(entry, date.range, message);
            finding.help = Some(Text::new(format!("viết {right}"), format!("write {right}")));
            finding.edits.push(Edit { span: place, text: right });
        }
    }
    Applied::Yes
}

/// Tells whether a month from March to September will be printed without a zero.
fn has_plain(cx: &Checker) -> bool {
    let cited = cx.year.cited.acts.iter().filter(|act| !act.is_law()).filter_map(|act| act.date);
    let mut cited = cited.filter(|date| (3..=9).contains(&date.month));
    let plain = |entry: &_| {
        day::slashed(cx, entry)
            .any(|date| date.month.len() == 1 && !matches!(date.month, "1" | "2"))
    };
    cited.next().is_some() || cx.texts().iter().any(plain)
}
