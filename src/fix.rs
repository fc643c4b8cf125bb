//! Applies the safe edits of findings to the text of a data file (`check --fix`, `--diff`).
//!
//! Everything outside the edits stays byte for byte: comments, layout, line ends. After each round
//! the new text is parsed and compared with the old one: the same keys with the same values, except
//! the values that were meant. Edits that change anything else are not applied. Rounds go on until
//! nothing is left to mend, so fixing twice changes nothing.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Edit};
use crate::literal;
use crate::parse::{NoFiles, Open};
use crate::settings::Settings;
use crate::source::{FileId, Sources};

/// Most rounds; rules that undo each other's work would go on for ever.
const MAX_ROUNDS: usize = 16;

/// Most looks at the text in a round, to find the edits that would change something else; what is left
/// then waits for the next run.
const MAX_LOOKS: usize = 500;

/// A data file after its fixes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fixed {
    /// The text; the old one when there was nothing to mend.
    pub text: String,
    /// How many places were mended.
    pub mended: usize,
    /// How many findings kept their fault because their edits would have changed something else.
    pub refused: usize,
    /// How many findings could be mended in other files, by their names.
    pub elsewhere: Vec<(String, usize)>,
}

/// Mends a data file that names no other; the settings say which findings.
pub fn fix(text: &str, settings: &Settings) -> Fixed {
    fix_with(text, settings, &NoFiles)
}

/// Mends a data file, and none of those that it names; the settings say which findings.
pub fn fix_with(text: &str, settings: &Settings, open: &dyn Open) -> Fixed {
    let mut fixed = Fixed { text: text.to_owned(), ..Fixed::default() };
    for _ in 0..MAX_ROUNDS {
        let (groups, elsewhere) = groups(&fixed.text, settings, open);
        fixed.elsewhere = elsewhere;
        let (next, mended, refused) = round(&fixed.text, &groups);
        fixed.refused = refused;
        if mended == 0 || next == fixed.text {
            return fixed;
        }
        fixed.text = next;
        fixed.mended += mended;
    }
    // No end in sight: the file is left alone.
    Fixed { text: text.to_owned(), mended: 0, refused: fixed.mended, ..fixed }
}

/// The edits of one finding, sorted: all of them are applied, or none.
type Group = Vec<(Range<usize>, String)>;

/// Returns the edits that findings offer, by place, and how many findings offer edits in other
/// files, by their names.
fn groups(text: &str, settings: &Settings, open: &dyn Open) -> (Vec<Group>, Vec<(String, usize)>) {
    let mut sources = Sources::default();
    let file = sources.add("", text.to_owned());
    let (year, findings) = crate::parse_with(&mut sources, file, open);
    let checked = crate::check(&sources, &year, findings, settings);
    let mut elsewhere: Vec<(String, usize)> = Vec::new();
    for finding in &checked.findings {
        let Some(edit) = finding.edits.iter().find(|edit| edit.span.file != file) else { continue };
        let name = &sources.get(edit.span.file).name;
        match elsewhere.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => elsewhere.push((name.clone(), 1)),
        }
    }
    let mut groups: Vec<Group> =
        checked.findings.into_iter().filter_map(|finding| group(finding, text, file)).collect();
    groups.sort_by_key(|group| group[0].0.start);
    (groups, elsewhere)
}

fn group(finding: Diagnostic, text: &str, file: FileId) -> Option<Group> {
    let fits = |edit: &Edit| {
        edit.span.file == file && text.get(edit.span.start..edit.span.end) != Some(&edit.text)
    };
    if finding.edits.is_empty() || !finding.edits.iter().all(fits) {
        return None;
    }
    let edits = finding.edits.into_iter().map(|edit| (edit.span.start..edit.span.end, edit.text));
    let mut group: Group = edits.collect();
    group.sort_by_key(|(range, _)| (range.start, range.end));
    let apart = group.windows(2).all(|pair| pair[0].0.end <= pair[1].0.start);
    let inside = group.iter().all(|(range, _)| text.get(range.clone()).is_some());
    (apart && inside).then_some(group)
}

/// Applies as many groups as do not overlap and change nothing else; returns the text, the number
/// of edits applied and the number of groups refused.
fn round(text: &str, groups: &[Group]) -> (String, usize, usize) {
    let chosen = apart(groups);
    let parsed = Parsed::new(text);
    let mut looks = MAX_LOOKS;
    let sound = parsed.sound(&chosen, &mut looks);
    match parsed.with(&sound) {
        Some(next) => {
            (next, sound.iter().map(|group| group.len()).sum(), chosen.len() - sound.len())
        }
        None => (text.to_owned(), 0, groups.len()),
    }
}

/// Returns the groups that leave each other alone, the earlier ones first; places that touch do not.
fn apart(groups: &[Group]) -> Vec<&Group> {
    // The ends of the places taken, by where they begin.
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for group in groups {
        let is_free = |range: &Range<usize>| {
            taken.range(..=range.end).next_back().is_none_or(|(_, end)| *end < range.start)
        };
        if group.iter().all(|(range, _)| is_free(range)) {
            taken.extend(group.iter().map(|(range, _)| (range.start, range.end)));
            chosen.push(group);
        }
    }
    chosen
}

/// A text with its values.
struct Parsed<'t> {
    text: &'t str,
    table: Spanned<DeTable<'t>>,
    faults: usize,
}

impl<'t> Parsed<'t> {
    fn new(text: &'t str) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        Self { text, table, faults: errors.len() }
    }

