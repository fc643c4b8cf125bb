//! The examples, embedded: a real file shows what a variable holds, and on what a template is tried.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::diagnostic::{Text, has_errors};
use crate::parse::{self, Open, Opened, Unopened, Year};
use crate::source::{SourceFile, Sources};

/// Embeds files of `examples`, by their names there.
macro_rules! examples {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../examples/", $name)))),*]
    };
}

/// Names and texts of the example years.
pub static YEARS: &[(&str, &str)] = examples![
    "ha-tinh-so-khcn-2021.toml"
    "ha-tinh-so-khcn-2025.toml"
    "ha-tinh-so-ngoai-vu-so-ket-2022.toml"
    "nho-nhat.toml"
    "quang-tri-so-gtvt-phong-trao-2020.toml"
    "quang-tri-so-khcn-cong-van-2022.toml"
    "quang-tri-so-noi-vu-2025.toml"
    "tra-vinh-so-tttt-2021.toml"
    "vinh-long-tieu-hoc-2025.toml"
    "xa-minh-lam-2025.toml"
];

/// Names and texts of the files that they name.
pub static SHARED: &[(&str, &str)] = examples![
    "catalogues/ha-tinh.toml"
    "catalogues/tra-vinh.toml"
    "shared/ha-tinh-2025.toml"
];

/// Opens the files that the examples name.
#[derive(Debug, Clone, Copy)]
struct Beside;

impl Open for Beside {
    fn open(&self, name: &str, from: Option<&Opened>) -> Result<Opened, Unopened> {
        let folder = from.and_then(|from| from.path.parent()).unwrap_or(Path::new(""));
        let mut path = PathBuf::new();
        for part in folder.join(name).components() {
            match part {
                Component::ParentDir => drop(path.pop()),
                part => path.push(part),
            }
        }
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        let known = SHARED.iter().find(|(known, _)| *known == parts.join("/"));
        let Some((name, text)) = known else {
            let message = Text::new(format!("không có tệp `{name}`"), format!("no file `{name}`"));
            return Err(Unopened { message, help: None });
        };
        let file = SourceFile::new(format!("examples/{name}"), (*text).to_owned());
        Ok(Opened::new(Arc::new(file), path.clone(), path))
    }
}

/// Reads the example years; their texts are added to the sources under their names in `examples`.
pub fn years(sources: &mut Sources) -> Vec<(&'static str, Year)> {
    let read = YEARS.iter().map(|(name, text)| {
        let file = sources.add(format!("examples/{name}"), *text);
        let (year, findings) = parse::parse_with(sources, file, &Beside);
        debug_assert!(!has_errors(&findings), "{name}: {findings:?}");
        (*name, year)
    });
    read.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::context::variables;
    use crate::{Templates, render};

    /// Gathers the paths of all that a value holds.
    fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    let path =
                        if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    paths(value, &path, found);
                    found.insert(path);
                }
            }
            Value::Array(items) => {
                items.iter().for_each(|item| paths(item, &format!("{path}[]"), found));
            }
            _ => {}
        }
    }

    #[test]
    fn every_value_that_a_template_sees_is_declared() {
        let mut sources = Sources::default();
        let templates = Templates::embedded(&mut sources);
        let mut seen = BTreeSet::new();
        for (_, year) in years(&mut sources) {
            paths(&Value::Object(render::seen(&year, &templates)), "", &mut seen);
        }
        // No example shows members or donations in an annex, none is a report over units.
        let is_in_examples =
            |path: &str| !path.starts_with("units.") && !path.starts_with("annexed.");
        let declared: BTreeSet<String> =
            variables::all().into_iter().map(|variable| variable.path).collect();
        // The office's own keys are declared by its templates.
        let own = ["extra", "extra_tables"];
        let missing: Vec<_> = seen
            .iter()
            .filter(|path| !declared.contains(*path) && !own.contains(&path.as_str()))
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
        let computed = variables::all();
        let computed =
            computed.iter().filter(|of| of.is_computed && !of.is_part && is_in_examples(&of.path));
        let idle: Vec<_> =
            computed.filter(|of| !seen.contains(&of.path)).map(|of| &of.path).collect();
        assert!(idle.is_empty(), "declared but never made: {idle:?}");
    }
}
