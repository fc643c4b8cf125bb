//! Rules about wording and typing; a file for each, beside the scanners that several share.

mod words;

mod space_before_punctuation;
mod missing_blank;
mod doubled_blank;
mod blank_in_brackets;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &space_before_punctuation::RULE,
    &missing_blank::RULE,
    &doubled_blank::RULE,
    &blank_in_brackets::RULE,
];
