//! From a year to a document, and to its bytes.

use tera::Value;

use crate::annexes;
use crate::compose::{self, Abbreviation, Named};
use crate::context;
use crate::diagnostic::{Diagnostic, Text};
use crate::document::{Block, Document, Inline};
use crate::docx;
use crate::framing;
use crate::law::{Act, Catalogue, Cited};
use crate::model::{Model, Narratives, PartNumbers, Passages};
use crate::parse::{Reference, Year};
use crate::read::Table;
use crate::source::Span;
use crate::template::{Given, Hole, Values, holes};
use crate::templates::Templates;
use crate::value::blank_hint;

/// Renders a year as DOCX: the same bytes for the same year and templates.
///
/// # Errors
///
/// What is wrong with the template, as far as only this year's values show it.
pub fn render(year: &Year, templates: &Templates) -> Result<Vec<u8>, Vec<Diagnostic>> {
    write(&document(year, templates)?)
}

/// Writes a document tree as DOCX.
///
/// # Errors
///
/// As [`render`].
pub fn write(document: &Document) -> Result<Vec<u8>, Vec<Diagnostic>> {
    docx::write(document).map_err(|error| {
        let message = Text::new(
            format!("không lập được tệp DOCX ({error})"),
            format!("failed to make the DOCX ({error})"),
        );
        vec![Diagnostic::error("T004", Span::default(), message)]
    })
}

/// Renders a year as a document tree.
///
/// # Errors
///
/// As [`render`].
pub fn document(year: &Year, templates: &Templates) -> Result<Document, Vec<Diagnostic>> {
    document_with(year, templates, &serde_json::Map::new())
}

/// Renders a year as a document tree, with values of its template that come from elsewhere.
///
/// # Errors
///
/// As [`render`].
pub fn document_with(
    year: &Year,
    templates: &Templates,
    more: &serde_json::Map<String, serde_json::Value>,
) -> Result<Document, Vec<Diagnostic>> {
    let (mut values, holes) = values(year);
    for (name, value) in templates.extra().values(&year.model.extra) {
        values.insert(name, &value);
    }
    for (name, value) in more {
        values.insert(name.as_str(), value);
    }
    let given = Given { holes, numbers: year.catalogue.own_numbers() };
    let main = templates.outline(&year.model)?;
    let (blocks, holes) = templates.engine(main)?.blocks(main, &values, given)?;
    let (body, annexes) = body(year, blocks, holes);
    let layout = framing::layout(&year.model.layout);
    let frame = framing::frame(year, &layout);
    let annexes = framing::annexes(&year.model, &layout, annexes);
    Ok(Document { properties: framing::properties(year), layout, frame, body, annexes })
}

/// Makes the body of what a template printed, and the texts of the annexes: values and citations put
/// in, headings numbered. A document cited is in full at its first mention in all of them.
pub fn body(
    year: &Year,
    blocks: Vec<Block>,
    mut holes: Vec<Hole>,
) -> (Vec<Block>, Vec<Vec<Block>>) {
    let mut cited = year.cited.clone();
    find_laws(&mut holes, &mut cited, &year.catalogue);
    let is_abbreviated = !year.model.abbreviations.is_empty();
    let mut mentioned = vec![false; cited.acts.len()];
    let mut cite = |named: Named, short: bool| {
        let index = match named {
            Named::Act(index) => index,
            Named::Reference(number) => match year.references.get(number) {
                Some(Reference::Act(index)) => *index,
                Some(Reference::Annex(index)) => {
                    return vec![Inline::text(annexes::number(&year.model, *index))];
                }
                None => return Vec::new(),
            },
        };
        let Some(act) = cited.acts.get(index) else { return Vec::new() };
        let short = short || std::mem::replace(&mut mentioned[index], true);
        let mut words = if short && cited.acts.iter().any(|other| act.is_namesake(other)) {
            inlines(act.short_parts_with_day())
        } else {
            mention(act, short)
        };
        if is_abbreviated {
            compose::protect(&mut words);
        }
        words
    };
    let mut body = compose::fill(blocks, &holes, &mut cite);
    let annexes = year.model.annexes.iter().enumerate().map(|(index, annex)| {
        let passage = |wanted: &str| {
            let at = year.annexes.iter().find(|((at, place), _)| *at == index && *place == wanted);
            at.map(|(_, blocks)| blocks.clone()).unwrap_or_default()
        };
        let (replaced, tables) = (passage("replace"), annexes::tables(year, annex));
        let middle = if replaced.is_empty() { tables } else { replaced };
        let blocks = [passage("before"), middle, passage("after")].concat();
        compose::fill_narrative(blocks, &mut cite)
    });
    let mut annexes: Vec<_> = annexes.collect();
    let mut texts: Vec<_> = std::iter::once(&mut body).chain(&mut annexes).collect();
    if is_abbreviated {
        compose::abbreviate(&mut texts, &abbreviations(&year.model));
    }
    let parts = year.model.layout.parts.map(|parts| parts.value).unwrap_or_default();
    texts.into_iter().for_each(|text| finish(text, parts));
    (body, annexes)
}

