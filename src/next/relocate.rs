//! Names of other files, when the new file stands in another folder.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::draft::Draft;
use super::layout::{Layout, join};
use crate::model::Model;
use crate::read::{Field, Shape, Table, plain};
use crate::value::blank_hint;

/// Rewrites the names of other files, for a new folder from which `way` leads to the old one.
pub(super) fn relocate(text: &str, way: &str) -> (String, Vec<super::Change>) {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut draft = Draft::new(Layout::new(text, table.get_ref()));
    move_schema(&mut draft, way);
    move_names(&mut draft, table.get_ref(), Model::FIELDS, "", way);
    draft.finish("")
}

fn move_names(draft: &mut Draft, table: &DeTable, fields: &[Field], path: &str, way: &str) {
    for (key, value) in table {
        let name = key.get_ref().as_ref();
        let Some(field) = fields.iter().find(|field| plain(field.name) == name) else { continue };
        let path = join(path, name);
        match (field.shape, value.get_ref()) {
            (Shape::File, _) => move_name(draft, value, &path, way),
            (Shape::List(Shape::File), DeValue::Array(names)) => {
                names.iter().for_each(|value| move_name(draft, value, &path, way));
            }
            _ => {}
        }
    }
}

fn move_name(draft: &mut Draft, value: &Spanned<DeValue>, path: &str, way: &str) {
    let Some(name) = value.get_ref().as_str() else { return };
    if is_relative(name) && blank_hint(name).is_none() {
        let at = value.span();
        let quotes = draft.layout.text[at.clone()].len() - name.len();
        // Only plain quotes: others may hold escapes.
        if quotes == 2 {
            let new = format!("{way}{}", name.strip_prefix("./").unwrap_or(name));
            draft.replace(at.start + 1..at.end - 1, new.clone());
            let words = format!("{name} → {new}");
            draft.tell(at.start, path, words.clone(), words);
        }
    }
}

/// The comment by which editors find the schema.
fn move_schema(draft: &mut Draft, way: &str) {
    const SIGN: &str = "#:schema ";
    let Some(rest) = draft.layout.text.strip_prefix(SIGN) else { return };
    let name = rest.lines().next().unwrap_or_default().trim_end();
    if is_relative(name) && !name.contains("://") {
        let new = format!("{way}{}", name.strip_prefix("./").unwrap_or(name));
        draft.replace(SIGN.len()..SIGN.len() + name.len(), new.clone());
        let words = format!("{name} → {new}");
        draft.tell(0, "#:schema", words.clone(), words);
    }
}

/// Tells a path from the folder of the file; `C:` begins one of Windows that is not.
fn is_relative(name: &str) -> bool {
    !name.starts_with(['/', '\\']) && name.as_bytes().get(1) != Some(&b':')
}
