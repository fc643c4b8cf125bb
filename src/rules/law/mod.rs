//! Rules about documents cited; a file for each, and five for what they share: `number` (grammar),
//! `mention` (documents in running text), `citation` (those of tables and text under one view),
//! `provision` (điểm, khoản, điều) and `title_words`.

mod citation;
mod mention;
mod number;
mod provision;
mod title_words;

mod unknown_document;
mod ambiguous_number;
mod number_with_blanks;
mod malformed_number;
mod mixed_number_form;
mod type_against_symbol;
mod issuer_against_symbol;
mod official_letter_code;
mod unit_in_symbol;
mod year_as_number;
mod falling_numbers;
mod directive_with_year;
mod near_number;
mod incomplete_citation;
mod issued_later;
mod expired_document;
mod not_yet_in_force;
mod conflicting_citations;
mod against_catalogue;
mod title_against_catalogue;
mod law_name;
mod lower_case_type;
mod number_without_so;
mod comma_before_day;
mod provision_case;
mod provision_order;
mod basis_line_end;
mod repeated_in_full;
mod unsorted_documents;
mod type_before_brackets;
mod repeated_type;
mod listed_twice;
mod entry_against_catalogue;
mod vote_by_wrong_means;
mod clause_not_in_article;

use super::Rule;

pub(in crate::rules) use citation::Mentions;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &unknown_document::RULE,
    &ambiguous_number::RULE,
    &number_with_blanks::RULE,
    &malformed_number::RULE,
    &mixed_number_form::RULE,
    &type_against_symbol::RULE,
    &issuer_against_symbol::RULE,
    &official_letter_code::RULE,
    &unit_in_symbol::RULE,
    &year_as_number::RULE,
    &falling_numbers::RULE,
    &directive_with_year::RULE,
    &near_number::RULE,
    &incomplete_citation::RULE,
    &issued_later::RULE,
    &expired_document::RULE,
    &not_yet_in_force::RULE,
    &conflicting_citations::RULE,
    &against_catalogue::RULE,
    &title_against_catalogue::RULE,
    &law_name::RULE,
    &lower_case_type::RULE,
    &number_without_so::RULE,
    &comma_before_day::RULE,
    &provision_case::RULE,
    &provision_order::RULE,
    &basis_line_end::RULE,
    &repeated_in_full::RULE,
    &unsorted_documents::RULE,
    &type_before_brackets::RULE,
    &repeated_type::RULE,
    &listed_twice::RULE,
    &entry_against_catalogue::RULE,
    &vote_by_wrong_means::RULE,
    &clause_not_in_article::RULE,
];
