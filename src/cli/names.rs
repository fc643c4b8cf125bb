//! Names of documents made from their data: `out/{agency.abbreviation}-{year}.docx`.
//!
//! A name from data stays one name: signs that no file may have become `-`. What cannot be a name
//! on every system, or would lead elsewhere, is refused.

use std::path::{Path, PathBuf, is_separator};

use crate::cli::failure::Failure;
use crate::cli::input::{Input, Origin};
use crate::cli::kind::FileKind;
use crate::model::Model;
use crate::read::nearest;
use crate::value::{Words, blank_hint};

/// Longest name in bytes, with room left for `.bak2` within the 255 of most file systems.
const MAX_NAME: usize = 240;

/// Names that Windows keeps for devices, whatever ending they have.
const DEVICES: [&str; 30] = [
    "con", "prn", "aux", "nul", "conin$", "conout$", "com1", "com2", "com3", "com4", "com5",
    "com6", "com7", "com8", "com9", "com¹", "com²", "com³", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5",
    "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
];

/// What stands for a value in a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) name: &'static str,
    value: Value,
}

#[derive(Debug, Clone, Copy)]
enum Value {
    /// Known from the path of the input alone.
    OfInput(fn(&Path) -> Option<String>),
    OfData(fn(&Model) -> Option<String>),
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        matches!(self, Value::OfInput(_)) == matches!(other, Value::OfInput(_))
    }
}

impl Eq for Value {}

const KEYS: [Key; 12] = [
    Key { name: "stem", value: Value::OfInput(|path| text(path.file_stem())) },
    Key {
        name: "folder",
        value: Value::OfInput(|path| text(path.parent().and_then(Path::file_name))),
    },
    Key { name: "kind", value: Value::OfData(|model| Some(model.kind.value.word().to_owned())) },
    Key { name: "year", value: Value::OfData(year) },
    Key { name: "agency.name", value: Value::OfData(|model| words(&model.agency.name)) },
    Key {
        name: "agency.abbreviation",
        value: Value::OfData(|model| words(&model.agency.abbreviation)),
    },
    Key {
        name: "agency.short_name",
        value: Value::OfData(|model| words(model.agency.short_name.as_ref()?)),
    },
    Key {
        name: "agency.parent",
        value: Value::OfData(|model| words(model.agency.parent.as_ref()?)),
    },
    Key { name: "agency.place", value: Value::OfData(|model| words(&model.agency.place)) },
    Key {
        name: "agency.type",
        value: Value::OfData(|model| Some(model.agency.category().word().to_owned())),
    },
    Key {
        name: "document.number",
        value: Value::OfData(|model| Some(model.document.number?.value.to_string())),
    },
    Key {
        name: "document.date",
        value: Value::OfData(|model| Some(model.document.date?.value.latest().to_string())),
    },
];

fn text(part: Option<&std::ffi::OsStr>) -> Option<String> {
    part.map(|part| part.to_string_lossy().into_owned())
}

fn words(words: &Words) -> Option<String> {
    blank_hint(&words.value).is_none().then(|| words.value.clone())
}

/// The year of the report, or the years.
fn year(model: &Model) -> Option<String> {
    match (model.year, &model.period) {
        (Some(year), _) => Some(year.value.to_string()),
        (None, Some(period)) => Some(format!("{}-{}", period.from.value, period.to.value)),
        (None, None) => None,
    }
}

/// A path with values in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// The folder in front of the first value, as it is written.
    pub(super) folder: PathBuf,
    /// The names below it, the last one that of the file.
    names: Vec<Vec<Piece>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Text(String),
    Key(Key),
}

/// Why a document has no name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Nameless {
    /// The data gives no value for this key.
    Missing(&'static str),
    /// The name is none to write to.
    Refused(Failure),
}

/// Tells whether a path has values in it.
pub(super) fn is_pattern(path: &Path) -> bool {
    path.to_str().is_some_and(|text| text.contains('{'))
}

