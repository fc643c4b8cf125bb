//! The arguments of the commands that look something up: `rule` and `law`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::inputs::code_named;
use crate::cli::failure::Failure;
use crate::cli::usage;
use crate::read::paper_date;
use crate::rules;
use crate::value::Date;

/// Options of `rule`.
#[derive(Debug)]
pub(in crate::cli) enum RuleArguments {
    /// One line for each rule whose code begins so.
    List(String),
    /// The page of a rule.
    Page(&'static rules::Rule),
    /// Every page.
    All,
}

/// Options of `law`.
#[derive(Debug)]
pub(in crate::cli) struct LawArguments {
    /// Number or words; empty for everything.
    pub(in crate::cli) query: String,
    /// The day by which the force is judged.
    pub(in crate::cli) on: Option<Date>,
    /// Files of documents beside those of the program.
    pub(in crate::cli) catalogues: Vec<PathBuf>,
}

pub(super) fn rule_arguments(matches: &ArgMatches) -> Result<RuleArguments, Failure> {
    if matches.get_flag("all") {
        return Ok(RuleArguments::All);
    }
    let Some(code) = matches.get_one::<String>("code") else {
        return Ok(RuleArguments::List(String::new()));
    };
    match rules::find(code) {
        Some(rule) => Ok(RuleArguments::Page(rule)),
        None => code_named(code).map(RuleArguments::List),
    }
}

pub(super) fn law_arguments(matches: &ArgMatches) -> Result<LawArguments, Failure> {
    let words = matches.get_many::<String>("query").unwrap_or_default();
    let query = words.map(String::as_str).collect::<Vec<_>>().join(" ");
    let on = on(matches)?;
    let catalogues = matches.get_many::<PathBuf>("catalogue").unwrap_or_default();
    Ok(LawArguments { query, on, catalogues: catalogues.cloned().collect() })
}

/// Reads the day by which the force of documents is judged.
pub(super) fn on(matches: &ArgMatches) -> Result<Option<Date>, Failure> {
    let Some(written) = matches.get_one::<String>("on") else { return Ok(None) };
    paper_date(written.trim()).map(Some).ok_or_else(|| usage::bad_date("--on", written))
}
