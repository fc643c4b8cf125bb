//! Values that several data files share: `extends = ["../tra-vinh.toml"]`.
//!
//! The files are merged before anything is read, so that a value counts wherever it stands:
//!
//! - A file wins over those that it extends; of those, a later one over an earlier one. A file that
//!   is reached in two ways counts once, behind all that extend it.
//! - Tables merge key by key.
//! - Every other value takes the place of the farther one whole: texts, numbers, lists, and documents
//!   cited, which may be written as a table but are one value.
//! - The item `"..."` of a list stands for the farther list: `recipients = ["...", "Sở Nội vụ"]`.
//!
//! A shared file has the keys of a data file and needs none of them; one that ends with `.csv` is a
//! list of units. Names of files in it start from
//! its folder. What is missing after the merge is reported in the data file, everything else where
//! it stands; a value that is not used is not read.

use std::cell::OnceCell;
use std::sync::Arc;

use toml::Spanned as TomlSpanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::open::{Open, Opened};
use super::{catalogues, roster, syntax};
use crate::diagnostic::{Diagnostic, Text};
use crate::model::Model;
use crate::read::{Field, Reader, Shape, Table, plain};
use crate::source::{FileId, SourceFile, Sources, Span};
use crate::value::{FileName, Spanned};

/// Most shared files of one data file: a chain without end comes to one.
const LIMIT: usize = 64;

const KEY: &str = "extends";

/// Room for the texts of shared files, which live as long as the tables made of them.
pub(super) struct Texts([OnceCell<Arc<SourceFile>>; LIMIT]);

impl Texts {
    pub(super) fn new() -> Self {
        Self([const { OnceCell::new() }; LIMIT])
    }
}

/// The shared files of a data file.
#[derive(Default)]
pub(super) struct Shared {
    files: Vec<File>,
    /// Faults of their syntax that spoil one value each.
    pub(super) faults: Vec<Diagnostic>,
    /// Whether one of them could not be read.
    pub(super) is_missing: bool,
}

struct File {
    id: FileId,
    opened: Opened,
    /// Whether those that it extends are being read.
    is_entered: bool,
}

impl Shared {
    /// Returns the files.
    pub(super) fn ids(&self) -> Vec<FileId> {
        self.files.iter().map(|file| file.id).collect()
    }

    /// Returns a shared file; the data file itself is none.
    pub(super) fn opened(&self, id: FileId) -> Option<&Opened> {
        self.files.iter().find(|file| file.id == id).map(|file| &file.opened)
    }
}

/// Merges a data file with those that it extends; what is wrong with them is left with the reader.
pub(super) fn merge<'t>(
    table: DeTable<'t>,
    texts: &'t Texts,
    sources: &mut Sources,
    open: &dyn Open,
    reader: &mut Reader<'t>,
) -> (DeTable<'t>, Shared) {
    let Some(value) = table.get(KEY) else { return (table, Shared::default()) };
    // What is wrong with the names themselves is reported with the rest of the data file.
    let names = reader.again().value(KEY, value);
    let shared = Shared::default();
    let mut gathering = Gathering { texts, sources, open, reader, shared, tables: Vec::new() };
    gathering.enter(names, None);
    let Gathering { reader, shared, tables, .. } = gathering;
    reader.is_partial = shared.is_missing;
    let far = tables.into_iter().fold(DeTable::new(), |far, near| join(near, far, Model::FIELDS));
    (join(table, far, Model::FIELDS), shared)
}

/// Reads shared files, depth first.
struct Gathering<'a, 't> {
    texts: &'t Texts,
    sources: &'a mut Sources,
    open: &'a dyn Open,
    reader: &'a mut Reader<'t>,
    shared: Shared,
    /// Their tables, the farthest first.
    tables: Vec<DeTable<'t>>,
}

