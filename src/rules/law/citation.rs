//! The documents that a file cites, in tables and in running text, under one view.

use std::ops::Range;

use super::mention::{Mention, mentions};
use super::number::{self, Number};
use crate::diagnostic::{Diagnostic, Text};
use crate::law::{Act, fold};
use crate::model::Parts;
use crate::read::Entry;
use crate::rules::Checker;
use crate::source::Span;
use crate::value::{Date, Words};

/// A citation of a table.
#[derive(Debug)]
pub(super) struct Citation<'a> {
    /// What the file says.
    pub(super) parts: &'a Parts,
    /// The document, completed from the catalogue.
    pub(super) act: Option<&'a Act>,
    /// Dotted path of the citation's key.
    pub(super) key: &'a str,
    /// Whether the file gives the number only.
    pub(super) is_bare: bool,
    /// Its number in the file's own order.
    pub(super) index: usize,
}

/// Returns the citations of the tables.
pub(super) fn citations<'a>(cx: &Checker<'a>) -> Vec<Citation<'a>> {
    let texts = cx.texts();
    let year = cx.year;
    let keys = cx.shared.cited.get_or_init(|| key_texts(cx));
    let citation = |(index, parts): (usize, &'a Parts)| {
        let text = keys.get(index).copied().flatten();
        let key = text.map_or("", |text| texts[text].key.as_str());
        let is_bare = parts.number.as_ref().is_some_and(|number| number.span == parts.span);
        let key = if is_bare { key } else { key.rsplit_once('.').map_or(key, |(key, _)| key) };
        Citation { parts, act: year.cited.act(index), key, is_bare, index }
    };
    year.citations.iter().enumerate().map(citation).collect()
}

/// Returns for each citation the index of one of its texts.
fn key_texts(cx: &Checker) -> Vec<Option<usize>> {
    let mut places: Vec<(Span, usize)> =
        cx.texts().iter().enumerate().map(|(index, entry)| (entry.words.span, index)).collect();
    places.sort_unstable();
    let index = |parts: &Parts| {
        let some = words(parts).next().map(|words| words.span).unwrap_or_default();
        let place = places.binary_search_by_key(&some, |(span, _)| *span).ok()?;
        Some(places[place].1)
    };
    cx.year.citations.iter().map(index).collect()
}

fn words(parts: &Parts) -> impl Iterator<Item = &Words> {
    [&parts.number, &parts.r#type, &parts.title, &parts.issuer].into_iter().flatten()
}

/// Documents named in running text, each with the index of its text.
pub(in crate::rules) type Mentions = Vec<(usize, Mention)>;

/// Returns the texts that are no part of a citation: titles are quoted, so their words are the words
/// of others.
pub(super) fn free_texts<'a>(cx: &Checker<'a>) -> Vec<&'a Entry> {
    let texts = cx.texts();
    free_indexes(cx).iter().map(|index| &texts[*index]).collect()
}

fn free_indexes<'a>(cx: &Checker<'a>) -> &'a [usize] {
    let find = || {
        let mut cited: Vec<Span> =
            cx.year.citations.iter().flat_map(words).map(|words| words.span).collect();
        cited.sort_unstable();
        let texts = cx.texts().iter().enumerate();
        let free = texts.filter(|(_, entry)| cited.binary_search(&entry.words.span).is_err());
        free.map(|(index, _)| index).collect()
    };
    cx.shared.free.get_or_init(find)
}

/// Returns the documents named in running text.
pub(super) fn free_mentions<'a>(cx: &Checker<'a>) -> Vec<(&'a Entry, &'a Mention)> {
    let texts = cx.texts();
    let find = || -> Mentions {
        let of_text = |index: usize| {
            mentions(&texts[index].words.value).into_iter().map(move |mention| (index, mention))
        };
        free_indexes(cx).iter().copied().flat_map(of_text).collect()
    };
    let found = cx.shared.mentions.get_or_init(find);
    found.iter().map(|(index, mention)| (&texts[*index], mention)).collect()
}

