//! Pieces of a line in the readable form.

use std::iter::Peekable;
use std::str::Chars;

use crate::document::{Emphasis, Inline};

/// Deepest nesting of braces that is read.
const MAX_DEPTH: usize = 32;

/// What a line of text holds: its number and its pieces, cell by cell.
pub(super) struct Line {
    pub(super) number: String,
    pub(super) cells: Vec<Vec<Inline>>,
}

/// Writes pieces of a line.
pub(super) fn write(content: &[Inline]) -> String {
    let mut out = String::new();
    write_into(&mut out, content);
    out
}

/// Writes the number of a heading or clause and its words.
pub(super) fn write_numbered(number: &str, content: &[Inline]) -> String {
    let mut out = String::new();
    if !number.is_empty() {
        out.push_str(&format!("{{number {}}}", escape(number)));
    }
    write_into(&mut out, content);
    out
}

/// Writes the cells of a table row.
pub(super) fn write_cells(cells: &[Vec<Inline>]) -> String {
    if cells.is_empty() {
        return "{none}".into();
    }
    let write_cell = |cell: &Vec<Inline>| if cell.is_empty() { "{}".into() } else { write(cell) };
    cells.iter().map(write_cell).collect::<Vec<String>>().join(" | ")
}

fn write_into(out: &mut String, content: &[Inline]) {
    let mut after_bare = false;
    for inline in content {
        let is_bare = match inline {
            Inline::Text { text, emphasis } => {
                let name = emphasis_name(*emphasis);
                let is_bare = name.is_empty() && !after_bare && !text.is_empty();
                match is_bare {
                    true => out.push_str(&escape(text)),
                    false if name.is_empty() => braces(out, "t", &escape(text)),
                    false => braces(out, name, &escape(text)),
                }
                is_bare
            }
            Inline::LineBreak => {
                braces(out, "br", "");
                false
            }
            Inline::Footnote(paragraphs) => {
                let note: Vec<String> = paragraphs.iter().map(|content| write(content)).collect();
                let name = if note.is_empty() { "nonote" } else { "note" };
                braces(out, name, &note.join("{p}"));
                false
            }
            Inline::Blank(hint) => {
                braces(out, "blank", &escape(hint));
                false
            }
            Inline::Gap(digits) => {
                braces(out, "gap", &digits.to_string());
                false
            }
            Inline::Placeholder { id, emphasis } => {
                let value = format!("{id} {}", emphasis_name(*emphasis));
                braces(out, "value", value.trim_end());
                false
            }
        };
        after_bare = is_bare;
    }
}

fn braces(out: &mut String, name: &str, value: &str) {
    let space = if value.is_empty() { "" } else { " " };
    out.push_str(&format!("{{{name}{space}{value}}}"));
}

fn emphasis_name(emphasis: Emphasis) -> &'static str {
    match (emphasis.bold, emphasis.italic) {
        (false, false) => "",
        (true, false) => "b",
        (false, true) => "i",
        (true, true) => "bi",
    }
}

