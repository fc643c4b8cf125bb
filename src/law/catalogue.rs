//! The catalogue of documents that may be cited by their number alone.

use std::sync::LazyLock;

use serde::Deserialize;
use toml::value::Datetime;

use super::{Act, Status, Validity};
use crate::value::Date;

const TEXT: &str = include_str!("../../data/legal.toml");

static EMBEDDED: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::from_lines(TEXT));

/// Documents known by their number.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// The documents, in the order of the file.
    pub entries: Vec<Entry>,
    /// The day on which they were last looked up.
    pub as_of: Date,
}

/// A document of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The document.
    pub act: Act,
    /// Whether number, date and title were read in stored material.
    pub verified: bool,
    /// From when to when it is in force.
    pub validity: Validity,
    /// How sure that is, as the catalogue words it.
    pub confidence: String,
    /// Where it was read.
    pub source: String,
}

impl Catalogue {
    /// Returns the catalogue that comes with the program.
    pub fn embedded() -> &'static Catalogue {
        &EMBEDDED
    }

    /// Reads a catalogue.
    ///
    /// # Errors
    ///
    /// The message of the TOML reader, when the text is no catalogue.
    pub fn from_toml(text: &str) -> Result<Self, String> {
        let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
        let entries = file.document.into_iter().map(Entry::from).collect();
        Ok(Self { entries, as_of: day(file.as_of).unwrap_or_default() })
    }

    /// Reads a catalogue as plainly written as ours, a key and its value on each line: much cheaper
    /// than TOML, and every run pays. A test holds that it reads ours as TOML.
    fn from_lines(text: &str) -> Self {
        let mut catalogue = Self::default();
        for line in text.lines() {
            if line == "[[document]]" {
                catalogue.entries.push(Entry::default());
            } else if let Some((key, value)) = line.split_once('=') {
                let (key, value) = (key.trim_end(), value.trim_start());
                match catalogue.entries.last_mut() {
                    Some(entry) => entry.set(key, value),
                    None if key == "as_of" => {
                        catalogue.as_of = day(value.parse().ok()).unwrap_or_default();
                    }
                    None => {}
                }
            }
        }
        catalogue
    }

    /// Returns the documents with this number and, where one is given, this date.
    pub fn find(&self, number: &str, date: Option<Date>) -> Vec<&Entry> {
        let fits = |entry: &&Entry| {
            entry.act.number == number
                && (date.is_none() || entry.act.date.is_none() || entry.act.date == date)
        };
        self.entries.iter().filter(fits).collect()
    }
}

impl Entry {
    /// Takes the value of a key as it stands in the file.
    fn set(&mut self, key: &str, value: &str) {
        let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let string = inner.unwrap_or_default();
        let date = || day(value.parse().ok());
        match key {
            "type" => self.act.r#type = string.to_owned(),
            "number" => self.act.number = string.to_owned(),
            "issuer" => self.act.issuer = string.to_owned(),
            "title" => self.act.title = string.replace("\\\"", "\""),
            "date" => self.act.date = date(),
            "id" => self.validity.id = string.to_owned(),
            "effective_from" => self.validity.effective_from = date(),
            "expires_on" => self.validity.expires_on = date(),
            "superseded_by" => self.validity.superseded_by = Some(string.to_owned()),
            "superseded_on" => self.validity.superseded_on = date(),
            "status" => self.validity.status = Status::from_word(string),
            "confidence" => {
                self.verified = string == "verified";
                self.confidence = string.to_owned();
            }
            "source" => self.source = string.replace("\\\"", "\""),
            _ => {}
        }
    }
}

#[derive(Deserialize)]
struct File<'f> {
    as_of: Option<Datetime>,
    #[serde(borrow)]
    document: Vec<Record<'f>>,
}

#[derive(Deserialize)]
struct Record<'f> {
    r#type: &'f str,
    number: &'f str,
    date: Option<Datetime>,
    #[serde(default)]
    issuer: String,
    #[serde(default)]
    title: String,
    confidence: &'f str,
    #[serde(default)]
    source: String,
    id: &'f str,
    effective_from: Option<Datetime>,
    expires_on: Option<Datetime>,
    superseded_by: Option<&'f str>,
    superseded_on: Option<Datetime>,
    #[serde(default)]
    status: Status,
}

impl From<Record<'_>> for Entry {
    fn from(record: Record) -> Self {
        let act = Act {
            r#type: record.r#type.to_owned(),
            number: record.number.to_owned(),
            date: day(record.date),
            issuer: record.issuer,
            title: record.title,
        };
        let validity = Validity {
            id: record.id.to_owned(),
            effective_from: day(record.effective_from),
            expires_on: day(record.expires_on),
            superseded_by: record.superseded_by.map(str::to_owned),
            superseded_on: day(record.superseded_on),
            status: record.status,
        };
        let confidence = record.confidence.to_owned();
        let verified = confidence == "verified";
        Self { act, verified, validity, confidence, source: record.source }
    }
}

fn day(datetime: Option<Datetime>) -> Option<Date> {
    let date = datetime?.date?;
    Date::new(date.year, date.month, date.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_catalogue_reads() {
        let catalogue = Catalogue::from_toml(TEXT).unwrap();
        assert_eq!(Catalogue::embedded().entries, catalogue.entries);
        assert!(catalogue.entries.len() > 100);
        let found = catalogue.find("120-KL/TW", None);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].act.date, Date::new(2016, 1, 7));
        assert!(found[0].verified);
        assert!(catalogue.find("120-KL/TW", Date::new(2017, 1, 7)).is_empty());
    }
}
