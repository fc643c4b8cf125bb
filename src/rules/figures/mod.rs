//! Rules about figures; a file for each.

mod sum;
mod number;
mod words;
mod conference;
mod complaints;

mod staff_exceeds_total;
mod staff_below_total;
mod degrees_exceed_total;
mod staff_above_quota;
mod complaints_exceed_received;
mod resolved_beyond_competence;
mod complaints_unaccounted;
mod kinds_exceed_total;
mod kinds_below_total;
mod attendees_exceed_called;
mod answers_exceed_opinions;
mod conference_without_quorum;
mod conference_held_late;
mod inspectorate_size;
mod inspectorate_term;
mod more_listed_than_counted;
mod members_missing;
mod files_exceed_received;
mod percent_above_hundred;
mod percent_differs;
mod cut_percent_impossible;
mod groups_exceed_visits;
mod donation_without_money;
mod donation_named_twice;
mod committee_size_in_text;
mod donations_total_in_text;
mod money_abbreviated;
mod blank_before_percent;
mod foreign_separator;
mod ungrouped_thousands;
mod unpadded_count;
mod words_differ;
mod percent_differs_in_text;
mod posted_too_short;
mod disclosed_late;
mod resolution_not_passed;
mod part_exceeds_whole;
mod delegates_of_few;
mod proposers_below_third;
mod resolution_checked_rarely;
mod grades_differ;
mod share_differs;
mod subjects_exceed_total;
mod vote_below_threshold;
mod people_parts_exceed;
mod posted_too_briefly;
mod no_dialogue;
mod consultation_too_short;
mod investment_board_size;
mod works_exceed_contributions;
mod indicator_against_text;
mod indicator_incomplete;
mod row_length;
mod column_total_differs;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &staff_exceeds_total::RULE,
    &staff_below_total::RULE,
    &degrees_exceed_total::RULE,
    &staff_above_quota::RULE,
    &complaints_exceed_received::RULE,
    &resolved_beyond_competence::RULE,
    &complaints_unaccounted::RULE,
    &kinds_exceed_total::RULE,
    &kinds_below_total::RULE,
    &attendees_exceed_called::RULE,
    &answers_exceed_opinions::RULE,
    &conference_without_quorum::RULE,
    &conference_held_late::RULE,
    &inspectorate_size::RULE,
    &inspectorate_term::RULE,
    &more_listed_than_counted::RULE,
    &members_missing::RULE,
    &files_exceed_received::RULE,
    &percent_above_hundred::RULE,
    &percent_differs::RULE,
    &cut_percent_impossible::RULE,
    &groups_exceed_visits::RULE,
    &donation_without_money::RULE,
    &donation_named_twice::RULE,
    &committee_size_in_text::RULE,
    &donations_total_in_text::RULE,
    &money_abbreviated::RULE,
    &blank_before_percent::RULE,
    &foreign_separator::RULE,
    &ungrouped_thousands::RULE,
    &unpadded_count::RULE,
    &words_differ::RULE,
    &percent_differs_in_text::RULE,
    &posted_too_short::RULE,
    &disclosed_late::RULE,
    &resolution_not_passed::RULE,
    &part_exceeds_whole::RULE,
    &delegates_of_few::RULE,
    &proposers_below_third::RULE,
    &resolution_checked_rarely::RULE,
    &grades_differ::RULE,
    &share_differs::RULE,
    &subjects_exceed_total::RULE,
    &vote_below_threshold::RULE,
    &people_parts_exceed::RULE,
    &posted_too_briefly::RULE,
    &no_dialogue::RULE,
    &consultation_too_short::RULE,
    &investment_board_size::RULE,
    &works_exceed_contributions::RULE,
    &indicator_against_text::RULE,
    &indicator_incomplete::RULE,
    &row_length::RULE,
    &column_total_differs::RULE,
];
