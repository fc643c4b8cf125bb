//! The arguments of the commands that make data files and their schemas: `new`, `next`, `schema`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::inputs::{Inputs, inputs, path};
use super::lookup::on;
use crate::cli::failure::Failure;
use crate::cli::usage;
use crate::diagnostic::Lang;
use crate::form::Form;
use crate::next::Aim;
use crate::schema::Subject;

/// Options of `new`.
#[derive(Debug)]
pub(in crate::cli) struct NewArguments {
    pub(in crate::cli) form: Form,
    /// `-o`, as given.
    pub(in crate::cli) output: Option<PathBuf>,
    pub(in crate::cli) year: Option<u64>,
    pub(in crate::cli) agency: Option<String>,
    /// Language of the comments.
    pub(in crate::cli) lang: Lang,
}

/// Options of `next`.
#[derive(Debug)]
pub(in crate::cli) struct NextArguments {
    /// The old file, one.
    pub(in crate::cli) inputs: Inputs,
    /// `-o`, as given.
    pub(in crate::cli) output: Option<PathBuf>,
    pub(in crate::cli) aim: Aim,
}

/// Options of `schema`.
#[derive(Debug)]
pub(in crate::cli) struct SchemaArguments {
    pub(in crate::cli) subject: Subject,
    /// `-o`, as given.
    pub(in crate::cli) output: Option<PathBuf>,
}

pub(super) fn new_arguments(matches: &ArgMatches) -> Result<NewArguments, Failure> {
    let named = matches.get_one::<String>("kind");
    let form = Form::ALL.into_iter().find(|form| named.is_some_and(|name| name == form.as_str()));
    let agency = matches.get_one::<String>("agency").map(|name| name.trim().to_owned());
    if agency.as_ref().is_some_and(|name| name.is_empty() || name.chars().any(char::is_control)) {
        return Err(usage::bad_agency());
    }
    let year = year(matches)?;
    // A year of the law and of the people who write about it, not a figure.
    if let Some(year) = year.filter(|year| !(2000..=2999).contains(year)) {
        return Err(usage::bad_year(&year.to_string()));
    }
    let output = path(matches, "output");
    Ok(NewArguments {
        form: form.unwrap_or(Form::Annual),
        output,
        year,
        agency,
        lang: Lang::default(),
    })
}

pub(super) fn next_arguments(matches: &ArgMatches) -> Result<NextArguments, Failure> {
    let year = year(matches)?;
    Ok(NextArguments {
        inputs: inputs(matches),
        output: path(matches, "output"),
        aim: Aim { year, on: on(matches)?, ..Aim::default() },
    })
}

fn year(matches: &ArgMatches) -> Result<Option<u64>, Failure> {
    let year = matches.get_one::<String>("year");
    year.map(|written| written.parse().map_err(|_| usage::bad_year(written))).transpose()
}

pub(super) fn schema_arguments(matches: &ArgMatches) -> SchemaArguments {
    let named = matches.get_one::<String>("for");
    let subject =
        Subject::ALL.into_iter().find(|subject| named.is_some_and(|n| n == subject.as_str()));
    SchemaArguments { subject: subject.unwrap_or(Subject::Year), output: path(matches, "output") }
}
