//! N055: a board that supervises investment with fewer members than the law asks.

use crate::diagnostic::{Severity, Text};
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N055",
    name: "investment-board-size",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 41, khoản 1"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Ban Giám sát đầu tư của cộng đồng có dưới 05 thành viên.",
        en: "A board that supervises investment has fewer than 5 members.",
    },
    why: Pair {
        vi: "Mỗi chương trình, dự án có một Ban với ít nhất 05 thành viên.",
        en: "Each project has a board of at least 5 members.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[investment_supervision]
boards = 3
members = 14
"##,
        pass: r##"year = 2025

[investment_supervision]
boards = 3
members = 15
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Fewest members of a board.
const LEAST: u64 = 5;

fn check(cx: &mut Checker) -> Applied {
    let Some(boards) = &cx.model.investment_supervision else { return Applied::No };
    let mut sizes = Vec::new();
    if let (Some(count), Some(members)) = (boards.boards, boards.members) {
        sizes.push((String::from("investment_supervision.members"), members, count.value));
    }
    for (index, case) in boards.cases.iter().enumerate() {
        let key = format!("investment_supervision.cases[{index}].members");
        sizes.extend(case.members.map(|members| (key, members, 1)));
    }
    let applied = Applied::from(!sizes.is_empty());
    for (key, members, count) in sizes {
        let needed = count.saturating_mul(LEAST);
        if members.value >= needed {
            continue;
        }
        let found = members.value;
        let message = if count == 1 {
            Text::new(
                format!(
                    "Ban Giám sát đầu tư của cộng đồng có {found} thành viên; luật định ít nhất 05 thành viên"
                ),
                format!("the board has {found} members; the law asks for at least 5"),
            )
        } else {
            Text::new(
                format!(
                    "{count:02} Ban Giám sát đầu tư của cộng đồng có {found} thành viên; luật định ít nhất {needed:02}, mỗi Ban 05 thành viên"
                ),
                format!(
                    "{count} boards have {found} members; the law asks for at least {needed}, 5 on each"
                ),
            )
        };
        let finding = cx.report(members.span, message);
        finding.key = key;
        finding.help = Some(Text::new(
            "kiểm tra quyết định thành lập của Ủy ban Mặt trận Tổ quốc Việt Nam cấp xã",
            "check the decision of the commune's Fatherland Front that set it up",
        ));
    }
    applied
}