impl Pattern {
    /// Reads a path with values in it; a name without an ending gets that of the kind.
    ///
    /// # Errors
    /// There is no such value, or a bracket lacks its other half.
    pub(super) fn read(path: &Path, kind: FileKind) -> Result<Self, Failure> {
        let text = path.to_string_lossy();
        let start = text.find('{').unwrap_or(text.len());
        let split = text[..start].rfind(is_separator).map_or(0, |at| at + 1);
        let (folder, rest) = text.split_at(split);
        let mut names = Vec::new();
        for name in rest.split(is_separator) {
            names.push(pieces(name, &text)?);
        }
        // A folder in the end gives its documents the names of their data files.
        match names.last_mut() {
            Some(last) if last.is_empty() => *last = vec![Piece::Key(KEYS[0])],
            _ => {}
        }
        if let Some(last) = names.last_mut()
            && matches!(last.last(), Some(Piece::Key(_)))
        {
            last.push(Piece::Text(format!(".{}", kind.word())));
        }
        let folder = if folder.is_empty() { PathBuf::from(".") } else { PathBuf::from(folder) };
        Ok(Self { folder, names })
    }

    /// Tells whether the names are known only when the data is read.
    pub(super) fn needs_data(&self) -> bool {
        let pieces = self.names.iter().flatten();
        pieces
            .into_iter()
            .any(|piece| matches!(piece, Piece::Key(Key { value: Value::OfData(_), .. })))
    }

    /// Makes the path of the document of an input; without data only where none is needed.
    ///
    /// # Errors
    /// A value is missing, or what comes out is no name.
    pub(super) fn path(
        &self,
        input: &Input,
        stdin_filename: Option<&Path>,
        data: Option<&Model>,
    ) -> Result<PathBuf, Nameless> {
        let named = match &input.origin {
            Origin::File(path) => Some(path.as_path()),
            Origin::Stdin => stdin_filename,
        };
        let mut path = self.folder.clone();
        for pieces in &self.names {
            let mut name = String::new();
            for piece in pieces {
                match piece {
                    Piece::Text(text) => name.push_str(text),
                    Piece::Key(key) => {
                        let value = match key.value {
                            Value::OfInput(value) => named.and_then(value),
                            Value::OfData(value) => data.and_then(value),
                        };
                        let value = value.ok_or(Nameless::Missing(key.name))?;
                        name.push_str(&clean(&value, *key, &input.name)?);
                    }
                }
            }
            let fits = fits(&name).map_err(|(vi, en)| {
                Nameless::Refused(Failure::new(
                    format!("{}: không đặt được tên `{name}` cho báo cáo ({vi})", input.name),
                    format!("{}: the report cannot be named `{name}` ({en})", input.name),
                ))
            });
            fits?;
            path.push(name);
        }
        Ok(path)
    }
}

/// Reads one name of a pattern; `{{` and `}}` stand for the brackets themselves.
fn pieces(name: &str, whole: &str) -> Result<Vec<Piece>, Failure> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = name;
    while let Some(at) = rest.find(['{', '}']) {
        text.push_str(&rest[..at]);
        let bracket = &rest[at..=at];
        if rest[at + 1..].starts_with(bracket) {
            text.push_str(bracket);
            rest = &rest[at + 2..];
            continue;
        }
        let key = rest[at + 1..].split_once('}').filter(|_| bracket == "{");
        let Some((key, behind)) = key else {
            return Err(Failure::new(
                format!("`{whole}`: dấu `{bracket}` không có cặp"),
                format!("`{whole}`: a `{bracket}` without its other half"),
            )
            .help(
                "viết `{{`, `}}` nếu chính dấu ngoặc thuộc tên tệp",
                "write `{{`, `}}` for brackets that belong to the name",
            ));
        };
        if !text.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut text)));
        }
        pieces.push(Piece::Key(find(key)?));
        rest = behind;
    }
    text.push_str(rest);
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(pieces)
}

fn find(name: &str) -> Result<Key, Failure> {
    let name = name.trim();
    if let Some(key) = KEYS.into_iter().find(|key| key.name == name) {
        return Ok(key);
    }
    let failure = Failure::new(
        format!("không có `{{{name}}}` để đặt tên tệp"),
        format!("`{{{name}}}` is nothing that a name can be made from"),
    );
    Err(match nearest(name, KEYS.iter().map(|key| key.name)) {
        Some(near) => {
            failure.help(format!("có phải `{{{near}}}`?"), format!("did you mean `{{{near}}}`?"))
        }
        None => {
            let names: Vec<_> = KEYS.iter().map(|key| format!("{{{}}}", key.name)).collect();
            let names = names.join(", ");
            failure.help(format!("dùng được: {names}"), format!("there are: {names}"))
        }
    })
}

