//! Free text of a data file, read into blocks; its faults point into the TOML string.

use crate::diagnostic::{Diagnostic, Text};
use crate::document::{Block, Inline, Size};
use crate::law::{Catalogue, Cited};
use crate::limits;
use crate::markup::{self, Fault, ReadOptions};
use crate::model::{Annex, Model, Narrative};
use crate::parse::Reference;
use crate::read::Reader;
use crate::source::Span;
use crate::value::{Words, blank_hint};

type Place = (&'static str, &'static str);

/// The documents that may be cited.
#[derive(Clone, Copy)]
pub(super) struct Known<'c> {
    pub(super) catalogue: &'c Catalogue,
    /// Whether there may be others, in a file that could not be read.
    pub(super) is_missing: bool,
}

/// The free texts of a file.
pub(super) struct Passages {
    /// By section and place.
    pub(super) narratives: Vec<(Place, Vec<Block>)>,
    /// By annex and place.
    pub(super) annexes: Vec<((usize, &'static str), Vec<Block>)>,
    /// What they refer to.
    pub(super) references: Vec<Reference>,
}

/// Reads every passage; a document cited as `[[30-CT/TW]]` and an annex named as `[[#ten]]` become
/// placeholders with their index in the references.
pub(super) fn read(
    model: &Model,
    reader: &mut Reader,
    cited: &mut Cited,
    known: Known<'_>,
) -> Passages {
    let mut links = Links { cited, known, annexes: &model.annexes, references: Vec::new() };
    let mut narratives = Vec::new();
    for (section, narrative) in model.narrative.sections() {
        for (place, words) in passages(narrative) {
            let key = format!("narrative.{section}");
            if let Some(blocks) = passage(key, words, reader, &mut links) {
                narratives.push(((section, place), blocks));
            }
        }
    }
    let mut annexes = Vec::new();
    for (index, annex) in model.annexes.iter().enumerate() {
        for (place, words) in passages(&annex.text) {
            let key = format!("annexes[{index}].text");
            if let Some(blocks) = passage(key, words, reader, &mut links) {
                annexes.push(((index, place), blocks));
            }
        }
    }
    Passages { narratives, annexes, references: links.references }
}

/// What free texts may refer to.
struct Links<'a> {
    cited: &'a mut Cited,
    known: Known<'a>,
    annexes: &'a [Annex],
    references: Vec<Reference>,
}

impl Links<'_> {
    /// Returns the number of a reference to what `[[…]]` names.
    fn find(&mut self, words: &str) -> Option<usize> {
        let reference = match words.strip_prefix('#') {
            Some(name) => {
                let named =
                    |annex: &Annex| annex.key.as_ref().is_some_and(|key| key.value == name.trim());
                Reference::Annex(self.annexes.iter().position(named)?)
            }
            None => {
                let found = self.cited.find_or_add(words, self.known.catalogue);
                let unknown = || self.known.is_missing.then(|| self.cited.add_unknown(words));
                Reference::Act(found.or_else(unknown)?)
            }
        };
        self.references.push(reference);
        Some(self.references.len() - 1)
    }
}

fn passages(narrative: &Narrative) -> impl Iterator<Item = (&'static str, &Words)> {
    let passages = &narrative.passages;
    [("before", &passages.before), ("replace", &passages.replace), ("after", &passages.after)]
        .into_iter()
        .filter_map(|(place, words)| Some((place, words.as_ref()?)))
}

fn passage(
    key: String,
    words: &Words,
    reader: &mut Reader,
    links: &mut Links,
) -> Option<Vec<Block>> {
    if let Some(hint) = blank_hint(&words.value) {
        return Some(vec![Block::Paragraph(vec![Inline::Blank(hint.to_owned())])]);
    }
    let mut find = |named: &str, _| links.find(named.trim());
    let mut options = ReadOptions { citation: Some(&mut find) };
    match markup::read(&words.value, &mut options) {
        Ok(blocks) if Size::of(&blocks, &mut |_, _| {}).is_too_much() => {
            reader.diagnostics.push(too_much(words.span).key(key));
            None
        }
        Ok(blocks) => Some(blocks),
        Err(faults) => {
            for fault in faults {
                let finding = finding(fault, words, reader);
                reader.diagnostics.push(finding.key(key.clone()));
            }
            None
        }
    }
}

fn too_much(span: Span) -> Diagnostic {
    let limit = limits::PARTS;
    let message = Text::new(
        format!("lời văn có quá {limit} đoạn, ô bảng và đoạn chữ"),
        format!("the text has more than {limit} paragraphs, cells and stretches of text"),
    );
    Diagnostic::error("D051", span, message)
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
