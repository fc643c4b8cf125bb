//! L029: documents of one kind listed out of the order of their days.

use super::citation::{Citation, Place, citations, free_mentions, report};
use super::mention::Mention;
use super::number;
use crate::diagnostic::{Label, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

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

/// A dated document of a list.
struct Listed<'a> {
    key: &'a str,
    place: Place<'a>,
    date: Date,
}

fn check(cx: &mut Checker) -> Applied {
    let citations = citations(cx);
    let list = |citation: &Citation| citation.key.rsplit_once('[').map(|(list, _)| list.to_owned());
    for run in
        citations.chunk_by(|a, b| list(a).is_some() && list(a) == list(b) && kind(a) == kind(b))
    {
        let listed = run.iter().filter_map(|citation| {
            let date = citation.act?.date?;
            Some(Listed { key: citation.key, place: Place::Value(citation.parts.span), date })
        });
        check_list(cx, &listed.collect::<Vec<_>>());
    }
    let mentions = free_mentions(cx);
    let outer: Vec<_> = mentions.iter().filter(|(_, mention)| !mention.is_inner).collect();
    for run in outer.chunk_by(|a, b| std::ptr::eq(a.0, b.0) && symbol(a) == symbol(b)) {
        let listed = run.iter().filter_map(|(entry, mention)| {
            let (_, date) = mention.date.as_ref()?;
            let place = Place::In(entry, mention.number.clone());
            Some(Listed { key: &entry.key, place, date: *date })
        });
        check_list(cx, &listed.collect::<Vec<_>>());
    }
    Applied::from(citations.len() > 2 || outer.len() > 2)
}

/// Reports the first document of a list that breaks the order which most of the list has.
fn check_list(cx: &mut Checker, listed: &[Listed]) {
    let pairs = || listed.windows(2);
    // Documents of one day may stand in either order.
    if pairs().all(|pair| pair[0].date >= pair[1].date) {
        return;
    }
    let ups = pairs().filter(|pair| pair[0].date <= pair[1].date).count();
    let rises = ups * 2 >= pairs().count();
    let broken = |pair: &&[Listed]| (pair[0].date <= pair[1].date) != rises;
    let Some([before, item]) = pairs().find(broken) else { return };
    let day = item.date.slashed();
    let message = Text::new(
        format!("văn bản ngày {day} không đứng theo thứ tự ngày trong danh sách"),
        format!("the document of {day} is not in the order of the days"),
    );
    let label = Label {
        span: before.place.span(cx),
        text: Text::new("đứng sau văn bản này", "it stands after this one"),
    };
    report(cx, item.key, &item.place, message).labels.push(label);
}

/// Returns type and symbol: only like documents are sorted by their days.
fn kind(citation: &Citation) -> Option<(String, String)> {
    let act = citation.act?;
    let number = number::parse(&act.number)?;
    Some((act.r#type.clone(), number.groups.join("-")))
}

/// Returns the symbol of a document named in running text.
fn symbol((entry, mention): &(&Entry, &Mention)) -> Option<String> {
    let number = number::parse(entry.words.value.get(mention.number.clone())?)?;
    Some(number.groups.join("-"))
}
