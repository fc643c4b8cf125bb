//! Rules about the form of the decree; a file for each.

mod layout_out_of_range;
mod unit_in_symbol;
mod blank_in_symbol;
mod type_code_in_abbreviation;
mod malformed_abbreviation;
mod impossible_number;
mod abbreviated_agency_name;
mod all_capitals;
mod missing_parent;
mod parent_same_as_name;
mod parent_without_place;
mod place_not_in_full;
mod lower_case_place;
mod province_in_place;
mod punctuation_in_place;
mod missing_addressee;
mod as_above_without_addressee;
mod list_mark_in_item;
mod archive_line_in_recipients;
mod duplicate_recipient;
mod receiver_not_listed;
mod lower_case_recipient;
mod authority_in_title;
mod authority_without_title;
mod title_without_authority;
mod deputy_with_head_title;
mod collective_missing;
mod rank_before_name;
mod name_case;
mod incomplete_name;
mod type_in_subject;
mod subject_ends_with_mark;
mod subject_of_several_sentences;
mod subject_year;
mod heading_ends_with_mark;
mod heading_in_capitals;
mod none_said_by_hand;
mod missing_end_mark;
mod text_after_end_mark;
mod member_without_role;
mod abolished_district;
mod abolished_inspectorate;
mod merged_department;
mod merged_party_body;
mod merged_province;
mod signature_and_seal;
mod number_from_registry;
mod signer_competence;
mod secrecy_and_urgency;
mod annex_without_reference;
mod empty_annex;
mod reference_to_missing_annex;
mod type_against_name;
mod commune_with_parent;
mod unit_not_in_archive;
mod letter_without_unit;
mod long_letter_subject;
mod draft_mark_with_number;
mod malformed_contact;
mod substituted_font;

// What they share.
mod former_names;
mod words;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &layout_out_of_range::RULE,
    &unit_in_symbol::RULE,
    &blank_in_symbol::RULE,
    &type_code_in_abbreviation::RULE,
    &malformed_abbreviation::RULE,
    &impossible_number::RULE,
    &abbreviated_agency_name::RULE,
    &all_capitals::RULE,
    &missing_parent::RULE,
    &parent_same_as_name::RULE,
    &parent_without_place::RULE,
    &place_not_in_full::RULE,
    &lower_case_place::RULE,
    &province_in_place::RULE,
    &punctuation_in_place::RULE,
    &missing_addressee::RULE,
    &as_above_without_addressee::RULE,
    &list_mark_in_item::RULE,
    &archive_line_in_recipients::RULE,
    &duplicate_recipient::RULE,
    &receiver_not_listed::RULE,
    &lower_case_recipient::RULE,
    &authority_in_title::RULE,
    &authority_without_title::RULE,
    &title_without_authority::RULE,
    &deputy_with_head_title::RULE,
    &collective_missing::RULE,
    &rank_before_name::RULE,
    &name_case::RULE,
    &incomplete_name::RULE,
    &type_in_subject::RULE,
    &subject_ends_with_mark::RULE,
    &subject_of_several_sentences::RULE,
    &subject_year::RULE,
    &heading_ends_with_mark::RULE,
    &heading_in_capitals::RULE,
    &none_said_by_hand::RULE,
    &missing_end_mark::RULE,
    &text_after_end_mark::RULE,
    &member_without_role::RULE,
    &abolished_district::RULE,
    &abolished_inspectorate::RULE,
    &merged_department::RULE,
    &merged_party_body::RULE,
    &merged_province::RULE,
    &signature_and_seal::RULE,
    &number_from_registry::RULE,
    &signer_competence::RULE,
    &secrecy_and_urgency::RULE,
    &annex_without_reference::RULE,
    &empty_annex::RULE,
    &reference_to_missing_annex::RULE,
    &type_against_name::RULE,
    &commune_with_parent::RULE,
    &unit_not_in_archive::RULE,
    &letter_without_unit::RULE,
    &long_letter_subject::RULE,
    &draft_mark_with_number::RULE,
    &malformed_contact::RULE,
    &substituted_font::RULE,
];
