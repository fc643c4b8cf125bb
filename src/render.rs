//! From a year to a document, and to its bytes.

use tera::{Context, Value};

use crate::compose;
use crate::context;
use crate::diagnostic::{Diagnostic, Text};
use crate::document::{Block, Document, Inline};
use crate::docx;
use crate::framing;
use crate::law::{Act, Catalogue, Cited};
use crate::model::Narratives;
use crate::outline::Outline;
use crate::parse::Year;
use crate::read::Table;
use crate::source::Span;
use crate::template::{Hole, holes};
use crate::templates::Templates;
use crate::value::blank_hint;

/// Renders a year as DOCX: the same bytes for the same year and templates.
///
/// # Errors
///
/// What is wrong with the template, as far as only this year's values show it.
pub fn render(year: &Year, templates: &Templates) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let document = document(year, templates)?;
    docx::write(&document).map_err(|error| {
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
    let (values, narratives) = values(year);
    let (engine, main) = templates.engine(Outline::of(&year.model))?;
    let (blocks, holes) = engine.blocks(main, &values, narratives)?;
    let body = body(year, blocks, holes);
    let layout = framing::layout(&year.model.layout);
    let frame = framing::frame(year, &layout);
    Ok(Document { properties: framing::properties(year), layout, frame, body })
}

/// Makes the body of what a template printed: values and citations put in, headings numbered.
pub fn body(year: &Year, blocks: Vec<Block>, mut holes: Vec<Hole>) -> Vec<Block> {
    let mut cited = year.cited.clone();
    find_laws(&mut holes, &mut cited);
    let mut mentioned = vec![false; cited.acts.len()];
    let mut cite = |index: usize, short: bool| match cited.acts.get(index) {
        Some(act) => mention(act, short || std::mem::replace(&mut mentioned[index], true)),
        None => Vec::new(),
    };
    let mut body = compose::fill(blocks, &holes, &mut cite);
    compose::complete(&mut body);
    let parts = year.model.layout.parts.map(|parts| parts.value).unwrap_or_default();
    compose::number(&mut body, parts);
    body
}

/// Makes the template's values, and the narratives that they name.
pub fn values(year: &Year) -> (Context, Vec<Hole>) {
    let mut blocks = Vec::new();
    let mut sections = tera::Map::new();
    for field in Narratives::FIELDS {
        let mut places = tera::Map::new();
        let mut given = false;
        for place in ["before", "replace", "after"] {
            let key = (field.name, place);
            let passage = year.narratives.iter().find(|(at, _)| *at == key);
            let value = match passage {
                Some((_, passage)) => {
                    blocks.push(Hole::Blocks(passage.clone()));
                    holes::value(blocks.len() - 1)
                }
                None => Value::from(""),
            };
            given |= passage.is_some();
            places.insert(place.into(), value);
        }
        places.insert("given".into(), given.into());
        sections.insert(field.name.into(), places.into());
    }
    let mut values = Context::new();
    for (name, value) in context::build(year) {
        values.insert(name, &value);
    }
    values.insert_value("narrative", sections.into());
    (values, blocks)
}

/// Makes citations of the documents that a template names by their number.
fn find_laws(holes: &mut [Hole], cited: &mut Cited) {
    for hole in holes {
        if let Hole::Law { number, short } = hole
            && let Some(document) = cited.find_or_add(number, Catalogue::embedded())
        {
            *hole = Hole::Citation { document, short: *short };
        }
    }
}

/// Writes a document cited: in full at the first mention, short afterwards.
fn mention(act: &Act, short: bool) -> Vec<Inline> {
    let parts = if short { act.short_parts() } else { act.full_parts() };
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
