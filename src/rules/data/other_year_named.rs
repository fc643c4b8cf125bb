//! D021: subject, opening or closing of the report speak only of another year.

use super::day;
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::cut::near_before;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D021",
    name: "other-year-named",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Trích yếu, câu mở đầu hoặc câu kết của báo cáo chỉ nói đến năm khác.",
        en: "Subject, opening or closing of the report speak only of another year.",
    },
    why: Pair {
        vi: "Câu chép từ báo cáo năm trước thường còn giữ năm cũ.",
        en: "A sentence copied from last year's report often keeps the old year.",
    },
    example: Some(Example {
        fail: r##"[narrative.closing]
replace = "Trên đây là báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2020 của Sở."
"##,
        pass: r##"[narrative.closing]
replace = "Trên đây là báo cáo kết quả thực hiện dân chủ ở cơ sở năm 2021 của Sở."
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    if cx.model.is_about_no_year() {
        return Applied::No;
    }
    let year = cx.model.last_year();
    let span = cx.model.span_of_years();
    // The subject is F034's.
    let own = ["narrative.closing", "narrative.opening"];
    let mut applied = false;
    for entry in cx.texts().iter().filter(|entry| own.iter().any(|key| entry.key.starts_with(key)))
    {
        applied = true;
        let text = &entry.words.value;
        let years: Vec<_> = day::named_years(text).collect();
        let covered = cx.model.first_year().value..=year.value;
        if years.iter().any(|(named, _)| covered.contains(&u64::from(*named))) {
            continue;
        }
        for (named, range) in years {
            // `báo cáo … năm 2020`; a year beside another word may be that of a plan.
            let before = near_before(text, range.start);
            let clause = before.rsplit(['.', ';', '\n']).next().unwrap_or_default();
            let clause = clause.to_lowercase();
            if !clause.contains("báo cáo")
                || u64::from(named) > year.value
                || clause.contains("số ")
            {
                continue;
            }
            let message = Text::new(
                format!("báo cáo {span} mà chỉ nói đến năm {named}"),
                format!("a report for {} that speaks only of {named}", year.value),
            );
            let finding = cx.report_in(entry, range, message);
            finding.labels.push(Label {
                span: year.span,
                text: Text::new("năm báo cáo", "year of the report"),
            });
            finding.help =
                Some(Text::new(format!("sửa thành {span}"), format!("write {}", year.value)));
        }
    }
    Applied::from(applied)
}
