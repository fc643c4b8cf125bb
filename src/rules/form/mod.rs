//! Rules about the form of the decree; a file for each.

mod layout_out_of_range;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[&layout_out_of_range::RULE];
