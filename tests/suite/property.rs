//! What holds for any data: no panic; findings, or a sound document that holds every text.

#![expect(clippy::disallowed_methods, reason = "the examples are files")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use bcqcdc::diagnostic::Lang;
use bcqcdc::model::{Model, Narratives};
use bcqcdc::read::Table;
use bcqcdc::report::Format;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use unicode_normalization::UnicodeNormalization;

use crate::expected::{Failure, Outcome};
use crate::filler::{Filler, allowed, nasty};
use crate::text::printed;
use crate::trials::{OUTLINES, outline};
use crate::year::{Year, stem};

/// Cases of a property over whole years, which take their time in a debug build.
const YEARS: u32 = 24;
/// Cases of the other properties.
const CASES: u32 = 150;

/// Keys whose text no template prints, or prints only in place of another.
const NOT_PRINTED: [&str; 11] = [
    // Taken out below.
    "abbreviations.long",
    "abbreviations.short",
    // A name to refer to the annex by.
    "annexes.key",
    // The symbol of a report has no drafting unit (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    "document.unit",
    // The title of a signer who is not the head stands in its place.
    "signature.head",
    // Settings.
    "check.ignore",
    "layout.outline",
    // Units of a consolidated report: printed with their figures, see tests/consolidate.
    "consolidation.groups",
    "consolidation.roster.abbreviation",
    "consolidation.roster.group",
    "consolidation.roster.name",
];

/// Any texts in every key of a full year, and in a year with gaps: sound documents of every outline;
/// some outline prints each text, and D029 reports each that an outline does not print.
pub(crate) fn any_texts(_: &Path) -> Outcome {
    let mut kept = 0;
    run(YEARS, (vec(nasty(), 24), vec(0..3usize, 64), any::<bool>()), |(texts, sizes, full)| {
        let mut filler = Filler::new(texts, sizes, *full);
        let mut data = filler.table(Model::FIELDS);
        settle(&mut data);
        let wanted: BTreeMap<&str, String> = filler
            .written
            .iter()
            .filter(|(key, _)| !NOT_PRINTED.contains(&key.as_str()))
            .map(|(key, written)| (key.as_str(), core(written)))
            .collect();
        let mut printed_by_none: BTreeSet<&str> = wanted.keys().copied().collect();
        for (kind, category, day) in OUTLINES {
            outline(&mut data, kind, category, day);
            let year = Year::new("any.toml", &toml::to_string(&data).map_err(fail)?);
            if *full && year.is_unread() {
                return Err(fail(year.print(&year.findings, Format::Full, Lang::En)));
            }
            let name = format!("property-{kind}-{category}-{}-{kept:03}", &day[..4]);
            let Some(bytes) = sound(&year, &name)? else { continue };
            let text = folded(&printed(&bytes));
            let lost = year.unprinted().map_err(|failure| fail(failure.0))?;
            let lost: Vec<String> =
                lost.iter().map(|finding| without_indices(&finding.key)).collect();
            let is_told = |key: &str| {
                is_exempt(key) || lost.iter().any(|lost| key.starts_with(lost.as_str()))
            };
            for (key, written) in &wanted {
                if text.contains(written) {
                    printed_by_none.remove(key);
                } else if *full && !is_told(key) {
                    return Err(fail(format!("{kind}, {category}: {key} is lost in silence")));
                }
            }
        }
        kept += 1;
        let missing = Vec::from_iter(printed_by_none).join("\n");
        if missing.is_empty() || !full { Ok(()) } else { Err(fail(missing)) }
    })
}

/// Takes out what changes other texts, or takes their place; cases of their own show those.
pub(crate) fn settle(data: &mut toml::Table) {
    data.remove("abbreviations");
    // There is no outline of an office's own.
    if let Some(toml::Value::Table(layout)) = data.get_mut("layout") {
        layout.remove("outline");
    }
    if let Some(toml::Value::Array(annexes)) = data.get_mut("annexes") {
        for annex in annexes.iter_mut().filter_map(toml::Value::as_table_mut) {
            annex.remove("list");
            if let Some(toml::Value::Table(text)) = annex.get_mut("text") {
                text.remove("replace");
            }
        }
    }
}

