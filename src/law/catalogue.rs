//! The catalogue of documents that may be cited by their number alone: those that come with the
//! program, and those of the files that a year names.

use std::sync::{Arc, LazyLock};

use super::{Act, Status, Validity, fold};
use crate::read::paper_date;
use crate::source::Span;
use crate::value::Date;

const TEXT: &str = include_str!("../../data/legal.toml");

static EMBEDDED: LazyLock<Embedded> = LazyLock::new(|| Embedded::from_lines(TEXT));

static NO_OWN: LazyLock<Catalogue> = LazyLock::new(Catalogue::default);

/// Documents known by their number. A clone shares them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    embedded: &'static [Entry],
    own: Arc<Own>,
    /// The day on which the documents of the program were last looked up.
    pub as_of: Date,
}

/// The documents that come with the program.
#[derive(Default)]
struct Embedded {
    entries: Vec<Entry>,
    as_of: Date,
}

/// The documents of files that a year names.
#[derive(Debug, Default, PartialEq, Eq)]
struct Own {
    /// All of them, in the order of the files.
    entries: Vec<Entry>,
    /// Which of them only say again what another one says, in order.
    repeated: Vec<usize>,
    /// Which of the program's own they stand for, in order.
    replaced: Vec<usize>,
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
    /// How sure that is, as the catalogue words it; empty where it does not say.
    pub confidence: String,
    /// Where it was read.
    pub source: String,
    /// Where it stands in its file; nothing for those of the program.
    pub place: Option<Place>,
}

/// Where a document stands in a file of documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Its number in the order of the file.
    pub index: usize,
    /// Number and symbol.
    pub number: Span,
    /// Day of issue.
    pub date: Span,
    /// Subject.
    pub title: Span,
    /// What took its place.
    pub superseded_by: Option<Span>,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self { embedded: &EMBEDDED.entries, own: Arc::default(), as_of: EMBEDDED.as_of }
    }
}

impl Catalogue {
    /// Returns the catalogue that comes with the program.
    pub fn embedded() -> &'static Catalogue {
        &NO_OWN
    }

    /// Returns the program's catalogue with documents added.
    ///
    /// What both know is known once: as the program has it, unless only the added one was verified.
    /// Of two that are added the first counts.
    pub fn with(own: Vec<Entry>) -> Self {
        let mut catalogue = Self::default();
        if own.is_empty() {
            return catalogue;
        }
        let mut gathered = Own::default();
        for mut entry in own {
            let index = gathered.entries.len();
            let known = catalogue.embedded.iter().position(|known| known.is_one_with(&entry));
            match known {
                Some(at) if catalogue.embedded[at].verified || !entry.verified => {
                    gathered.repeated.push(index);
                }
                _ if gathered.entries.iter().any(|known| known.is_one_with(&entry)) => {
                    gathered.repeated.push(index);
                }
                Some(at) => {
                    gathered.replaced.push(at);
                    if entry.validity.is_unknown() {
                        entry.validity = catalogue.embedded[at].validity.clone();
                    }
                }
                None => {}
            }
            gathered.entries.push(entry);
        }
        catalogue.own = Arc::new(gathered);
        catalogue
    }

    /// Returns the documents, each once: those of the program, then those added.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        let Own { entries, repeated, replaced } = &*self.own;
        let left = |of: &'_ [usize], index: usize| of.binary_search(&index).is_err();
        let embedded = self.embedded.iter().enumerate();
        let own = entries.iter().enumerate();
        embedded
            .filter(move |(index, _)| left(replaced, *index))
            .chain(own.filter(move |(index, _)| left(repeated, *index)))
            .map(|(_, entry)| entry)
    }

    /// Returns all the documents added, as their files list them.
    pub fn own(&self) -> &[Entry] {
        &self.own.entries
    }

    /// Returns the numbers of documents added that a template may cite, see [`Catalogue::one`].
    pub fn own_numbers(&self) -> Vec<String> {
        let known = |entry: &&Entry| self.one(&entry.act.number).is_some();
        self.own().iter().filter(known).map(|entry| entry.act.number.clone()).collect()
    }

    /// Returns the documents of the program, also those that others stand for.
    pub fn of_program(&self) -> &'static [Entry] {
        self.embedded
    }

    /// Returns the documents with this number and, where one is given, this date.
    pub fn find(&self, number: &str, date: Option<Date>) -> Vec<&Entry> {
        let fits = |entry: &&Entry| {
            entry.act.number == number
                && (date.is_none() || entry.act.date.is_none() || entry.act.date == date)
        };
        self.entries().filter(fits).collect()
    }

    /// Returns the one document with this number, as a template may cite it: where a file of the
    /// year has another one of that number, the program's own is meant.
    pub fn one(&self, number: &str) -> Option<&Entry> {
        let only = |found: Vec<_>| if let [only] = found[..] { Some(only) } else { None };
        only(self.find(number, None))
            .or_else(|| only(self.of_program().iter().filter(|e| e.act.number == number).collect()))
    }
}

