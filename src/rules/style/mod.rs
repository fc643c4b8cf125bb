//! Rules about wording and typing; a file for each.

mod space_before_punctuation;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[&space_before_punctuation::RULE];
