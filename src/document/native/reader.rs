//! Reader of the readable form.

use std::str::FromStr;

use crate::document::{
    Align, Annex, Block, Clause, Document, Heading, Inline, Item, LetterheadSizes, Level, Margins,
    Mark, Marker, Table, Title,
};

use super::inline::{self, unescape};

/// Reads a document from the readable form.
///
/// # Errors
///
/// Returns the line number and what is wrong there.
pub fn read(text: &str) -> Result<Document, String> {
    let mut document = Document::default();
    for (index, line) in text.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (key, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        let read = match key.split_once('.').map_or(key, |(group, _)| group) {
            "properties" | "layout" => general(&mut document, key, value),
            "letterhead" => letterhead(&mut document, key, value),
            "title" | "addressee" | "signature" | "recipients" | "contact" => {
                frame(&mut document, key, value)
            }
            "annex" => annex(&mut document.annexes, key, value),
            _ => {
                let annex = document.annexes.last_mut().map(|annex| &mut annex.body);
                block(annex.unwrap_or(&mut document.body), key, value)
            }
        };
        read.map_err(|error| format!("line {}: {error}", index + 1))?;
    }
    Ok(document)
}

fn general(document: &mut Document, key: &str, value: &str) -> Result<(), String> {
    let (properties, layout) = (&mut document.properties, &mut document.layout);
    match key {
        "properties.title" => properties.title = unescape(value)?,
        "properties.author" => properties.author = unescape(value)?,
        "properties.subject" => properties.subject = unescape(value)?,
        "properties.date" => properties.date = Some(unescape(value)?),
        "layout.body_size" => layout.body_size = number(value)?,
        "layout.indent" => layout.indent = number(value)?,
        "layout.paragraph_spacing" => layout.paragraph_spacing = number(value)?,
        "layout.line_spacing" => layout.line_spacing = number(value)?,
        "layout.margins" => {
            let [top, bottom, left, right] = numbers(value)?;
            layout.margins = Margins { top, bottom, left, right };
        }
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn annex(annexes: &mut Vec<Annex>, key: &str, value: &str) -> Result<(), String> {
    if key == "annex" {
        annexes.push(Annex { number: unescape(value)?, ..Annex::default() });
        return Ok(());
    }
    let annex = annexes.last_mut().ok_or_else(|| unknown(key))?;
    match key {
        "annex.title" => annex.title.push(unescape(value)?),
        "annex.origin" => annex.origin = content(value)?,
        "annex.rule" => annex.rule = number(value)?,
        "annex.landscape" => annex.landscape = value == "true",
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn letterhead(document: &mut Document, key: &str, value: &str) -> Result<(), String> {
    let letterhead = &mut document.frame.letterhead;
    match key {
        "letterhead.columns" => letterhead.columns = numbers(value)?,
        "letterhead.parent" => letterhead.parent.push(unescape(value)?),
        "letterhead.agency" => letterhead.agency.push(unescape(value)?),
        "letterhead.agency_rule" => letterhead.agency_rule = number(value)?,
        "letterhead.country" => letterhead.country = unescape(value)?,
        "letterhead.motto" => letterhead.motto = unescape(value)?,
        "letterhead.motto_rule" => letterhead.motto_rule = number(value)?,
        "letterhead.number" => letterhead.number = content(value)?,
        "letterhead.subject" => letterhead.subject.push(unescape(value)?),
        "letterhead.mark" => letterhead.marks.push(mark(value)?),
        "letterhead.place_date" => letterhead.place_date = content(value)?,
        "letterhead.sizes" => {
            let [country, motto, place_date] = numbers(value)?;
            letterhead.sizes = LetterheadSizes { country, motto, place_date };
        }
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn mark(value: &str) -> Result<Mark, String> {
    let mut parts = value.splitn(3, ' ');
    let red = match parts.next() {
        Some("red") => true,
        Some("black") => false,
        _ => return Err("expected `red` or `black`".into()),
    };
    let width = number(parts.next().unwrap_or_default())?;
    Ok(Mark { text: unescape(parts.next().unwrap_or_default())?, width, red })
}

fn frame(document: &mut Document, key: &str, value: &str) -> Result<(), String> {
    let frame = &mut document.frame;
    let title = &mut frame.title;
    match key {
        "title.kind" => title.get_or_insert_with(Title::default).kind = unescape(value)?,
        "title.subject" => {
            title.get_or_insert_with(Title::default).subject.push(unescape(value)?);
        }
        "title.rule" => title.get_or_insert_with(Title::default).rule = number(value)?,
        "addressee" => frame.addressees.push(unescape(value)?),
        "signature.authority" => frame.signature.authority.push(unescape(value)?),
        "signature.name" => frame.signature.name = content(value)?,
        "recipients.columns" => frame.recipients.columns = numbers(value)?,
        "recipients.item" => frame.recipients.items.push(unescape(value)?),
        "contact" => frame.contact.push(unescape(value)?),
        _ => return Err(unknown(key)),
    }
    Ok(())
}

fn block(body: &mut Vec<Block>, key: &str, value: &str) -> Result<(), String> {
    let made = match key {
        "heading.part" => heading(Level::Part, value)?,
        "heading.section" => heading(Level::Section, value)?,
        "heading.clause" => heading(Level::Clause, value)?,
        "heading.point" => heading(Level::Point, value)?,
        "heading.minor" => heading(Level::Minor, value)?,
        "paragraph" => Block::Paragraph(content(value)?),
        "item.dash" => Block::Item(Item { marker: Marker::Dash, content: content(value)? }),
        "item.plus" => Block::Item(Item { marker: Marker::Plus, content: content(value)? }),
        "clause" => {
            let (number, content) = numbered(value)?;
            Block::Clause(Clause { number, content })
        }
        "table" => {
            let columns: Result<_, _> = value.split_whitespace().map(align).collect();
            Block::Table(Table { columns: columns?, ..Table::default() })
        }
        "table.header" | "table.row" => return row(body, key, value),
        _ => return Err(unknown(key)),
    };
    body.push(made);
    Ok(())
}

fn row(body: &mut [Block], key: &str, value: &str) -> Result<(), String> {
    let Some(Block::Table(table)) = body.last_mut() else {
        return Err(format!("`{key}` without a table"));
    };
    let cells = cells(value)?;
    if key == "table.header" {
        table.header = cells;
    } else {
        table.rows.push(cells);
    }
    Ok(())
}

/// Reads the cells of a row; the space after a cell's edge belongs to the edge.
fn cells(value: &str) -> Result<Vec<Vec<Inline>>, String> {
    if value == "{none}" {
        return Ok(Vec::new());
    }
    let mut cells = inline::read(value)?.cells;
    for cell in cells.iter_mut().skip(1) {
        if let Some(Inline::Text { text, .. }) = cell.first_mut()
            && text.starts_with(' ')
        {
            text.remove(0);
            if text.is_empty() {
                cell.remove(0);
            }
        }
    }
    Ok(cells)
}

fn heading(level: Level, value: &str) -> Result<Block, String> {
    let (number, content) = numbered(value)?;
    Ok(Block::Heading(Heading { level, number, content }))
}

fn content(value: &str) -> Result<Vec<Inline>, String> {
    match numbered(value)? {
        (number, content) if number.is_empty() => Ok(content),
        _ => Err("`{number` belongs to a heading or a clause".into()),
    }
}

fn numbered(value: &str) -> Result<(String, Vec<Inline>), String> {
    let line = inline::read(value)?;
    match <[_; 1]>::try_from(line.cells) {
        Ok([content]) => Ok((line.number, content)),
        Err(_) => Err("`|` needs a backslash outside of tables".into()),
    }
}

fn align(name: &str) -> Result<Align, String> {
    match name {
        "left" => Ok(Align::Left),
        "center" => Ok(Align::Center),
        "right" => Ok(Align::Right),
        _ => Err(format!("unknown alignment `{name}`")),
    }
}

fn number<T: FromStr>(value: &str) -> Result<T, String> {
    value.parse().map_err(|_| format!("`{value}` is not a number"))
}

fn numbers<T: FromStr, const N: usize>(value: &str) -> Result<[T; N], String> {
    let numbers: Vec<T> = value.split_whitespace().map(number).collect::<Result<_, _>>()?;
    numbers.try_into().map_err(|_| format!("expected {N} numbers"))
}

fn unknown(key: &str) -> String {
    format!("unknown key `{key}`")
}
