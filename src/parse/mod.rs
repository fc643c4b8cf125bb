//! From the text of a data file to the year it describes. Never fails: what cannot be read is
//! reported, and the rest is read all the same.

mod catalogues;
mod kinds;
mod narratives;
mod open;
mod roster;
mod shared;
mod syntax;

use narratives::Passages;

use toml::de::DeTable;

use crate::diagnostic::{self, Diagnostic};
use crate::document::Block;
use crate::law::{self, Catalogue, Cited};
use crate::model::{Model, Parts};
use crate::read::{Entry, Figure, Placeholder, Reader, Table};
use crate::source::{FileId, Sources, Span};

pub use catalogues::catalogue;
pub use open::{NoFiles, Open, Opened, Unopened};

/// An agency's year as a data file tells it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Year {
    /// The data; only as good as the findings say.
    pub model: Model,
    /// Values still to be filled in, in the order of reading.
    pub placeholders: Vec<Placeholder>,
    /// What the file says of the documents cited, in the order of reading.
    pub citations: Vec<Parts>,
    /// Keys of these citations.
    pub citation_keys: Vec<String>,
    /// Every number and day of the file, in the order of reading.
    pub figures: Vec<Figure>,
    /// Documents that may be cited by their number: those of the program and of the files named.
    pub catalogue: Catalogue,
    /// Documents cited.
    pub cited: Cited,
    /// Free text, read into blocks, by section and place: `(("situation", "after"), …)`.
    pub narratives: Vec<((&'static str, &'static str), Vec<Block>)>,
    /// What the free texts refer to, by the number of the placeholder.
    pub references: Vec<Reference>,
    /// Free text of the annexes, by their index and place.
    pub annexes: Vec<((usize, &'static str), Vec<Block>)>,
    /// Every text of the file, in the order of reading.
    pub texts: Vec<Entry>,
    /// The other files that it names.
    pub linked: Linked,
    /// The file.
    pub file: FileId,
    /// Whether the file could be read at all.
    pub readable: bool,
}

/// The files that a data file names, and what they hold beside the documents.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Linked {
    /// The files read, each with the place that names it; one file may be named twice.
    pub files: Vec<(Span, FileId)>,
    /// Their texts, which are the words of others: rules about wording leave them alone.
    pub texts: Vec<Entry>,
    /// Their values still to be filled in.
    pub placeholders: Vec<Placeholder>,
    /// Whether one of them could not be read, so that nobody can tell what is in it.
    pub is_missing: bool,
    /// The files that the data file shares values with; their values are read with its own.
    pub shared: Vec<FileId>,
    /// Whether one of these could not be read, so that nobody can tell what is missing.
    pub is_partial: bool,
}

impl Year {
    /// Returns every text of the data file and of those that it names.
    pub fn all_texts(&self) -> impl Iterator<Item = &Entry> {
        self.texts.iter().chain(&self.linked.texts)
    }

    /// Returns the data file and those that it names, each once.
    pub fn files(&self) -> Vec<FileId> {
        let mut files = vec![self.file];
        let named = self.linked.files.iter().map(|(_, file)| file);
        for file in self.linked.shared.iter().chain(named) {
            if !files.contains(file) {
                files.push(*file);
            }
        }
        files
    }
}

/// What a free text refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A document cited, by its index.
    Act(usize),
    /// An annex, by its index.
    Annex(usize),
}

/// Reads a data file that names no other; the findings are sorted by place.
pub fn parse(sources: &Sources, file: FileId) -> (Year, Vec<Diagnostic>) {
    // A clone shares the texts; nothing is added to it, as nothing can be opened.
    parse_with(&mut sources.clone(), file, &NoFiles)
}

/// Reads a data file and the files that it names, which are added to the sources; the findings are
/// sorted by place.
pub fn parse_with(sources: &mut Sources, file: FileId, open: &dyn Open) -> (Year, Vec<Diagnostic>) {
    let source = sources.held(file);
    let text = &*source.text;
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = syntax::explain(file, text, &errors);
    if !faults.local {
        return (Year { file, ..Year::default() }, faults.findings);
    }
    let texts = shared::Texts::new();
    let mut reader = Reader::new(file, text);
    let (table, shared) = shared::merge(table.into_inner(), &texts, sources, open, &mut reader);
    let model: Model = reader.file(&table);
    let (catalogue, linked) =
        catalogues::read(&model.catalogue, sources, open, &shared, &mut reader);
    let (mut cited, mut unknown) = law::resolve(&reader.citations, &catalogue);
    // One fault, one finding: the number may stand in the file that could not be read.
    unknown.retain(|finding| !linked.is_missing || finding.code != "L001");
    reader.diagnostics.extend(unknown);
    if !linked.is_partial {
        let head = Span::new(file, 0..text.find('\n').unwrap_or(text.len()));
        let missing = kinds::missing(&model, head, &reader.diagnostics);
        reader.diagnostics.extend(missing);
    }
    let known = narratives::Known { catalogue: &catalogue, is_missing: linked.is_missing };
    let Passages { narratives, annexes, references } =
        narratives::read(&model, &mut reader, &mut cited, known);
    let Reader {
        mut diagnostics, placeholders, mut texts, figures, citations, citation_keys, ..
    } = reader;
    let faults = [faults.findings, shared.faults].concat();
    drop_spoiled(&mut diagnostics, &faults, sources);
    diagnostics.extend(faults);
    diagnostic::sort(&mut diagnostics);
    // Units are known by these names; they are no words of the document.
    texts.retain(|entry| !entry.key.starts_with("consolidation.roster["));
    let year = Year {
        model,
        placeholders,
        citations,
        citation_keys,
        figures,
        catalogue,
        cited,
        narratives,
        references,
        annexes,
        texts,
        linked,
        file,
        readable: true,
    };
    (year, diagnostics)
}

/// Reads a file of another form, such as one of settings; the findings are sorted by place.
pub fn file<T: Table>(sources: &Sources, file: FileId) -> (T, Vec<Diagnostic>) {
    let text = &*sources.get(file).text;
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = syntax::explain(file, text, &errors);
    if !faults.local {
        return (T::default(), faults.findings);
    }
    let mut reader = Reader::new(file, text);
    let read = reader.file(table.get_ref());
    let mut findings = reader.diagnostics;
    drop_spoiled(&mut findings, &faults.findings, sources);
    findings.extend(faults.findings);
    diagnostic::sort(&mut findings);
    (read, findings)
}

/// Drops findings about values that a fault of syntax has spoiled: one fault, one finding.
fn drop_spoiled(findings: &mut Vec<Diagnostic>, faults: &[Diagnostic], sources: &Sources) {
    if faults.is_empty() {
        return;
    }
    let line = |finding: &Diagnostic| {
        let file = finding.span.file;
        (file, sources.get(file).line(finding.span.start))
    };
    let spoiled: Vec<_> = faults.iter().map(line).collect();
    findings.retain(|finding| !spoiled.contains(&line(finding)));
}
