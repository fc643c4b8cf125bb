//! L016: a document that is no longer in force on the day of the report.

use super::citation::{Place, citations, free_mentions, free_texts, report};
use super::law_name::LawNames;
use super::mention::ends_with;
use crate::diagnostic::{Severity, Text};
use crate::law::{Catalogue, Entry, Force};
use crate::rules::cut::{near_after, near_before, places};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L016",
    name: "expired-document",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Văn bản viện dẫn đã hết hiệu lực vào ngày của báo cáo.",
        en: "A document cited is no longer in force on the day of the report.",
    },
    why: Pair {
        vi: "Triển khai, thực hiện thì theo văn bản đang có hiệu lực; văn bản hết hiệu lực trong chính năm báo cáo thì chỉ nhắc để biết.",
        en: "What is carried out is the law in force; a document that ended within the year itself is only noted.",
    },
    example: Some(Example {
        fail: r##"year = 2024
legal_bases = ["34/2007/PL-UBTVQH11"]
"##,
        pass: r##"year = 2024
legal_bases = ["10/2022/QH15"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// What is known of a document that ended.
struct Ended<'c> {
    entry: &'c Entry,
    on: Date,
    by_clause: bool,
    successor: Option<&'c Entry>,
}

fn check(cx: &mut Checker) -> Applied {
    let citations = citations(cx);
    for citation in &citations {
        let Some(act) = citation.act.filter(|act| !act.number.is_empty()) else { continue };
        let Some(ended) = find(cx, &act.number, act.date) else { continue };
        let severity = severity_in_table(cx, &ended, citation.key);
        let span = citation.parts.number.as_ref().map_or(citation.parts.span, |words| words.span);
        tell(cx, citation.key, &Place::Value(span), &ended, severity);
    }
    let mentions = free_mentions(cx);
    for (entry, mention) in &mentions {
        let text = entry.words.value.as_str();
        let date = mention.date.as_ref().map(|(_, date)| *date);
        let Some(ended) = find(cx, &text[mention.number.clone()], date) else { continue };
        let start = mention.kind.as_ref().map_or(mention.number.start, |kind| kind.start);
        if mention.is_inner || is_looking_back(text, start, mention.end) {
            continue;
        }
        let severity = severity_in_text(cx, &ended);
        tell(cx, &entry.key, &Place::In(entry, mention.number.clone()), &ended, severity);
    }
    check_names(cx);
    check_brackets(cx);
    Applied::from(!citations.is_empty() || !mentions.is_empty())
}

/// Checks laws called by their name alone: all the laws of that name must have ended.
fn check_names(cx: &mut Checker) {
    let (year, on) = (cx.year, cx.date());
    let names = LawNames::of(&year.catalogue);
    for entry in free_texts(cx) {
        let text = entry.words.value.as_str();
        for name in names.find(text) {
            let laws = name.laws.iter();
            let alike = laws.map(|law| ended(&year.catalogue, law, on)).collect::<Option<Vec<_>>>();
            let Some(last) = alike.and_then(|all| all.into_iter().max_by_key(|ended| ended.on))
            else {
                continue;
            };
            if name.is_numbered || is_looking_back(text, name.range.start, name.range.end) {
                continue;
            }
            let severity = severity_in_text(cx, &last);
            tell(cx, &entry.key, &Place::In(entry, name.range), &last, severity);
        }
    }
}

/// Checks the documents that free text cites as `[[…]]`.
fn check_brackets(cx: &mut Checker) {
    for entry in free_texts(cx).into_iter().filter(|entry| entry.key.starts_with("narrative")) {
        let text = entry.words.value.as_str();
        for at in places(text, "[[") {
            let rest = &text[at + 2..];
            let Some(length) = rest.find(['[', ']']) else { break };
            if !rest[length..].starts_with("]]") {
                continue;
            }
            let range = at + 2..at + 2 + length;
            let Some(ended) = find(cx, text[range.clone()].trim(), None) else { continue };
            if !is_looking_back(text, at, range.end) {
                let severity = severity_in_text(cx, &ended);
                tell(cx, &entry.key, &Place::In(entry, range), &ended, severity);
            }
        }
    }
}

fn find<'a>(cx: &Checker<'a>, number: &str, date: Option<Date>) -> Option<Ended<'a>> {
    let catalogue = &cx.year.catalogue;
    let [entry] = catalogue.find(number, date)[..] else { return None };
    ended(catalogue, entry, cx.date())
}

