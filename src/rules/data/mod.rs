//! Rules about the data file; a file for each.

mod day;

pub(crate) use day::span_of_years;

mod syntax_error;
mod unknown_key;
mod wrong_type;
mod missing_value;
mod invalid_date;
mod decomposed_text;
mod forbidden_character;
mod unfilled_value;
mod invalid_markup;
mod unused_suppression;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &syntax_error::RULE,
    &unknown_key::RULE,
    &wrong_type::RULE,
    &missing_value::RULE,
    &invalid_date::RULE,
    &decomposed_text::RULE,
    &forbidden_character::RULE,
    &unfilled_value::RULE,
    &invalid_markup::RULE,
    &unused_suppression::RULE,
];
