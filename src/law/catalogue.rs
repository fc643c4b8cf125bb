//! The catalogue of documents that may be cited by their number alone.

use std::sync::LazyLock;

use serde::Deserialize;
use toml::value::Datetime;

use super::Act;
use crate::value::Date;

const TEXT: &str = include_str!("../../data/legal.toml");

static EMBEDDED: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::from_lines(TEXT));

/// Documents known by their number.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// The documents, in the order of the file.
    pub entries: Vec<Entry>,
}

/// A document of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The document.
    pub act: Act,
    /// Whether number, date and title were read in stored material.
    pub verified: bool,
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
        Ok(Self { entries })
    }

    /// Reads a catalogue as plainly written as ours, a key and its value on each line: much cheaper
    /// than TOML, and every run pays. A test holds that it reads ours as TOML.
    fn from_lines(text: &str) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        for line in text.lines() {
            if line == "[[document]]" {
                entries.push(Entry::default());
            } else if let (Some(entry), Some((key, value))) =
                (entries.last_mut(), line.split_once('='))
            {
                entry.set(key.trim_end(), value.trim_start());
            }
        }
        Self { entries }
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
        let string = value.trim_matches('"');
        match key {
            "type" => self.act.r#type = string.to_owned(),
            "number" => self.act.number = string.to_owned(),
            "issuer" => self.act.issuer = string.to_owned(),
            "title" => self.act.title = string.to_owned(),
            "date" => self.act.date = value.parse().ok().and_then(day),
            "confidence" => self.verified = string == "verified",
            _ => {}
        }
    }
}

fn day(datetime: Datetime) -> Option<Date> {
    let date = datetime.date?;
    Date::new(date.year, date.month, date.day)
}

#[derive(Deserialize)]
struct File<'f> {
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
}

impl From<Record<'_>> for Entry {
    fn from(record: Record) -> Self {
        let act = Act {
            r#type: record.r#type.to_owned(),
            number: record.number.to_owned(),
            date: record.date.and_then(day),
            issuer: record.issuer,
            title: record.title,
        };
        Self { act, verified: record.confidence == "verified" }
    }
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
