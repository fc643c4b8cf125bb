//! `[extra]`: figures of the office's own. Which keys there are, and what each holds, is declared
//! beside the office's templates (see [`crate::extra`]); here they are read as they are written.

use serde::{Serialize, Serializer};
use toml::de::{DeTable, DeValue};

use super::{FromToml, Reader, Shape, TomlValue};
use crate::diagnostic::Text;
use crate::source::Span;
use crate::value::{Date, Day, Decimal, Flag, Spanned, Whole, Words};

/// A table with any keys, in the order of their names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Extra {
    /// Its keys, each with what it holds.
    pub members: Vec<Member>,
    /// Place of the table.
    pub span: Span,
}

/// A key with what it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// The key.
    pub key: Words,
    /// What it holds.
    pub value: Spanned<ExtraValue>,
}

/// What a key holds, by the way it is written.
#[derive(Debug, Clone, PartialEq)]
pub enum ExtraValue {
    /// A text.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A figure with decimals.
    Decimal(f64),
    /// `true` or `false`.
    Flag(bool),
    /// A day.
    Day(Date),
    /// A list.
    List(Vec<Spanned<ExtraValue>>),
    /// A table.
    Table(Extra),
}

impl Extra {
    /// Returns what a key holds.
    pub fn get(&self, key: &str) -> Option<&Spanned<ExtraValue>> {
        self.members.iter().find(|member| member.key.value == key).map(|member| &member.value)
    }
}

impl ExtraValue {
    /// Returns what it is, in words.
    pub fn kind(&self) -> Text {
        match self {
            Self::Text(text) if text.chars().count() <= 24 && !text.contains('\n') => {
                Text::new(format!("chuỗi \"{text}\""), format!("the text \"{text}\""))
            }
            Self::Text(_) => Text::new("một chuỗi", "a text"),
            Self::Whole(count) => Text::new(format!("số {count}"), format!("the number {count}")),
            Self::Decimal(figure) => {
                Text::new(format!("số {figure}"), format!("the number {figure}"))
            }
            Self::Flag(flag) => Text::new(format!("`{flag}`"), format!("`{flag}`")),
            Self::Day(day) => Text::new(format!("ngày {day}"), format!("the day {day}")),
            Self::List(_) => Text::new("một danh sách", "a list"),
            Self::Table(_) => Text::new("một bảng", "a table"),
        }
    }
}

impl FromToml for Extra {
    const SHAPE: Shape = Shape::Extra;
    const REQUIRED: bool = false;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        match value.get_ref() {
            DeValue::Table(table) => members(table, reader.span(value), reader),
            _ => {
                reader.wrong_type(value, Text::new("một bảng", "a table"));
                Self::default()
            }
        }
    }

    fn absent(span: Span) -> Self {
        Self { span, ..Self::default() }
    }
}

fn members(table: &DeTable, span: Span, reader: &mut Reader) -> Extra {
    let read = table.iter().map(|(key, value)| Member {
        key: Spanned { value: key.get_ref().to_string(), span: reader.place(key.span()) },
        value: reader.value(key.get_ref(), value),
    });
    Extra { members: read.collect(), span }
}

impl FromToml for Spanned<ExtraValue> {
    const SHAPE: Shape = Shape::Extra;

    fn read(value: &TomlValue, reader: &mut Reader) -> Self {
        let span = reader.span(value);
        let read = match value.get_ref() {
            DeValue::String(_) => ExtraValue::Text(Words::read(value, reader).value),
            DeValue::Integer(_) => ExtraValue::Whole(Whole::read(value, reader).value),
            DeValue::Float(_) => ExtraValue::Decimal(Decimal::read(value, reader).value),
            DeValue::Boolean(_) => ExtraValue::Flag(Flag::read(value, reader).value),
            DeValue::Datetime(_) => ExtraValue::Day(Day::read(value, reader).value),
            DeValue::Array(_) => ExtraValue::List(Vec::read(value, reader)),
            DeValue::Table(table) => ExtraValue::Table(members(table, span, reader)),
        };
        Spanned { value: read, span }
    }

    fn absent(span: Span) -> Self {
        Spanned { value: ExtraValue::Text(String::new()), span }
    }
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.members.iter().map(|member| (&member.key.value, &member.value)))
    }
}

impl Serialize for ExtraValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => text.serialize(serializer),
            Self::Whole(count) => count.serialize(serializer),
            Self::Decimal(figure) => figure.serialize(serializer),
            Self::Flag(flag) => flag.serialize(serializer),
            Self::Day(day) => day.serialize(serializer),
            Self::List(entries) => entries.serialize(serializer),
            Self::Table(table) => table.serialize(serializer),
        }
    }
}