/// Escapes what has a meaning in the readable form.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let last = text.chars().count().saturating_sub(1);
    for (index, c) in text.chars().enumerate() {
        match c {
            '\\' | '{' | '}' | '|' => out.extend(['\\', c]),
            ' ' if index == 0 || index == last => out.push_str("\\s"),
            c if c.is_control() || c.is_whitespace() && c != ' ' => {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    out
}

/// Reads plain text: every escape, no braces.
pub(super) fn unescape(value: &str) -> Result<String, String> {
    let mut chars = value.chars().peekable();
    let mut text = String::new();
    while let Some(c) = chars.next() {
        match c {
            '\\' => text.push(escaped(&mut chars)?),
            '{' | '}' | '|' => return Err(format!("`{c}` needs a backslash")),
            c => text.push(c),
        }
    }
    Ok(text)
}

/// Reads a line of text.
pub(super) fn read(value: &str) -> Result<Line, String> {
    let mut parser = Parser { chars: value.chars().peekable(), number: String::new() };
    let mut cells = Vec::new();
    loop {
        let (content, stop) = parser.content(0)?;
        cells.push(content);
        match stop {
            Stop::End => return Ok(Line { number: parser.number, cells }),
            Stop::Cell => {}
            Stop::Brace | Stop::Paragraph => return Err("`}` closes nothing".into()),
        }
    }
}

enum Stop {
    End,
    Brace,
    Cell,
    Paragraph,
}

struct Parser<'a> {
    chars: Peekable<Chars<'a>>,
    number: String,
}

impl Parser<'_> {
    /// Reads pieces until something ends them.
    fn content(&mut self, depth: usize) -> Result<(Vec<Inline>, Stop), String> {
        if depth > MAX_DEPTH {
            return Err("nested too deeply".into());
        }
        let mut content = Vec::new();
        let mut text = String::new();
        loop {
            let stop = match self.chars.next() {
                None => Stop::End,
                Some('}') => Stop::Brace,
                Some('|') if depth == 0 => Stop::Cell,
                Some('\\') => {
                    text.push(escaped(&mut self.chars)?);
                    continue;
                }
                Some('{') => {
                    push_text(&mut content, &mut text, false);
                    match self.piece(depth)? {
                        Some(inline) => {
                            content.extend(inline);
                            continue;
                        }
                        None => Stop::Paragraph,
                    }
                }
                Some(c) => {
                    text.push(c);
                    continue;
                }
            };
            push_text(&mut content, &mut text, matches!(stop, Stop::Cell));
            return Ok((content, stop));
        }
    }

    /// Reads what follows an opening brace; none for the mark of a new paragraph.
    fn piece(&mut self, depth: usize) -> Result<Option<Option<Inline>>, String> {
        let mut name = String::new();
        while let Some(c) = self.chars.next_if(char::is_ascii_alphabetic) {
            name.push(c);
        }
        self.chars.next_if_eq(&' ');
        if name == "note" {
            return self.note(depth).map(|note| Some(Some(note)));
        }
        let value = self.value()?;
        let number = || value.trim().parse().map_err(|_| format!("`{value}` is not a number"));
        let inline = match name.as_str() {
            "t" => Inline::Text { text: value, emphasis: emphasis("")? },
            "b" | "i" | "bi" => Inline::Text { emphasis: emphasis(&name)?, text: value },
            "br" => Inline::LineBreak,
            "blank" => Inline::Blank(value),
            "gap" => Inline::Gap(number()?),
            "value" => {
                let (id, name) = value.split_once(' ').unwrap_or((&value, ""));
                let id = id.parse().map_err(|_| format!("`{id}` is not a number"))?;
                Inline::Placeholder { id, emphasis: emphasis(name)? }
            }
            "number" => {
                self.number = value;
                return Ok(Some(None));
            }
            "nonote" => Inline::Footnote(Vec::new()),
            "" => return Ok(Some(None)),
            "p" => return Ok(None),
            _ => return Err(format!("unknown piece `{{{name}`")),
        };
        Ok(Some(Some(inline)))
    }

    fn note(&mut self, depth: usize) -> Result<Inline, String> {
        let mut paragraphs = Vec::new();
        loop {
            let (content, stop) = self.content(depth + 1)?;
            paragraphs.push(content);
            match stop {
                Stop::Brace => return Ok(Inline::Footnote(paragraphs)),
                Stop::Paragraph => {}
                Stop::End | Stop::Cell => return Err("`{note` is not closed".into()),
            }
        }
    }

    /// Reads plain text up to the closing brace.
    fn value(&mut self) -> Result<String, String> {
        let mut value = String::new();
        loop {
            match self.chars.next() {
                Some('}') => return Ok(value),
                Some('\\') => value.push(escaped(&mut self.chars)?),
                Some(c) => value.push(c),
                None => return Err("`{` is not closed".into()),
            }
        }
    }
}

/// Ends a plain text; `trim` drops the space before the edge of a cell.
fn push_text(content: &mut Vec<Inline>, text: &mut String, trim: bool) {
    let text = std::mem::take(text);
    let text = if trim { text.strip_suffix(' ').unwrap_or(&text) } else { &text };
    if !text.is_empty() {
        content.push(Inline::text(text));
    }
}

fn emphasis(name: &str) -> Result<Emphasis, String> {
    match name.trim() {
        "" => Ok(Emphasis::default()),
        "b" => Ok(Emphasis { bold: true, italic: false }),
        "i" => Ok(Emphasis { bold: false, italic: true }),
        "bi" => Ok(Emphasis { bold: true, italic: true }),
        other => Err(format!("unknown emphasis `{other}`")),
    }
}

/// Reads what follows a backslash.
fn escaped(chars: &mut Peekable<Chars<'_>>) -> Result<char, String> {
    match chars.next() {
        Some('s') => Ok(' '),
        Some('u') => {
            let digits: String =
                chars.skip_while(|c| *c == '{').take_while(|c| *c != '}').collect();
            u32::from_str_radix(&digits, 16)
                .ok()
                .and_then(char::from_u32)
                .ok_or_else(|| format!("`\\u{{{digits}}}` is no character"))
        }
        Some(c) => Ok(c),
        None => Err("a backslash ends the line".into()),
    }
}