/// Returns the abbreviations of the data, without those still to be filled in.
fn abbreviations(model: &Model) -> Vec<Abbreviation> {
    let known = model.abbreviations.iter().map(|known| Abbreviation {
        long: known.long.value.split_whitespace().collect::<Vec<_>>().join(" "),
        short: known.short.value.trim().to_owned(),
    });
    known
        .filter(|known| [&known.long, &known.short].iter().all(|t| blank_hint(t).is_none()))
        .collect()
}

/// Completes and numbers a text.
fn finish(text: &mut Vec<Block>, parts: PartNumbers) {
    compose::complete(text);
    compose::number(text, parts);
}

/// Returns what a template sees of a year, for people: free text as it is written.
pub fn seen(year: &Year, templates: &Templates) -> serde_json::Map<String, serde_json::Value> {
    let mut values = context::build(year);
    let sections = year.model.narrative.sections().into_iter().map(|(name, narrative)| {
        let mut places = serde_json::Map::new();
        for place in Passages::PLACES {
            let text = narrative.passages.at(place).map_or("", |words| &words.value);
            places.insert(place.into(), text.into());
        }
        let is_given = places.values().any(|text| text != "");
        places.insert("given".into(), is_given.into());
        (name.to_owned(), places.into())
    });
    values.insert("narrative".into(), serde_json::Value::Object(sections.collect()));
    values.extend(templates.extra().values(&year.model.extra));
    values
}

/// Makes the template's values, and the narratives that they name.
pub fn values(year: &Year) -> (Values, Vec<Hole>) {
    let mut blocks = Vec::new();
    // Most sections have no narrative, and share the value that says so.
    let empty = section(|_| None);
    let mut sections = tera::Map::new();
    for field in Narratives::FIELDS {
        let passages = || year.narratives.iter().filter(|((name, _), _)| *name == field.name);
        let value = match passages().next() {
            None => empty.clone(),
            Some(_) => section(|place| {
                let (_, passage) = passages().find(|((_, at), _)| *at == place)?;
                blocks.push(Hole::Blocks(passage.clone()));
                Some(holes::value(blocks.len() - 1))
            }),
        };
        sections.insert(field.name.into(), value);
    }
    let mut values = Values::new();
    for (name, value) in context::build(year) {
        values.insert(name, &value);
    }
    values.insert_value("narrative", sections.into());
    (values, blocks)
}

/// Makes the value of a section of what is given for each place.
fn section(mut given: impl FnMut(&str) -> Option<Value>) -> Value {
    let mut is_given = false;
    let mut places = tera::Map::new();
    for place in Passages::PLACES {
        let value = given(place);
        is_given |= value.is_some();
        places.insert(place.into(), value.unwrap_or_else(|| "".into()));
    }
    places.insert("given".into(), is_given.into());
    places.into()
}

/// Makes citations of the documents that a template names by their number.
fn find_laws(holes: &mut [Hole], cited: &mut Cited, catalogue: &Catalogue) {
    for hole in holes {
        if let Hole::Law { number, short } = hole
            && let Some(document) = cited.find_or_add_one(number, catalogue)
        {
            *hole = Hole::Citation { document, short: *short };
        }
    }
}

/// Writes a document cited: in full at the first mention, short afterwards.
pub(crate) fn mention(act: &Act, short: bool) -> Vec<Inline> {
    inlines(if short { act.short_parts() } else { act.full_parts() })
}

/// Writes the parts of a citation, with blanks between them.
fn inlines(parts: Vec<String>) -> Vec<Inline> {
    let mut inlines = Vec::with_capacity(parts.len());
    for (index, part) in parts.into_iter().enumerate() {
        if index > 0 {
            inlines.push(Inline::text(" "));
        }
        inlines.push(match blank_hint(&part) {
            Some(hint) => Inline::Blank(hint.to_owned()),
            None => Inline::text(part),
        });
    }
    inlines
}
