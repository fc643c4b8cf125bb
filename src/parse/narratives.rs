//! Free text of a data file, read into blocks; its faults point into the TOML string.

use crate::diagnostic::{Diagnostic, Text};
use crate::document::{Block, Inline};
use crate::law::{Catalogue, Cited};
use crate::markup::{self, Fault, ReadOptions};
use crate::model::{Narrative, Narratives};
use crate::read::Reader;
use crate::value::{Words, blank_hint};

type Place = (&'static str, &'static str);

/// Reads every passage; a document cited as `[[30-CT/TW]]` becomes a placeholder with its index in
/// `cited`.
pub(super) fn read(
    narratives: &Narratives,
    reader: &mut Reader,
    cited: &mut Cited,
) -> Vec<(Place, Vec<Block>)> {
    let mut read = Vec::new();
    for (section, narrative) in narratives.sections() {
        for (place, words) in passages(narrative) {
            if let Some(blocks) = passage((section, place), words, reader, cited) {
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
) -> Option<Vec<Block>> {
    if let Some(hint) = blank_hint(&words.value) {
        return Some(vec![Block::Paragraph(vec![Inline::Blank(hint.to_owned())])]);
    }
    let catalogue = Catalogue::embedded();
    let mut find = |number: &str, _| cited.find_or_add(number.trim(), catalogue);
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