/// Turns a value into a part of a name.
fn clean(value: &str, key: Key, input: &str) -> Result<String, Nameless> {
    let leads_out = || {
        let parts: Vec<_> = value.split(['/', '\\']).map(str::trim).collect();
        let drive = value.as_bytes().get(1) == Some(&b':');
        let climbs = parts.iter().any(|part| matches!(*part, "." | ".."));
        drive || climbs || (parts.len() > 1 && parts[0].is_empty())
    };
    if leads_out() {
        let key = key.name;
        return Err(Nameless::Refused(Failure::new(
            format!("{input}: `{key}` là `{value}`, dẫn ra ngoài thư mục đầu ra"),
            format!("{input}: `{key}` is `{value}`, which leads out of the output directory"),
        )));
    }
    let sign = |c: char| if r#"<>:"/\|?*"#.contains(c) || c.is_control() { '-' } else { c };
    let name: String = value.chars().map(sign).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { Err(Nameless::Missing(key.name)) } else { Ok(name) }
}

/// Tells why a name is none on some system, in both languages.
pub(super) fn fits(name: &str) -> Result<(), (&'static str, &'static str)> {
    let endings = FileKind::ALL.map(FileKind::word);
    let stem = name.rsplit_once('.').filter(|(_, ending)| endings.contains(ending));
    let stem = stem.map_or(name, |(stem, _)| stem);
    if stem.is_empty() || stem.chars().all(|c| c == '.') {
        return Err(("tên trống", "it is empty"));
    }
    if [name, stem].iter().any(|name| name.ends_with(['.', ' '])) || name.starts_with(' ') {
        return Err((
            "có dấu chấm hoặc khoảng trắng ở đầu, cuối tên",
            "a dot or a blank at an end",
        ));
    }
    if name.len() > MAX_NAME {
        return Err(("tên quá dài", "it is too long"));
    }
    let device = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    if DEVICES.contains(&device.as_str()) {
        return Err(("Windows dành tên này cho thiết bị", "Windows keeps it for a device"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(pattern: &str, agency: &str) -> Result<PathBuf, Nameless> {
        let mut model = Model::default();
        model.agency.abbreviation.value = agency.to_owned();
        let input = Input::file(Path::new("units/a.toml"));
        Pattern::read(Path::new(pattern), FileKind::Docx).unwrap().path(&input, None, Some(&model))
    }

    #[test]
    fn values_become_names() {
        let made = |pattern: &str, agency: &str| path(pattern, agency).unwrap();
        assert_eq!(made("out/{agency.abbreviation}.docx", "SNV"), Path::new("out/SNV.docx"));
        assert_eq!(made("{folder}-{stem}", "SNV"), Path::new("./units-a.docx"));
        assert_eq!(made("o/{kind}/{ stem }/", "SNV"), Path::new("o/annual/a/a.docx"));
        assert_eq!(made("o/{{{stem}}}.docx", "SNV"), Path::new("o/{a}.docx"));
        assert_eq!(
            made("o/{agency.abbreviation}", "A/B: \"C\"\u{7} "),
            Path::new("o/A-B- -C--.docx")
        );
    }

    #[test]
    fn values_never_lead_elsewhere() {
        let bad = [
            "..",
            ".",
            "../x",
            "/etc/x",
            r"..\x",
            r"\\server\x",
            "C:x",
            "x/../..",
            "NUL",
            "nul.x",
            "com1",
            "x.",
            "...",
        ];
        for value in bad {
            let made = path("o/{agency.abbreviation}.docx", value);
            assert!(matches!(made, Err(Nameless::Refused(_))), "{value}: {made:?}");
        }
        let long = "ă".repeat(130);
        assert!(matches!(path("o/{agency.abbreviation}", &long), Err(Nameless::Refused(_))));
        assert!(matches!(path("o/{agency.abbreviation}", " "), Err(Nameless::Missing(_))));
        assert!(matches!(path("{agency.parent}", ""), Err(Nameless::Missing("agency.parent"))));
        assert!(path("o/{agency.abbreviation}", "CONG AN").is_ok());
    }

    #[test]
    fn a_pattern_has_known_keys() {
        let fault = |pattern: &str| {
            Pattern::read(Path::new(pattern), FileKind::Docx).unwrap_err().message.en
        };
        assert_eq!(fault("{agncy.name}"), "`{agncy.name}` is nothing that a name can be made from");
        assert_eq!(fault("{stem"), "`{stem`: a `{` without its other half");
        assert_eq!(fault("{stem}}"), "`{stem}}`: a `}` without its other half");
    }
}
