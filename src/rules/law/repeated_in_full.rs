//! L028: a document that is cited in full again.

use super::citation::{Place, free_mentions, report};
use super::mention::Mention;
use crate::diagnostic::{Label, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L028",
    name: "repeated-in-full",
    severity: Severity::Info,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b"),
    what: Pair {
        vi: "Văn bản đã viện dẫn đầy đủ lại được ghi đầy đủ lần nữa.",
        en: "A document that was cited in full is cited in full again.",
    },
    why: Pair {
        vi: "Trong các lần viện dẫn tiếp theo chỉ ghi tên loại và số, ký hiệu.",
        en: "Later citations give type and number only.",
    },
    example: Some(Example {
        fail: r##"legal_bases = ["145/2020/NĐ-CP"]
proposals = ["Sơ kết Nghị định số 145/2020/NĐ-CP ngày 14/12/2020 của Chính phủ"]
"##,
        pass: r##"legal_bases = ["145/2020/NĐ-CP"]
proposals = ["Sơ kết Nghị định số 145/2020/NĐ-CP"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mentions = free_mentions(cx);
    let full: Vec<_> = mentions
        .iter()
        .filter(|(_, mention)| {
            mention.date.is_some() && mention.issuer.is_some() && !mention.is_inner
        })
        .collect();
    let mut told: Vec<&str> = Vec::new();
    for (index, (entry, mention)) in full.iter().enumerate() {
        let number = &entry.words.value[mention.number.clone()];
        let in_table = cx.year.cited.acts.iter().any(|act| act.number == number);
        let same = |(entry, mention): &&&(&Entry, &Mention)| {
            entry.words.value[mention.number.clone()] == *number
        };
        let is_first = !full[..index].iter().any(|other| same(&other));
        // The title is read first: what it cites in full is cited there for the first time.
        let is_title = entry.key == "document.subject";
        if told.contains(&number) || is_first && (!in_table || is_title) {
            continue;
        }
        told.push(number);
        let message = Text::new(
            format!("`{number}` đã viện dẫn đầy đủ; từ lần sau chỉ ghi tên loại và số, ký hiệu"),
            format!("`{number}` is cited in full elsewhere; later citations give type and number"),
        );
        let others = full[index + 1..].iter().filter(|other| same(other));
        let others: Vec<_> = others
            .map(|(entry, mention)| cx.inside(entry.words.span, mention.number.clone()))
            .collect();
        let place = Place::In(entry, mention.number.clone());
        let finding = report(cx, &entry.key, &place, message);
        finding.labels.extend(
            others
                .into_iter()
                .map(|span| Label { span, text: Text::new("lần nữa", "once more") }),
        );
    }
    Applied::from(!mentions.is_empty())
}
