//! N050: a vote of the people that does not reach what the law asks.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::DecisionByPeople;
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N050",
    name: "vote-below-threshold",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 21, khoản 1"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Nội dung Nhân dân quyết định chưa đủ tỷ lệ tán thành.",
        en: "A matter decided by the people without enough votes.",
    },
    why: Pair {
        vi: "Việc đóng góp, việc thu, chi quỹ (khoản 1, khoản 2 Điều 15) cần ít nhất hai phần ba tổng số đại diện hộ gia đình, hoặc hai phần ba số thôn, tổ dân phố khi thực hiện trong toàn xã; các nội dung khác cần trên 50%.",
        en: "Contributions and their use (Điều 15, clauses 1 and 2) take two thirds of the households, or of the hamlets where the whole commune decides; other matters take more than half.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[[decisions_by_people]]
clause = 1
matter = "Mức đóng góp làm đường"
place = "thôn Trung"
households = 120
agreed = 79
"##,
        pass: r##"year = 2025

[[decisions_by_people]]
clause = 1
matter = "Mức đóng góp làm đường"
place = "thôn Trung"
households = 120
agreed = 80
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Clauses of Điều 15 that take two thirds.
const TWO_THIRDS: [u64; 2] = [1, 2];

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.decisions_by_people.iter().flatten().enumerate() {
        let Some((key, [for_it, all], what)) = votes(item) else { continue };
        // Older law had other shares.
        let is_older = item.date.is_some_and(|date| date.value < LAW_OF_2022);
        if is_older || item.rejected.is_some_and(|rejected| rejected.value) {
            continue;
        }
        applied = true;
        let two_thirds = item.clause.is_some_and(|clause| TWO_THIRDS.contains(&clause.value));
        let (yes, whole) = (for_it.value, all.value);
        let (enough, needed) = if two_thirds {
            (yes.saturating_mul(3) >= whole.saturating_mul(2), whole.saturating_mul(2).div_ceil(3))
        } else {
            (yes.saturating_mul(2) > whole, whole / 2 + 1)
        };
        // More in favour than there are is enough, and another rule's matter.
        if enough {
            continue;
        }
        let share = if two_thirds {
            Text::new("chưa đủ hai phần ba", "not two thirds")
        } else {
            Text::new("chưa quá nửa", "not more than half")
        };
        let message = Text::new(
            format!("{yes}/{whole} {} tán thành, {} (ít nhất {needed})", what.vi, share.vi),
            format!("{yes} of {whole} {} in favour, {} (at least {needed})", what.en, share.en),
        );
        let finding = cx.report(for_it.span, message);
        finding.key = format!("decisions_by_people[{index}].{key}");
        finding.labels.push(Label { span: all.span, text: Text::new("tổng số", "in all") });
        finding.help = Some(Text::new(
            "đối chiếu biên bản; nếu nội dung không được thông qua, ghi `rejected = true`",
            "compare with the minutes; where the matter was turned down, write `rejected = true`",
        ));
    }
    Applied::from(applied)
}

/// Returns the votes that decide: of the hamlets where a matter of contributions is for the whole
/// commune, else of the households.
fn votes(item: &DecisionByPeople) -> Option<(&'static str, [Whole; 2], Pair)> {
    let by_hamlet = item.hamlets_agreed.zip(item.hamlets);
    if let Some((agreed, all)) = by_hamlet {
        let what = Pair { vi: "thôn, tổ dân phố", en: "hamlets" };
        return Some(("hamlets_agreed", [agreed, all], what));
    }
    let (agreed, all) = item.agreed.zip(item.households)?;
    Some(("agreed", [agreed, all], Pair { vi: "hộ gia đình", en: "households" }))
}
