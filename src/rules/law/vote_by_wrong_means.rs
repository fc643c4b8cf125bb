//! L040: a vote of the people in a form that the law does not give for the matter.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::Vote;
use crate::outline::LAW_OF_2022;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L040",
    name: "vote-by-wrong-means",
    severity: Severity::Warning,
    source: Source::Law("Luật 10/2022/QH15, Điều 17, khoản 2"),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Hình thức Nhân dân quyết định không đúng loại việc.",
        en: "A vote of the people in a form that the law does not give for the matter.",
    },
    why: Pair {
        vi: "Biểu quyết trực tuyến chỉ áp dụng cho công việc tự quản (khoản 6 Điều 15); hương ước, quy ước, bầu Trưởng thôn, bầu thành viên các Ban (khoản 3, 4, 5) phải được quyết định tại cuộc họp của cộng đồng dân cư.",
        en: "Online votes are for self-governed matters alone (Điều 15, clause 6); conventions and elections (clauses 3, 4 and 5) are decided at a meeting of the community.",
    },
    example: Some(Example {
        fail: r##"year = 2025

[[decisions_by_people]]
clause = 1
matter = "Mức đóng góp làm đường"
vote = "online"
"##,
        pass: r##"year = 2025

[[decisions_by_people]]
clause = 6
matter = "Giờ tập kết rác thải"
vote = "online"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, item) in cx.model.decisions_by_people.iter().flatten().enumerate() {
        let Some((vote, clause)) = item.vote.zip(item.clause) else { continue };
        applied = true;
        let number = clause.value;
        let message = match vote.value {
            Vote::Online if number != 6 => Text::new(
                format!("biểu quyết trực tuyến về việc thuộc khoản {number} Điều 15"),
                format!("an online vote on a matter of clause {number} of Điều 15"),
            ),
            Vote::Ballots if (3..=5).contains(&number) => Text::new(
                format!("phát phiếu lấy ý kiến về việc thuộc khoản {number} Điều 15"),
                format!("ballots on a matter of clause {number} of Điều 15"),
            ),
            _ => continue,
        };
        let finding = cx.report(vote.span, message);
        finding.key = format!("decisions_by_people[{index}].vote");
        finding
            .labels
            .push(Label { span: clause.span, text: Text::new("loại việc", "the matter") });
        finding.help = Some(if vote.value == Vote::Online {
            Text::new(
                "kiểm tra lại hình thức; chỉ việc tự quản (khoản 6) được biểu quyết trực tuyến",
                "check the form; only self-governed matters (clause 6) may be voted on online",
            )
        } else {
            Text::new(
                "chỉ phát phiếu khi cuộc họp không đủ số hộ dự (Điều 19, khoản 1, điểm b); khi đó nêu rõ trong lời văn",
                "ballots only follow a meeting with too few households (Điều 19, khoản 1, điểm b); say so in the text",
            )
        });
    }
    Applied::from(applied)
}
