//! The report templates: those that come with the program, and one of the office's own.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::diagnostic::{Diagnostic, Text, has_errors, sort};
use crate::extra::Declarations;
use crate::model::{AnnexList, Model, Narratives};
use crate::outline::Outline;
use crate::read::{Choice, Field, Shape, Table, nearest, plain};
use crate::source::{FileId, Sources, Span};
use crate::sums;
use crate::template::{Engine, Known, Printer, Source};

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

/// Templates by outline, each compiled once for a whole run, when the first document needs it.
#[derive(Debug)]
pub struct Templates {
    texts: Vec<Named>,
    /// The outline of every document, where the office names one.
    only: Option<String>,
    outlines: BTreeMap<String, Compiled>,
    extra: Declarations,
    /// Who prints what uses an office's own text, if not this process.
    printer: Option<Arc<dyn Printer>>,
}

type Compiled = OnceLock<Result<Engine, Vec<Diagnostic>>>;

/// A template by its name.
#[derive(Debug)]
struct Named {
    name: String,
    file: FileId,
    text: Cow<'static, str>,
    /// Whether it is the office's.
    is_own: bool,
}

/// An office's own files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Own {
    /// Its texts by name. One of a name of the program's takes the place of that one, such as
    /// `sections/leadership.md`; another is an outline, such as `ke-hoach.md`, or is included.
    pub texts: Vec<(String, FileId)>,
    /// Name of the one that is the outline of every document.
    pub only: Option<String>,
    /// Its `extra.toml`.
    pub extra: Option<FileId>,
}

impl Templates {
    /// Takes the templates that come with the program; their texts are added to `sources`, so
    /// that findings can point into them.
    pub fn embedded(sources: &mut Sources) -> Self {
        let texts = EMBEDDED.iter().map(|(name, text)| Named {
            name: (*name).to_owned(),
            file: sources.add(format!("templates/{name}"), *text),
            text: Cow::Borrowed(text),
            is_own: false,
        });
        Self::new(texts.collect(), None, Declarations::default())
    }

    /// Takes an office's own files with the templates that come with the program.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its `extra.toml`, or with an outline that uses its texts.
    pub fn with(sources: &mut Sources, own: Own) -> Result<Self, Vec<Diagnostic>> {
        let mut texts = Self::embedded(sources).texts;
        texts.retain(|text| own.texts.iter().all(|(name, _)| *name != text.name));
        texts.extend(own.texts.into_iter().map(|(name, file)| {
            let text = sources.get(file).text.clone().into();
            Named { name, file, text, is_own: true }
        }));
        let (extra, mut found) = match own.extra {
            Some(file) => Declarations::read(sources, file),
            None => Default::default(),
        };
        if has_errors(&found) {
            return Err(found);
        }
        let templates = Self::new(texts, own.only, extra);
        let used = |name: &String| closure(&templates.texts, name).iter().any(|text| text.is_own);
        for name in templates.outlines.keys().filter(|name| used(name)) {
            found.extend(templates.test(name).err().into_iter().flatten());
        }
        sort(&mut found);
        if has_errors(&found) { Err(found) } else { Ok(templates) }
    }

    fn new(texts: Vec<Named>, only: Option<String>, extra: Declarations) -> Self {
        let outlines = match &only {
            Some(only) => BTreeMap::from([(only.clone(), Compiled::new())]),
            None => {
                let names = texts.iter().map(|text| &text.name);
                let names = names.filter(|name| is_outline(name));
                names.map(|name| (name.clone(), Compiled::new())).collect()
            }
        };
        Self { texts, only, outlines, extra, printer: None }
    }

    /// Has another process print whatever uses a template that is not of the program: such a one may
    /// run for ever, or fill the memory.
    #[must_use]
    pub fn printed_by(mut self, printer: Arc<dyn Printer>) -> Self {
        self.printer = Some(printer);
        self.outlines.values_mut().for_each(|compiled| *compiled = Compiled::new());
        self
    }

    /// Returns what the office declares as its own figures.
    pub fn extra(&self) -> &Declarations {
        &self.extra
    }

