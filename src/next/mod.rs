//! Next year's data file from this year's (`bcqcdc next`).
//!
//! The new file is the old text with edits: comments, layout and line ends stay as they are. What
//! becomes of each key stands in `fate`; what describes the agency stays, what tells of the year is
//! to be filled in again. Nothing is made up: a value of the new year is either one that the old
//! file gives (years moved on, petitions still pending) or a blank.

mod carry;
mod draft;
mod fate;
mod law;
mod layout;
mod outlook;
mod relocate;
mod time;
mod walk;
mod years;

use std::collections::BTreeSet;

use toml::de::DeTable;

use crate::diagnostic::{Diagnostic, Text};
use crate::model::{Kind, Model};
use crate::outline::Outline;
use crate::parse::{Open, Year};
use crate::read::{Table, without_indices};
use crate::source::{FileId, Sources};
use crate::templates::Templates;
use crate::value::Date;
use crate::{Settings, render, unprinted};
use draft::{Draft, REVIEW};
use layout::Layout;
use time::Times;
use walk::Walk;

pub use draft::Change;

/// What the new file is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Aim {
    /// Its year, or the last year of its period; the next one where none is given.
    pub year: Option<u64>,
    /// The day by which the law is judged.
    pub on: Option<Date>,
    /// The way from the folder of the new file to that of the old one, such as `../2025/`; empty
    /// where they are one.
    pub way: String,
}

/// A new year file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Its text.
    pub text: String,
    /// What is not as it was, in the order of the old file.
    pub changes: Vec<Change>,
    /// Old and new first and last year.
    pub years: [(u64, u64); 2],
    /// The day by which the law was judged.
    pub on: Date,
    /// Values that are to be filled in.
    pub blanks: usize,
    /// Places that ask for a look.
    pub reviews: usize,
}

/// Why there is no new file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// The old file has faults.
    Faults(Vec<Diagnostic>),
    /// The document has no next year, or not this one: the reason and the cure.
    Reason(Text, Text),
}

/// Makes next year's file from a data file among the sources.
///
/// # Errors
///
/// The old file cannot be read, or its document has no next year.
pub fn next(
    sources: &mut Sources,
    file: FileId,
    open: &dyn Open,
    templates: &Templates,
    aim: &Aim,
) -> Result<Next, Refused> {
    let (year, findings) = crate::parse_with(sources, file, open);
    let faults = faults(findings);
    if !faults.is_empty() || !year.readable {
        return Err(Refused::Faults(faults));
    }
    let times = Times::of(&year.model, aim).map_err(|(why, cure)| Refused::Reason(why, cure))?;
    let source = sources.held(file);
    let text = &*source.text;
    let (table, _) = DeTable::parse_recoverable(text);
    let probe = Probe::new(text, table.get_ref(), &year, &times, templates, sources, open);
    let mut draft = Draft::new(Layout::new(text, table.get_ref()));
    times.write(&mut draft, table.get_ref());
    let mut walk = Walk {
        draft: &mut draft,
        catalogue: &year.catalogue,
        step: times.step,
        on: times.on,
        unprinted: &probe.unprinted,
        commented: BTreeSet::new(),
        numbers: Vec::new(),
        emptied: Vec::new(),
        moved: Vec::new(),
    };
    walk.table(table.get_ref(), Model::FIELDS, "", false);
    let Walk { mut emptied, moved, numbers, .. } = walk;
    law::keep_in_full(&mut draft, numbers, &year);
    carry::write(&mut draft, table.get_ref(), &times.step);
    if outlook::write(&mut draft, table.get_ref(), &year, &times.step) {
        emptied.retain(|(_, path)| path != "assessment.strengths");
    }
    move_head(&mut draft, times.step);
    tell_grouped(&mut draft, emptied, moved);
    probe.tell(&mut draft, table.get_ref());
    let (text, changes) = draft.finish(&times.step.old());
    let (mut text, mut changes, blanks) = mark_findings(text, changes, sources, open);
    if !aim.way.is_empty() {
        let (moved, more) = relocate::relocate(&text, &aim.way);
        changes.extend(more);
        text = moved;
    }
    let reviews = text.matches(REVIEW).count();
    let step = times.step;
    let years = [(step.from, step.to), (step.from + step.by, step.to + step.by)];
    Ok(Next { text, changes, years, on: times.on, blanks, reviews })
}

/// Returns what keeps a file from being carried on: all but blanks and citations.
fn faults(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_fault = |finding: &Diagnostic| finding.stops(true) && !finding.code.starts_with('L');
    findings.into_iter().filter(is_fault).collect()
}

/// Tells of values emptied and years moved, a line for each table.
fn tell_grouped(draft: &mut Draft, emptied: Vec<(usize, String)>, moved: Vec<(usize, String)>) {
    for (all, vi, en) in [
        (emptied, "để trống", "emptied, to be filled in"),
        (moved, "đổi năm trong lời văn", "years in the words moved on"),
    ] {
        let mut groups: Vec<(usize, String, Vec<String>, usize)> = Vec::new();
        for (at, path) in all {
            let path = without_indices(&path);
            let (root, rest) = path.split_once('.').unwrap_or((path.as_str(), ""));
            let index = groups.iter().position(|(_, known, ..)| known == root);
            let index = index.unwrap_or_else(|| {
                groups.push((at, root.to_owned(), Vec::new(), 0));
                groups.len() - 1
            });
            let (first, _, keys, count) = &mut groups[index];
            *first = at.min(*first);
            *count += 1;
            if !rest.is_empty() && !keys.contains(&rest.to_owned()) {
                keys.push(rest.to_owned());
            }
        }
        for (at, root, keys, count) in groups {
            let keys = keys.join(", ");
            let list = if keys.is_empty() { keys } else { format!(" ({keys})") };
            let several = if count > 1 { format!(" {count} giá trị") } else { String::new() };
            let values = if count > 1 { format!("{count} values ") } else { String::new() };
            let (vi, en) = (format!("{vi}{several}{list}"), format!("{values}{en}{list}"));
            draft.tell(at, &root, vi, en);
        }
    }
}

