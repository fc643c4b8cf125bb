//! The options that every command has.

use clap::ArgMatches;

use crate::cli::console::{Notes, Output};
use crate::cli::env::{Environment, colour_from_name, lang_from_name};
use crate::cli::failure::Failure;
use crate::cli::usage;
use crate::report::Format;

/// Reads the options that every command has; an option wins over its environment variable.
pub(super) fn output(matches: &ArgMatches, env: &Environment) -> Result<Output, Failure> {
    let option = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let lang = match (option("lang"), env.lang_variable.as_deref()) {
        (Some(name), _) => lang_from_name(name),
        (None, Some(value)) => Some(
            lang_from_name(value)
                .ok_or_else(|| usage::bad_variable("BCQCDC_LANG", value, &["vi", "en"]))?,
        ),
        (None, None) => None,
    };
    let format = match (option("output-format"), env.format_variable.as_deref()) {
        // As `rule` and `law` call the format for people.
        (Some("text"), _) => Some(Format::Full),
        (Some(name), _) => format_from_name(name),
        (None, Some(value)) => Some(format_from_name(value).ok_or_else(|| {
            let names = Format::ALL.map(Format::as_str);
            usage::bad_variable("BCQCDC_OUTPUT_FORMAT", value, &names)
        })?),
        (None, None) => None,
    };
    Ok(Output {
        lang: lang.unwrap_or(env.lang),
        format: format.unwrap_or_default(),
        colour: option("color").and_then(colour_from_name).unwrap_or_default(),
        notes: if matches.get_flag("quiet") { Notes::Hidden } else { Notes::Shown },
    })
}

fn format_from_name(name: &str) -> Option<Format> {
    Format::ALL.into_iter().find(|format| format.as_str() == name)
}
