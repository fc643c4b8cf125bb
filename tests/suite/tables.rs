//! The cells of tables in a DOCX and in a workbook.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};

/// A table: rows of cells.
pub(crate) type Rows = Vec<Vec<String>>;

/// Returns the tables of a document.
pub(crate) fn docx_tables(docx: &[u8]) -> Vec<Rows> {
    let mut tables: Vec<Rows> = Vec::new();
    walk(&part(docx, "word/document.xml"), |found| match found {
        Found::Start("w:tbl", _) => tables.push(Rows::new()),
        Found::Start("w:tr", _) => tables.last_mut().expect("a table").push(Vec::new()),
        Found::Start("w:tc", _) => {
            let row = tables.last_mut().and_then(|list| list.last_mut()).expect("a row");
            row.push(String::new());
        }
        Found::Text("w:t", text) => {
            let cell =
                tables.last_mut().and_then(|list| list.last_mut()).and_then(|list| list.last_mut());
            // After a table, text is outside: the next table begins anew.
            cell.into_iter().for_each(|cell| cell.push_str(text));
        }
        Found::End("w:tbl") => tables.push(Rows::new()),
        _ => {}
    });
    tables.retain(|table| !table.is_empty());
    tables
}

/// Returns the cells of a sheet, the first being 1; formulas as their results.
pub(crate) fn sheet(xlsx: &[u8], number: usize) -> Rows {
    let mut strings: Vec<String> = Vec::new();
    walk(&part(xlsx, "xl/sharedStrings.xml"), |found| match found {
        Found::Start("si", _) => strings.push(String::new()),
        Found::Text("t", text) => strings.last_mut().expect("a string").push_str(text),
        _ => {}
    });
    let mut rows = Rows::new();
    let mut is_string = false;
    walk(&part(xlsx, &format!("xl/worksheets/sheet{number}.xml")), |found| match found {
        Found::Start("row", _) => rows.push(Vec::new()),
        Found::Start("c", tag) => {
            is_string = attribute(tag, "t") == "s";
            // A cell without anything is left out.
            let row = rows.last_mut().expect("a row");
            row.resize(column(&attribute(tag, "r")), String::new());
        }
        Found::Text("v", text) => {
            let cell = rows.last_mut().and_then(|row| row.last_mut()).expect("a cell");
            let string = || strings[text.parse::<usize>().expect("an index")].clone();
            *cell = if is_string { string() } else { text.to_owned() };
        }
        _ => {}
    });
    rows
}

/// Returns the number of a column, from 1, by the name of a cell: 28 of `AB7`.
fn column(cell: &str) -> usize {
    let letters = cell.bytes().filter(u8::is_ascii_uppercase);
    letters.fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1)
}

enum Found<'a> {
    Start(&'a str, &'a BytesStart<'a>),
    /// A text in this element.
    Text(&'a str, &'a str),
    End(&'a str),
}

fn walk(xml: &str, mut take: impl FnMut(Found)) {
    let mut reader = Reader::from_str(xml);
    let mut inside = String::new();
    loop {
        match reader.read_event().expect("parts are well-formed") {
            Event::Start(tag) => {
                inside = tag.name().as_ref().to_owned();
                take(Found::Start(&inside, &tag));
            }
            Event::Empty(tag) => take(Found::Start(tag.name().as_ref(), &tag)),
            Event::End(tag) => {
                inside.clear();
                take(Found::End(tag.name().as_ref()));
            }
            Event::Text(text) => take(Found::Text(&inside, &text)),
            Event::GeneralRef(name) => {
                let text = resolve_predefined_entity(&name).expect("a predefined entity");
                take(Found::Text(&inside, text));
            }
            Event::Eof => return,
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart, name: &str) -> String {
    let found = tag.try_get_attribute(name).expect("attributes are well-formed");
    found.map(|found| found.value.to_string()).unwrap_or_default()
}

fn part(package: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).expect("a package");
    let mut xml = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut xml).expect("parts are UTF-8");
    xml
}
