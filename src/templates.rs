//! The report templates: those that come with the program, and one of the office's own.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::diagnostic::Diagnostic;
use crate::model::{AnnexList, Model, Narratives};
use crate::outline::Outline;
use crate::read::{Choice, Field, Shape, Table, plain};
use crate::source::{FileId, Sources};
use crate::sums;
use crate::template::{Engine, Known, Source};

/// Templates that come with the program, by the name that others include them by.
macro_rules! embedded {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../templates/", $name)))),*]
    };
}

/// Names and texts of the templates that come with the program.
pub static EMBEDDED: &[(&str, &str)] = embedded![
    "annual-2015.md"
    "annual-2023.md"
    "campaign.md"
    "commune-2023.md"
    "components.md"
    "consolidated.md"
    "letter.md"
    "review.md"
    "sections/about.md"
    "sections/achievements.md"
    "sections/agency_2015.md"
    "sections/assessment.md"
    "sections/benefits.md"
    "sections/campaigns.md"
    "sections/checks.md"
    "sections/closing.md"
    "sections/commendations.md"
    "sections/commune.md"
    "sections/community_meetings.md"
    "sections/conferences.md"
    "sections/consultation.md"
    "sections/contributions.md"
    "sections/conventions.md"
    "sections/decisions.md"
    "sections/decisions_by_people.md"
    "sections/dialogues.md"
    "sections/direction.md"
    "sections/disclosure.md"
    "sections/dissemination.md"
    "sections/figures.md"
    "sections/findings.md"
    "sections/further.md"
    "sections/grounds.md"
    "sections/implementation.md"
    "sections/indicators.md"
    "sections/investment_supervision.md"
    "sections/leader.md"
    "sections/leadership.md"
    "sections/lessons.md"
    "sections/models.md"
    "sections/movement.md"
    "sections/office.md"
    "sections/opening.md"
    "sections/organization.md"
    "sections/organization_title.md"
    "sections/people_inspectorate.md"
    "sections/petitions.md"
    "sections/population.md"
    "sections/praise.md"
    "sections/procedures.md"
    "sections/proposals.md"
    "sections/public_consultations.md"
    "sections/public_information.md"
    "sections/reception.md"
    "sections/school.md"
    "sections/school_disclosure.md"
    "sections/situation.md"
    "sections/steering_committee.md"
    "sections/supervision.md"
    "sections/tasks.md"
    "sections/theme.md"
    "sections/unions.md"
    "sections/units_reported.md"
    "sections/units_results.md"
    "sections/workplace.md"
];

/// Template whose components every other may use.
const COMPONENTS: &str = "components.md";

/// Name that an office's own template goes by.
const OWN: &str = "-t";

/// Templates by outline, each compiled once for a whole run, when the first document needs it.
#[derive(Debug)]
pub struct Templates {
    texts: Vec<Named>,
    /// Whether an office's own template takes the place of every outline.
    own: bool,
    engines: [OnceLock<Result<Engine, Vec<Diagnostic>>>; Outline::ALL.len()],
}

/// A template by its name.
#[derive(Debug)]
struct Named {
    name: String,
    file: FileId,
    text: Cow<'static, str>,
}

impl Templates {
    /// Takes the templates that come with the program; their texts are added to `sources`, so
    /// that findings can point into them.
    pub fn embedded(sources: &mut Sources) -> Self {
        let texts = EMBEDDED.iter().map(|(name, text)| Named {
            name: (*name).to_owned(),
            file: sources.add(format!("templates/{name}"), *text),
            text: Cow::Borrowed(text),
        });
        Self { texts: texts.collect(), own: false, engines: Default::default() }
    }

    /// Takes an office's own template for every document; it may include those of the program.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the office's template.
    pub fn with_own(sources: &mut Sources, file: FileId) -> Result<Self, Vec<Diagnostic>> {
        let mut templates = Self::embedded(sources);
        let text = sources.get(file).text.clone();
        templates.texts.push(Named { name: OWN.to_owned(), file, text: text.into() });
        templates.own = true;
        templates.test(Outline::Annual2015)?;
        Ok(templates)
    }

    /// Takes an office's own texts in place of those of the program that bear the same names, such
    /// as `sections/leadership.md`; a text of another name may be included by them.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with an outline that uses one of them.
    pub fn with_overrides(
        sources: &mut Sources,
        overrides: Vec<(String, FileId)>,
    ) -> Result<Self, Vec<Diagnostic>> {
        let mut templates = Self::embedded(sources);
        for (name, file) in &overrides {
            templates.texts.retain(|known| known.name != *name);
            let text = sources.get(*file).text.clone();
            templates.texts.push(Named { name: name.clone(), file: *file, text: text.into() });
        }
        for outline in Outline::ALL {
            let used = closure(&templates.texts, outline.template());
            let changed = |text: &&Named| overrides.iter().any(|(name, _)| *name == text.name);
            if used.iter().any(changed) {
                templates.test(outline)?;
            }
        }
        Ok(templates)
    }

    /// Returns the compiled template of an outline, and its name.
    ///
    /// # Errors
    ///
    /// What is wrong with its syntax; a test holds that nothing is in the program's own.
    pub fn engine(&self, outline: Outline) -> Result<(&Engine, &'static str), Vec<Diagnostic>> {
        // An office's own template is compiled once, whatever the outline.
        let (slot, main) = if self.own { (0, OWN) } else { (outline as usize, outline.template()) };
        let engine = self.engines[slot].get_or_init(|| {
            let compile = |texts: &[&Named]| {
                let sources = texts.iter().map(|Named { name, file, text }| Source {
                    name,
                    file: *file,
                    text,
                });
                Engine::new(&sources.collect::<Vec<_>>())
            };
            // Only all the names together show which one a misspelt one is near to.
            compile(&closure(&self.texts, main))
                .or_else(|_| compile(&self.texts.iter().collect::<Vec<_>>()))
        });
        engine.as_ref().map(|engine| (engine, main)).map_err(Clone::clone)
    }

