//! N049: more opinions or matters listed than were counted.

use super::sum::{self, Figure};
use crate::diagnostic::{Severity, Text};
use crate::model::Subject;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N049",
    name: "subjects-exceed-total",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Ý kiến, nội dung liệt kê nhiều hơn tổng số đã lấy ý kiến.",
        en: "More opinions or matters listed than were counted.",
    },
    why: Pair {
        vi: "Từng nội dung lấy ý kiến nằm trong tổng số.",
        en: "Each matter is a part of the total.",
    },
    example: Some(Example {
        fail: r##"[consultation]
drafts = 2
opinions = 20

[[consultation.subjects]]
name = "Quy chế thực hiện dân chủ"
opinions = 15
[[consultation.subjects]]
name = "Quy chế chi tiêu nội bộ"
opinions = 9
"##,
        pass: r##"[consultation]
drafts = 2
opinions = 24

[[consultation.subjects]]
name = "Quy chế thực hiện dân chủ"
opinions = 15
[[consultation.subjects]]
name = "Quy chế chi tiêu nội bộ"
opinions = 9
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "cộng lại từng nội dung, hoặc sửa tổng số",
    en: "add up the matters again, or mend the total",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(consultation) = &cx.model.consultation else { return Applied::No };
    let subjects = &consultation.subjects;
    if subjects.is_empty() {
        return Applied::No;
    }
    type Of = fn(&Subject) -> Option<Whole>;
    let sums: [(&str, &'static str, &'static str, Option<Whole>, Of); 3] = [
        ("opinions", "ý kiến", "opinions", consultation.opinions, |it| it.opinions),
        ("adopted", "ý kiến tiếp thu", "opinions adopted", consultation.adopted, |it| {
            it.adopted
        }),
        (
            "explained",
            "ý kiến giải trình",
            "opinions answered with reasons",
            consultation.explained,
            |it| it.explained,
        ),
    ];
    for (name, vi, en, total, of) in sums {
        let total = Figure::of(format!("consultation.{name}"), vi, en, total);
        let parts = subjects.iter().enumerate().filter_map(|(index, subject)| {
            Figure::of(format!("consultation.subjects[{index}].{name}"), vi, en, of(subject))
        });
        let parts: Vec<_> = parts.collect();
        if let Some(total) = total {
            sum::exceed(cx, &parts, &[total], HELP);
        }
    }
    if let Some(drafts) = consultation.drafts.filter(|drafts| drafts.value < subjects.len() as u64)
    {
        let listed = subjects.len();
        let message = Text::new(
            format!("{} dự thảo, nhưng liệt kê {listed} nội dung", drafts.value),
            format!("drafts: {}, but {listed} matters are listed", drafts.value),
        );
        let finding = cx.report(drafts.span, message);
        // Opinions are asked on more than drafts.
        finding.severity = Severity::Warning;
        finding.key = "consultation.drafts".into();
        finding.help = Some(Text::new(HELP.vi, HELP.en));
    }
    Applied::Yes
}
