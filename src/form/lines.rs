//! Reads `data/form.txt`, whose head says what its lines mean.

use std::collections::BTreeMap;

/// The text of all forms.
const TEXT: &str = include_str!("../../data/form.txt");

/// A text in Vietnamese and in English.
pub(super) type Pair = [&'static str; 2];

/// A line that a form has.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Line {
    /// Heading of a part.
    Heading(Pair),
    /// What explains the next table or key.
    Note(Pair),
    /// Head of a table.
    Table(Head),
    /// A key and its value, which may go over several lines.
    Key(Mark, &'static str, String),
}

/// Head of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// Its path.
    pub(super) path: &'static str,
    /// Whether it is one of a list.
    pub(super) is_list: bool,
    /// Whether it stands there even if no key of it is in use: one that says nothing while empty.
    pub(super) stays: bool,
}

/// What becomes of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It stays as it is.
    Fixed,
    /// It must be filled in.
    Needed,
    /// It may be filled in.
    Offered,
}

/// Returns the lines of a form, known by this name.
pub(super) fn of(form: &str) -> Vec<Line> {
    let mut names = BTreeMap::new();
    let mut lines = Vec::new();
    let mut note: Option<(Pair, Option<&str>)> = None;
    let mut in_table = true;
    let mut raw = TEXT.lines().filter(|line| !line.is_empty() && !line.starts_with("//"));
    while let Some(line) = raw.next() {
        if let Some((name, forms)) = line.split_once(" := ") {
            names.insert(name, expand(forms, &names));
            continue;
        }
        let (line, forms) = line.rsplit_once(" @ ").unwrap_or((line, ""));
        let wanted = forms.is_empty() || takes(&expand(forms, &names), form);
        let (mark, rest) = line.split_once(' ').unwrap_or(("", line));
        let found = match mark {
            "=" => Line::Heading(pair(rest)),
            "?" => {
                note = wanted.then(|| (pair(rest), None));
                continue;
            }
            "*" if !rest.starts_with('[') => key(Mark::Fixed, rest, &mut raw),
            "!" => key(Mark::Needed, rest, &mut raw),
            "-" => key(Mark::Offered, rest, &mut raw),
            _ => {
                in_table = wanted;
                let (stays, head) = (mark == "*", line.trim_start_matches("* "));
                let path = head.trim_matches(['[', ']']);
                Line::Table(Head { path, is_list: head.starts_with("[["), stays })
            }
        };
        let name = match found {
            Line::Table(Head { path: name, .. }) | Line::Key(_, name, _) => name,
            _ => {
                // Keys at the head of the file belong to no table.
                in_table = true;
                lines.push(found);
                continue;
            }
        };
        // A note is for the name that follows it, in whichever of its lines the form has.
        note = note.filter(|(_, of)| of.is_none_or(|of| of == name));
        if wanted && in_table {
            lines.extend(note.take().map(|(pair, _)| Line::Note(pair)));
            lines.push(found);
        } else if let Some((_, of)) = &mut note {
            *of = Some(name);
        }
    }
    lines
}

/// Reads a key; what is set in goes on with its value.
fn key(
    mark: Mark,
    rest: &'static str,
    raw: &mut (impl Iterator<Item = &'static str> + Clone),
) -> Line {
    let (key, value) = rest.split_once(" = ").unwrap_or((rest, ""));
    let mut value = value.to_owned();
    while let Some(more) = raw.clone().next().filter(|line| line.starts_with("  ")) {
        raw.next();
        // The closing bracket stands under the key.
        value += &format!("\n{}", more.strip_prefix("  ]").map_or(more, |_| "]"));
    }
    Line::Key(mark, key, value)
}

fn pair(text: &'static str) -> Pair {
    let (vi, en) = text.split_once(" | ").unwrap_or((text, text));
    [vi, en]
}

fn expand(forms: &str, names: &BTreeMap<&str, String>) -> String {
    let words = forms.split(' ').map(|word| names.get(word).map_or(word, String::as_str));
    words.collect::<Vec<_>>().join(" ")
}

/// Tells whether a list of forms takes one: named, or not excluded where only exclusions stand.
fn takes(forms: &str, form: &str) -> bool {
    let mut words = forms.split(' ');
    match forms.contains('^') {
        true => words.all(|word| word.strip_prefix('^') != Some(form)),
        false => words.any(|word| word == form),
    }
}
