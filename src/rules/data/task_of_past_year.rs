//! D016: a task for next year has a term, or a heading, of the year reported or earlier.

use super::day;
use crate::diagnostic::{Severity, Text};
use crate::model::Kind;
use crate::rules::cut::near_before;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D016",
    name: "task-of-past-year",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Nhiệm vụ năm tới ghi thời hạn hoặc phương hướng của năm báo cáo hoặc năm trước.",
        en: "A task for next year has a term, or a heading, of the year reported or earlier.",
    },
    why: Pair {
        vi: "Mục này là của năm sau; năm cũ thường còn lại từ báo cáo năm trước.",
        en: "The section is about the next year; an old one is often left from the last report.",
    },
    example: Some(Example {
        fail: r##"[[tasks]]
text = "Tổ chức hội nghị cán bộ, công chức, viên chức"
due = "trong quý I năm 2021"
"##,
        pass: r##"[[tasks]]
text = "Tổ chức tổng kết công tác dân vận năm 2021"
due = "trong quý I năm 2022"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let year = cx.model.last_year().value;
    // After half a year there are tasks for the other half.
    let is_whole_year = cx.model.kind.value == Kind::Annual && !cx.model.is_of_half_year();
    let first_of_plan = if is_whole_year { year + 1 } else { year };
    let mut applied = false;
    for entry in cx
        .texts()
        .iter()
        .filter(|entry| entry.key.starts_with("tasks[") || entry.key.starts_with("narrative.tasks"))
    {
        applied = true;
        let text = &entry.words.value;
        let is_term = entry.key.ends_with(".due");
        let mut years: Vec<_> = day::named_years(text).collect();
        if is_term {
            years.extend(day::slashed_years(text));
        }
        // What a review made within its last year leaves to do may be for that same year.
        let past = |named: u16| u64::from(named) < first_of_plan;
        // A term that reaches into the next year is one of the next year.
        if is_term && years.iter().any(|(named, _)| !past(*named)) {
            continue;
        }
        for (named, range) in years {
            if !past(named) || !(is_term || is_heading(near_before(text, range.start))) {
                continue;
            }
            let message = Text::new(
                format!("nhiệm vụ năm {} mà ghi năm {named}", first_of_plan),
                format!("a task for {} speaks of {named}", first_of_plan),
            );
            let finding = cx.report_in(entry, range, message);
            finding.help = Some(Text::new(
                format!("sửa thành năm {}, hoặc bỏ năm", first_of_plan),
                format!("write {}, or leave the year out", first_of_plan),
            ));
        }
    }
    Applied::from(applied)
}

/// Tells whether the words before a year are a heading at the start of a line: `nhiệm vụ trọng tâm năm …`.
fn is_heading(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default().to_lowercase();
    let Some(words) = line.strip_suffix("năm ") else { return false };
    let words = words.trim_start_matches(|c: char| !c.is_alphabetic()).trim_end();
    let words = words.strip_prefix("một số ").unwrap_or(words);
    ["nhiệm vụ trọng tâm", "phương hướng, nhiệm vụ", "phương hướng nhiệm vụ"].contains(&words)
}
