//! N017: fewer members of the steering committee listed than it has.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N017",
    name: "members-missing",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Danh sách Ban Chỉ đạo ít người hơn số thành viên.",
        en: "Fewer members of the steering committee listed than it has.",
    },
    why: Pair {
        vi: "Báo cáo in \"gồm 10 đồng chí\" rồi \"Các thành viên Ban Chỉ đạo\" với danh sách thiếu người.",
        en: "The report prints \"10 members\" and then a list that lacks some.",
    },
    example: Some(Example {
        fail: r##"[steering_committee]
size = 3
members = [{ name = "Trần Văn An" }, { name = "Lê Thị Bình" }]
"##,
        pass: r##"[steering_committee]
size = 2
members = [{ name = "Trần Văn An" }, { name = "Lê Thị Bình" }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(committee) = &cx.model.steering_committee else { return Applied::No };
    let Some(size) = committee.size else { return Applied::No };
    let listed = committee.members.len();
    if listed == 0 {
        return Applied::No;
    }
    if (listed as u64) < size.value {
        let message = Text::new(
            format!("Ban Chỉ đạo có {} thành viên, danh sách mới có {listed}", size.value),
            format!("the committee has {} members, {listed} are listed", size.value),
        );
        let finding = cx.report(size.span, message);
        finding.key = "steering_committee.size".into();
        finding.help = Some(Text::new(
            "liệt kê đủ, hoặc bỏ danh sách và chỉ ghi `composition`",
            "list all of them, or drop the list and give `composition` alone",
        ));
    }
    Applied::Yes
}