/// Moves the year in the comment at the head of the file, which says what the file is.
fn move_head(draft: &mut Draft, step: years::Step) {
    let mut at = 0;
    let text = draft.layout.text;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start();
        if !words.is_empty() && !words.starts_with('#') {
            break;
        }
        if !words.starts_with("#:")
            && let Some(moved) = step.moved_last(line)
        {
            draft.replace(at..at + line.len(), moved);
            let (vi, en) = ("đổi năm trong ghi chú đầu tệp", "year in the first comment moved on");
            draft.tell(at, "", vi.to_owned(), en.to_owned());
        }
        at += line.len();
    }
}

/// What the law of the new day does to the outline, found on the old data with the new dates.
struct Probe {
    /// Outlines before and after.
    outlines: [Outline; 2],
    /// Keys that only the old one prints.
    unprinted: BTreeSet<String>,
}

impl Probe {
    fn new(
        text: &str,
        table: &DeTable,
        year: &Year,
        times: &Times,
        templates: &Templates,
        sources: &Sources,
        open: &dyn Open,
    ) -> Self {
        let mut dated = Draft::new(Layout::new(text, table));
        times.write(&mut dated, table);
        let (text, _) = dated.finish("");
        let mut sources = sources.clone();
        let file = sources.add("", text);
        let (moved, _) = crate::parse_with(&mut sources, file, open);
        let outlines = [Outline::of(&year.model), Outline::of(&moved.model)];
        let mut unprinted = BTreeSet::new();
        if outlines[0] != outlines[1] {
            let [before, after] = [year, &moved].map(|year| lost(year, templates));
            unprinted.extend(after.difference(&before).cloned());
        }
        Self { outlines, unprinted }
    }

    /// Says what the new outline has that the old one had not.
    fn tell(&self, draft: &mut Draft, table: &DeTable) {
        let keys = match self.outlines {
            [old, new] if old == new => return,
            [_, Outline::Annual2023] => {
                "disclosures, decisions, conferences, consultation, supervision, inspections, \
                 people_inspectorate"
            }
            [_, Outline::Commune2023] => {
                "population, public_information, decisions_by_people, public_consultations, \
                 dialogues, community_meetings, investment_supervision, works, conventions, \
                 mediation"
            }
            _ => return,
        };
        let at = table.iter().find(|(key, _)| *key.get_ref() == "year");
        let at = at.map_or(0, |(key, _)| key.span().start);
        let words = format!(
            "từ ngày 01/7/2023 đề cương theo Luật 10/2022/QH15, có thêm các phần của khóa {keys}"
        );
        let en = format!("the outline follows Luật 10/2022/QH15 now; it has also {keys}");
        draft.note_above(at, format!("{REVIEW}{words}"));
        draft.tell(at, "kind", words, en);
    }
}

/// Returns the keys whose values a document does not print.
fn lost(year: &Year, templates: &Templates) -> BTreeSet<String> {
    let Ok(document) = render::document(year, templates) else { return BTreeSet::new() };
    let key = |finding: Diagnostic| {
        // An entry of a list goes with its list.
        let key = finding.key;
        match key.rfind('[') {
            Some(at) if key.ends_with(']') => key[..at].to_owned(),
            _ => key,
        }
    };
    unprinted::find(year, &document).into_iter().map(key).collect()
}

/// Marks names of bodies that a reform ended, as the rules find them in the new file; counts what is
/// to be filled in.
fn mark_findings(
    text: String,
    mut changes: Vec<Change>,
    sources: &Sources,
    open: &dyn Open,
) -> (String, Vec<Change>, usize) {
    const REFORMS: [&str; 5] = ["F041", "F042", "F043", "F044", "F045"];
    let mut sources = sources.clone();
    let file = sources.add("", text.clone());
    let (year, findings) = crate::parse_with(&mut sources, file, open);
    let settings = Settings { draft: true, ..Settings::default() };
    let checked = crate::check(&sources, &year, findings, &settings);
    let (table, _) = DeTable::parse_recoverable(&text);
    let mut draft = Draft::new(Layout::new(&text, table.get_ref()));
    for finding in checked.findings {
        if !REFORMS.contains(&finding.code) || finding.span.file != file {
            continue;
        }
        let help = finding.help.unwrap_or_default();
        let words = |message: &str, help: &str| {
            let help = if help.is_empty() { help.to_owned() } else { format!("; {help}") };
            format!("{message}{help}").replace('`', "")
        };
        let note = format!("{REVIEW}{}", words(&finding.message.vi, &help.vi));
        draft.note_above(finding.span.start, note.clone());
        let en = format!("to be looked at: {}", words(&finding.message.en, &help.en));
        draft.tell(usize::MAX, &finding.key, note, en);
    }
    let (text, more) = draft.finish("");
    changes.extend(more);
    (text, changes, year.placeholders.len())
}

/// Tells whether a kind of document comes again.
fn recurs(model: &Model) -> bool {
    model.kind.value != Kind::Letter
}