/// Tells the keys that D029 leaves to the frame.
fn is_exempt(key: &str) -> bool {
    ["agency.", "document.", "signature.", "archive.", "recipients"]
        .iter()
        .any(|start| key.starts_with(start))
}

/// Returns `a.b.c` of `a[0].b.c[2]`.
fn without_indices(key: &str) -> String {
    let parts = key.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest));
    parts.collect()
}

/// Any text in the small markup of a narrative.
pub(crate) fn any_narrative(_: &Path) -> Outcome {
    let base = fs::read_to_string("examples/nho-nhat.toml")?;
    let sections: Vec<&str> = Narratives::FIELDS.iter().map(|field| field.name).collect();
    let places = vec![Some("before"), Some("replace"), Some("after"), None];
    run(CASES, (select(sections), select(places), vec(nasty(), 1..4)), |(section, place, texts)| {
        let text = toml::Value::from(texts.concat());
        let narrative = match place {
            Some(place) => format!("[narrative]\n{section} = {{ {place} = {text} }}\n"),
            None => format!("[narrative]\n{section} = {text}\n"),
        };
        sound(
            &Year::new("narrative.toml", &format!("# --draft\n{base}\n{narrative}")),
            "narrative",
        )?;
        Ok(())
    })
}

/// A file with lines gone, doubled, swapped or changed, and any bytes.
pub(crate) fn broken_files(path: &Path) -> Outcome {
    let text = fs::read_to_string(path)?;
    let change = (0..5usize, any::<Index>(), any::<Index>(), nasty());
    run(CASES, (vec(change, 1..6), vec(any::<u8>(), 0..80)), |(changes, bytes)| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for (kind, first, second, nasty) in changes {
            let (first, second) = (first.index(lines.len()), second.index(lines.len()));
            match kind {
                0 => drop(lines.remove(first)),
                1 => lines.insert(second, lines[first].clone()),
                2 => lines.swap(first, second),
                3 => lines[first] = lines[first].replacen('"', nasty, 1),
                _ => {
                    let key = lines[first].split('=').next().unwrap_or_default().to_owned();
                    let value = lines[second].split('=').next_back().unwrap_or_default().to_owned();
                    lines[first] = format!("{key}={value}");
                }
            }
        }
        let broken = format!("# --draft\n{}", lines.join("\n"));
        sound(&Year::in_place_of(path, &broken), &format!("broken-{}", stem(path)))?;
        sound(&Year::new("bytes.toml", &String::from_utf8_lossy(bytes)), "bytes")?;
        Ok(())
    })
}

/// Runs a property on its cases, or on `PROPTEST_CASES`; the seed is fixed, so that a failure comes
/// back.
fn run<S: Strategy>(
    cases: u32,
    strategy: S,
    mut property: impl FnMut(&S::Value) -> Result<(), TestCaseError>,
) -> Outcome {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config =
        Config { cases: asked.unwrap_or(cases), failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let property = std::cell::RefCell::new(&mut property);
    TestRunner::new_with_rng(config, rng)
        .run(&strategy, |value| (property.borrow_mut())(&value))
        .map_err(|error| Failure(error.to_string()).into())
}

/// Returns the document of a year that can be read, twice the same and sound; the findings print.
fn sound(year: &Year, name: &str) -> Result<Option<Vec<u8>>, TestCaseError> {
    for lang in [Lang::Vi, Lang::En] {
        for format in Format::ALL {
            year.print(&year.findings, format, lang);
        }
    }
    if year.is_unread() {
        return Ok(None);
    }
    let bytes = year.sound_docx(name).map_err(|failure| fail(failure.0))?;
    let again = year.docx().map_err(|failure| fail(failure.0))?;
    if bytes == again { Ok(Some(bytes)) } else { Err(fail("other bytes the second time")) }
}

fn fail(reason: impl ToString) -> TestCaseError {
    TestCaseError::fail(reason.to_string())
}

/// Returns what must be found of a text: the office's own end marks are the template's business.
pub(crate) fn core(written: &str) -> String {
    let composed: String = written.chars().filter(|c| allowed(*c)).nfc().collect();
    let marks = |c: char| c.is_whitespace() || ".;:,-–".contains(c);
    folded(composed.trim_matches(marks))
}

/// Returns a text without blanks, which lines break at, and without the difference of capitals.
pub(crate) fn folded(text: &str) -> String {
    let upper = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).collect()
}