    /// Compiles an outline and looks for misspelt names.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn test(&self, outline: Outline) -> Result<(), Vec<Diagnostic>> {
        let (engine, main) = self.engine(outline)?;
        let findings = engine.lint(main, &known());
        if findings.is_empty() { Ok(()) } else { Err(findings) }
    }
}

/// Returns the templates that one needs: itself, those it includes, and the shared components.
fn closure<'t>(texts: &'t [Named], main: &str) -> Vec<&'t Named> {
    let mut used: Vec<&Named> = Vec::new();
    let mut wanted = vec![COMPONENTS, main];
    while let Some(name) = wanted.pop() {
        let known = texts.iter().find(|text| text.name == name);
        let Some(text) = known.filter(|text| used.iter().all(|used| used.name != text.name)) else {
            continue;
        };
        used.push(text);
        for (at, word) in
            ["include", "extends"].iter().flat_map(|word| text.text.match_indices(word))
        {
            let rest = text.text[at + word.len()..].trim_start();
            let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
            wanted.extend(quote.and_then(|quote| rest[1..].split(quote).next()));
        }
    }
    used
}

/// Values that [`crate::context`] computes, beside the sums.
const COMPUTED: [&str; 18] = [
    "communes",
    "law",
    "leaders",
    "next_year",
    "committee_size",
    "assessment_parts",
    "regime",
    "work",
    "organ",
    "everyone",
    "span",
    "within",
    "stage",
    "callers",
    "donors",
    "locality",
    "commune_name",
    "hamlet",
];

/// Sums that [`crate::context`] computes.
const TOTALS: [&str; 9] = [
    "contributed",
    "cost",
    "donations",
    "hamlets",
    "land_m2",
    "posts_cut",
    "school_income",
    "school_spending",
    "workdays",
];

/// Values of a consolidated report beside its figures.
const UNITS: [&str; 7] =
    ["annexes", "counted", "expected", "listed", "missing", "others", "reported"];

/// Returns the names that a template may use.
pub fn known() -> Known {
    let mut root = table(Model::FIELDS);
    root.fields.insert("narrative".into(), narratives());
    for name in COMPUTED {
        root.fields.insert(name.into(), Known::default());
    }
    root.fields.remove("annexes");
    root.fields.insert(
        "annexed".into(),
        leaves(&AnnexList::WORDS.iter().map(|known| known.word).collect::<Vec<_>>()),
    );
    root.fields.insert("totals".into(), leaves(&TOTALS));
    root.fields.insert("indicator_counts".into(), leaves(&["exceeded", "met", "missed", "judged"]));
    root.fields.insert("commended".into(), leaves(&["collectives", "individuals"]));
    let places = ["alone", "workplace", "organization", "reception", "unions", "front"];
    root.fields.insert("placed".into(), leaves(&places));
    for (list, computed) in [
        ("indicators", &["goal", "reached", "verdict"][..]),
        ("results", &["paragraphs"]),
        ("tables", &["totals"]),
    ] {
        let element = root.fields.get_mut(list).and_then(|list| list.element.as_deref_mut());
        element.into_iter().for_each(|element| element.fields.extend(leaves(computed).fields));
    }
    let rows = root.fields.get_mut("tables").and_then(|tables| tables.element.as_deref_mut());
    let rows = rows.and_then(|tables| tables.fields.get_mut("rows")?.element.as_deref_mut());
    rows.into_iter().for_each(|row| row.fields.extend(leaves(&["cells"]).fields));
    root.fields.insert("units".into(), units());
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

/// Names that a consolidated report computes from its units.
fn units() -> Known {
    let figures = |names: Vec<String>, leaves: &Known| Known {
        fields: names.into_iter().map(|name| (name, leaves.clone())).collect(),
        ..Known::default()
    };
    let sum = leaves(&["sum", "given", "basis", "left_out"]);
    let share = leaves(&["percent", "part", "whole", "given", "basis"]);
    let sums = figures(sums::ALL.iter().map(sums::Sum::name).collect(), &sum);
    let shares = sums::SHARES.iter().map(|share| share.name.to_owned()).collect();
    let shares = figures(shares, &share);
    let mut group = leaves(&["name", "expected", "reported", "missing"]);
    group.fields.insert("sums".into(), sums.clone());
    group.fields.insert("shares".into(), shares.clone());
    let mut known = leaves(&UNITS);
    for (name, value) in [("sums", sums), ("shares", shares), ("groups", list(group))] {
        known.fields.insert(name.into(), value);
    }
    for name in ["contradictory", "unusable"] {
        known.fields.insert(name.into(), list(leaves(&["name", "faults"])));
    }
    known
}

fn narratives() -> Known {
    let places = leaves(&["before", "replace", "after", "given"]);
    let sections = Narratives::FIELDS.iter().map(|field| (field.name.to_owned(), places.clone()));
    Known { fields: sections.collect(), ..Known::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outline_compiles_and_names_nothing_unknown() {
        let templates = Templates::embedded(&mut Sources::default());
        for outline in Outline::ALL {
            assert_eq!(templates.test(outline), Ok(()), "{outline:?}");
        }
    }

    #[test]
    fn every_template_is_used() {
        let templates = Templates::embedded(&mut Sources::default());
        for text in &templates.texts {
            let uses = |outline: Outline| closure(&templates.texts, outline.template());
            let used = |outline| uses(outline).iter().any(|used| used.name == text.name);
            assert!(Outline::ALL.into_iter().any(used), "{}", text.name);
        }
    }
}
