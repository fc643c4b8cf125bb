//! What becomes of each key of a year in the next one.

use crate::read::Shape;

/// What becomes of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays; years named in it move on, documents that ended are replaced.
    Stay,
    /// It stays and is marked: it may speak of the old year.
    Doubt,
    /// A term of office: it stays and is marked when it is over.
    Term,
    /// It is to be filled in again.
    Empty,
    /// A list of events of the year: one entry stays, to be filled in.
    Renew,
    /// It is left out.
    Drop,
    /// A table or a list of tables: each key has its own fate.
    Enter,
    /// It is as it is, whatever it says.
    Fixed,
}

/// Keys whose fate does not follow from what they hold; lists without indices.
const FATES: [(&str, Fate); 68] = [
    ("agency", Fate::Fixed),
    ("abbreviations", Fate::Fixed),
    ("archive", Fate::Fixed),
    ("catalogue", Fate::Fixed),
    ("check", Fate::Fixed),
    ("extends", Fate::Fixed),
    ("kind", Fate::Fixed),
    ("layout", Fate::Fixed),
    ("recipients", Fate::Fixed),
    ("signature", Fate::Fixed),
    // Moved before anything else.
    ("year", Fate::Fixed),
    ("period", Fate::Fixed),
    ("cut_off", Fate::Fixed),
    ("document.date", Fate::Fixed),
    ("document.number", Fate::Drop),
    ("document.draft_mark", Fate::Drop),
    ("document.urgency", Fate::Drop),
    ("document.circulation", Fate::Drop),
    ("requests", Fate::Empty),
    ("plans", Fate::Empty),
    ("proposals", Fate::Empty),
    ("benefits", Fate::Empty),
    ("narrative", Fate::Empty),
    ("theme.name", Fate::Empty),
    ("theme.plan", Fate::Empty),
    ("theme.results", Fate::Empty),
    ("campaigns", Fate::Renew),
    ("tasks", Fate::Renew),
    ("inspections", Fate::Renew),
    ("decisions", Fate::Renew),
    ("decisions_by_people", Fate::Renew),
    ("public_consultations", Fate::Renew),
    ("dialogues", Fate::Renew),
    ("works", Fate::Renew),
    ("consultation.subjects", Fate::Renew),
    ("investment_supervision.cases", Fate::Renew),
    ("leader.responsibility_plan", Fate::Empty),
    ("leader.duties", Fate::Empty),
    ("steering_committee.size", Fate::Stay),
    ("steering_committee.work", Fate::Empty),
    ("people_inspectorate.members", Fate::Stay),
    ("people_inspectorate.subjects", Fate::Empty),
    ("people_inspectorate.term", Fate::Term),
    ("conferences.per_year", Fate::Stay),
    ("conferences.outcomes", Fate::Empty),
    ("conferences.resolution", Fate::Empty),
    ("consultation.summary_disclosed", Fate::Empty),
    ("disclosures.clause", Fate::Stay),
    ("disclosures.document", Fate::Empty),
    ("public_information.clause", Fate::Stay),
    ("population.area_km2", Fate::Stay),
    ("supervision.subjects", Fate::Empty),
    ("workplace.outcomes", Fate::Empty),
    ("workplace.agreement", Fate::Doubt),
    ("reorganization.ahead_of_schedule", Fate::Empty),
    ("complaints.citizens_outside_competence", Fate::Doubt),
    ("citizen_reception.rules_reviewed", Fate::Empty),
    ("assessment.strengths", Fate::Empty),
    ("assessment.weaknesses", Fate::Empty),
    ("assessment.causes", Fate::Empty),
    ("assessment.lessons", Fate::Empty),
    ("donations.name", Fate::Doubt),
    ("donations.period", Fate::Empty),
    ("unions.topics", Fate::Doubt),
    ("commune.topics", Fate::Doubt),
    ("school.council.members", Fate::Stay),
    ("annexes.rows", Fate::Empty),
    ("annexes.text", Fate::Empty),
];

/// Returns what becomes of a key, by its path without indices and by what it holds.
pub(super) fn fate(path: &str, shape: &Shape) -> Fate {
    let known = FATES.iter().find(|(key, _)| *key == path);
    known.map_or_else(|| by_shape(shape), |(_, fate)| *fate)
}

fn by_shape(shape: &Shape) -> Fate {
    match shape {
        Shape::Whole | Shape::Decimal | Shape::Date | Shape::IssueDate | Shape::Estimate => {
            Fate::Empty
        }
        Shape::Narrative(_) | Shape::Cell => Fate::Empty,
        Shape::Table(_) | Shape::Extra => Fate::Enter,
        Shape::List(inner) => match inner {
            Shape::Table(_) => Fate::Enter,
            inner => by_shape(inner),
        },
        Shape::Text | Shape::File | Shape::Flag | Shape::OneOf(_) | Shape::Citation(_) => {
            Fate::Stay
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Model;
    use crate::read::{Table, plain};

    /// Returns what a path of keys holds.
    fn shape(path: &str) -> Option<Shape> {
        let mut fields = Model::FIELDS;
        let mut found = None;
        for key in path.split('.') {
            let field = fields.iter().find(|field| plain(field.name) == key)?;
            found = Some(field.shape);
            fields = match field.shape {
                Shape::Table(fields) => fields,
                Shape::List(&Shape::Table(fields)) => fields,
                _ => &[],
            };
        }
        found
    }

    #[test]
    fn every_key_named_is_one_of_the_model() {
        for (path, _) in FATES {
            // Files shared by units are known to some versions only.
            assert!(path == "extends" || shape(path).is_some(), "{path}");
        }
    }
}
