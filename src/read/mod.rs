//! Typed reading of TOML: every key and value checked, every fault reported, nothing given up.
//!
//! A [`Reader`] walks one parsed file. A table of the model lists its keys once (see
//! [`crate::model`]); from that list come the reading, the known keys offered for a misspelt one,
//! and the names that templates may use.

#[macro_use]
mod declare;
mod citation;
mod entries;
mod extra;
mod keys;
mod leaf;
mod origin;
mod text;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Text};
use crate::literal::Indexes;
use crate::source::{FileId, Span};
use crate::value::{Date, Words};

pub use citation::{Citation, Parts};
pub use extra::{Extra, ExtraValue, Member};
pub use keys::{Keys, nearest, plain, root, without_indices};
pub use leaf::{Choice, LARGEST, Word, paper_count, paper_date, paper_number, type_name};

use origin::Origin;
use text::Decomposed;

/// A value of the parsed file with its place.
pub type TomlValue<'t> = TomlSpanned<DeValue<'t>>;

/// What a key holds; read by the JSON Schema, by `new` and by the check of template names.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text.
    Text,
    /// The name of another file, from the folder of this one.
    File,
    /// A whole number from 0.
    Whole,
    /// A number.
    Decimal,
    /// `true` or `false`.
    Flag,
    /// A day.
    Date,
    /// A day, or a year and month.
    IssueDate,
    /// A text or a number, in a cell of a table.
    Cell,
    /// A count, exact or with `hơn`, `trên`, `gần`, `khoảng`.
    Estimate,
    /// One of these words.
    OneOf(&'static [Word]),
    /// A number of a known document, or a table with these keys.
    Citation(&'static [Field]),
    /// A text in the small markup, or a table with these keys.
    Narrative(&'static [Field]),
    /// A list.
    List(&'static Shape),
    /// A table with these keys.
    Table(&'static [Field]),
    /// Keys of the office's own.
    Extra,
}

/// One key of a table.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key.
    pub name: &'static str,
    /// What it means, in Vietnamese.
    pub vi: &'static str,
    /// What it means, in English.
    pub en: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
}

/// A type that can be read from a TOML value.
pub trait FromToml: Sized {
    /// What the value holds.
    const SHAPE: Shape;
    /// Whether a missing key is a fault.
    const REQUIRED: bool = true;

    /// Reads the value; a fault is reported and a stand-in returned.
    fn read(value: &TomlValue, reader: &mut Reader) -> Self;

    /// Stands in for a missing key.
    fn absent(span: Span) -> Self;

    /// Tells whether there is nothing to show a template.
    fn is_absent(&self) -> bool {
        false
    }
}

/// A table of the model.
pub trait Table: Default {
    /// Its keys, in the order of the documentation.
    const FIELDS: &'static [Field];

    /// Takes the keys one by one.
    fn take(keys: &mut Keys) -> Self;
}

impl<T: Table> FromToml for T {
    const SHAPE: Shape = Shape::Table(T::FIELDS);
    const REQUIRED: bool = any_required(T::FIELDS);

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let span = reader.span(value);
        match value.get_ref() {
            DeValue::Table(table) => reader.table(table, span),
            _ => {
                reader.wrong_type(value, Text::new("một bảng", "a table"));
                T::default()
            }
        }
    }

    fn absent(_: Span) -> Self {
        T::default()
    }
}

/// A table must be there when one of its keys must.
const fn any_required(fields: &[Field]) -> bool {
    let mut index = 0;
    while index < fields.len() {
        if fields[index].required {
            return true;
        }
        index += 1;
    }
    false
}

impl<T: FromToml> FromToml for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let before = (reader.placeholders.len(), reader.diagnostics.len());
        let read = T::read(value, reader);
        // A leaf still to be filled in, or of the wrong type, counts as absent: its stand-in is no
        // figure. A text holds its hint; what has keys or entries of its own is kept.
        let sound = before == (reader.placeholders.len(), reader.diagnostics.len());
        let is_leaf = !matches!(
            T::SHAPE,
            Shape::Text
                | Shape::Table(_)
                | Shape::Citation(_)
                | Shape::Narrative(_)
                | Shape::List(_)
        );
        (sound || !is_leaf).then_some(read)
    }

    fn absent(_: Span) -> Self {
        None
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromToml> FromToml for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
    const REQUIRED: bool = false;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let DeValue::Array(items) = value.get_ref() else {
            reader.wrong_type(value, Text::new("một danh sách `[…]`", "a list `[…]`"));
            return Vec::new();
        };
        if !reader.has_room(value, items.len()) {
            return Vec::new();
        }
        let mut list = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            reader.path.push(format!("[{index}]"));
            list.push(T::read(item, reader));
            reader.path.pop();
        }
        list
    }

    fn absent(_: Span) -> Self {
        Vec::new()
    }
}

