//! Rules about wording and typing; a file for each, beside the scanners that several share.

mod words;
mod pairs;

mod space_before_punctuation;
mod missing_blank;
mod doubled_blank;
mod blank_in_brackets;
mod doubled_word;
mod unpaired_quote;
mod mixed_quotes;
mod unpaired_bracket;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &space_before_punctuation::RULE,
    &missing_blank::RULE,
    &doubled_blank::RULE,
    &blank_in_brackets::RULE,
    &doubled_word::RULE,
    &unpaired_quote::RULE,
    &mixed_quotes::RULE,
    &unpaired_bracket::RULE,
];
