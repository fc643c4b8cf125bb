//! Rules about templates; a file for each.

mod template_syntax_error;
mod unknown_variable;
mod unknown_filter;
mod template_failed;
mod unsupported_markup;
mod template_too_large;
mod template_without_end;

use super::Rule;

/// The rules, by code.
pub static RULES: &[&Rule] = &[
    &template_syntax_error::RULE,
    &unknown_variable::RULE,
    &unknown_filter::RULE,
    &template_failed::RULE,
    &unsupported_markup::RULE,
    &template_too_large::RULE,
    &template_without_end::RULE,
];
