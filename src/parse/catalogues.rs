//! The files of documents that a year names, beside the documents that the program knows.

use std::path::PathBuf;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::open::{Open, Opened, Unopened};
use super::shared::Shared;
use super::{Linked, drop_spoiled, syntax};
use crate::diagnostic::{self, Diagnostic, Text};
use crate::law::{self, Catalogue, Entry as Document};
use crate::read::{Entry, Placeholder, Reader};
use crate::source::{FileId, Sources, Span};
use crate::value::{FileName, Spanned};

/// Reads the files; what is wrong with them is reported in them, with the other findings.
pub(super) fn read(
    names: &[Spanned<FileName>],
    sources: &mut Sources,
    open: &dyn Open,
    shared: &Shared,
    reader: &mut Reader,
) -> (Catalogue, Linked) {
    let mut linked = Linked {
        is_missing: shared.is_missing,
        shared: shared.ids(),
        is_partial: shared.is_missing,
        ..Linked::default()
    };
    let mut read: Vec<Arc<Documents>> = Vec::new();
    let mut known: Vec<(PathBuf, FileId)> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        // Without a name it is D004, or D008.
        if name.value.0.is_empty() {
            continue;
        }
        let opened = match open.open(&name.value.0, shared.opened(name.span.file)) {
            Ok(opened) => opened,
            Err(reason) => {
                let finding = unopened(reason, name.span);
                reader.diagnostics.push(finding.key(format!("catalogue[{index}]")));
                linked.is_missing = true;
                continue;
            }
        };
        if let Some((_, file)) = known.iter().find(|(identity, _)| *identity == opened.identity) {
            linked.files.push((name.span, *file));
            continue;
        }
        let file = sources.share(opened.file.clone());
        let documents = Documents::of(&opened, sources, file);
        known.push((opened.identity, file));
        linked.files.push((name.span, file));
        let found = &documents.found;
        linked.is_missing |= found.is_unreadable || found.is_partial;
        linked.texts.extend(found.texts.iter().cloned());
        linked.placeholders.extend(found.placeholders.iter().cloned());
        let named = Text::new("tệp được nêu ở đây", "the file is named here");
        let findings = found.findings.iter().cloned().map(|finding| match found.is_unreadable {
            true => finding.also(name.span, named.clone()),
            false => finding,
        });
        reader.diagnostics.extend(findings);
        read.push(documents);
    }
    let catalogue = match &read[..] {
        [documents] => documents.alone.clone(),
        all => Catalogue::with(all.iter().flat_map(|one| one.found.entries.clone()).collect()),
    };
    if !linked.is_missing {
        reader.diagnostics.extend(without_successor(&catalogue));
    }
    (catalogue, linked)
}

/// Reports documents that nobody knows and that took the place of others (L001).
fn without_successor(catalogue: &Catalogue) -> Vec<Diagnostic> {
    let lost = catalogue.own().iter().filter(|entry| catalogue.successor(entry).is_none());
    lost.filter_map(|entry| {
        let (place, name) = (entry.place?, entry.validity.superseded_by.as_ref()?);
        let message = Text::new(
            format!("danh mục không có văn bản thay thế `{name}`"),
            format!("the catalogue has no document `{name}` to take the place of this one"),
        );
        let finding = Diagnostic::error("L001", place.superseded_by?, message);
        Some(finding.key(format!("document[{}].superseded_by", place.index)).help(Text::new(
            "ghi số hiệu của một văn bản trong danh mục, hoặc bỏ khóa này",
            "give the number of a document of the catalogue, or leave out the key",
        )))
    })
    .collect()
}

/// Reads a file of documents; the findings are sorted by place.
pub fn catalogue(sources: &Sources, file: FileId) -> (Vec<Document>, Vec<Diagnostic>) {
    let Found { entries, mut findings, .. } = one(sources, file);
    diagnostic::sort(&mut findings);
    (entries, findings)
}

/// The documents of a file; units that name the same one share them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Documents {
    /// The number of the file, which the places of the documents name.
    file: FileId,
    found: Found,
    /// The catalogue where no other file is named.
    alone: Catalogue,
}

impl Documents {
    /// Returns the documents of a file: those read for another unit, where the file has the same
    /// number there.
    fn of(opened: &Opened, sources: &Sources, file: FileId) -> Arc<Self> {
        let read = || {
            let found = one(sources, file);
            let alone = Catalogue::with(found.entries.clone());
            Arc::new(Self { file, found, alone })
        };
        let known = opened.documents.get_or_init(read);
        if known.file == file { known.clone() } else { read() }
    }
}

/// What a file of documents holds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    entries: Vec<Document>,
    texts: Vec<Entry>,
    placeholders: Vec<Placeholder>,
    findings: Vec<Diagnostic>,
    /// Whether it is broken, or no such file at all.
    is_unreadable: bool,
    /// Whether documents were left out, of which too little could be read.
    is_partial: bool,
}

fn one(sources: &Sources, file: FileId) -> Found {
    let text = &*sources.get(file).text;
    let (table, errors) = DeTable::parse_recoverable(text);
    let faults = syntax::explain(file, text, &errors);
    let findings = if !faults.local {
        faults.findings
    } else if let Some(finding) = other_file(sources, file, table.get_ref()) {
        vec![finding]
    } else {
        let mut reader = Reader::new(file, text);
        let mut entries = law::file::read(&mut reader, table.get_ref());
        let count = entries.len();
        entries.retain(Document::is_whole);
        let is_partial = entries.len() < count;
        let Reader { diagnostics: mut findings, texts, placeholders, .. } = reader;
        drop_spoiled(&mut findings, &faults.findings, sources);
        findings.extend(faults.findings);
        return Found { entries, texts, placeholders, findings, is_unreadable: false, is_partial };
    };
    Found { findings, is_unreadable: true, ..Found::default() }
}

/// Reports a file that holds something else, in place of each of its keys.
fn other_file(sources: &Sources, file: FileId, table: &DeTable) -> Option<Diagnostic> {
    let document = table.get("document");
    if document.is_some_and(|value| matches!(value.get_ref(), DeValue::Array(_))) {
        return None;
    }
    let source = sources.get(file);
    let name = &source.name;
    let (code, span) = match document {
        Some(value) => ("D003", Span::new(file, value.span())),
        None => ("D004", Span::new(file, 0..source.text.find('\n').unwrap_or(source.text.len()))),
    };
    let message = Text::new(
        format!("`{name}` không phải là danh mục văn bản: không có bảng `[[document]]`"),
        format!("`{name}` is no catalogue of documents: it has no table `[[document]]`"),
    );
    let keys = "type, number, date, issuer, title";
    Some(Diagnostic::error(code, span, message).key("document").help(Text::new(
        format!("mỗi văn bản là một bảng `[[document]]` với các khóa {keys}"),
        format!("each document is a table `[[document]]` with the keys {keys}"),
    )))
}

/// Reports a file that cannot be had.
pub(super) fn unopened(reason: Unopened, span: Span) -> Diagnostic {
    let finding = Diagnostic::error("D024", span, reason.message);
    finding.help(reason.help.unwrap_or_else(|| {
        Text::new(
            "đường dẫn tính từ thư mục của tệp này",
            "the path starts from the folder of this file",
        )
    }))
}