    /// Returns the groups that change nothing else, found by halves: a few bad ones among thousands
    /// take a few dozen looks at the text.
    fn sound<'g>(&self, groups: &[&'g Group], looks: &mut usize) -> Vec<&'g Group> {
        if *looks == 0 {
            return Vec::new();
        }
        *looks -= 1;
        if self.with(groups).is_some() {
            return groups.to_vec();
        }
        if groups.len() < 2 {
            return Vec::new();
        }
        let (before, after) = groups.split_at(groups.len() / 2);
        [self.sound(before, looks), self.sound(after, looks)].concat()
    }

    /// Returns the text after edits, unless they change more than they are meant to.
    fn with(&self, groups: &[&Group]) -> Option<String> {
        let mut edits: Group = groups.iter().flat_map(|group| group.iter().cloned()).collect();
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let text = apply(self.text, &edits);
        let after = Parsed::new(&text);
        let sound = after.faults == self.faults
            && same_keys(self.text, self.table.get_ref(), after.table.get_ref(), &edits);
        sound.then_some(text)
    }
}

fn apply(text: &str, edits: &Group) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, replacement) in edits {
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push_str(replacement);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

fn same_keys(text: &str, before: &DeTable, after: &DeTable, edits: &Group) -> bool {
    before.len() == after.len()
        && before.iter().zip(after.iter()).all(|((old_key, old), (new_key, new))| {
            old_key.get_ref() == new_key.get_ref() && is_as_meant(text, old, new, edits)
        })
}

/// Tells whether a value is what it was, with the edits that lie in it.
fn is_as_meant(
    text: &str,
    before: &Spanned<DeValue>,
    after: &Spanned<DeValue>,
    edits: &Group,
) -> bool {
    let span = before.span();
    let from = edits.partition_point(|(range, _)| range.start < span.start);
    let to = edits.partition_point(|(range, _)| range.start < span.end);
    let within = edits.get(from..to).unwrap_or_default();
    match (before.get_ref(), after.get_ref()) {
        (DeValue::Table(old), DeValue::Table(new)) => same_keys(text, old, new, edits),
        (DeValue::Array(old), DeValue::Array(new)) => {
            old.len() == new.len()
                && old.iter().zip(new).all(|(old, new)| is_as_meant(text, old, new, edits))
        }
        // A value that is replaced whole may become another one.
        _ if within.iter().any(|(range, _)| *range == span) => true,
        (DeValue::String(old), DeValue::String(new)) => {
            let inside = |range: &Range<usize>| span.start < range.start && range.end < span.end;
            let edits = within.iter().filter(|(range, _)| inside(range));
            let shift = |range: &Range<usize>| range.start - span.start..range.end - span.start;
            let edits: Vec<_> = edits.map(|(r, written)| (shift(r), written.as_str())).collect();
            if edits.is_empty() {
                return old == new;
            }
            let token = text.get(span.clone()).unwrap_or_default();
            literal::edited(token, &edits) == new.replace("\r\n", "\n")
        }
        (DeValue::Integer(old), DeValue::Integer(new)) => {
            (old.as_str(), old.radix()) == (new.as_str(), new.radix())
        }
        (DeValue::Float(old), DeValue::Float(new)) => old.as_str() == new.as_str(),
        (DeValue::Boolean(old), DeValue::Boolean(new)) => old == new,
        (DeValue::Datetime(old), DeValue::Datetime(new)) => old == new,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(edits: &[(Range<usize>, &str)]) -> Group {
        edits.iter().map(|(range, text)| (range.clone(), (*text).to_owned())).collect()
    }

    /// Applies one edit: the range of `old` in `text` becomes `new`.
    fn after(text: &str, old: &str, new: &str) -> Option<String> {
        let start = text.find(old).unwrap();
        Parsed::new(text).with(&[&group(&[(start..start + old.len(), new)])])
    }

    #[test]
    fn a_value_may_change_and_nothing_else() {
        let text = "a = \"x , y\" # một , hai\nb = [1, 2]\n";
        assert_eq!(after(text, " , y", ", y").unwrap(), "a = \"x, y\" # một , hai\nb = [1, 2]\n");
        assert!(after(text, " , y", "\"").is_none(), "the string would end elsewhere");
        assert!(after(text, " , y", "\"\nc = \"1").is_none(), "a key would be added");
        assert!(after(text, "b =", "c =").is_none(), "a key would be renamed");
        assert!(after(text, "[1, 2]", "[1]").is_none(), "an item would be lost");
        assert!(after(text, "2", "3").is_some(), "a value replaced whole");
        assert!(after(text, "# một", "# hai").is_some(), "comments hold no values");
    }

    #[test]
    fn quotes_that_grow_together_are_refused() {
        let text = "a = '''x' ,'''\nb = 1\n";
        assert!(after(text, " ,", "").is_some(), "four quotes: one belongs to the text");
        let text = "a = \"\"\"x\"\" ,\"\"\"\n";
        let found = after(text, " ,", "");
        assert_eq!(found.as_deref(), Some("a = \"\"\"x\"\"\"\"\"\n"));
        assert!(after("a = \"\"\"x , \"\"\"\nb = 1", "x , ", "").is_some());
    }

    #[test]
    fn a_bad_group_does_not_spoil_the_good_ones() {
        let text = "a = \"x , y\"\nb = \"z\"\n";
        let good = group(&[(6..7, "")]);
        let bad = group(&[(17..18, "\"")]);
        assert_eq!(round(text, &[good, bad]), ("a = \"x, y\"\nb = \"z\"\n".to_owned(), 1, 1));
    }

    #[test]
    fn what_overlaps_waits_for_the_next_round() {
        let text = "a = \"x , y\"\n";
        let first = group(&[(6..7, "")]);
        let second = group(&[(6..8, ";")]);
        assert_eq!(round(text, &[first, second]), ("a = \"x, y\"\n".to_owned(), 1, 0));
    }
}
