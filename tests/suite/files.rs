//! The files that data files name: beside them on disk, or behind them in one text.

#![expect(clippy::disallowed_methods, reason = "cases are files")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bcqcdc::diagnostic::Text;
use bcqcdc::parse::{Open, Opened, Unopened};
use bcqcdc::source::SourceFile;

/// Files of a folder; their names in messages are those of the cases, without folders.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// The folder in which a case lies.
    pub(crate) fn of(case: &Path) -> Self {
        Self(case.parent().unwrap_or(Path::new(".")).to_owned())
    }
}

impl Open for Folder {
    fn open(&self, name: &str, from: Option<&Opened>) -> Result<Opened, Unopened> {
        let folder = from.and_then(|from| from.path.parent()).unwrap_or(Path::new(""));
        let path = folder.join(name);
        let text = fs::read_to_string(self.0.join(&path)).map_err(|_| missing(name))?;
        Ok(opened(path, text))
    }
}

/// An example with the files that stand behind it, each after a line `# NAME.toml:`.
pub(crate) struct Behind(Vec<(String, String)>);

impl Behind {
    /// Parts an example into the data file and the others.
    pub(crate) fn split(example: &str) -> (String, Self) {
        let mut texts = vec![(String::new(), String::new())];
        for line in example.lines() {
            let name = line.strip_prefix("# ").and_then(|rest| rest.strip_suffix(".toml:"));
            match name {
                Some(name) => texts.push((format!("{name}.toml"), String::new())),
                None => texts.last_mut().expect("one at least").1 += &format!("{line}\n"),
            }
        }
        let (_, data) = texts.remove(0);
        (data, Self(texts))
    }
}

impl Open for Behind {
    fn open(&self, name: &str, _: Option<&Opened>) -> Result<Opened, Unopened> {
        let text = self.0.iter().find(|(known, _)| known == name).ok_or_else(|| missing(name))?;
        Ok(opened(name.into(), text.1.clone()))
    }
}

fn opened(path: PathBuf, text: String) -> Opened {
    let file = Arc::new(SourceFile::new(path.display().to_string(), text));
    Opened::new(file, path.clone(), path)
}

fn missing(name: &str) -> Unopened {
    let message = Text::new(
        format!("không đọc được tệp `{name}` (không có tệp này)"),
        format!("failed to read `{name}` (no such file)"),
    );
    Unopened { message, help: None }
}
