//! Every variable of the templates, with what it means and holds: the keys of the data, and the values
//! that are computed from them, each declared where it is made.

use super::{all_computed, units};
use crate::model::Model;
use crate::read::{Field, Shape, Table, plain};
use crate::template::Known;

/// A variable.
#[derive(Debug, Clone)]
pub struct Variable {
    /// Its path; `[]` stands for each entry of a list: `conferences[].date`.
    pub path: String,
    /// What it holds.
    pub shape: Shape,
    /// What it means, in Vietnamese.
    pub vi: String,
    /// What it means, in English.
    pub en: String,
    /// Whether the program computes it; else it is a key of the data.
    pub is_computed: bool,
    /// Whether it is a part of a document cited or of a free text, which all have the same.
    pub is_part: bool,
}

/// Parts of a free text.
const PASSAGES: [(&str, Shape, &str, &str); 4] = [
    ("before", Shape::Text, "Lời văn đặt trước", "text before the generated one"),
    ("replace", Shape::Text, "Lời văn thay thế", "text in place of the generated one"),
    ("after", Shape::Text, "Lời văn đặt sau", "text after the generated one"),
    ("given", Shape::Flag, "Có lời văn nào không", "whether there is any"),
];

/// Returns every variable but the office's own, the keys in the order of the documentation.
pub fn all() -> Vec<Variable> {
    let mut all = Vec::new();
    fields(Model::FIELDS, "", false, &mut all);
    // The text shows where an annex stands, and nothing of what is in it.
    all.retain(|variable| root(&variable.path) != "annexes");
    all.extend(all_computed().map(|of| Variable {
        path: of.path.to_owned(),
        shape: of.shape,
        vi: of.vi.to_owned(),
        en: of.en.to_owned(),
        is_computed: true,
        is_part: false,
    }));
    all.extend(units::all());
    all
}

/// Returns the first part of a path: `conferences` of `conferences[].date`.
pub fn root(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or(path)
}

fn fields(fields: &[Field], above: &str, is_part: bool, all: &mut Vec<Variable>) {
    for field in fields {
        let name = plain(field.name);
        let path = if above.is_empty() { name.to_owned() } else { format!("{above}.{name}") };
        // An office's own keys are declared by its templates.
        if matches!(field.shape, Shape::Extra) {
            continue;
        }
        all.push(Variable {
            path: path.clone(),
            shape: field.shape,
            vi: field.vi.to_owned(),
            en: field.en.to_owned(),
            is_computed: false,
            is_part,
        });
        below(&field.shape, &path, is_part, all);
    }
}

/// Adds what a value holds.
fn below(shape: &Shape, path: &str, is_part: bool, all: &mut Vec<Variable>) {
    match shape {
        Shape::Table(of) => fields(of, path, is_part, all),
        Shape::List(item) => below(item, &format!("{path}[]"), is_part, all),
        Shape::Citation(of) => {
            fields(of, path, true, all);
            all.push(part(
                path,
                "cite",
                Shape::Whole,
                "Dùng cho bộ lọc `cite`",
                "for the filter `cite`",
            ));
        }
        Shape::Narrative(_) if root(path) == "narrative" => {
            all.extend(PASSAGES.iter().map(|(key, shape, vi, en)| part(path, key, *shape, vi, en)));
        }
        _ => {}
    }
}

fn part(path: &str, key: &str, shape: Shape, vi: &str, en: &str) -> Variable {
    Variable {
        path: format!("{path}.{key}"),
        shape,
        vi: vi.to_owned(),
        en: en.to_owned(),
        is_computed: true,
        is_part: true,
    }
}

/// Returns the names that a template may use.
pub fn known() -> Known {
    let mut root = Known::default();
    for variable in all() {
        add(&mut root, &variable.path, &variable.shape);
    }
    root
}

fn add(root: &mut Known, path: &str, shape: &Shape) {
    let mut known = root;
    for part in path.split('.') {
        let name = part.trim_end_matches("[]");
        known = known.fields.entry(name.to_owned()).or_default();
        for _ in 0..(part.len() - name.len()) / 2 {
            known = known.element.get_or_insert_default();
        }
    }
    let mut shape = shape;
    while let Shape::List(item) = shape {
        known = known.element.get_or_insert_default();
        shape = item;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_variable_is_declared_once_in_both_languages() {
        let mut seen = std::collections::BTreeSet::new();
        for variable in all() {
            assert!(!variable.vi.is_empty() && !variable.en.is_empty(), "{}", variable.path);
            assert!(seen.insert(variable.path.clone()), "{}", variable.path);
        }
    }
}