fn ended<'c>(catalogue: &'c Catalogue, entry: &'c Entry, on: Date) -> Option<Ended<'c>> {
    match catalogue.in_force(entry, on) {
        Force::Ended { on, by_clause, successor } => {
            Some(Ended { entry, on, by_clause, successor })
        }
        _ => None,
    }
}

/// Only what is certain is an error; what was in force for a part of the year may have
/// been carried out in it; and a law of the same name makes no difference in print.
fn severity_in_table(cx: &Checker, ended: &Ended, key: &str) -> Severity {
    let first = Date { month: 1, day: 1, ..year_of(cx) };
    let for_next_year = key.starts_with("tasks");
    match () {
        () if !ended.entry.verified => Severity::Info,
        () if ended.on > first && !for_next_year => Severity::Info,
        () if !ended.by_clause || is_namesake(ended) => Severity::Warning,
        () => Severity::Error,
    }
}

/// Running text may look back in words that the program does not know.
fn severity_in_text(cx: &Checker, ended: &Ended) -> Severity {
    let first = Date { month: 1, day: 1, ..year_of(cx) };
    if ended.entry.verified && ended.on <= first { Severity::Warning } else { Severity::Info }
}

fn year_of(cx: &Checker) -> Date {
    Date { year: u16::try_from(cx.model.first_year().value).unwrap_or(u16::MAX), month: 1, day: 1 }
}

fn is_namesake(ended: &Ended) -> bool {
    let act = &ended.entry.act;
    let same = |other: &Entry| other.act.title == act.title && other.act.r#type == act.r#type;
    act.is_law() && ended.successor.is_some_and(same)
}

fn tell(cx: &mut Checker, key: &str, place: &Place, ended: &Ended, severity: Severity) {
    let name = ended.entry.act.short();
    let number = &ended.entry.act.number;
    let name = if name.contains(number.as_str()) { name } else { format!("{name} ({number})") };
    let day = ended.on.slashed();
    let message = Text::new(
        format!("{name} hết hiệu lực từ ngày {day}"),
        format!("{name} is not in force since {day}"),
    );
    let finding = report(cx, key, place, message);
    finding.severity = severity;
    finding.help = ended.successor.map(|successor| {
        let act = &successor.act;
        let full =
            if act.is_law() { format!("{} ({})", act.full(), act.number) } else { act.full() };
        Text::new(format!("văn bản thay thế: {full}"), format!("replaced by {full}"))
    });
}

/// Tells whether the words around speak of the past: the document was replaced, or a period is
/// summed up.
fn is_looking_back(text: &str, start: usize, end: usize) -> bool {
    const BEFORE: [&str; 14] = [
        "trước ngày",
        "trước năm",
        "thay thế",
        "bãi bỏ",
        "trước đây",
        "trước đó",
        "tổng kết",
        "năm thực hiện",
        "thay cho",
        "hết hiệu lực của",
        "thi hành",
        "kế thừa",
        "giai đoạn",
        "năm triển khai",
    ];
    const AFTER: [&str; 4] = ["hết hiệu lực", "trước đây", "được thay thế", "bị bãi bỏ"];
    let before = near_before(text, start);
    let before = before.rsplit(['\n', ';']).next().unwrap_or_default().to_lowercase();
    let before = before.rsplit(". ").next().unwrap_or_default().trim_end();
    let after = near_after(text, end);
    let after = after.split(['\n', ';']).next().unwrap_or_default().to_lowercase();
    let after = after.split(". ").next().unwrap_or_default();
    BEFORE.iter().any(|word| before.contains(word))
        || AFTER.iter().any(|word| after.contains(word))
        || ends_with(before, "sửa đổi").is_some()
}
