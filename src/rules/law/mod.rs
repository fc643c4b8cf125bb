//! Rules about documents cited; a file for each.

mod unknown_document;
mod ambiguous_number;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[&unknown_document::RULE, &ambiguous_number::RULE];
