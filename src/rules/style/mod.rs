//! Rules about wording and typing; a file for each.

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[];
