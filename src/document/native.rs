//! Readable text form of the document tree, for tests: [`write()`] and [`read`].
//!
//! One `key: value` a line; blank lines and lines that begin with `#` say nothing. Repeated keys
//! add up; `heading.part`, `heading.section`, `heading.clause`, `heading.point`, `heading.minor`,
//! `paragraph`, `item.dash`, `item.plus`, `clause` and `table` with its `table.header` and
//! `table.row` are the text in reading order; after an `annex` they are its text. Values left at their default are not
//! written.
//!
//! Inside a line of text: `{b words}`, `{i words}`, `{bi words}` emphasis, `{number I.}` the
//! number of a heading or clause, `{br}` a line break, `{note words {p} more words}` a footnote,
//! `{nonote}` one without a paragraph, `{blank hint}`, `{gap 4}`, `{value 7}` a placeholder,
//! `{t words}` plain text that touches other plain text, ` | ` the edge of a table cell, `{}` an
//! empty cell, `{none}` a row without cells. A backslash keeps the next sign as it is; `\s` is a
//! space at the edge of a value, `\u{a}` a character by its number.

mod inline;
mod reader;

use std::fmt::{Display, Write};

use super::{
    Align, Annex, Block, Document, Frame, Inline, Layout, Letterhead, LetterheadSizes, Level,
    Marker, Properties, Table,
};

pub use reader::read;

/// Writes a document in the readable form.
pub fn write(document: &Document) -> String {
    let mut out = Lines::default();
    properties(&mut out, &document.properties);
    layout(&mut out, &document.layout);
    letterhead(&mut out, &document.frame.letterhead);
    frame(&mut out, &document.frame);
    for block in &document.body {
        self::block(&mut out, block);
    }
    for annex in &document.annexes {
        self::annex(&mut out, annex);
    }
    out.text
}

fn annex(out: &mut Lines, annex: &Annex) {
    out.text("annex", &annex.number);
    out.texts("annex.title", &annex.title);
    out.inlines("annex.origin", &annex.origin);
    out.changed("annex.rule", annex.rule, 0);
    out.changed("annex.landscape", annex.landscape, false);
    for block in &annex.body {
        self::block(out, block);
    }
}

/// Lines in the making; an empty line stands between groups of keys.
#[derive(Default)]
struct Lines {
    text: String,
    group: &'static str,
}

