//! L029: documents of one kind listed out of the order of their days.

use super::citation::{Citation, Place, citations, report};
use super::number;
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L029",
    name: "unsorted-documents",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "Nghị định 30/2020/NĐ-CP không quy định thứ tự; các báo cáo thường liệt kê theo ngày",
        en: "the decree sets no order; reports mostly list by day",
    }),
    pedantic: true,
    what: Pair {
        vi: "Từ ba văn bản cùng loại trở lên được liệt kê không theo ngày.",
        en: "Three or more documents of one kind are not listed by their days.",
    },
    why: Pair {
        vi: "Liệt kê theo ngày thì người đọc dễ tìm.",
        en: "A list by day is easier to look through.",
    },
    example: Some(Example {
        fail: r##"requests = [
    { type = "Công văn", number = "203/SNV-VP", date = 2021-02-02 },
    { type = "Công văn", number = "323/SNV-VP", date = 2021-03-03 },
    { type = "Công văn", number = "234/SNV-VP", date = 2021-02-08 },
]
"##,
        pass: r##"requests = [
    { type = "Công văn", number = "203/SNV-VP", date = 2021-02-02 },
    { type = "Công văn", number = "234/SNV-VP", date = 2021-02-08 },
    { type = "Công văn", number = "323/SNV-VP", date = 2021-03-03 },
]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let citations = citations(cx);
    let list = |citation: &Citation| citation.key.rsplit_once('[').map(|(list, _)| list.to_owned());
    for run in
        citations.chunk_by(|a, b| list(a).is_some() && list(a) == list(b) && kind(a) == kind(b))
    {
        let dated: Vec<_> = run.iter().filter_map(|c| Some((c, c.act?.date?))).collect();
        let rising = dated.windows(2).all(|pair| pair[0].1 <= pair[1].1);
        let falling = dated.windows(2).all(|pair| pair[0].1 >= pair[1].1);
        if dated.len() < 3 || rising || falling {
            continue;
        }
        // The order that most of the list has is the one that is broken.
        let ups = dated.windows(2).filter(|pair| pair[0].1 <= pair[1].1).count();
        let broken =
            |pair: &&[(&Citation, _)]| (pair[0].1 <= pair[1].1) != (ups * 2 >= dated.len() - 1);
        let Some([(before, _), (place, date)]) = dated.windows(2).find(broken) else { continue };
        let day = date.slashed();
        let message = Text::new(
            format!("văn bản ngày {day} không đứng theo thứ tự ngày trong danh sách"),
            format!("the document of {day} is not in the order of the days"),
        );
        let label = Label {
            span: before.parts.span,
            text: Text::new("đứng sau văn bản này", "it stands after this one"),
        };
        report(cx, place.key, &Place::Value(place.parts.span), message).labels.push(label);
    }
    Applied::from(citations.len() > 2)
}

/// Returns type and symbol: only like documents are sorted by their days.
fn kind(citation: &Citation) -> Option<(String, String)> {
    let act = citation.act?;
    let number = number::parse(&act.number)?;
    Some((act.r#type.clone(), number.groups.join("-")))
}
