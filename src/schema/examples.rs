//! Examples of values, by the path of their key: those that files to be filled in show.

use std::collections::BTreeMap;

use toml::{Table, Value};

use super::Subject;
use super::json::Json;
use crate::form::{self, Form};
use crate::law::Catalogue;

/// Most examples of a key.
const MOST: usize = 2;

/// Values by the dotted path of their key, without indices.
pub(super) struct Examples(BTreeMap<String, Vec<Value>>);

impl Examples {
    /// Gathers the examples for a schema.
    pub(super) fn of(subject: Subject) -> Self {
        let forms = Form::ALL.into_iter().filter(|form| match subject {
            Subject::Year => *form != Form::Catalogue,
            Subject::Catalogue => *form == Form::Catalogue,
            Subject::Settings => false,
        });
        let mut examples = Self(BTreeMap::new());
        let year = u64::from(Catalogue::embedded().as_of.year);
        for form in forms {
            // A test holds that every form is TOML.
            let table: Table = form::values(form, year).parse().unwrap_or_default();
            examples.table(&table, "");
        }
        examples
    }

    /// Returns the examples of a key.
    pub(super) fn at(&self, path: &str) -> &[Value] {
        self.0.get(path).map(Vec::as_slice).unwrap_or_default()
    }

    fn table(&mut self, table: &Table, before: &str) {
        for (key, value) in table {
            self.value(value, &format!("{before}{key}"));
        }
    }

    fn value(&mut self, value: &Value, path: &str) {
        match value {
            Value::Table(table) => self.table(table, &format!("{path}.")),
            Value::Array(items) if items.iter().any(Value::is_table) => {
                items.iter().for_each(|item| self.value(item, path));
            }
            value => {
                let known = self.0.entry(path.to_owned()).or_default();
                if known.len() < MOST && !known.contains(value) {
                    known.push(value.clone());
                }
            }
        }
    }
}

/// Returns a value as JSON has it; a day is a text.
pub(super) fn json(value: &Value) -> Json {
    match value {
        Value::String(text) => Json::Text(text.clone()),
        Value::Integer(number) => Json::Number(u64::try_from(*number).unwrap_or_default()),
        Value::Float(number) => Json::Decimal(*number),
        Value::Boolean(flag) => Json::Flag(*flag),
        Value::Datetime(day) => Json::Text(day.to_string()),
        Value::Array(items) => Json::List(items.iter().map(json).collect()),
        Value::Table(_) => Json::Object(Vec::new()),
    }
}
