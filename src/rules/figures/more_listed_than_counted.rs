//! N016: a list longer than the number given for it.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N016",
    name: "more-listed-than-counted",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Danh sách dài hơn số lượng đã ghi.",
        en: "A list longer than the number given for it.",
    },
    why: Pair {
        vi: "Báo cáo in số lượng rồi liệt kê; danh sách không thể dài hơn số lượng.",
        en: "The report prints the number and then the list, which cannot be longer.",
    },
    example: Some(Example {
        fail: r##"[steering_committee]
size = 1
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
    let mut lists = Vec::new();
    if let Some(committee) = &cx.model.steering_committee {
        lists.push((
            "steering_committee.size".to_owned(),
            committee.size,
            committee.members.len(),
            "thành viên",
            "members",
        ));
    }
    for (index, campaign) in cx.model.campaigns.iter().enumerate() {
        // A rough count says nothing of the length of the list.
        if let Some(directives) = &campaign.directives
            && directives.value.qualifier.is_empty()
        {
            let count = Whole { value: directives.value.count, span: directives.span };
            lists.push((
                format!("campaigns[{index}].directives"),
                Some(count),
                campaign.directive_documents.len(),
                "văn bản chỉ đạo",
                "directives",
            ));
        }
        if let Some(published) = &campaign.published {
            lists.push((
                format!("campaigns[{index}].published.articles"),
                published.articles,
                published.titles.len(),
                "tên tin, bài",
                "titles of articles",
            ));
        }
    }
    let mut applied = false;
    for (key, count, listed, vi, en) in lists {
        let Some(count) = count else { continue };
        applied |= listed > 0;
        if listed as u64 <= count.value {
            continue;
        }
        let message = Text::new(
            format!("ghi {}, nhưng danh sách có {listed} {vi}", count.value),
            format!("{} given, but {listed} {en} are listed", count.value),
        );
        let finding = cx.report(count.span, message);
        finding.key = key;
        finding.help = Some(Text::new(
            "sửa số lượng, hoặc bỏ mục thừa trong danh sách",
            "mend the number, or take out what is too much",
        ));
    }
    Applied::from(applied)
}
