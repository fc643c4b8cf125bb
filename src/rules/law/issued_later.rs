//! L015: a document cited is later than the report.

use super::citation::{Place, citations, free_mentions, report};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;
use crate::value::{Date, IssueDate};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L015",
    name: "issued-later",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Văn bản viện dẫn ban hành sau ngày của báo cáo.",
        en: "A document cited is later than the report.",
    },
    why: Pair {
        vi: "Báo cáo không thể viện dẫn văn bản chưa ban hành; một trong hai ngày ghi sai.",
        en: "A report cannot cite what is not issued yet; one of the two days is wrong.",
    },
    example: Some(Example {
        fail: r##"requests = [{ type = "Công văn", number = "1753/SNV-XDCQ", date = 2021-11-24, issuer = "Sở Nội vụ", title = "về việc báo cáo" }]

[document]
date = 2021-11-09
"##,
        pass: r##"requests = [{ type = "Công văn", number = "1753/SNV-XDCQ", date = 2021-11-04, issuer = "Sở Nội vụ", title = "về việc báo cáo" }]

[document]
date = 2021-11-09
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some((last, own)) = last_day(cx) else { return Applied::No };
    let mut later: Vec<(&str, Place, Date)> = Vec::new();
    let citations = citations(cx);
    for citation in &citations {
        match citation.parts.date {
            Some(date) => later.push((citation.key, Place::Value(date.span), date.value)),
            // A bare number: the day is that of the catalogue.
            None => {
                let date = citation.act.and_then(|act| act.date);
                let span = citation.parts.number.as_ref().map_or(citation.parts.span, |n| n.span);
                later.extend(date.map(|date| (citation.key, Place::Value(span), date)));
            }
        }
    }
    let mentions = free_mentions(cx);
    for (entry, mention) in &mentions {
        if let Some((range, date)) = &mention.date {
            later.push((&entry.key, Place::In(entry, range.clone()), *date));
        }
    }
    later.retain(|(_, _, date)| *date > last);
    for (key, place, date) in later {
        let (day, year, own_day) = (date.slashed(), cx.model.last_year().value, last.slashed());
        let (vi, en) = match own {
            Some(_) => (format!("ngày {own_day}"), format!("of {own_day}")),
            None => (format!("năm {year}"), format!("on {year}")),
        };
        let message = Text::new(
            format!("văn bản viện dẫn ngày {day} ban hành sau báo cáo {vi}"),
            format!("the document cited is of {day}, after the report {en}"),
        );
        let finding = report(cx, key, &place, message);
        if let Some(span) = own {
            finding
                .labels
                .push(Label {
                    span, text: Text::new("ngày của báo cáo", "the day of the report")
                });
        }
        finding.help = Some(Text::new("xem lại hai ngày", "look at both days"));
    }
    Applied::from(!citations.is_empty() || !mentions.is_empty())
}

/// Returns the last day that a document cited can bear, and the place of the report's own day. A
/// report without a day is written in the year or in the one after it. Nothing when neither could
/// be read.
fn last_day(cx: &Checker) -> Option<(Date, Option<Span>)> {
    let own = cx.model.document.date.map(|date| (IssueDate::latest(date.value), date.span));
    match own {
        Some((date, span)) if date.year > 0 => Some((date, Some(span))),
        _ if cx.date().year == 0 => None,
        _ => Some((Date { year: cx.date().year.saturating_add(1), ..cx.date() }, None)),
    }
}
