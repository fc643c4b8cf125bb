//! From the text of a data file to the year it describes. Never fails: what cannot be read is
//! reported, and the rest is read all the same.

mod kinds;
mod narratives;
mod syntax;

use narratives::Passages;

use toml::de::DeTable;

use crate::diagnostic::{self, Diagnostic};
use crate::document::Block;
use crate::law::{self, Catalogue, Cited};
use crate::model::{Model, Parts};
use crate::read::{Entry, Figure, Placeholder, Reader};
use crate::source::{FileId, SourceFile, Sources};

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
    /// The file.
    pub file: FileId,
    /// Whether the file could be read at all.
    pub readable: bool,
}

/// What a free text refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reference {
    /// A document cited, by its index.
    Act(usize),
    /// An annex, by its index.
    Annex(usize),
}

/// Reads a data file; the findings are sorted by place.
pub fn parse(sources: &Sources, file: FileId) -> (Year, Vec<Diagnostic>) {
    let text = sources.get(file).text.as_str();
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = syntax::explain(file, text, &errors);
    if !faults.local {
        return (Year { file, ..Year::default() }, faults.findings);
    }
    let mut reader = Reader::new(file, text);
    let model: Model = reader.file(table.get_ref());
    let (mut cited, unknown) = law::resolve(&reader.citations, Catalogue::embedded());
    reader.diagnostics.extend(unknown);
    let missing = kinds::missing(&model, &reader.diagnostics);
    reader.diagnostics.extend(missing);
    let Passages { narratives, annexes, references } =
        narratives::read(&model, &mut reader, &mut cited);
    let Reader { mut diagnostics, placeholders, texts, figures, citations, citation_keys, .. } =
        reader;
    drop_spoiled(&mut diagnostics, &faults.findings, sources.get(file));
    diagnostics.extend(faults.findings);
    diagnostic::sort(&mut diagnostics);
    let year = Year {
        model,
        placeholders,
        citations,
        citation_keys,
        figures,
        cited,
        narratives,
        references,
        annexes,
        texts,
        file,
        readable: true,
    };
    (year, diagnostics)
}

/// Drops findings about values that a fault of syntax has spoiled: one fault, one finding.
fn drop_spoiled(findings: &mut Vec<Diagnostic>, faults: &[Diagnostic], file: &SourceFile) {
    let line = |finding: &Diagnostic| file.line(finding.span.start);
    let spoiled: Vec<_> = faults.iter().map(line).collect();
    if !spoiled.is_empty() {
        findings.retain(|finding| !spoiled.contains(&line(finding)));
    }
}
