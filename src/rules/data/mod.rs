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
mod later_than_document;
mod outside_period;
mod cut_off_misplaced;
mod document_outside_year;
mod outdated_figures;
mod task_of_past_year;
mod wrong_span_of_years;
mod no_such_day;
mod unpadded_date;
mod mixed_date_style;
mod other_year_named;
mod term_outside_year;
mod resolution_before_conference;
mod file_not_opened;
mod uneven_row;
mod duplicate_annex_key;
mod duplicate_abbreviation;
mod value_not_printed;
mod school_keys_outside_school;
mod disclosed_before_decision;
mod inspectorate_with_leaders;
mod chapter_missing;
mod no_such_clause;
mod published_late;
mod reversed_period;
mod period_years_differ;
mod table_years;
mod letter_without_content;
mod deadline_before_letter;
mod circular_extends;
mod too_many_entries;
mod undeclared_extra;
mod extra_of_wrong_type;
mod missing_extra;
mod unknown_outline;
mod malformed_declaration;

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
    &later_than_document::RULE,
    &outside_period::RULE,
    &cut_off_misplaced::RULE,
    &document_outside_year::RULE,
    &outdated_figures::RULE,
    &task_of_past_year::RULE,
    &wrong_span_of_years::RULE,
    &no_such_day::RULE,
    &unpadded_date::RULE,
    &mixed_date_style::RULE,
    &other_year_named::RULE,
    &term_outside_year::RULE,
    &resolution_before_conference::RULE,
    &file_not_opened::RULE,
    &uneven_row::RULE,
    &duplicate_annex_key::RULE,
    &duplicate_abbreviation::RULE,
    &value_not_printed::RULE,
    &school_keys_outside_school::RULE,
    &disclosed_before_decision::RULE,
    &inspectorate_with_leaders::RULE,
    &chapter_missing::RULE,
    &no_such_clause::RULE,
    &published_late::RULE,
    &reversed_period::RULE,
    &period_years_differ::RULE,
    &table_years::RULE,
    &letter_without_content::RULE,
    &deadline_before_letter::RULE,
    &circular_extends::RULE,
    &too_many_entries::RULE,
    &undeclared_extra::RULE,
    &extra_of_wrong_type::RULE,
    &missing_extra::RULE,
    &unknown_outline::RULE,
    &malformed_declaration::RULE,
];
