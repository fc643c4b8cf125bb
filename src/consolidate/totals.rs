//! What the figures of units add up to, each with the number of units that it rests on.

use super::{Cell, Unit};
use crate::model::UnitTable;
use crate::sums;

/// A figure over several units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SumTotal {
    /// The sum.
    pub sum: u64,
    /// How many units give it and count.
    pub given: usize,
    /// How many give it and are left out.
    pub left_out: usize,
}

/// A share over several units: of the sums, over the units that give both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ShareTotal {
    /// The part.
    pub part: u64,
    /// The whole.
    pub whole: u64,
    /// How many units give both.
    pub given: usize,
}

impl ShareTotal {
    /// Returns the percentage, with two decimals; nothing of nothing has none.
    pub fn percent(self) -> Option<f64> {
        let Self { part, whole, .. } = self;
        let hundredths =
            (u128::from(part) * 20_000 + u128::from(whole)).checked_div(u128::from(whole) * 2)?;
        Some(hundredths as f64 / 100.0)
    }
}

/// Every figure and share over several units.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// How many units count.
    pub reported: usize,
    /// How many of them are communes.
    pub communes: usize,
    /// The figures, in the order of [`sums::ALL`].
    pub sums: Vec<SumTotal>,
    /// The shares, in the order of [`sums::SHARES`].
    pub shares: Vec<ShareTotal>,
}

impl Totals {
    /// Adds up the figures of units.
    pub fn of<'u>(units: impl Iterator<Item = &'u Unit>) -> Self {
        let parts = sums::SHARES.map(|share| {
            (sums::find(share.part), share.whole.iter().filter_map(|key| sums::find(key)).collect())
        });
        let parts: Vec<(usize, Vec<usize>)> =
            parts.into_iter().filter_map(|(part, whole)| Some((part?, whole))).collect();
        let mut totals = Self {
            sums: vec![SumTotal::default(); sums::ALL.len()],
            shares: vec![ShareTotal::default(); parts.len()],
            reported: 0,
            communes: 0,
        };
        for unit in units {
            totals.reported += 1;
            totals.communes += usize::from(unit.is_commune);
            for (total, cell) in totals.sums.iter_mut().zip(&unit.cells) {
                match cell {
                    Cell::Absent => {}
                    Cell::Given(figure) => {
                        total.sum = total.sum.saturating_add(*figure);
                        total.given += 1;
                    }
                    Cell::LeftOut(_) => total.left_out += 1,
                }
            }
            for (total, (part, whole)) in totals.shares.iter_mut().zip(&parts) {
                let given = |index: &usize| match unit.cells.get(*index) {
                    Some(Cell::Given(figure)) => Some(*figure),
                    _ => None,
                };
                let whole: Option<u64> = match whole[..] {
                    [] => Some(1),
                    _ => whole.iter().map(given).sum(),
                };
                if let (Some(part), Some(whole)) = (given(part), whole) {
                    total.part = total.part.saturating_add(part);
                    total.whole = total.whole.saturating_add(whole);
                    total.given += 1;
                }
            }
        }
        totals
    }

    /// Returns how many units are asked for a figure: of some, the communes alone.
    pub fn asked(&self, sum: &sums::Sum) -> usize {
        if sum.table == UnitTable::Communes && self.communes > 0 {
            self.communes
        } else {
            self.reported
        }
    }

    /// Returns the total of the figure with this key.
    pub fn sum(&self, key: &str) -> SumTotal {
        sums::find(key).and_then(|index| self.sums.get(index)).copied().unwrap_or_default()
    }
}
