//! N012: a conference with less than two thirds of those called.

use super::conference::{is_of_staff, is_under_law};
use crate::diagnostic::{Label, Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N012",
    name: "conference-without-quorum",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 51, khoản 2, điểm c"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Hội nghị có dưới hai phần ba số người được triệu tập.",
        en: "A conference with less than two thirds of those called.",
    },
    why: Pair {
        vi: "Hội nghị chỉ hợp lệ khi có ít nhất hai phần ba tổng số cán bộ, công chức, viên chức, người lao động hoặc đại biểu được triệu tập có mặt.",
        en: "A conference is valid only with at least two thirds of the staff or of the delegates called.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[[conferences]]
date = 2024-01-12
called = 60
attendees = 39
"##,
        pass: r##"year = 2024

[[conferences]]
date = 2024-01-12
called = 60
attendees = 40
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, conference) in cx.model.conferences.iter().flatten().enumerate() {
        let (Some(called), Some(present)) = (conference.called, conference.attendees) else {
            continue;
        };
        if !is_of_staff(conference) || !is_under_law(conference, cx.model.last_year().value) {
            continue;
        }
        applied = true;
        if present.value.saturating_mul(3) >= called.value.saturating_mul(2) {
            continue;
        }
        let needed = called.value.saturating_mul(2).div_ceil(3);
        let message = Text::new(
            format!(
                "hội nghị có {}/{} người dự, chưa đủ hai phần ba (ít nhất {needed} người)",
                present.value, called.value
            ),
            format!(
                "{} of {} people came, less than two thirds (at least {needed})",
                present.value, called.value
            ),
        );
        let finding = cx.report(present.span, message);
        finding.key = format!("conferences[{index}].attendees");
        finding.labels.push(Label {
            span: called.span,
            text: Text::new("số được triệu tập", "people called"),
        });
        finding.help = Some(Text::new(
            "đối chiếu biên bản; nếu đúng, hội nghị chưa hợp lệ (Luật 10/2022/QH15, Điều 51, khoản 2, điểm c)",
            "compare with the minutes; if true, the conference was not valid (Luật 10/2022/QH15, Điều 51, khoản 2, điểm c)",
        ));
    }
    Applied::from(applied)
}
