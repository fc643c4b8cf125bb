//! The arguments of `template`.

use std::path::PathBuf;

use clap::ArgMatches;

use super::inputs::path;

use crate::cli::failure::Failure;
use crate::model::Kind;
use crate::outline::Outline;
use crate::read::{Choice, nearest};
use crate::templates::{EMBEDDED, Template};

/// What `template` is to do.
#[derive(Debug)]
pub(in crate::cli) enum TemplateArguments {
    List,
    Show(&'static Template),
    Vars(Vars),
    Eject(Vec<&'static Template>, PathBuf),
    Check(TemplateCheck),
}

/// Options of `template vars`.
#[derive(Debug)]
pub(in crate::cli) struct Vars {
    /// The kind as it was given.
    pub(in crate::cli) kind: String,
    pub(in crate::cli) outlines: Vec<Outline>,
    /// The variable to look below.
    pub(in crate::cli) variable: Option<String>,
    pub(in crate::cli) all: bool,
}

/// Options of `template check`.
#[derive(Debug)]
pub(in crate::cli) struct TemplateCheck {
    pub(in crate::cli) path: PathBuf,
    pub(in crate::cli) strict: bool,
}

/// Reads the arguments of a part of `template`.
pub(super) fn arguments(name: &str, matches: &ArgMatches) -> Result<TemplateArguments, Failure> {
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let path = |name: &str| path(matches, name).unwrap_or_default();
    Ok(match name {
        "show" => TemplateArguments::Show(template(&text("name"))?),
        "vars" => TemplateArguments::Vars(Vars {
            outlines: outlines(&text("kind"))?,
            kind: text("kind"),
            variable: matches.get_one::<String>("variable").cloned(),
            all: matches.get_flag("all"),
        }),
        "eject" => {
            let names = matches.get_many::<String>("name").unwrap_or_default();
            let templates = names.map(|name| template(name)).collect::<Result<_, _>>()?;
            TemplateArguments::Eject(templates, path("output"))
        }
        "check" => TemplateArguments::Check(TemplateCheck {
            path: path("path"),
            strict: matches.get_flag("strict"),
        }),
        _ => TemplateArguments::List,
    })
}

/// Finds a template by its name, without folder or ending where that is enough.
fn template(name: &str) -> Result<&'static Template, Failure> {
    let name = name.replace('\\', "/");
    let plain = name.trim_start_matches("templates/").trim_end_matches(".md");
    let stem = |known: &'static Template| known.name.trim_end_matches(".md");
    let last = |known: &'static Template| stem(known).trim_start_matches("sections/");
    let exact = EMBEDDED.iter().find(|known| stem(known) == plain || last(known) == plain);
    exact.ok_or_else(|| {
        let near = nearest(plain.trim_start_matches("sections/"), EMBEDDED.iter().map(last));
        let failure = Failure::new(
            format!("không có mẫu `{name}`"),
            format!("there is no template `{name}`"),
        );
        match near {
            Some(near) => failure.help(
                format!("có phải là `{near}` không? `bcqcdc template list` liệt kê các mẫu"),
                format!("`{near}`, perhaps? `bcqcdc template list` lists them"),
            ),
            None => failure.help(
                "`bcqcdc template list` liệt kê các mẫu",
                "`bcqcdc template list` lists the templates",
            ),
        }
    })
}

/// Returns the outlines of a kind, or the one of that name.
fn outlines(kind: &str) -> Result<Vec<Outline>, Failure> {
    let named = kind.trim_end_matches(".md");
    let stem = |outline: &Outline| outline.template().trim_end_matches(".md");
    let fits = |outline: &Outline| stem(outline) == named || outline.kind().word() == named;
    let found: Vec<_> = Outline::ALL.into_iter().filter(fits).collect();
    if !found.is_empty() {
        return Ok(found);
    }
    let kinds: Vec<_> = Kind::WORDS.iter().map(|kind| format!("`{}`", kind.word)).collect();
    let kinds = kinds.join(", ");
    Err(Failure::new(
        format!("không có loại văn bản `{kind}`"),
        format!("there is no kind `{kind}`"),
    )
    .help(format!("các loại: {kinds}"), format!("the kinds: {kinds}")))
}
