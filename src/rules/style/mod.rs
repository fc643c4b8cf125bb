//! Rules about wording and typing; a file for each, beside the scanners that several share.

mod words;
mod phrases;
mod pairs;
mod abbreviations;
mod scripts;
mod letters;
mod joints;
mod syllable;

mod space_before_punctuation;
mod missing_blank;
mod doubled_blank;
mod blank_in_brackets;
mod doubled_word;
mod unpaired_quote;
mod mixed_quotes;
mod unpaired_bracket;
mod long_dash;
mod one_sided_hyphen;
mod mixed_year_ranges;
mod mixed_tone_marks;
mod undefined_abbreviation;
mod varying_abbreviation;
mod mixed_name_forms;
mod body_in_wrong_case;
mod lower_case_after_full_stop;
mod special_noun;
mod mixed_scripts;
mod foreign_script;
mod invisible_character;
mod legacy_encoding;
mod misspelt_phrase;
mod lost_word;
mod odd_ellipsis;
mod repeated_punctuation;
mod open_list;
mod sign_at_item_end;
mod typed_marker;
mod mixed_spellings;
mod impossible_syllable;
mod mixed_dashes;
mod varying_term;

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
    &long_dash::RULE,
    &one_sided_hyphen::RULE,
    &mixed_year_ranges::RULE,
    &mixed_tone_marks::RULE,
    &undefined_abbreviation::RULE,
    &varying_abbreviation::RULE,
    &mixed_name_forms::RULE,
    &body_in_wrong_case::RULE,
    &lower_case_after_full_stop::RULE,
    &special_noun::RULE,
    &mixed_scripts::RULE,
    &foreign_script::RULE,
    &invisible_character::RULE,
    &legacy_encoding::RULE,
    &misspelt_phrase::RULE,
    &lost_word::RULE,
    &odd_ellipsis::RULE,
    &repeated_punctuation::RULE,
    &open_list::RULE,
    &sign_at_item_end::RULE,
    &typed_marker::RULE,
    &mixed_spellings::RULE,
    &impossible_syllable::RULE,
    &mixed_dashes::RULE,
    &varying_term::RULE,
];