impl<'t> Gathering<'_, 't> {
    /// Reads the files that a file names: a shared one, by its index, or the data file.
    fn enter(&mut self, names: Vec<Spanned<FileName>>, from: Option<usize>) {
        let named = |(index, name): (usize, Spanned<FileName>)| (format!("{KEY}[{index}]"), name);
        for (key, Spanned { value: FileName(name), span }) in
            names.into_iter().enumerate().map(named)
        {
            // Without a name it is D004, or D008.
            if name.is_empty() {
                continue;
            }
            let from = from.map(|index| &self.shared.files[index].opened);
            match self.open.open(&name, from) {
                Ok(opened) => self.take(opened, key, span),
                Err(reason) => self.miss(catalogues::unopened(reason, span), key),
            }
        }
    }

    fn take(&mut self, opened: Opened, key: String, span: Span) {
        let files = &self.shared.files;
        let known = files.iter().find(|file| file.opened.identity == opened.identity);
        let is_itself = || self.open.identity().is_some_and(|identity| identity == opened.identity);
        match known {
            Some(file) if file.is_entered => self.reader.diagnostics.push(circle(span).key(key)),
            Some(_) => {}
            None if is_itself() => self.reader.diagnostics.push(circle(span).key(key)),
            None => match self.texts.0.get(files.len()) {
                Some(room) => self.read(opened, room, span),
                None => self.miss(too_many(span), key),
            },
        }
    }

    fn read(&mut self, opened: Opened, room: &'t OnceCell<Arc<SourceFile>>, named: Span) {
        let text = &*room.get_or_init(|| opened.file.clone()).text;
        let id = self.sources.share(opened.file.clone());
        let index = self.shared.files.len();
        let (mut table, faults) = match roster::is_list(&opened.file.name) {
            true => roster::read(id, text),
            false => {
                let (table, errors) = DeTable::parse_recoverable(text);
                (table.into_inner(), syntax::explain(id, text, &errors))
            }
        };
        let syntax::Faults { findings, local } = faults;
        self.shared.files.push(File { id, opened, is_entered: true });
        if local {
            self.shared.faults.extend(findings);
            self.reader.add(id, text, &mut table);
            if let Some(value) = table.remove(KEY) {
                let names = self.reader.value(KEY, &value);
                self.enter(names, Some(index));
            }
            self.tables.push(table);
        } else {
            let label = Text::new("tệp được nêu ở đây", "the file is named here");
            let findings = findings.into_iter().map(|finding| finding.also(named, label.clone()));
            self.reader.diagnostics.extend(findings);
            self.shared.is_missing = true;
        }
        self.shared.files[index].is_entered = false;
    }

    fn miss(&mut self, finding: Diagnostic, key: String) {
        self.reader.diagnostics.push(finding.key(key));
        self.shared.is_missing = true;
    }
}

/// Merges two tables.
fn join<'t>(near: DeTable<'t>, mut far: DeTable<'t>, fields: &[Field]) -> DeTable<'t> {
    for (key, value) in near {
        let shape = fields.iter().find(|field| plain(field.name) == key.get_ref().as_ref());
        let farther = far.remove(key.get_ref().as_ref()).map(TomlSpanned::into_inner);
        far.insert(key, join_values(value, farther, shape.map(|field| field.shape)));
    }
    far
}

/// Merges two values of a key, or a value with nothing.
fn join_values<'t>(
    near: TomlSpanned<DeValue<'t>>,
    far: Option<DeValue<'t>>,
    shape: Option<Shape>,
) -> TomlSpanned<DeValue<'t>> {
    let span = near.span();
    let value = match (near.into_inner(), far, shape) {
        (DeValue::Table(near), far, Some(Shape::Table(fields) | Shape::Narrative(fields))) => {
            let far = match far {
                Some(DeValue::Table(far)) => far,
                _ => DeTable::new(),
            };
            DeValue::Table(join(near, far, fields))
        }
        (DeValue::Table(near), Some(DeValue::Table(far)), Some(Shape::Extra)) => {
            DeValue::Table(join(near, far, &[]))
        }
        (DeValue::Array(near), Some(DeValue::Array(far)), _) => {
            DeValue::Array(join_lists(near, far))
        }
        (DeValue::Array(near), ..) => DeValue::Array(join_lists(near, DeArray::new())),
        (near, ..) => near,
    };
    TomlSpanned::new(span, value)
}

fn join_lists<'t>(near: DeArray<'t>, far: DeArray<'t>) -> DeArray<'t> {
    let is_rest =
        |item: &TomlSpanned<DeValue>| matches!(item.get_ref().as_str(), Some("..." | "…"));
    if !near.iter().any(is_rest) {
        return near;
    }
    let mut far = Some(far);
    let mut list = DeArray::new();
    for item in near {
        match is_rest(&item) {
            true => far.take().into_iter().flatten().for_each(|item| list.push(item)),
            false => list.push(item),
        }
    }
    list
}

fn circle(span: Span) -> Diagnostic {
    let message = Text::new(
        "các tệp lấy giá trị chung của nhau thành vòng tròn",
        "the files take shared values from each other in a circle",
    );
    Diagnostic::error("D050", span, message).help(Text::new(
        "bỏ tên tệp này: tệp dùng chung không nêu lại tệp đã dùng nó",
        "leave out this name: a shared file does not name one that uses it",
    ))
}

