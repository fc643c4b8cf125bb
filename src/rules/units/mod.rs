//! Rules about the units of a consolidated report; a file for each.

mod unit_missing;
mod unit_twice;
mod unit_not_on_roster;
mod unit_of_another_year;
mod contradictory_figures;
mod unit_listed_twice;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &unit_missing::RULE,
    &unit_twice::RULE,
    &unit_not_on_roster::RULE,
    &unit_of_another_year::RULE,
    &contradictory_figures::RULE,
    &unit_listed_twice::RULE,
];
