//! What the fuzzer tries, a function for each target of `fuzz_targets`; the tests call the same over
//! the corpus. Whatever is given: no panic, no end of stack or memory, and what is made is sound.

use std::sync::LazyLock;

use bcqcdc::diagnostic::Lang;
use bcqcdc::document::{Document, native};
use bcqcdc::markup::ReadOptions;
use bcqcdc::model::{Kind, Model};
use bcqcdc::next::{self, Aim};
use bcqcdc::parse::NoFiles;
use bcqcdc::read::Table;
use bcqcdc::report::{self, Format};
use bcqcdc::source::{FileId, Sources};
use bcqcdc::templates::Own;
use bcqcdc::{Settings, Templates, docx, render as renders, unprinted};

use crate::filler::{Filler, allowed};

/// The templates of the program, with their texts.
static TEMPLATES: LazyLock<(Sources, Templates)> = LazyLock::new(|| {
    let mut sources = Sources::default();
    let templates = Templates::embedded(&mut sources);
    (sources, templates)
});

/// A whole year, for foreign templates.
const YEAR: &str = include_str!("../examples/tra-vinh-so-tttt-2021.toml");

/// Kind, body and day of the outlines.
pub(crate) const OUTLINES: [(&str, &str, &str); 7] = [
    ("annual", "administrative", "2021-11-09"),
    ("annual", "administrative", "2025-12-08"),
    ("annual", "school", "2025-12-08"),
    ("annual", "commune", "2025-12-08"),
    ("review", "administrative", "2025-12-08"),
    ("campaign", "administrative", "2025-12-08"),
    ("letter", "administrative", "2025-12-08"),
];

/// Any text as a data file: read, checked, reported, mended once and for all, written if it can be.
pub fn data(text: &str) {
    let settings = Settings { draft: true, pedantic: true, ..Settings::default() };
    written(text, &settings);
    let fixed = bcqcdc::fix(text, &settings).text;
    assert_eq!(bcqcdc::fix(&fixed, &settings).text, fixed, "a second time mends again");
}

/// Any text as next year's old file: the new one is a file again.
pub fn next(text: &str) {
    let (mut sources, templates) = (TEMPLATES.0.clone(), &TEMPLATES.1);
    let file = sources.add("old.toml", text.to_owned());
    if let Ok(new) = next::next(&mut sources, file, &NoFiles, templates, &Aim::default()) {
        let (_, findings) = parsed(&new.text);
        let broken = findings.iter().find(|finding| finding.code == "D001");
        assert!(broken.is_none(), "{broken:?} in\n{}", new.text);
    }
}

/// Any text as markup of a narrative: blocks, or faults that stand in the text.
pub fn markup(text: &str) {
    let mut find = |words: &str, _| Some(words.chars().count());
    let mut options = ReadOptions { citation: Some(&mut find) };
    match bcqcdc::markup::read(text, &mut options) {
        Ok(body) => {
            let document = Document { body, ..Document::default() };
            let written = native::write(&document);
            assert_eq!(native::read(&written).as_ref(), Ok(&document), "{written}");
        }
        Err(faults) => {
            for fault in faults {
                assert!(text.get(fault.range.clone()).is_some(), "{fault:?}");
            }
        }
    }
}

/// Any text as an office's own template: compiled, judged, and printed where it cannot run long
/// (the program gives that to a process with limits).
pub fn template(text: &str) {
    let mut sources = TEMPLATES.0.clone();
    let file = sources.add("own.md", text.to_owned());
    let name = "own.md".to_owned();
    let own = Own { texts: vec![(name.clone(), file)], only: Some(name), extra: None };
    let templates = match Templates::with(&mut sources, own, None) {
        Ok(templates) => templates,
        Err(findings) => return reported(&findings, &sources),
    };
    if ["for", "set", "component", "~"].iter().any(|word| text.contains(word)) {
        return;
    }
    let file = sources.add("year.toml", YEAR);
    let (year, _) = bcqcdc::parse(&sources, file);
    match renders::render(&year, &templates) {
        Ok(bytes) => assert_eq!(docx::invariants(&bytes), [""; 0]),
        Err(findings) => reported(&findings, &sources),
    }
}

