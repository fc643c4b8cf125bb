//! Lists of many equal entries: findings grow with the entries, and not with the pairs of them.

use std::path::Path;

use bcqcdc::model::Model;
use bcqcdc::read::{Field, Shape, Table, plain};
use toml::Value;

use crate::expected::{Failure, Outcome};
use crate::filler::Filler;
use crate::trials::{OUTLINES, outline};
use crate::year::Year;

/// Entries that are added at a time.
const STEP: usize = 6;

/// Every list of the model, in a year that has little else, of an agency and of a commune.
pub(crate) fn equal_entries(_: &Path) -> Outcome {
    let texts = ["Kế hoạch số 12/KH-SNV ngày 5/3/2025".to_owned()];
    let full = Filler::new(&texts, &[1], true).table(Model::FIELDS);
    let bare = Filler::new(&texts, &[0], false).table(Model::FIELDS);
    let mut lists = Vec::new();
    below(Model::FIELDS, &[], &mut lists);
    let mut faults = Vec::new();
    for (kind, category, day) in [OUTLINES[1], OUTLINES[3]] {
        for path in &lists {
            let findings = |steps: usize| {
                let mut data = bare.clone();
                data.insert(path[0].to_owned(), full.get(path[0])?.clone());
                outline(&mut data, kind, category, day);
                repeat(&mut data, path, steps * STEP)?;
                Some(Year::new("many.toml", &toml::to_string(&data).ok()?).findings.len())
            };
            let path = path.join(".");
            let [Some(few), Some(more), Some(most)] = [1, 2, 3].map(findings) else {
                faults.push(format!("{path} is no list of a full year"));
                continue;
            };
            // What is said of a long list as a whole does not count.
            if most + few > 2 * more + 3 {
                faults.push(format!("{kind}, {category}, {path}: {few}, {more}, {most} findings"));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Failure(faults.join("\n")).into()) }
}

/// Adds the lists of tables, and of the tables in them, by their keys.
fn below(fields: &[Field], above: &[&'static str], lists: &mut Vec<Vec<&'static str>>) {
    for field in fields {
        let mut path = above.to_vec();
        path.push(plain(field.name));
        match field.shape {
            // The files of a list have to be there.
            Shape::List(Shape::File) => {}
            Shape::List(_) => lists.push(path),
            Shape::Table(fields) => below(fields, &path, lists),
            _ => {}
        }
    }
}

/// Puts the first entry of a list so many times into it.
fn repeat(data: &mut toml::Table, path: &[&str], times: usize) -> Option<()> {
    let (list, tables) = path.split_last()?;
    let mut table = data;
    for key in tables {
        table = table.get_mut(*key)?.as_table_mut()?;
    }
    let list = table.get_mut(*list)?.as_array_mut()?;
    let first: Value = list.first()?.clone();
    *list = vec![first; times];
    Some(())
}