/// A place in the file that is worked out only when it is needed.
#[derive(Debug, Clone)]
pub(super) enum Place<'a> {
    /// A value.
    Value(Span),
    /// Bytes of a text.
    In(&'a Entry, Range<usize>),
}

impl Place<'_> {
    /// Returns the place in the file.
    pub(super) fn span(&self, cx: &Checker) -> Span {
        match self {
            Place::Value(span) => *span,
            Place::In(entry, range) => cx.inside(entry.words.span, range.clone()),
        }
    }
}

/// A part of a citation with its place.
#[derive(Debug, Clone)]
pub(super) struct Part<'a, T> {
    /// The value.
    pub(super) value: T,
    /// Where it stands.
    pub(super) place: Place<'a>,
}

/// A document with a number, cited in a table or named in running text.
#[derive(Debug, Clone)]
pub(super) struct Named<'a> {
    /// Dotted path of the key.
    pub(super) key: &'a str,
    /// Number and symbol as written.
    pub(super) number: Part<'a, &'a str>,
    /// Type, when given.
    pub(super) kind: Option<Part<'a, &'a str>>,
    /// Day, when given.
    pub(super) date: Option<Part<'a, Date>>,
    /// Issuing body, when given.
    pub(super) issuer: Option<Part<'a, &'a str>>,
    /// Title, when given: in tables only.
    pub(super) title: Option<Part<'a, &'a str>>,
}

impl<'a> Named<'a> {
    /// Returns the number in its parts.
    pub(super) fn parsed(&self) -> Option<Number<'a>> {
        number::parse(self.number.value)
    }
}

/// Returns every document with a number: those of tables, then those of the text, by place.
pub(super) fn named<'a>(cx: &Checker<'a>) -> Vec<Named<'a>> {
    let mut tables = citations(cx);
    tables.sort_by_key(|citation| citation.parts.span);
    let of_tables = tables.into_iter().filter_map(|citation| {
        let Parts { r#type, number, date, issuer, title, .. } = citation.parts;
        let number = whole(number)?;
        let date = date.map(|date| Part { value: date.value, place: Place::Value(date.span) });
        let (kind, issuer, title) = (whole(r#type), whole(issuer), whole(title));
        Some(Named { key: citation.key, number, kind, date, issuer, title })
    });
    let mut named: Vec<Named> = of_tables.collect();
    named.extend(free_mentions(cx).into_iter().map(|(entry, mention)| {
        let text = entry.words.value.as_str();
        let part = |range: &Range<usize>| Part {
            value: &text[range.clone()],
            place: Place::In(entry, range.clone()),
        };
        let date = mention.date.as_ref();
        let date = date
            .map(|(range, value)| Part { value: *value, place: Place::In(entry, range.clone()) });
        Named {
            key: &entry.key,
            number: part(&mention.number),
            kind: mention.kind.as_ref().map(part),
            date,
            issuer: mention.issuer.as_ref().map(part),
            title: None,
        }
    }));
    named
}

fn whole<'a>(words: &'a Option<Words>) -> Option<Part<'a, &'a str>> {
    let words = words.as_ref()?;
    let value = words.value.trim();
    (!value.is_empty()).then_some(Part { value, place: Place::Value(words.span) })
}

/// Reports a finding at a place, under its key.
pub(super) fn report<'c>(
    cx: &'c mut Checker,
    key: &str,
    place: &Place,
    message: Text,
) -> &'c mut Diagnostic {
    let span = place.span(cx);
    let finding = cx.report(span, message);
    finding.key = key.to_owned();
    finding
}

/// Returns an issuing body as it is compared: without marks, in one spelling.
pub(super) fn body(issuer: &str) -> String {
    let folded = fold(issuer);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words
        .join(" ")
        .replace("ubnd", "uy ban nhan dan")
        .replace("hdnd", "hoi dong nhan dan")
        .replace("ban chap hanh dang bo tinh", "tinh uy")
        .replace("ban chap hanh dang bo thanh pho", "thanh uy")
}
