//! Free text of a data file, read into blocks; its faults point into the TOML string.

use crate::diagnostic::{Diagnostic, Text};
use crate::document::{Block, Inline};
use crate::law::{Catalogue, Cited};
use crate::markup::{self, Fault, ReadOptions};
use crate::model::{Narrative, Narratives};
use crate::read::Reader;
use crate::value::{Words, blank_hint};

type Place = (&'static str, &'static str);

/// The documents that may be cited.
#[derive(Clone, Copy)]
pub(super) struct Known<'c> {
    pub(super) catalogue: &'c Catalogue,
    /// Whether there may be others, in a file that could not be read.
    pub(super) is_missing: bool,
}

/// Reads every passage; a document cited as `[[30-CT/TW]]` becomes a placeholder with its index in
/// `cited`.
pub(super) fn read(
    narratives: &Narratives,
    reader: &mut Reader,
    cited: &mut Cited,
    known: Known<'_>,
) -> Vec<(Place, Vec<Block>)> {
    let mut read = Vec::new();
    for (section, narrative) in narratives.sections() {
        for (place, words) in passages(narrative) {
            if let Some(blocks) = passage((section, place), words, reader, cited, known) {
                read.push(((section, place), blocks));
            }
        }
    }
    read
}

fn passages(narrative: &Narrative) -> impl Iterator<Item = (&'static str, &Words)> {
    let passages = &narrative.passages;
    [("before", &passages.before), ("replace", &passages.replace), ("after", &passages.after)]
        .into_iter()
        .filter_map(|(place, words)| Some((place, words.as_ref()?)))
}

fn passage(
    place: Place,
    words: &Words,
    reader: &mut Reader,
    cited: &mut Cited,
    known: Known<'_>,
) -> Option<Vec<Block>> {
    if let Some(hint) = blank_hint(&words.value) {
        return Some(vec![Block::Paragraph(vec![Inline::Blank(hint.to_owned())])]);
    }
    let mut find = |number: &str, _| {
        let number = number.trim();
        let found = cited.find_or_add(number, known.catalogue);
        found.or_else(|| known.is_missing.then(|| cited.add_unknown(number)))
    };
    let mut options = ReadOptions { citation: Some(&mut find) };
    match markup::read(&words.value, &mut options) {
        Ok(blocks) => Some(blocks),
        Err(faults) => {
            for fault in faults {
                let finding = finding(fault, words, reader);
                reader.diagnostics.push(finding.key(format!("narrative.{}", place.0)));
            }
            None
        }
    }
}

fn finding(fault: Fault, words: &Words, reader: &Reader) -> Diagnostic {
    let Fault { range, message, help } = fault;
    let span = reader.inside(words.span, range);
    let finding = Diagnostic::error("D009", span, message);
    match help {
        Some(help) => finding.help(help),
        None => finding.help(Text::new(
            "lời văn chỉ dùng đoạn văn, mục `-` và `+`, **đậm**, *nghiêng*, chú thích [^a] và bảng",
            "free text takes paragraphs, `-` and `+` items, **bold**, *italic*, notes [^a], tables",
        )),
    }
}
