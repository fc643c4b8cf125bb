//! Documents of any data, for the validators: every key, absent and present, every list with none,
//! one and many, texts of any length and any signs, of every outline.
//!
//! `DOCUMENTS=5000 cargo test --test suite -- valid` makes so many in place of [`DOCUMENTS`].

#![expect(
    clippy::disallowed_methods,
    reason = "who asks for more documents says so in the environment"
)]

use std::collections::BTreeMap;
use std::path::Path;

use bcqcdc::model::Model;
use bcqcdc::read::Table;
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::expected::{Failure, Outcome};
use crate::filler::{Filler, nasty};
use crate::property::{core, folded, settle};
use crate::text::printed;
use crate::trials::{OUTLINES, outline};
use crate::year::Year;

/// Documents of a run.
const DOCUMENTS: usize = 210;

/// Names, which several sentences and the frame may call, and documents, which they cite.
const REPEATED: [&str; 11] = [
    "agency.",
    "conferences.name",
    "document.",
    "indicators.unit",
    "letter.units",
    "movement.name",
    "movement.plan.",
    "population.hamlet_name",
    "review.subject.",
    "school.learners",
    "signature.",
];

/// How the values of a document are chosen.
#[derive(Debug, Clone, Copy)]
enum Kind {
    /// Plain words, every key.
    Full,
    /// Plain words, one value in three.
    Sparse,
    /// Only what must be there.
    Bare,
    /// Plain words, long lists.
    Many,
    /// Any signs.
    Nasty,
    /// Texts of one sign, of three hundred words, of one long word.
    Long,
}

const KINDS: [Kind; 6] =
    [Kind::Full, Kind::Sparse, Kind::Bare, Kind::Many, Kind::Nasty, Kind::Long];

/// All of them are sound, the same twice, and hold what they say once, unchanged, in order.
pub(crate) fn documents(_: &Path) -> Outcome {
    let asked = std::env::var("DOCUMENTS").ok().and_then(|count| count.parse().ok());
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let (mut made, mut refused) = (0, 0);
    for index in 0..asked.unwrap_or(DOCUMENTS) {
        let kind = KINDS[index / OUTLINES.len() % KINDS.len()];
        let texts = drawn(&mut runner, texts(kind));
        let sizes = drawn(&mut runner, vec(select(sizes(kind)), 97));
        let mut filler = Filler::new(&texts, &sizes, matches!(kind, Kind::Full));
        let mut data = filler.table(Model::FIELDS);
        settle(&mut data);
        let (word, category, day) = OUTLINES[index % OUTLINES.len()];
        outline(&mut data, word, category, day);
        let year = Year::new("any.toml", &toml::to_string(&data)?);
        if year.is_unread() {
            refused += 1;
            continue;
        }
        let bytes = year.sound_docx(&format!("valid-{index:04}"))?;
        if bytes != year.docx()? {
            return Err(Failure(format!("document {index} has other bytes the second time")).into());
        }
        if !matches!(kind, Kind::Nasty) {
            holds(&filler.written, &printed(&bytes))
                .map_err(|fault| Failure(format!("document {index}, {kind:?}, {word}: {fault}")))?;
        }
        made += 1;
    }
    // What the reader refuses shows nothing of the writer.
    if made < 20 * refused {
        Err(Failure(format!("{refused} refused, {made} made")).into())
    } else {
        Ok(())
    }
}

fn drawn<S: Strategy>(runner: &mut TestRunner, strategy: S) -> S::Value {
    strategy.new_tree(runner).expect("nothing is refused").current()
}

fn texts(kind: Kind) -> proptest::strategy::BoxedStrategy<Vec<String>> {
    let words = "[a-zđâêôơư]{1,7}( [a-zđâêôơư]{1,7}){0,9}";
    let long = select(vec!["a".to_owned(), "dài ".repeat(300), "dài".repeat(200)]);
    match kind {
        Kind::Nasty => vec(nasty(), 24).boxed(),
        Kind::Long => vec(long, 24).boxed(),
        _ => vec(words, 24).boxed(),
    }
}

fn sizes(kind: Kind) -> Vec<usize> {
    match kind {
        Kind::Full => vec![1, 1, 2],
        Kind::Sparse => vec![0, 0, 1],
        Kind::Bare => vec![0],
        Kind::Many => vec![0, 1, 1, 2, 5],
        Kind::Nasty | Kind::Long => vec![0, 1, 1, 2],
    }
}

/// A text that is printed is printed whole, and once; texts of one key stand in their order.
fn holds(written: &[(String, String)], document: &str) -> Result<(), String> {
    let document = folded(document);
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    for (key, text) in written {
        let Some(mark) = mark(text) else { continue };
        let Some(at) = document.find(&mark) else { continue };
        let whole = core(text);
        if !document.contains(&whole) {
            return Err(format!("`{key}` is changed: {text:?}"));
        }
        let is_name = REPEATED.iter().any(|name| key.starts_with(name));
        if !is_name && document[at + mark.len()..].contains(&mark) {
            return Err(format!("`{key}` is printed twice: {text:?}"));
        }
        // Results and tables of a review stand by the part of the report that they belong to.
        let is_sorted = !["results.", "tables."].iter().any(|list| key.starts_with(list));
        if is_sorted && last.insert(key, at).is_some_and(|before| before > at) {
            return Err(format!("`{key}` is out of order: {text:?}"));
        }
    }
    Ok(())
}

/// Returns the mark that no other text bears.
fn mark(text: &str) -> Option<String> {
    let at = text.char_indices().find(|(at, c)| {
        *c == 'k' && {
            let digits = text[at + 1..].chars().take_while(char::is_ascii_digit).count();
            digits > 0 && text[at + 1 + digits..].starts_with('z')
        }
    })?;
    let end = text[at.0..].find('z')?;
    Some(text[at.0..=at.0 + end].to_owned())
}
