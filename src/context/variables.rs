//! Every variable of the templates, with what it means and holds: the keys of the data, and the values
//! that are computed from them, each declared where it is made.

use std::borrow::Cow;

use super::{all_computed, units};
use crate::model::Model;
use crate::read::{Field, Shape, Table, plain, root};
use crate::template::Known;

/// A variable.
#[derive(Debug, Clone)]
pub struct Variable {
    /// Its path; `[]` stands for each entry of a list: `conferences[].date`.
    pub path: String,
    /// What it holds.
    pub shape: Shape,
    /// What it means, in Vietnamese.
    pub vi: Cow<'static, str>,
    /// What it means, in English.
    pub en: Cow<'static, str>,
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
    below_roots(|_| true)
}

/// Returns the variables whose path begins with a name that is wanted.
fn below_roots(wanted: impl Fn(&str) -> bool) -> Vec<Variable> {
    let mut all = Vec::new();
    for field in keys().filter(|field| wanted(plain(field.name))) {
        fields(std::slice::from_ref(field), "", false, &mut all);
    }
    all.extend(all_computed().filter(|of| wanted(root(of.path))).map(|of| Variable {
        path: of.path.to_owned(),
        shape: of.shape,
        vi: of.vi.into(),
        en: of.en.into(),
        is_computed: true,
        is_part: false,
    }));
    if wanted(units::ROOT) {
        all.extend(units::all());
    }
    all
}

/// Returns the keys of the data that are variables: the text shows where an annex stands, and nothing
/// of what is in it; the office's own are declared by its templates.
fn keys() -> impl Iterator<Item = &'static Field> {
    let keys = Model::FIELDS.iter();
    keys.filter(|field| field.name != "annexes" && !matches!(field.shape, Shape::Extra))
}

fn fields(fields: &[Field], above: &str, is_part: bool, all: &mut Vec<Variable>) {
    for field in fields {
        let name = plain(field.name);
        let path = if above.is_empty() { name.to_owned() } else { format!("{above}.{name}") };
        all.push(Variable {
            path: path.clone(),
            shape: field.shape,
            vi: field.vi.into(),
            en: field.en.into(),
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

fn part(path: &str, key: &str, shape: Shape, vi: &'static str, en: &'static str) -> Variable {
    Variable {
        path: format!("{path}.{key}"),
        shape,
        vi: vi.into(),
        en: en.into(),
        is_computed: true,
        is_part: true,
    }
}

/// Returns the names that templates may use; what a variable holds, only where one of them names it.
pub fn known(names: impl Fn(&str) -> bool) -> Known {
    let mut known = Known::default();
    let roots = keys().map(|field| plain(field.name));
    let roots = roots.chain(all_computed().map(|of| root(of.path))).chain([units::ROOT]);
    known.fields = roots.map(|root| (root.to_owned(), Known::default())).collect();
    for variable in below_roots(names) {
        add(&mut known, &variable.path, &variable.shape);
    }
    known
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
