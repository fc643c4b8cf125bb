//! The catalogue of documents that may be cited by their number alone.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Act, Status, Validity};
use crate::value::Date;

static EMBEDDED: LazyLock<Catalogue> = LazyLock::new(|| {
    let text = include_str!("../../data/legal.toml");
    Catalogue::from_toml(text).expect("the embedded catalogue is read by a test")
});

/// Documents known by their number.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// The documents, in the order of the file.
    pub entries: Vec<Entry>,
    /// The day on which they were last looked up.
    pub as_of: Date,
}

/// A document of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
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

    /// Returns the documents with this number and, where one is given, this date.
    pub fn find(&self, number: &str, date: Option<Date>) -> Vec<&Entry> {
        let fits = |entry: &&Entry| {
            entry.act.number == number
                && (date.is_none() || entry.act.date.is_none() || entry.act.date == date)
        };
        self.entries.iter().filter(fits).collect()
    }
}

#[derive(Deserialize)]
struct File<'f> {
    as_of: Option<toml::value::Datetime>,
    #[serde(borrow)]
    document: Vec<Record<'f>>,
}

#[derive(Deserialize)]
struct Record<'f> {
    r#type: &'f str,
    number: &'f str,
    date: Option<toml::value::Datetime>,
    #[serde(default)]
    issuer: String,
    #[serde(default)]
    title: String,
    confidence: &'f str,
    #[serde(default)]
    source: String,
    id: &'f str,
    effective_from: Option<toml::value::Datetime>,
    expires_on: Option<toml::value::Datetime>,
    superseded_by: Option<&'f str>,
    superseded_on: Option<toml::value::Datetime>,
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

fn day(datetime: Option<toml::value::Datetime>) -> Option<Date> {
    let date = datetime?.date?;
    Date::new(date.year, date.month, date.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_catalogue_reads() {
        let text = include_str!("../../data/legal.toml");
        let catalogue = Catalogue::from_toml(text).unwrap();
        assert!(catalogue.entries.len() > 100);
        let found = catalogue.find("120-KL/TW", None);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].act.date, Date::new(2016, 1, 7));
        assert!(found[0].verified);
        assert!(catalogue.find("120-KL/TW", Date::new(2017, 1, 7)).is_empty());
    }
}
