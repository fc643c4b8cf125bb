//! Rules about figures; a file for each.

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[];
