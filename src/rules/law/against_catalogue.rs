//! L019: day, type or issuing body other than the catalogue has them.

use std::collections::BTreeSet;

use super::citation::{Named, named, report};
use super::conflicting_citations::are_other_bodies;
use crate::diagnostic::{Edit, Severity, Text};
use crate::law::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L019",
    name: "against-catalogue",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Ngày, tên loại hoặc cơ quan ban hành khác với văn bản thật.",
        en: "Day, type or issuing body are not those of the document.",
    },
    why: Pair {
        vi: "Danh mục lấy từ chính văn bản; ghi khác thì người đọc không tìm được văn bản.",
        en: "The catalogue has them from the document itself; with others nobody finds it.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [{ type = "Pháp lệnh", number = "34/2007/PL-UBTVQH11", date = 2007-04-05 }]
"##,
        pass: r##"legal_bases = [{ type = "Pháp lệnh", number = "34/2007/PL-UBTVQH11", date = 2007-04-20 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let (year, named) = (cx.year, named(cx));
    let known = named.iter().filter_map(|document| {
        let [entry] = year.catalogue.find(document.number.value, None)[..] else { return None };
        entry.verified.then_some((document, entry))
    });
    let known: Vec<(&Named, &Entry)> = known.collect();
    let is_right = |(document, entry): &&(&Named, &Entry)| {
        let issuer = document.issuer.as_ref();
        issuer.is_some_and(|issuer| !are_other_bodies(issuer.value, &entry.act.issuer))
    };
    let right = known.iter().filter(is_right).map(|(document, _)| document.number.value);
    let right: BTreeSet<&str> = right.collect();
    for (document, entry) in known {
        // Two bodies for one document are L018.
        check_one(cx, document, entry, right.contains(document.number.value));
    }
    Applied::from(!named.is_empty())
}

fn check_one(cx: &mut Checker, document: &Named, entry: &Entry, contradicted: bool) {
    let (Some(number), Some(known)) = (document.parsed(), entry.act.date) else { return };
    let written = document.number.value;
    match &document.date {
        // A number with a year is used once; others start anew each year.
        Some(date) if date.value != known => {
            let once = number.year.is_some();
            if !once && date.value.year != known.year {
                return;
            }
            let (day, right) = (date.value.slashed(), known.slashed());
            let message = Text::new(
                format!("`{written}` ban hành ngày {right}, không phải {day}"),
                format!("`{written}` was issued on {right}, not on {day}"),
            );
            let finding = report(cx, document.key, &date.place, message);
            if !once {
                finding.severity = Severity::Warning;
            }
            finding.help = Some(Text::new(format!("ghi {right}"), format!("write {right}")));
            return;
        }
        Some(_) => {}
        None if number.year.is_none() => return,
        None => {}
    }
    if !contradicted {
        check_issuer(cx, document, entry);
    }
    check_kind(cx, document, entry);
}

fn check_issuer(cx: &mut Checker, document: &Named, entry: &Entry) {
    let Some(issuer) = &document.issuer else { return };
    let right = &entry.act.issuer;
    if are_other_bodies(issuer.value, right) {
        let (written, name) = (document.number.value, issuer.value);
        let message = Text::new(
            format!("`{written}` do {right} ban hành, không phải {name}"),
            format!("`{written}` was issued by {right}, not by {name}"),
        );
        // The catalogue vouches for number, day and title.
        report(cx, document.key, &issuer.place, message).severity = Severity::Warning;
    }
}

fn check_kind(cx: &mut Checker, document: &Named, entry: &Entry) {
    let Some(kind) = &document.kind else { return };
    let right = &entry.act.r#type;
    let is_other = kind.value.to_lowercase() != right.to_lowercase();
    // A type that the symbol itself denies is L006.
    let codes = super::number::codes(kind.value).unwrap_or_default();
    let denied = document
        .parsed()
        .is_some_and(|number| number.code().is_some_and(|code| !codes.contains(&code)));
    if !is_other || denied || kind.value.to_lowercase() == "văn bản" {
        return;
    }
    let (written, name) = (document.number.value, kind.value);
    let message = Text::new(
        format!("`{written}` là {right}, không phải {name}"),
        format!("`{written}` is a {right}, not a {name}"),
    );
    let span = kind.place.span(cx);
    let finding = report(cx, document.key, &kind.place, message);
    finding.severity = Severity::Warning;
    if matches!(kind.place, super::citation::Place::In(..)) {
        finding.edits.push(Edit { span, text: right.clone() });
    }
}