/// A value written as `"TODO: …"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// Dotted path of its key.
    pub key: String,
    /// Where it stands.
    pub span: Span,
    /// The text as written.
    pub text: String,
}

/// A text of the file with its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Dotted path of its key.
    pub key: String,
    /// The text, in NFC, and its place.
    pub words: Words,
}

/// A number or day of the file with its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Dotted path of its key.
    pub key: String,
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub leaf: Leaf,
}

/// A number or a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Leaf {
    /// A count; 0 for one that could not be read.
    Whole(u64),
    /// A figure with decimals; 0 for one that could not be read.
    Decimal(f64),
    /// A day; of the year 0 for one that could not be read.
    Day(Date),
}

/// Reads one file; gathers findings and placeholders.
pub struct Reader<'s> {
    file: FileId,
    source: &'s str,
    origins: Vec<Origin<'s>>,
    path: Vec<String>,
    /// Entries of lists so far.
    entries: usize,
    /// Whether a file with some of the values is missing, so that nobody can tell which keys are.
    pub is_partial: bool,
    /// Findings so far.
    pub diagnostics: Vec<Diagnostic>,
    /// Every text, in the order of reading.
    pub texts: Vec<Entry>,
    /// Every number and day, in the order of reading.
    pub figures: Vec<Figure>,
    /// Values still to be filled in.
    pub placeholders: Vec<Placeholder>,
    /// Files with decomposed texts.
    decomposed: Vec<Decomposed>,
    /// Where the characters of texts stand in their files.
    places: Indexes,
    /// Documents cited, in the order of reading; a citation is known by its index here.
    pub citations: Vec<Parts>,
    /// Their keys.
    pub citation_keys: Vec<String>,
}

impl<'s> Reader<'s> {
    /// Starts reading a file.
    pub fn new(file: FileId, source: &'s str) -> Self {
        Self {
            file,
            source,
            origins: Vec::new(),
            path: Vec::new(),
            entries: 0,
            is_partial: false,
            diagnostics: Vec::new(),
            texts: Vec::new(),
            figures: Vec::new(),
            placeholders: Vec::new(),
            decomposed: Vec::new(),
            places: Indexes::default(),
            citations: Vec::new(),
            citation_keys: Vec::new(),
        }
    }

    /// Notes a number or day under the key being read.
    fn figure(&mut self, span: Span, leaf: Leaf) {
        let key = self.key();
        self.figures.push(Figure { key, span, leaf });
    }

    /// Returns the place of a value.
    pub fn span(&self, value: &TomlValue) -> Span {
        self.place(value.span())
    }

    /// Returns the dotted path of the key being read.
    pub fn key(&self) -> String {
        let mut key = String::new();
        for part in &self.path {
            if !key.is_empty() && !part.starts_with('[') {
                key.push('.');
            }
            key.push_str(part);
        }
        key
    }

    /// Reads the whole file.
    pub fn file<T: Table>(&mut self, table: &DeTable) -> T {
        let read = self.table(table, Span::new(self.file, 0..self.source.len()));
        self.report_decomposed();
        read
    }

    /// Reads the value of a key by itself.
    pub fn value<T: FromToml>(&mut self, key: &str, value: &TomlValue) -> T {
        self.path.push(key.to_owned());
        let read = T::read(value, self);
        self.path.pop();
        read
    }

    /// Reads the keys of a table and reports those that nobody asked for.
    pub fn table<T: Table>(&mut self, table: &DeTable, span: Span) -> T {
        let mut keys = Keys { reader: self, table, span, fields: T::FIELDS };
        let read = T::take(&mut keys);
        keys.report_unknown();
        read
    }

    /// Reports a finding under the key being read.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        let key = self.key();
        self.diagnostics.push(diagnostic.key(key));
    }

    /// Reports a value of the wrong type (D003).
    pub fn wrong_type(&mut self, value: &TomlValue, expected: Text) {
        let found = type_name(value.get_ref());
        let finding = wrong_type(&self.key(), self.span(value), &expected, &found);
        let finding = match leaf::suggestion(value.get_ref(), &expected) {
            Some(help) => finding.help(help),
            None => finding,
        };
        self.report(finding);
    }
}

fn wrong_type(key: &str, span: Span, expected: &Text, found: &Text) -> Diagnostic {
    let message = Text::new(
        format!("khóa `{key}` phải là {}, không phải {}", expected.vi, found.vi),
        format!("key `{key}` takes {}, not {}", expected.en, found.en),
    );
    Diagnostic::error("D003", span, message)
        .label(Text::new(format!("cần {}", expected.vi), format!("expected {}", expected.en)))
}
