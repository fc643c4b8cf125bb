//! One report over the reports of many units: which units count, what their figures add up to, the
//! tables. The same units in the same order give the same values, whoever read them and when.
//!
//! Of a unit only its figures are kept, so that ten thousand of them take little room.

pub mod alphabet;
pub mod csv;
pub mod quote;
pub mod roster;
pub mod tables;
pub mod totals;
pub mod unit;
pub mod values;
pub mod xlsx;

use std::collections::BTreeSet;

use crate::model::{Contradictory, Model, UnitOrder};
use crate::outline;
use crate::parse::Year;

pub use roster::{Roster, folded};
pub use totals::{ShareTotal, SumTotal, Totals};
pub use unit::{Cell, Standing, Unit};

/// The units of a consolidated report, put in order.
#[derive(Debug, Clone, Default)]
pub struct Consolidated {
    /// The units that count, by group, in the order of the tables.
    pub groups: Vec<Group>,
    /// Names of the units on the roster of which there is no file.
    pub missing: Vec<String>,
    /// Units on the roster whose file cannot be used, and why.
    pub unusable: Vec<(String, String)>,
    /// How many units are not on the roster, and are left out.
    pub others: usize,
    /// How many files cannot be read, of units that nobody can tell.
    pub unknown: usize,
    /// How many units the roster lists; absent without a roster.
    pub expected: Option<usize>,
}

/// Units of one group.
#[derive(Debug, Clone, Default)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// How many units the roster lists in it; absent without a roster.
    pub expected: Option<usize>,
    /// Those that count.
    pub units: Vec<Unit>,
}

impl Consolidated {
    /// Puts units in order; they come in the order of the input, each unit once.
    pub fn new(head: &Model, units: Vec<Unit>) -> Self {
        let roster = Roster::new(head);
        let mut made = Self { expected: roster.len(), ..Self::default() };
        let mut seen = vec![false; roster.len().unwrap_or(0)];
        // A unit whose other file counts has sent its report.
        let has_counted: BTreeSet<_> = units
            .iter()
            .filter(|unit| unit.standing == Standing::Counted)
            .filter_map(|unit| unit.roster)
            .collect();
        let mut names: Vec<String> = Vec::new();
        if let Some(choices) = &head.consolidation {
            names.extend(choices.groups.iter().map(|group| group.value.trim().to_owned()));
        }
        names.extend(roster.groups());
        let mut counted = Vec::new();
        for unit in units {
            if let Some(place) = unit.roster.and_then(|place| seen.get_mut(place)) {
                *place = true;
            }
            match &unit.standing {
                Standing::Counted => {
                    names.push(unit.group.clone());
                    counted.push(unit);
                }
                Standing::Unusable(_)
                    if unit.roster.is_some_and(|place| has_counted.contains(&place)) => {}
                Standing::Unusable(why) if unit.roster.is_some() || made.expected.is_none() => {
                    if !made.unusable.iter().any(|(name, _)| *name == unit.name) {
                        made.unusable.push((unit.name.clone(), why.vi.clone()));
                    }
                }
                Standing::NotListed | Standing::Unusable(_) => made.others += 1,
                Standing::Unknown => made.unknown += 1,
            }
        }
        let absent = seen.iter().enumerate().filter(|(_, seen)| !**seen);
        made.missing = absent.map(|(place, _)| roster.name(place).to_owned()).collect();
        dedup(&mut names);
        made.groups = names
            .into_iter()
            .map(|name| Group { expected: roster.len_of(&name), name, units: Vec::new() })
            .collect();
        for unit in counted {
            if let Some(group) = made.groups.iter_mut().find(|group| group.name == unit.group) {
                group.units.push(unit);
            }
        }
        let order = head.consolidation.as_ref().and_then(|choices| choices.order);
        let alphabetical = match order.map(|order| order.value) {
            Some(order) => order == UnitOrder::Alphabetical,
            None => made.expected.is_none(),
        };
        for group in &mut made.groups {
            if alphabetical {
                group.units.sort_by_cached_key(|unit| {
                    (alphabet::key(folded(&unit.name)), unit.file.clone())
                });
            } else {
                group.units.sort_by_key(|unit| unit.roster);
            }
        }
        made.groups.retain(|group| !group.units.is_empty() || group.expected.unwrap_or(0) > 0);
        made
    }

    /// Returns the units that count, in the order of the tables.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.groups.iter().flat_map(|group| &group.units)
    }

    /// Returns the units that count and whose figures contradict each other.
    pub fn contradictory(&self) -> impl Iterator<Item = &Unit> {
        self.units().filter(|unit| !unit.faults.is_empty())
    }
}

/// Drops what has been there before, wherever it stands.
fn dedup(names: &mut Vec<String>) {
    let mut known = BTreeSet::new();
    names.retain(|name| known.insert(name.clone()));
}

/// Tells whether contradictory figures are left out of the totals.
pub fn leaves_out(head: &Model) -> bool {
    let choice = head.consolidation.as_ref().and_then(|choices| choices.contradictory);
    choice.is_none_or(|choice| choice.value == Contradictory::LeaveOut)
}

/// Tells whether a year is the head of a consolidated report.
pub fn is_head(year: &Year) -> bool {
    outline::Outline::of(&year.model) == outline::Outline::Consolidated
}