fn too_many(span: Span) -> Diagnostic {
    let message =
        Text::new(format!("quá {LIMIT} tệp dùng chung"), format!("more than {LIMIT} shared files"));
    let help = Text::new("gộp bớt các tệp dùng chung", "put some of them together");
    Diagnostic::error("D024", span, message).help(help)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::parse::{Open, Unopened, Year, parse_with};
    use crate::value::Words;

    /// Files by name; all of them lie in one folder.
    struct Files<'a>(&'a [(&'a str, &'a str)]);

    impl Open for Files<'_> {
        fn open(&self, name: &str, _: Option<&Opened>) -> Result<Opened, Unopened> {
            let known = self.0.iter().find(|(known, _)| *known == name);
            let Some((_, text)) = known else {
                return Err(Unopened { message: Text::default(), help: None });
            };
            let file = Arc::new(SourceFile::new(name.to_owned(), (*text).to_owned()));
            let path = Path::new(name).to_owned();
            Ok(Opened::new(file, path.clone(), path))
        }
    }

    fn read(text: &str, files: &[(&str, &str)]) -> (Year, Sources, Vec<Diagnostic>) {
        let mut sources = Sources::default();
        let file = sources.add("year.toml", text.to_owned());
        let (year, findings) = parse_with(&mut sources, file, &Files(files));
        let others = |finding: &Diagnostic| finding.code != "D004";
        (year, sources, findings.into_iter().filter(others).collect())
    }

    fn texts(words: &[Words]) -> Vec<&str> {
        words.iter().map(|words| words.value.as_str()).collect()
    }

    #[test]
    fn tables_merge_key_by_key_and_the_nearer_value_wins() {
        let province = "[agency]\nparent = \"Tỉnh\"\nplace = \"Huế\"\nname = \"?\"";
        let unit = "[agency]\nname = \"Sở Y tế\"\nplace = \"Thuận Hóa\"";
        let (year, sources, findings) = read(
            "extends = [\"tinh\", \"so\"]\n[agency]\nabbreviation = \"SYT\"",
            &[("tinh", province), ("so", unit)],
        );
        assert_eq!(findings, []);
        let agency = &year.model.agency;
        let parent = agency.parent.as_ref().unwrap();
        assert_eq!((parent.value.as_str(), agency.name.value.as_str()), ("Tỉnh", "Sở Y tế"));
        assert_eq!(agency.place.value, "Thuận Hóa", "a later file wins over an earlier one");
        assert_eq!(agency.abbreviation.value, "SYT");
        for (words, name, written) in [
            (parent, "tinh", "\"Tỉnh\""),
            (&agency.name, "so", "\"Sở Y tế\""),
            (&agency.abbreviation, "year.toml", "\"SYT\""),
        ] {
            assert_eq!(sources.get(words.span.file).name, name);
            assert_eq!(sources.slice(words.span), written);
        }
    }

    #[test]
    fn a_list_replaces_the_farther_one_or_takes_it_in() {
        let far = ("tinh", "recipients = [\"A\", \"B\"]\nproposals = [\"C\"]\nbenefits = [\"D\"]");
        let near = "extends = [\"tinh\"]\nrecipients = [\"X\", \"...\", \"Y\"]\nproposals = []";
        let (year, ..) = read(near, &[far]);
        assert_eq!(texts(&year.model.recipients), ["X", "A", "B", "Y"]);
        assert!(year.model.proposals.is_empty());
        assert_eq!(texts(&year.model.benefits), ["D"]);
        let near = "extends = [\"tinh\"]\nrecipients = [\"...\", \"X\", \"...\"]";
        assert_eq!(texts(&read(near, &[("tinh", "")]).0.model.recipients), ["X"]);
        let (year, ..) = read(near, &[far]);
        assert_eq!(texts(&year.model.recipients), ["A", "B", "X"], "once");
    }

    #[test]
    fn a_document_cited_is_one_value() {
        let far =
            "[steering_committee]\nsize = 9\ndecision = { number = \"1/QĐ\", title = \"về A\" }";
        let near = "extends = [\"tinh\"]\n[steering_committee]\ndecision = { number = \"2/QĐ\" }";
        let (year, ..) = read(near, &[("tinh", far)]);
        let committee = year.model.steering_committee.unwrap();
        assert!(committee.size.is_some());
        assert!(committee.decision.unwrap().parts.title.is_none());
    }

    #[test]
    fn a_file_stands_behind_all_that_extend_it() {
        let files = [
            ("goc", "cut_off = 2021-01-01\nyear = 1"),
            ("a", "extends = [\"goc\"]\nyear = 2"),
            ("b", "extends = [\"goc\"]"),
        ];
        let (year, _, findings) = read("extends = [\"a\", \"b\"]", &files);
        assert_eq!(findings, []);
        assert_eq!(year.model.year.unwrap().value, 2, "of `a`, though `b` is nearer than `goc`");
        assert_eq!(year.files().len(), 4);
        assert_eq!(read("extends = [\"b\", \"goc\"]", &files).0.model.year.unwrap().value, 1);
    }

    #[test]
    fn a_circle_ends() {
        let files = [("a", "extends = [\"b\"]\nyear = 1"), ("b", "extends = [\"a\"]\nyear = 2")];
        let (year, sources, findings) = read("extends = [\"a\"]", &files);
        assert_eq!(findings.len(), 1);
        assert_eq!((findings[0].code, findings[0].key.as_str()), ("D050", "extends[0]"));
        assert_eq!(sources.get(findings[0].span.file).name, "b");
        assert_eq!(year.model.year.unwrap().value, 1);
    }

    #[test]
    fn a_missing_file_is_one_finding() {
        let (year, _, findings) = read("extends = [\"a\"]\nlegal_bases = [\"1/KH-X\"]", &[]);
        assert_eq!(findings.iter().map(|finding| finding.code).collect::<Vec<_>>(), ["D024"]);
        assert!(year.linked.is_partial);
    }
}