impl Embedded {
    /// Reads a catalogue as plainly written as ours, a key and its value on each line: much cheaper
    /// than TOML, and every run pays. A test holds that it reads ours as TOML.
    fn from_lines(text: &str) -> Self {
        let mut catalogue = Self::default();
        for line in text.lines() {
            if line == "[[document]]" {
                catalogue.entries.push(Entry::default());
            } else if let Some((key, value)) = line.split_once('=') {
                let (key, value) = (key.trim_end(), value.trim_start());
                match (catalogue.entries.last_mut(), key) {
                    (Some(entry), _) => entry.set(key, value),
                    (None, "as_of") => catalogue.as_of = paper_date(value).unwrap_or_default(),
                    _ => {}
                }
            }
        }
        catalogue
    }
}

impl Entry {
    /// Takes the value of a key as it stands in the file.
    fn set(&mut self, key: &str, value: &str) {
        let inner = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let string = inner.unwrap_or_default();
        let date = || paper_date(value);
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

    /// Tells whether two entries are about one document: number, day and issuing body are the same.
    fn is_one_with(&self, other: &Entry) -> bool {
        let (one, other) = (&self.act, &other.act);
        one.number == other.number && one.date == other.date && one.is_of_issuer(&other.issuer)
    }
}

impl Act {
    /// Tells whether this body, or one named more or less fully, issued the document; one that is
    /// not known may have.
    pub fn is_of_issuer(&self, issuer: &str) -> bool {
        let (one, other) = (fold(&self.issuer), fold(issuer));
        one.contains(&other) || other.contains(&one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::file;
    use crate::read::Reader;
    use crate::source::FileId;

    fn read(text: &str) -> Vec<Entry> {
        let table = toml::de::DeTable::parse(text).unwrap();
        let mut reader = Reader::new(FileId(0), text);
        file::read(&mut reader, table.get_ref())
    }

    #[test]
    fn the_embedded_catalogue_reads_as_toml() {
        let mut entries = read(TEXT);
        entries.iter_mut().for_each(|entry| entry.place = None);
        assert_eq!(EMBEDDED.entries, entries);
        assert!(entries.len() > 100);
        let catalogue = Catalogue::embedded();
        assert_eq!(catalogue.as_of, Date::new(2026, 11, 20).unwrap());
        let found = catalogue.find("120-KL/TW", None);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].act.date, Date::new(2016, 1, 7));
        assert!(found[0].verified);
        assert!(catalogue.find("120-KL/TW", Date::new(2017, 1, 7)).is_empty());
    }

    fn entry(number: &str, date: &str, title: &str, confidence: &str) -> Entry {
        let text = format!(
            "[[document]]\ntype = \"Kế hoạch\"\nnumber = \"{number}\"\ndate = {date}\n\
             issuer = \"Bộ Chính trị\"\ntitle = \"{title}\"\nconfidence = \"{confidence}\"\n"
        );
        read(&text).remove(0)
    }

    #[test]
    fn what_both_know_is_known_once() {
        let numbers = |catalogue: &Catalogue, number| catalogue.find(number, None).len();
        let all = Catalogue::embedded().entries().count();
        let own = vec![
            entry("1/KH-A", "2021-01-02", "về a", "verified"),
            entry("1/KH-A", "2021-01-02", "về b", "verified"),
            entry("1/KH-A", "2022-01-02", "về c", "verified"),
            entry("120-KL/TW", "2016-01-07", "về d", "verified"),
        ];
        let catalogue = Catalogue::with(own);
        assert_eq!(catalogue.own().len(), 4);
        assert_eq!(catalogue.entries().count(), all + 2);
        assert_eq!(numbers(&catalogue, "1/KH-A"), 2);
        assert_eq!(numbers(&catalogue, "120-KL/TW"), 1);
        assert_ne!(catalogue.find("120-KL/TW", None)[0].act.title, "về d");
        // A number of several documents names none, but for the one that the program knows.
        assert!(catalogue.one("1/KH-A").is_none());
        assert_eq!(catalogue.own_numbers(), ["120-KL/TW"]);
        let other = Catalogue::with(vec![entry("120-KL/TW", "2020-01-02", "về d", "verified")]);
        assert_eq!(numbers(&other, "120-KL/TW"), 2);
        assert_eq!(other.one("120-KL/TW").unwrap().act.date, Date::new(2016, 1, 7));
    }

    #[test]
    fn a_verified_document_stands_for_an_unverified_one() {
        let old = EMBEDDED.entries.iter().find(|e| !e.verified && e.act.date.is_some()).unwrap();
        let place = Some(Place::default());
        let verified =
            Entry { verified: true, place, validity: Validity::default(), ..old.clone() };
        let catalogue = Catalogue::with(vec![verified]);
        let found = catalogue.find(&old.act.number, old.act.date);
        assert_eq!(found.len(), 1);
        assert!(found[0].verified);
        assert_eq!(found[0].validity, old.validity);
        // What it says of the document's time counts, be it one day.
        let expires_on = Date::new(2021, 3, 4);
        let validity = Validity { expires_on, ..Validity::default() };
        let catalogue = Catalogue::with(vec![Entry { validity, ..found[0].clone() }]);
        assert_eq!(catalogue.own()[0].validity.expires_on, expires_on);
        assert_eq!(catalogue.own()[0].validity.id, "");
    }

    #[test]
    fn a_body_may_be_named_more_or_less_fully() {
        let plan = entry("1/KH-A", "2021-01-02", "về a", "verified").act;
        assert!(plan.is_of_issuer("Bộ Chính trị khóa XIII") && plan.is_of_issuer("Chính trị"));
        assert!(plan.is_of_issuer(""));
        assert!(!plan.is_of_issuer("Ban Bí thư"));
    }
}
