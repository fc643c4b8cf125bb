//! What holds for any data: no panic; findings, or a sound document that holds every text.

#![expect(clippy::disallowed_methods, reason = "the examples are files")]

use std::collections::BTreeSet;
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
use crate::year::{Year, stem};

/// Cases of a property over whole years, which take their time in a debug build.
const YEARS: u32 = 60;
/// Cases of the other properties.
const CASES: u32 = 150;

/// Keys whose text no template prints, or prints only in place of another.
const NOT_PRINTED: [&str; 6] = [
    // Taken out below.
    "abbreviations.long",
    "abbreviations.short",
    // A name to refer to the annex by.
    "annexes.key",
    // The symbol of a report has no drafting unit (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    "document.unit",
    // The title of a signer who is not the head stands in its place.
    "signature.head",
    // A setting.
    "check.ignore",
];

/// Further kinds of documents; a text may be printed by any of them.
const OTHER_KINDS: [&str; 2] = ["review", "campaign"];

/// Any texts in every key of a full year, and in a year with gaps.
pub(crate) fn any_texts(_: &Path) -> Outcome {
    let mut kept = 0;
    run(YEARS, (vec(nasty(), 24), vec(0..3usize, 64), any::<bool>()), |(texts, sizes, full)| {
        let mut filler = Filler::new(texts, sizes, *full);
        let mut data = filler.table(Model::FIELDS);
        data.insert("kind".into(), "annual".into());
        // Abbreviations change the texts; cases of their own show how.
        data.remove("abbreviations");
        // An annex that shows a list takes it out of the text; other properties hold those.
        if let Some(toml::Value::Array(annexes)) = data.get_mut("annexes") {
            for annex in annexes.iter_mut().filter_map(toml::Value::as_table_mut) {
                annex.remove("list");
                // A text in place of the tables would be a choice between them.
                if let Some(toml::Value::Table(text)) = annex.get_mut("text") {
                    text.remove("replace");
                }
            }
        }
        let year = Year::new("any.toml", &toml::to_string(&data).map_err(fail)?);
        if *full && year.is_unread() {
            return Err(fail(year.print(&year.findings, Format::Full, Lang::En)));
        }
        let Some(bytes) = sound(&year, &format!("property-{kept:03}"))? else { return Ok(()) };
        kept += 1;
        if !full {
            return Ok(());
        }
        let mut text = folded(&printed(&bytes));
        for kind in OTHER_KINDS {
            data.insert("kind".into(), kind.into());
            let year = Year::new("any.toml", &toml::to_string(&data).map_err(fail)?);
            let bytes = sound(&year, &format!("property-{kind}-{kept:03}"))?;
            text += &bytes.map(|bytes| folded(&printed(&bytes))).unwrap_or_default();
        }
        let missing: BTreeSet<_> = filler
            .written
            .iter()
            .filter(|(key, _)| !NOT_PRINTED.contains(&key.as_str()))
            .filter(|(_, written)| !text.contains(&core(written)))
            .map(|(key, written)| format!("{key}: {written:?}"))
            .collect();
        if missing.is_empty() { Ok(()) } else { Err(fail(Vec::from_iter(missing).join("\n"))) }
    })
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
        sound(&Year::new("broken.toml", &broken), &format!("broken-{}", stem(path)))?;
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
fn core(written: &str) -> String {
    let composed: String = written.chars().filter(|c| allowed(*c)).nfc().collect();
    let marks = |c: char| c.is_whitespace() || ".;:,-–".contains(c);
    folded(composed.trim_matches(marks))
}

/// Returns a text without blanks, which lines break at, and without the difference of capitals.
fn folded(text: &str) -> String {
    let upper = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase);
    upper.flat_map(char::to_lowercase).collect()
}
