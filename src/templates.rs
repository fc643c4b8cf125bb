//! The report templates: those that come with the program, and one of the office's own.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::model::{Model, Narratives};
use crate::read::{Field, Shape, Table, plain};
use crate::source::{FileId, Sources};
use crate::template::{Engine, Known, Source};

/// Templates that come with the program, by the name that others include them by.
macro_rules! embedded {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../templates/", $name)))),*]
    };
}

/// Names and texts of the templates that come with the program.
pub static EMBEDDED: &[(&str, &str)] = embedded![
    "components.md"
    "annual-2015.md"
    "annual-2015/opening.md"
    "annual-2015/situation.md"
    "annual-2015/leadership.md"
    "annual-2015/unions.md"
    "annual-2015/steering_committee.md"
    "annual-2015/theme.md"
    "annual-2015/commune.md"
    "annual-2015/agency.md"
    "annual-2015/leader.md"
    "annual-2015/disclosure.md"
    "annual-2015/consultation.md"
    "annual-2015/conferences.md"
    "annual-2015/organization.md"
    "annual-2015/supervision.md"
    "annual-2015/reception.md"
    "annual-2015/workplace.md"
    "annual-2015/assessment.md"
    "annual-2015/tasks.md"
    "annual-2015/proposals.md"
    "annual-2015/closing.md"
];

/// Name that an office's own template goes by.
const OWN: &str = "-t";

/// Templates, compiled once for a whole run.
#[derive(Debug)]
pub struct Templates {
    /// The compiled templates.
    pub engine: Engine,
    /// Name of the one to render.
    pub main: String,
}

impl Templates {
    /// Compiles the templates that come with the program; their texts are added to `sources`, so
    /// that findings can point into them.
    ///
    /// # Errors
    ///
    /// What is wrong with them; a test holds that nothing is.
    pub fn embedded(sources: &mut Sources) -> Result<Self, Vec<Diagnostic>> {
        Self::compile(sources, None, "annual-2015.md")
    }

    /// Compiles them with an office's own template, which may include them.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the office's template.
    pub fn with_override(sources: &mut Sources, file: FileId) -> Result<Self, Vec<Diagnostic>> {
        let templates = Self::compile(sources, Some(file), OWN)?;
        let findings = templates.engine.lint(OWN, &known());
        if findings.is_empty() { Ok(templates) } else { Err(findings) }
    }

    fn compile(
        sources: &mut Sources,
        own: Option<FileId>,
        main: &str,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut names: Vec<(&str, FileId)> = Vec::with_capacity(EMBEDDED.len() + 1);
        for (name, text) in EMBEDDED {
            names.push((name, sources.add(format!("templates/{name}"), *text)));
        }
        names.extend(own.map(|file| (OWN, file)));
        let texts: Vec<_> = names
            .iter()
            .map(|(name, file)| Source { name, file: *file, text: &sources.get(*file).text })
            .collect();
        Ok(Self { engine: Engine::new(&texts)?, main: main.to_owned() })
    }
}

/// Returns the names that a template may use.
pub fn known() -> Known {
    let mut root = table(Model::FIELDS);
    root.fields.insert("narrative".into(), narratives());
    for name in ["leaders", "next_year", "committee_size", "assessment_parts"] {
        root.fields.insert(name.into(), Known::default());
    }
    root.fields.insert("totals".into(), leaves(&["donations", "posts_cut"]));
    if let Some(complaints) = root.fields.get_mut("complaints") {
        complaints.fields.insert("state".into(), Known::default());
    }
    root
}

fn table(fields: &[Field]) -> Known {
    let fields = fields.iter().map(|field| (plain(field.name).to_owned(), value(&field.shape)));
    Known { fields: fields.collect(), ..Known::default() }
}

fn value(shape: &Shape) -> Known {
    match shape {
        Shape::Table(fields) => table(fields),
        Shape::Citation(fields) => {
            let mut known = table(fields);
            known.fields.insert("cite".into(), Known::default());
            known
        }
        Shape::List(item) => list(value(item)),
        _ => Known::default(),
    }
}

fn list(element: Known) -> Known {
    Known { element: Some(Box::new(element)), ..Known::default() }
}

fn leaves(names: &[&str]) -> Known {
    let fields: BTreeMap<_, _> =
        names.iter().map(|name| ((*name).to_owned(), Known::default())).collect();
    Known { fields, ..Known::default() }
}

fn narratives() -> Known {
    let places = leaves(&["before", "replace", "after", "given"]);
    let sections = Narratives::FIELDS.iter().map(|field| (field.name.to_owned(), places.clone()));
    Known { fields: sections.collect(), ..Known::default() }
}
