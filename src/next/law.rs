//! Documents cited that have ended by the day of the new report, and what came after them.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::draft::Draft;
use crate::diagnostic::Text;
use crate::law::{Catalogue, Entry, Force};
use crate::parse::Year;
use crate::read::{Parts, paper_date};
use crate::value::Date;

/// What becomes of a citation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing speaks against it.
    Holds,
    /// It ended; another document takes its place.
    Replaced {
        /// Number of the old one.
        old: String,
        /// The successor, as it is cited in the file.
        new: String,
        /// Number of the successor.
        number: String,
        /// Why, in brackets after the old number.
        why: Text,
    },
    /// It ended, or may have; somebody must look.
    Doubtful(Text),
}

/// Judges a citation on a day.
pub(super) fn judge(catalogue: &Catalogue, value: &Spanned<DeValue>, on: Date) -> Verdict {
    let Some((number, date)) = named(value) else { return Verdict::Holds };
    let [entry] = catalogue.find(number, date)[..] else { return Verdict::Holds };
    let ended = match catalogue.in_force(entry, on) {
        Force::Ended { on, by_clause, .. } => (on, by_clause),
        Force::EndedSomeDay => {
            let by = by(catalogue, entry);
            return Verdict::Doubtful(Text::new(
                format!("{number} đã hết hiệu lực{}", by.vi),
                format!("{number} is not in force any more{}", by.en),
            ));
        }
        Force::Holds | Force::NotYet(_) => return Verdict::Holds,
    };
    let (day, by_clause) = (ended.0.slashed(), ended.1);
    let last = last_successor(catalogue, entry, on);
    match last.filter(|last| entry.verified && last.verified) {
        Some(last) => Verdict::Replaced {
            old: number.to_owned(),
            new: cited(catalogue, last),
            number: last.act.number.clone(),
            why: if by_clause {
                Text::new(
                    format!("hết hiệu lực từ ngày {day}"),
                    format!("not in force since {day}"),
                )
            } else {
                Text::new(
                    format!("được thay thế từ ngày {day}, chưa thấy điều khoản bãi bỏ"),
                    format!("replaced on {day}, no clause that repeals it was read"),
                )
            },
        },
        None => {
            let (doubt, en) = match entry.verified {
                true => ("", ""),
                false => (" (danh mục chưa kiểm chứng)", " (the catalogue is not sure)"),
            };
            let by = by(catalogue, entry);
            Verdict::Doubtful(Text::new(
                format!("{number} hết hiệu lực từ ngày {day}{doubt}{}", by.vi),
                format!("{number} is not in force since {day}{en}{}", by.en),
            ))
        }
    }
}

/// Cites in full what only a place that is emptied said in full: elsewhere the number alone stood for
/// it.
pub(super) fn keep_in_full(draft: &mut Draft, numbers: Vec<(Range<usize>, String)>, year: &Year) {
    let mut said = BTreeSet::new();
    for (span, number) in numbers {
        if !year.catalogue.find(&number, None).is_empty() || said.contains(&number) {
            continue;
        }
        let is_it = |parts: &&Parts| {
            let same = parts.number.as_ref().is_some_and(|words| words.value.trim() == number);
            same && parts.r#type.is_some() && parts.span.file == year.file
        };
        let full: Vec<_> = year.citations.iter().filter(is_it).collect();
        let [parts] = full[..] else { continue };
        let text = &draft.layout.text[parts.span.start..parts.span.end];
        if draft.is_edited(parts.span.start) && text.starts_with('{') {
            let (vi, en) = ("ghi đầy đủ, vì nơi đã ghi đầy đủ nay để trống", "cited in full now");
            let key = year.citations.iter().position(|parts| parts.span.start == span.start);
            let key = key.and_then(|index| year.citation_keys.get(index)).cloned();
            let text = text.to_owned();
            draft.tell(
                span.start,
                &key.unwrap_or_default(),
                format!("{number}: {vi}"),
                format!("{number} {en}"),
            );
            draft.replace(span, text);
            said.insert(number);
        }
    }
}

/// Returns number and day of a citation.
fn named<'v>(value: &'v Spanned<DeValue>) -> Option<(&'v str, Option<Date>)> {
    match value.get_ref() {
        DeValue::String(number) => Some((number.trim(), None)),
        DeValue::Table(parts) => {
            let number = parts.get("number")?.get_ref().as_str()?.trim();
            let date = parts.get("date").and_then(|date| date.get_ref().as_datetime());
            Some((number, date.and_then(|date| paper_date(&date.to_string()))))
        }
        _ => None,
    }
}

/// Follows successors to the one that is in force on a day.
fn last_successor<'c>(catalogue: &'c Catalogue, entry: &Entry, on: Date) -> Option<&'c Entry> {
    let mut last = catalogue.successor(entry)?;
    // No chain is longer than the catalogue; a circle ends here, too.
    for _ in 0..16 {
        match catalogue.in_force(last, on) {
            Force::Holds => return Some(last),
            Force::Ended { .. } => last = catalogue.successor(last)?,
            Force::NotYet(_) | Force::EndedSomeDay => return None,
        }
    }
    None
}

/// Names the successor.
fn by(catalogue: &Catalogue, entry: &Entry) -> Text {
    let Some(next) = catalogue.successor(entry) else { return Text::default() };
    let number = &next.act.number;
    Text::new(format!("; văn bản thay thế: {number}"), format!("; replaced by {number}"))
}

/// Writes a citation: its number, with the day where the number alone is not enough.
fn cited(catalogue: &Catalogue, entry: &Entry) -> String {
    let number = &entry.act.number;
    match (catalogue.find(number, None).len(), entry.act.date) {
        (1, _) | (_, None) => format!("\"{number}\""),
        (_, Some(date)) => format!("{{ number = \"{number}\", date = {date} }}"),
    }
}