    /// Returns the name of the template that a document follows: that of its `layout.outline`, or
    /// that of its kind.
    ///
    /// # Errors
    ///
    /// There is no outline of the name (D063).
    pub fn outline(&self, model: &Model) -> Result<&str, Vec<Diagnostic>> {
        let known = |name: &str| self.outlines.get_key_value(name).map(|(name, _)| name.as_str());
        if let Some(only) = &self.only {
            return Ok(only);
        }
        let Some(named) = &model.layout.outline else {
            return Ok(Outline::of(model).template());
        };
        let name = named.value.strip_suffix(".md").unwrap_or(&named.value);
        known(&format!("{name}.md")).ok_or_else(|| vec![self.no_outline(name, named.span)])
    }

    fn no_outline(&self, name: &str, span: Span) -> Diagnostic {
        let message = Text::new(
            format!("không có đề cương `{name}`"),
            format!("there is no outline `{name}`"),
        );
        let names = self.outlines.keys().map(|name| name.trim_end_matches(".md"));
        let help = match nearest(name, names) {
            Some(near) => {
                Text::new(format!("có phải là `{near}` không?"), format!("did you mean `{near}`?"))
            }
            None => Text::new(
                format!("đặt tệp `{name}.md` trong thư mục mẫu, và nêu thư mục đó bằng `-t`"),
                format!("put a file `{name}.md` into the folder of templates that `-t` names"),
            ),
        };
        Diagnostic::error("D063", span, message).key("layout.outline").help(help)
    }

    /// Returns a compiled outline.
    ///
    /// # Errors
    ///
    /// What is wrong with its syntax; a test holds that nothing is in the program's own.
    pub fn engine(&self, outline: &str) -> Result<&Engine, Vec<Diagnostic>> {
        let compile = || {
            let compile = |texts: &[&Named]| {
                let sources = texts.iter().map(|Named { name, file, text, .. }| Source {
                    name,
                    file: *file,
                    text,
                });
                let engine = Engine::new(&sources.collect::<Vec<_>>())?;
                Ok(match &self.printer {
                    Some(printer) if texts.iter().any(|text| text.is_own) => {
                        engine.printed_by(Arc::clone(printer))
                    }
                    _ => engine,
                })
            };
            // Only all the names together show which one a misspelt one is near to.
            compile(&closure(&self.texts, outline))
                .or_else(|_| compile(&self.texts.iter().collect::<Vec<_>>()))
        };
        match self.outlines.get(outline) {
            Some(compiled) => compiled.get_or_init(compile).as_ref().map_err(Clone::clone),
            None => Err(vec![self.no_outline(outline, Span::default())]),
        }
    }

    /// Compiles an outline and looks for misspelt names.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it.
    pub fn test(&self, outline: &str) -> Result<(), Vec<Diagnostic>> {
        let mut known = known();
        known.fields.extend(self.extra.known());
        let findings = self.engine(outline)?.lint(outline, &known);
        if findings.is_empty() { Ok(()) } else { Err(findings) }
    }
}

/// Tells whether a template is an outline, and no section or list of components.
pub fn is_outline(name: &str) -> bool {
    !name.contains('/') && name != COMPONENTS
}

/// Returns the templates that one needs: itself, those it includes, and the shared components.
fn closure<'t>(texts: &'t [Named], main: &str) -> Vec<&'t Named> {
    let mut used: Vec<&Named> = Vec::new();
    let mut wanted: Vec<&str> = vec![COMPONENTS, main];
    while let Some(name) = wanted.pop() {
        let known = texts.iter().find(|text| text.name == name);
        let Some(text) = known.filter(|text| used.iter().all(|used| used.name != text.name)) else {
            continue;
        };
        used.push(text);
        wanted.extend(included(&text.text));
    }
    used
}

/// Returns the names of the templates that a text includes.
pub fn included(text: &str) -> impl Iterator<Item = &str> {
    let words = ["include", "extends"].into_iter();
    words.flat_map(|word| text.match_indices(word)).filter_map(|(at, word)| {
        let rest = text[at + word.len()..].trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'))?;
        rest[1..].split(quote).next()
    })
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
const UNITS: [&str; 8] =
    ["annexes", "counted", "expected", "listed", "missing", "others", "unknown", "reported"];

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
            assert_eq!(templates.test(outline.template()), Ok(()), "{outline:?}");
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