impl Lines {
    fn line(&mut self, key: &'static str, value: impl Display) {
        let group = key.split('.').next().unwrap_or(key);
        if !self.text.is_empty() && group != self.group && is_frame(self.group) {
            self.text.push('\n');
        }
        self.group = group;
        let value = value.to_string();
        let space = if value.is_empty() { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = writeln!(self.text, "{key}:{space}{value}");
    }

    fn text(&mut self, key: &'static str, text: &str) {
        self.line(key, inline::escape(text));
    }

    fn filled(&mut self, key: &'static str, text: &str) {
        if !text.is_empty() {
            self.text(key, text);
        }
    }

    fn texts(&mut self, key: &'static str, texts: &[String]) {
        texts.iter().for_each(|text| self.text(key, text));
    }

    fn inlines(&mut self, key: &'static str, content: &[Inline]) {
        if !content.is_empty() {
            self.line(key, inline::write(content));
        }
    }

    fn changed<T: Display + PartialEq>(&mut self, key: &'static str, value: T, default: T) {
        if value != default {
            self.line(key, value);
        }
    }

    fn pair<T: Display + PartialEq + Default>(&mut self, key: &'static str, pair: &[T; 2]) {
        if *pair != [T::default(), T::default()] {
            self.line(key, format_args!("{} {}", pair[0], pair[1]));
        }
    }
}

fn is_frame(group: &str) -> bool {
    !matches!(group, "heading" | "paragraph" | "item" | "clause" | "table")
}

fn properties(out: &mut Lines, properties: &Properties) {
    out.filled("properties.title", &properties.title);
    out.filled("properties.author", &properties.author);
    out.filled("properties.subject", &properties.subject);
    if let Some(date) = &properties.date {
        out.text("properties.date", date);
    }
}

fn layout(out: &mut Lines, layout: &Layout) {
    let default = Layout::default();
    out.changed("layout.body_size", layout.body_size, default.body_size);
    out.changed("layout.indent", layout.indent, default.indent);
    out.changed("layout.paragraph_spacing", layout.paragraph_spacing, default.paragraph_spacing);
    out.changed("layout.line_spacing", layout.line_spacing, default.line_spacing);
    if layout.margins != default.margins {
        let margins = &layout.margins;
        let sides = [margins.top, margins.bottom, margins.left, margins.right];
        out.line("layout.margins", sides.map(|side| side.to_string()).join(" "));
    }
}

fn letterhead(out: &mut Lines, letterhead: &Letterhead) {
    out.pair("letterhead.columns", &letterhead.columns);
    out.texts("letterhead.parent", &letterhead.parent);
    out.texts("letterhead.agency", &letterhead.agency);
    out.changed("letterhead.agency_rule", letterhead.agency_rule, 0);
    out.filled("letterhead.country", &letterhead.country);
    out.filled("letterhead.motto", &letterhead.motto);
    out.changed("letterhead.motto_rule", letterhead.motto_rule, 0);
    out.inlines("letterhead.number", &letterhead.number);
    out.texts("letterhead.subject", &letterhead.subject);
    for mark in &letterhead.marks {
        let color = if mark.red { "red" } else { "black" };
        out.line(
            "letterhead.mark",
            format_args!("{color} {} {}", mark.width, inline::escape(&mark.text)),
        );
    }
    out.inlines("letterhead.place_date", &letterhead.place_date);
    if letterhead.sizes != LetterheadSizes::default() {
        let sizes = &letterhead.sizes;
        let sizes = [sizes.country, sizes.motto, sizes.place_date];
        out.line("letterhead.sizes", sizes.map(|size| size.to_string()).join(" "));
    }
}

fn frame(out: &mut Lines, frame: &Frame) {
    if let Some(title) = &frame.title {
        out.text("title.kind", &title.kind);
        out.texts("title.subject", &title.subject);
        out.changed("title.rule", title.rule, 0);
    }
    out.texts("addressee", &frame.addressees);
    out.texts("signature.authority", &frame.signature.authority);
    out.inlines("signature.name", &frame.signature.name);
    out.pair("recipients.columns", &frame.recipients.columns);
    out.texts("recipients.item", &frame.recipients.items);
    out.texts("contact", &frame.contact);
}

fn block(out: &mut Lines, block: &Block) {
    match block {
        Block::Heading(heading) => {
            let key = match heading.level {
                Level::Part => "heading.part",
                Level::Section => "heading.section",
                Level::Clause => "heading.clause",
                Level::Point => "heading.point",
                Level::Minor => "heading.minor",
            };
            out.line(key, inline::write_numbered(&heading.number, &heading.content));
        }
        Block::Paragraph(content) => out.line("paragraph", inline::write(content)),
        Block::Item(item) => {
            let key = match item.marker {
                Marker::Dash => "item.dash",
                Marker::Plus => "item.plus",
            };
            out.line(key, inline::write(&item.content));
        }
        Block::Clause(clause) => {
            out.line("clause", inline::write_numbered(&clause.number, &clause.content));
        }
        Block::Table(table) => self::table(out, table),
    }
}

fn table(out: &mut Lines, table: &Table) {
    let columns: Vec<&str> = table.columns.iter().map(|align| align_name(*align)).collect();
    out.line("table", columns.join(" "));
    if !table.header.is_empty() {
        out.line("table.header", inline::write_cells(&table.header));
    }
    for row in &table.rows {
        out.line("table.row", inline::write_cells(row));
    }
}

fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}

#[cfg(test)]
mod tests;
