//! L014: a document cited for the first time without day, issuing body or subject.

use std::collections::BTreeSet;

use super::citation::Place;
use super::citation::{Citation, citations, free_mentions, report};
use super::number;
use crate::diagnostic::{Severity, Text};
use crate::law::Act;
use crate::read::root;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L014",
    name: "incomplete-citation",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm b"),
    what: Pair {
        vi: "Viện dẫn lần đầu thiếu số, ngày, cơ quan ban hành hoặc trích yếu.",
        en: "The first citation of a document lacks number, day, issuing body or subject.",
    },
    why: Pair {
        vi: "Lần đầu viện dẫn phải ghi đầy đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu; luật, pháp lệnh chỉ ghi tên.",
        en: "A first citation gives type, number, day, body and subject; laws and ordinances only their name.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [{ type = "Kế hoạch", number = "71-KH/TU", issuer = "Ban Thường vụ Tỉnh ủy" }]
"##,
        pass: r##"legal_bases = [{ type = "Kế hoạch", number = "71-KH/TU", date = 2018-07-02, issuer = "Ban Thường vụ Tỉnh ủy", title = "về sắp xếp tổ chức bộ máy" }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Keys whose documents the agency itself issued: its name need not stand there.
const OWN: [&str; 7] = [
    "plans",
    "regulations",
    "campaigns",
    "steering_committee",
    "conferences",
    "administrative_procedures",
    "inspections",
];

/// Keys whose sentence says what the document is for.
const SPOKEN_OF: [&str; 4] = ["regulations", "steering_committee", "conferences", "disclosures"];

fn check(cx: &mut Checker) -> Applied {
    let citations = citations(cx);
    let document = |citation: &Citation| cx.year.cited.index.get(citation.index).copied();
    let own = citations.iter().filter(|citation| OWN.contains(&root(citation.key)));
    let own: BTreeSet<usize> = own.filter_map(document).collect();
    let mut seen: BTreeSet<usize> = BTreeSet::new();
    for citation in &citations {
        let Some(index) = cx.year.cited.index.get(citation.index) else { continue };
        if seen.insert(*index) {
            let is_own = own.contains(index) || is_own(cx, citation);
            check_table(cx, citation, is_own);
        }
    }
    let in_text = check_text(cx);
    Applied::from(!citations.is_empty() || in_text)
}

/// Tells whether the agency itself is named in the symbol.
fn is_own(cx: &Checker, citation: &Citation) -> bool {
    let own = cx.model.agency.abbreviation.value.trim();
    let number = citation.act.and_then(|act| number::parse(&act.number));
    number.is_some_and(|number| number.groups.contains(&own))
}

fn check_table(cx: &mut Checker, citation: &Citation, is_own: bool) {
    let Some(act) = citation.act else { return };
    // Without a type it is L001; a number still to be given is D008.
    if act.r#type.is_empty() || act.is_law() && !act.title.is_empty() || act.number.contains("TODO")
    {
        return;
    }
    let missing = missing(act, citation.key, is_own);
    if missing.is_empty() || is_mistaken(cx, act) {
        return;
    }
    let name = if act.number.is_empty() { &act.r#type } else { &act.number };
    let (vi, en) = words(&missing);
    let message = Text::new(
        format!("viện dẫn `{name}` thiếu {vi}"),
        format!("the citation of `{name}` lacks {en}"),
    );
    let parts = citation.parts;
    let place =
        parts.number.as_ref().or(parts.title.as_ref()).map_or(parts.span, |words| words.span);
    let finding = report(cx, citation.key, &Place::Value(place), message);
    if act.number.is_empty() {
        finding.severity = Severity::Info;
    }
    let keys: Vec<_> = missing.iter().map(|(key, ..)| format!("`{key}`")).collect();
    let keys = keys.join(", ");
    finding.help = Some(Text::new(format!("ghi thêm {keys}"), format!("add {keys}")));
}

/// Tells whether another day or type keeps the catalogue from giving the rest: that is L019.
fn is_mistaken(cx: &Checker, act: &Act) -> bool {
    let [entry] = cx.year.catalogue.find(&act.number, None)[..] else { return false };
    let other_day = act.date.is_some() && act.date != entry.act.date;
    let once = number::parse(&act.number).is_some_and(|number| number.year.is_some());
    if other_day { once } else { act.r#type != entry.act.r#type }
}

type Missing = (&'static str, &'static str, &'static str);

fn missing(act: &Act, key: &str, is_own: bool) -> Vec<Missing> {
    let mut missing = Vec::new();
    if act.number.is_empty() {
        missing.push(("number", "số, ký hiệu", "its number"));
    }
    if act.date.is_none() {
        missing.push(("date", "ngày ban hành", "its day"));
    }
    if act.issuer.is_empty() && !is_own {
        missing.push(("issuer", "cơ quan ban hành", "its issuing body"));
    }
    if act.title.is_empty() && !SPOKEN_OF.contains(&root(key)) {
        missing.push(("title", "trích yếu", "its subject"));
    }
    missing
}

fn words(missing: &[Missing]) -> (String, String) {
    let vi: Vec<_> = missing.iter().map(|(_, vi, _)| *vi).collect();
    let en: Vec<_> = missing.iter().map(|(.., en)| *en).collect();
    (vi.join(", "), en.join(", "))
}

/// Checks what running text names first; what a table cites is printed in full by the program.
fn check_text(cx: &mut Checker) -> bool {
    let mentions = free_mentions(cx);
    let cited = cx.year.cited.acts.iter().map(|act| act.number.as_str());
    let mut seen: BTreeSet<&str> = cited.collect();
    for (entry, mention) in &mentions {
        let number = &entry.words.value[mention.number.clone()];
        let first = !seen.contains(number);
        let is_law = number::parse(number).is_some_and(|number| number.is_of_assembly());
        if !first || mention.is_inner || mention.kind.is_none() {
            continue;
        }
        seen.insert(number);
        let rest = &entry.words.value[mention.end..];
        let kind = mention.kind.clone().map_or("", |kind| &entry.words.value[kind]);
        // A law or an ordinance is cited by its name; resolutions of the assembly are seldom dated.
        let lacks = !is_law || ends_nameless(rest) && !kind.to_lowercase().starts_with("nghị");
        if mention.date.is_some() || !lacks {
            continue;
        }
        let (vi, en) = if is_law { ("tên", "its name") } else { ("ngày ban hành", "its day") };
        let message = Text::new(
            format!("viện dẫn `{number}` lần đầu thiếu {vi}"),
            format!("the first citation of `{number}` lacks {en}"),
        );
        let in_narrative = entry.key.starts_with("narrative");
        let known = !cx.year.catalogue.find(number, None).is_empty();
        let finding = cx.report_in(entry, mention.number.clone(), message);
        finding.help = Some(if known && in_narrative {
            Text::new(
                format!("viết `[[{number}]]` thay cho cả tên loại và số, chương trình ghi đầy đủ"),
                format!("write `[[{number}]]` for type and number, the program gives the rest"),
            )
        } else {
            Text::new(
                "ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
                "give type, number, day, issuing body and subject",
            )
        });
    }
    !mentions.is_empty()
}

/// Tells whether a citation ends here, but for the term of the assembly: `(khóa XI);`.
fn ends_nameless(rest: &str) -> bool {
    let rest = rest.trim_start_matches(' ');
    let term = rest.strip_prefix("(khóa").and_then(|term| term.split_once(')'));
    let rest = term.map_or(rest, |(_, after)| after.trim_start_matches(' '));
    rest.is_empty() || rest.starts_with([',', ';', '.', ')', '\n'])
}