/// Any choice of keys and values of the model, for any outline: a sound document, the same twice.
pub fn render(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let (kind, category, day) = OUTLINES[usize::from(first >> 1) % OUTLINES.len()];
    let (sizes, texts) = rest.split_at(rest.len().min(64));
    let sizes: Vec<usize> = sizes.iter().map(|byte| usize::from(byte % 3)).chain([1]).collect();
    let texts: Vec<String> = texts
        .split(|byte| *byte == 0xFF)
        .map(|text| String::from_utf8_lossy(text).chars().filter(|c| allowed(*c)).collect())
        .collect();
    let mut filler = Filler::new(&texts, &sizes, first & 1 == 1);
    let mut table = filler.table(Model::FIELDS);
    outline(&mut table, kind, category, day);
    let text = toml::to_string(&table).expect("tables of text are TOML");
    written(&text, &Settings { draft: true, ..Settings::default() });
}

/// Any bytes as the document that stands where one is to be written.
pub fn package(bytes: &[u8]) {
    assert!(docx::fingerprint(bytes).is_none_or(|known| !known.is_empty()));
    docx::content_hash(bytes);
}

/// Makes a table one of an outline, with what its kind needs.
pub(crate) fn outline(table: &mut toml::Table, kind: &str, category: &str, day: &str) {
    table.insert("kind".into(), kind.into());
    table.entry("year").or_insert_with(|| 2021.into());
    let day = toml::Value::Datetime(day.parse().expect("a day"));
    let part = |table: &mut toml::Table, name: &str, key: &str, value| {
        let part = table.entry(name).or_insert_with(|| toml::Table::new().into());
        let part = part.as_table_mut().expect("a table");
        let is_name = !matches!(key, "type" | "date");
        if !is_name || !part.contains_key(key) {
            part.insert(key.into(), value);
        }
    };
    part(table, "agency", "type", category.into());
    part(table, "document", "date", day);
    match kind {
        "review" | "campaign" => {
            part(table, "period", "from", 2021.into());
            part(table, "period", "to", 2025.into());
            part(table, "movement", "name", "Phong trào thi đua".into());
        }
        "letter" => part(table, "document", "addressed_to", vec!["Sở Nội vụ"].into()),
        _ => {}
    }
}

/// Reads, checks and reports a data file, and writes its document where nothing stops it.
fn written(text: &str, settings: &Settings) {
    let (sources, file) = with(text);
    let (year, findings) = bcqcdc::parse(&sources, file);
    let findings = bcqcdc::check(&sources, &year, findings, settings).findings;
    reported(&findings, &sources);
    // A consolidated report is put into words with its units.
    let is_whole = year.readable && year.model.kind.value != Kind::Consolidated;
    if findings.iter().any(|finding| finding.stops(settings.draft)) || !is_whole {
        return;
    }
    let write = || {
        let document = renders::document(&year, &TEMPLATES.1)?;
        unprinted::find(&year, &document);
        renders::write(&document)
    };
    let (once, twice) = (write(), write());
    assert!(once == twice, "other bytes the second time");
    match once {
        Ok(bytes) => assert_eq!(docx::invariants(&bytes), [""; 0]),
        Err(findings) => {
            // An outline that is not there, and too much for a document.
            let expected = findings.iter().all(|finding| ["D063", "T006"].contains(&finding.code));
            assert!(expected, "the templates suit any year: {findings:?}");
            reported(&findings, &sources);
        }
    }
}

fn with(text: &str) -> (Sources, FileId) {
    let mut sources = TEMPLATES.0.clone();
    let file = sources.add("year.toml", text.to_owned());
    (sources, file)
}

fn parsed(text: &str) -> (bcqcdc::Year, Vec<bcqcdc::diagnostic::Diagnostic>) {
    let (sources, file) = with(text);
    bcqcdc::parse(&sources, file)
}

/// Findings can be printed, in every form.
fn reported(findings: &[bcqcdc::diagnostic::Diagnostic], sources: &Sources) {
    for format in [Format::Full, Format::Concise, Format::Sarif] {
        let mut out = Vec::new();
        report::write(findings, sources, format, Lang::Vi, &mut out).expect("a vector takes all");
        assert!(String::from_utf8(out).is_ok());
    }
}
