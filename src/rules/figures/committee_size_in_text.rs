//! N025: the text gives the committee another size than its figure does.

use super::number::{numbers, prose};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::cut::near_before;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N025",
    name: "committee-size-in-text",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Lời văn nêu số thành viên Ban Chỉ đạo khác với số đã ghi.",
        en: "The text gives the committee another size than its figure does.",
    },
    why: Pair {
        vi: "Báo cáo in số thành viên từ số liệu; lời văn chép từ năm trước thường giữ số cũ.",
        en: "The report prints the figure; a text copied from last year often keeps the old one.",
    },
    example: Some(Example {
        fail: r##"[steering_committee]
size = 10

[narrative]
steering_committee = "Ban Chỉ đạo được kiện toàn, gồm 09 đồng chí."
"##,
        pass: r##"[steering_committee]
size = 10

[narrative]
steering_committee = "Ban Chỉ đạo được kiện toàn, gồm 10 đồng chí. Tổ giúp việc gồm 03 đồng chí."
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let committee = cx.model.steering_committee.as_ref();
    let Some(size) = committee.and_then(|committee| committee.size) else { return Applied::No };
    let own = |key: &str| {
        key.starts_with("steering_committee.work")
            || key.starts_with("steering_committee.composition")
            || key.starts_with("narrative.steering_committee")
    };
    for entry in prose(cx).filter(|entry| own(&entry.key)) {
        for number in numbers(cx, entry) {
            let people = number.counts(&["đồng chí", "thành viên"]);
            let Some(count) = number.count() else { continue };
            if !people || !number.follows(&["gồm", "gồm có"]) || count == size.value {
                continue;
            }
            if !speaks_of_committee(number.before()) {
                continue;
            }
            let message = Text::new(
                format!("lời văn ghi Ban Chỉ đạo gồm {count}, số liệu ghi {}", size.value),
                format!("the text gives the committee {count} members, the figure {}", size.value),
            );
            let finding = cx.report_in(entry, number.range(), message);
            finding
                .labels
                .push(Label { span: size.span, text: Text::new("số thành viên", "members") });
            finding.help = Some(Text::new(
                "đối chiếu quyết định thành lập, kiện toàn",
                "compare with the decision that set it up",
            ));
        }
    }
    Applied::Yes
}

/// Tells whether the sentence so far is about the committee itself, and not a team under it.
fn speaks_of_committee(before: &str) -> bool {
    let before = near_before(before, before.len());
    let sentence = before.rsplit(['.', '\n', ';']).next().unwrap_or_default().to_lowercase();
    sentence.contains("ban chỉ đạo") && !sentence.contains("tổ ") && !sentence.contains("trong đó")
}
