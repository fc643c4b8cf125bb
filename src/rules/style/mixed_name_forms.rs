//! S015: a name written in capitals here and otherwise there.

use std::collections::BTreeMap;
use std::ops::Range;

use super::words::{Word, chunk, first_of, is_address, own};
use crate::diagnostic::{Edit, Label, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S015",
    name: "mixed-name-forms",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "báo cáo thật lẫn “Covid-19” với “COVID-19”, “I-Office” với “IOffice”",
        en: "real reports mix “Covid-19” with “COVID-19”, “I-Office” with “IOffice”",
    }),
    fixable: true,
    what: Pair {
        vi: "Một tên gọi viết theo hai kiểu chữ trong một văn bản (COVID-19 và Covid-19).",
        en: "A name written in two ways in one document (COVID-19 and Covid-19).",
    },
    why: Pair {
        vi: "Một tên chỉ có một cách viết; lẫn nhau thì tìm kiếm sót.",
        en: "A name has one spelling; mixed ones escape a search.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Phòng, chống dịch COVID-19", "Tổng kết phòng, chống Covid-19"]
"##,
        pass: r##"proposals = ["Phòng, chống dịch COVID-19", "Tổng kết phòng, chống COVID-19"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Names by their letters in lower case without hyphen, and their own form where they have one.
const NAMES: [(&str, Option<&str>); 5] = [
    ("covid19", Some("COVID-19")),
    ("eoffice", None),
    ("ioffice", None),
    ("vneid", Some("VNeID")),
    ("vnptioffice", None),
];

/// A place of a name.
#[derive(Clone)]
struct Place<'a> {
    entry: &'a Entry,
    range: Range<usize>,
}

impl<'a> Place<'a> {
    fn form(&self) -> &'a str {
        &self.entry.words.value[self.range.clone()]
    }
}

fn check(cx: &mut Checker) -> Applied {
    let mut names: [Vec<Place>; NAMES.len()] = Default::default();
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for (name, range) in find(text, cx.words(entry)) {
            // An address is as it is: `https://ioffice.quangtri.gov.vn`.
            if !is_address(chunk(text, range.start)) {
                names[name].push(Place { entry, range });
            }
        }
    }
    for (places, (_, own)) in names.iter().zip(NAMES) {
        // The name's own form is right, else the commonest, else the first.
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for place in places {
            *counts.entry(place.form()).or_default() += 1;
        }
        let rank = |place: &Place| (Some(place.form()) == own, counts.get(place.form()));
        let Some(right) = places.iter().rev().max_by_key(|place| rank(place)) else { continue };
        let others = places.iter().filter(|place| place.form() != right.form());
        let others: Vec<&Place> = others.collect();
        if !others.is_empty() {
            report(cx, &others, right);
        }
    }
    Applied::from(names.iter().any(|places| !places.is_empty()))
}

/// Reports the other forms of a name, once.
fn report(cx: &mut Checker, others: &[&Place], right: &Place) {
    let [first, ..] = others else { return };
    let inside =
        |cx: &Checker, place: &Place| cx.inside(place.entry.words.span, place.range.clone());
    let usual = inside(cx, right);
    let edits: Vec<Edit> = others
        .iter()
        .map(|place| Edit { span: inside(cx, place), text: right.form().to_owned() })
        .collect();
    let (wrong, right, count) = (first.form(), right.form(), others.len());
    let message = Text::new(
        format!("`{wrong}` viết khác với `{right}`"),
        format!("`{wrong}` is written otherwise than `{right}`"),
    );
    let finding = cx.report_in(first.entry, first.range.clone(), message);
    finding.labels.push(Label { span: usual, text: Text::new("kiểu kia", "the other form") });
    finding.edits = edits;
    finding.label = first_of(count);
}

/// Finds the names in a text, by their number in [`NAMES`].
fn find<'t>(text: &str, words: impl Iterator<Item = Word<'t>>) -> Vec<(usize, Range<usize>)> {
    let starts = words.filter(|word| b"cCeEiIvV".contains(&word.text.as_bytes()[0]));
    let name_at = |word: Word| {
        let mut lengths = NAMES.iter().map(|(name, _)| length(&text[word.start..], name));
        let (name, length) = lengths.by_ref().enumerate().find(|(_, length)| length.is_some())?;
        Some((name, word.start..word.start + length?))
    };
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for (name, range) in starts.filter_map(name_at) {
        if found.last().is_none_or(|(_, last)| last.end <= range.start) {
            found.push((name, range));
        }
    }
    found
}

/// Returns the bytes of a name at the start of a text, whatever its case and hyphens.
fn length(text: &str, name: &str) -> Option<usize> {
    let mut wanted = name.bytes();
    let mut next = wanted.next();
    for (at, byte) in text.bytes().enumerate() {
        let Some(letter) = next else {
            return (!text[at..].starts_with(char::is_alphanumeric)).then_some(at);
        };
        if byte.eq_ignore_ascii_case(&letter) {
            next = wanted.next();
        } else if byte != b'-' || at == 0 {
            return None;
        }
    }
    next.is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cut::words;

    #[test]
    fn names_whatever_their_case() {
        let text = "Covid-19, COVID19; I-Office và iOffice; covid-190, VNPT-iOffice";
        let found: Vec<_> =
            find(text, words(text)).into_iter().map(|(_, range)| &text[range]).collect();
        assert_eq!(found, ["Covid-19", "COVID19", "I-Office", "iOffice", "VNPT-iOffice"]);
    }
}
