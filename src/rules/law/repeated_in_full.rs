//! L028: a document that is cited in full again.

use std::collections::{BTreeMap, BTreeSet};

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
    let full = mentions.iter().filter(|(_, mention)| {
        mention.date.is_some() && mention.issuer.is_some() && !mention.is_inner
    });
    let mut by_number: BTreeMap<&str, Vec<(&Entry, &Mention)>> = BTreeMap::new();
    for (entry, mention) in full {
        let number = &entry.words.value[mention.number.clone()];
        by_number.entry(number).or_default().push((entry, mention));
    }
    let cited = cx.year.cited.acts.iter().filter(|_| !by_number.is_empty());
    let cited: BTreeSet<&str> = cited.map(|act| act.number.as_str()).collect();
    for (number, places) in by_number {
        // The title is read first: what it cites in full is cited there for the first time.
        let is_title = places.first().is_some_and(|(entry, _)| entry.key == "document.subject");
        let is_known = cited.contains(number) && !is_title;
        let again = &places[usize::from(!is_known)..];
        let [(entry, mention), others @ ..] = again else { continue };
        let message = Text::new(
            format!("`{number}` đã viện dẫn đầy đủ; từ lần sau chỉ ghi tên loại và số, ký hiệu"),
            format!("`{number}` is cited in full elsewhere; later citations give type and number"),
        );
        let others: Vec<_> = others
            .iter()
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
