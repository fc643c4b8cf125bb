//! Whether a document was in force on a day, as far as the catalogue knows.

use super::{Catalogue, Entry};
use crate::read::Choice;
use crate::value::Date;

/// What the catalogue knows of a document's time.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Validity {
    /// Name of the entry; successors are named by it.
    pub id: String,
    /// First day in force.
    pub effective_from: Option<Date>,
    /// Day on which it ceased to be in force, as a clause of law says.
    pub expires_on: Option<Date>,
    /// Entry of the document that took its place.
    pub superseded_by: Option<String>,
    /// Day on which that document took its place.
    pub superseded_on: Option<Date>,
    /// How it stands.
    pub status: Status,
}

choice! {
    /// How a document stands.
    Status {
        Unknown = "unknown" => "chưa tra cứu", "not looked up";
        InForce = "in_force" => "còn hiệu lực", "in force";
        InForceAmended = "in_force_amended" => "còn hiệu lực, đã được sửa đổi, bổ sung", "in force, with amendments";
        Expired = "expired" => "hết hiệu lực", "no longer in force";
        ExpiredByBase = "expired_by_base" => "hết hiệu lực theo văn bản mà nó hướng dẫn hoặc sửa đổi", "fell with the document that it implements or amends";
        SupersededInPractice = "superseded_in_practice" => "thực tế đã thực hiện theo văn bản khác, chưa có văn bản bãi bỏ", "another document is followed instead; nothing repeals it";
    }
}

impl Status {
    /// Returns the status that a word of the catalogue names.
    pub(super) fn from_word(word: &str) -> Self {
        let index = Self::WORDS.iter().position(|known| known.word == word);
        index.map_or(Status::Unknown, Self::from_index)
    }
}

impl Validity {
    /// Tells whether nothing is said of the document's time.
    pub(super) fn is_unknown(&self) -> bool {
        let Self { id: _, effective_from, expires_on, superseded_by, superseded_on, status } = self;
        effective_from.is_none()
            && expires_on.is_none()
            && superseded_by.is_none()
            && superseded_on.is_none()
            && *status == Status::Unknown
    }
}

/// How a document stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force<'c> {
    /// In force, or nothing speaks against it.
    Holds,
    /// Issued, but in force only from a later day.
    NotYet(Date),
    /// No longer in force.
    Ended {
        /// First day on which it is not in force.
        on: Date,
        /// Whether a clause of law names that day; else only sources say that it was replaced.
        by_clause: bool,
        /// The document that took its place.
        successor: Option<&'c Entry>,
    },
    /// No longer in force, nobody knows since when.
    EndedSomeDay,
}

impl Catalogue {
    /// Returns how a document stands on a day.
    pub fn in_force(&self, entry: &Entry, on: Date) -> Force<'_> {
        let validity = &entry.validity;
        if let Some(from) = validity.effective_from
            && on < from
        {
            return Force::NotYet(from);
        }
        let successor = self.successor(entry);
        let replaced = validity
            .superseded_on
            .or_else(|| successor.and_then(|successor| successor.validity.effective_from));
        let ended = matches!(
            validity.status,
            Status::Expired | Status::ExpiredByBase | Status::SupersededInPractice
        );
        let end = match validity.expires_on {
            Some(day) => Some((day, true)),
            None => replaced.filter(|_| ended).map(|day| (day, false)),
        };
        match end {
            Some((day, by_clause)) if day <= on => Force::Ended { on: day, by_clause, successor },
            None if validity.status == Status::Expired => Force::EndedSomeDay,
            _ => Force::Holds,
        }
    }

    /// Returns the document that took the place of another.
    pub fn successor(&self, entry: &Entry) -> Option<&Entry> {
        let name = entry.validity.superseded_by.as_deref()?;
        let by_id = |known: &&Entry| known.validity.id == name;
        // A file of a province may name it by its number.
        let by_number = || match self.find(name, None)[..] {
            [only] => Some(only),
            _ => None,
        };
        self.of_program().iter().chain(self.own()).find(by_id).or_else(by_number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: u16, month: u8, day: u8) -> Date {
        Date::new(year, month, day).unwrap()
    }

    fn force(number: &str, on: Date) -> Force<'static> {
        let catalogue = Catalogue::embedded();
        catalogue.in_force(catalogue.find(number, None)[0], on)
    }

    #[test]
    fn before_during_and_after() {
        assert_eq!(force("10/2022/QH15", day(2023, 6, 30)), Force::NotYet(day(2023, 7, 1)));
        assert_eq!(force("10/2022/QH15", day(2023, 7, 1)), Force::Holds);
        assert_eq!(force("34/2007/PL-UBTVQH11", day(2023, 6, 30)), Force::Holds);
        let Force::Ended { on, by_clause: true, successor: Some(successor) } =
            force("34/2007/PL-UBTVQH11", day(2023, 7, 1))
        else {
            panic!("the ordinance ended with the law of 2022");
        };
        assert_eq!((on, successor.act.number.as_str()), (day(2023, 7, 1), "10/2022/QH15"));
    }

    #[test]
    fn a_replacement_without_a_clause_is_told_apart() {
        let ended = force("61/2018/NĐ-CP", day(2025, 7, 1));
        assert!(matches!(ended, Force::Ended { by_clause: false, .. }), "{ended:?}");
        assert_eq!(force("30c/NQ-CP", day(2024, 1, 1)), Force::EndedSomeDay);
    }

    #[test]
    fn every_successor_is_in_the_catalogue() {
        let catalogue = Catalogue::embedded();
        for entry in catalogue.entries() {
            let named = entry.validity.superseded_by.is_some();
            assert_eq!(named, catalogue.successor(entry).is_some(), "{}", entry.act.number);
        }
    }
}
