//! What a template sees, by name.

use std::collections::BTreeMap;

use serde::Serialize;
use tera::{Context, Value};

/// The values of a template.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Values(BTreeMap<String, Value>);

impl Values {
    /// Holds nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value of the data.
    pub fn insert<T: Serialize + ?Sized>(&mut self, name: impl Into<String>, value: &T) {
        self.insert_value(name, Value::from_serializable(value));
    }

    /// Adds a value that is one of templates already.
    pub fn insert_value(&mut self, name: impl Into<String>, value: Value) {
        self.0.insert(name.into(), value);
    }

    /// Returns the values without their names.
    pub(super) fn all(&self) -> impl Iterator<Item = &Value> {
        self.0.values()
    }

    /// Gives them to Tera; the values themselves are shared.
    pub(super) fn context(&self) -> Context {
        let mut context = Context::new();
        for (name, value) in &self.0 {
            context.insert_value(name.clone(), value.clone());
        }
        context
    }
}
