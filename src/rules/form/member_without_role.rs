//! F040: members of the committee without a part in it.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F040",
    name: "member-without-role",
    severity: Severity::Info,
    source: Source::Logic,
    what: Pair {
        vi: "Có thành viên Ban Chỉ đạo chưa ghi nhiệm vụ, trong khi thành viên khác có.",
        en: "Some members of the committee have a part in it, others have none.",
    },
    why: Pair {
        vi: "Danh sách in ra không đều: người đọc không biết thành viên đó làm gì.",
        en: "The list is uneven, and the reader cannot tell what that member does.",
    },
    example: Some(Example {
        fail: r##"[steering_committee]
members = [{ name = "Trần Văn An", role = "Trưởng ban" }, { name = "Lê Thị Bình" }]
"##,
        pass: r##"[steering_committee]
members = [{ name = "Trần Văn An", role = "Trưởng ban" }, { name = "Lê Thị Bình", role = "Thành viên" }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(committee) = &cx.model.steering_committee else { return Applied::No };
    let members = &committee.members;
    if members.iter().any(|member| member.role.is_some()) {
        for member in members.iter().filter(|member| member.role.is_none()) {
            let name = member.name.value.trim();
            let message = Text::new(
                format!("chưa ghi nhiệm vụ của {name} trong Ban Chỉ đạo"),
                format!("the part of {name} in the committee is not given"),
            );
            cx.report(member.name.span, message).help = Some(Text::new(
                "thêm `role`, ví dụ `role = \"Thành viên\"`",
                "add `role`, such as `role = \"Thành viên\"`",
            ));
        }
    }
    Applied::from(!members.is_empty())
}
