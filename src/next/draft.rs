//! The new file while it is made: edits of the old text, comments, and the list of changes.

use std::collections::BTreeMap;
use std::ops::Range;

use super::layout::{Layout, line_end};
use crate::diagnostic::Text;

/// What begins a comment that asks for a look.
pub(super) const REVIEW: &str = "cần xem lại: ";

/// What begins the comment of a figure that comes from the old year.
pub(super) const CARRIED: &str = "chuyển từ ";

/// A change, told to the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Where it was, in the old text.
    pub at: usize,
    /// The key, or the table with its keys.
    pub key: String,
    /// What happened.
    pub text: Text,
}

/// Edits of a text and what they are for.
pub(super) struct Draft<'t> {
    pub(super) layout: Layout<'t>,
    edits: Vec<(Range<usize>, String)>,
    /// Comments for the ends of lines, by a place after which they stand.
    tails: BTreeMap<usize, Vec<String>>,
    /// Old figures for the ends of lines, by line.
    figures: BTreeMap<usize, (usize, Vec<String>)>,
    /// Comments for lines of their own, by the line below.
    above: BTreeMap<usize, Vec<String>>,
    pub(super) changes: Vec<Change>,
}

impl<'t> Draft<'t> {
    pub(super) fn new(layout: Layout<'t>) -> Self {
        Self {
            layout,
            edits: Vec::new(),
            tails: BTreeMap::new(),
            figures: BTreeMap::new(),
            above: BTreeMap::new(),
            changes: Vec::new(),
        }
    }

    /// Replaces a part of the text.
    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        self.edits.push((range, text.into()));
    }

    /// Replaces a value in another way than was said before.
    pub(super) fn replace_blank(&mut self, range: Range<usize>, text: String) {
        self.edits.retain(|(known, _)| *known != range);
        self.replace(range, text);
    }

    /// Tells the user of a change.
    pub(super) fn tell(&mut self, at: usize, key: &str, vi: String, en: String) {
        self.changes.push(Change { at, key: key.to_owned(), text: Text { vi, en } });
    }

    /// Notes an old figure at the end of its line.
    pub(super) fn old_figure(&mut self, end: usize, figure: &str) {
        let line = self.layout.line_start(end);
        let (at, figures) = self.figures.entry(line).or_default();
        *at = end;
        figures.push(figure.to_owned());
    }

    /// Asks for a look, in few words, at the end of the line of a value.
    pub(super) fn doubt(&mut self, end: usize, words: &str) {
        let (notes, words) = (self.tails.entry(end).or_default(), format!("{REVIEW}{words}"));
        if !notes.contains(&words) {
            notes.push(words);
        }
    }

    /// Puts a comment on a line of its own above a place.
    pub(super) fn note_above(&mut self, at: usize, words: String) {
        let at = self.layout.string_around(at).map_or(at, |string| string.start);
        let notes = self.above.entry(self.layout.line_start(at)).or_default();
        if !notes.contains(&words) {
            notes.push(words);
        }
    }

    /// Returns the text with everything done; old figures are called those of `years`.
    pub(super) fn finish(mut self, years: &str) -> (String, Vec<Change>) {
        for (_, (end, figures)) in std::mem::take(&mut self.figures) {
            let notes = self.tails.entry(end).or_default();
            notes.insert(0, format!("{years}: {}", figures.join(", ")));
        }
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        self.edits.dedup();
        let newline = self.layout.newline();
        let (text, mut more) = (self.layout.text, Vec::new());
        let mut by_line: BTreeMap<usize, (usize, Vec<String>)> = BTreeMap::new();
        for (end, notes) in std::mem::take(&mut self.tails) {
            let (at, all) = by_line.entry(self.layout.line_start(end)).or_default();
            *at = end;
            for note in notes {
                // One line, one request.
                let known = all.contains(&note);
                let more = all.iter().any(|known: &String| known.starts_with(REVIEW));
                let words = note.strip_prefix(REVIEW).filter(|_| more);
                if !known && !words.is_some_and(|words| all.iter().any(|all| all == words)) {
                    all.push(words.map_or(note.clone(), str::to_owned));
                }
            }
        }
        for (line, (end, notes)) in by_line {
            match self.tail_for(end, notes) {
                Ok(edit) => more.push(edit),
                Err(notes) => {
                    let reviews = notes.into_iter().filter(|note| note.starts_with(REVIEW));
                    self.above.entry(line).or_default().extend(reviews);
                }
            }
        }
        for (line, notes) in &self.above {
            let is_said = |note: &&String| {
                let start = self.layout.line_start(line.saturating_sub(1));
                !text[start..*line].contains(note.as_str())
            };
            let indent = &text[*line..];
            let indent = &indent[..indent.len() - indent.trim_start_matches([' ', '\t']).len()];
            let lines = notes.iter().filter(is_said);
            let lines: String = lines.map(|note| format!("{indent}# {note}{newline}")).collect();
            if !self.is_in_edit(*line) {
                more.push((*line..*line, lines));
            }
        }
        // Comments above a place stand before what is put at it.
        more.append(&mut self.edits);
        self.edits = more;
        self.edits.sort_by_key(|(range, _)| (range.start, range.end));
        let text = apply(text, &self.edits);
        self.changes.sort_by_key(|change| change.at);
        (text, self.changes)
    }

    /// Returns the edit that puts comments at the end of a line; those of an earlier year go.
    fn tail_for(
        &self,
        end: usize,
        notes: Vec<String>,
    ) -> Result<(Range<usize>, String), Vec<String>> {
        let tail = self.layout.tail(end);
        if self.layout.string_around(tail.end).is_some() || self.is_in_edit(tail.end) {
            return Err(notes);
        }
        let kept = without_own(&self.layout.text[tail.clone()]);
        // Figures first: what follows them is asked about.
        let (reviews, mut figures): (Vec<_>, Vec<_>) =
            notes.into_iter().partition(|note| note.starts_with(REVIEW));
        figures.extend(reviews);
        let notes = figures.join("; ");
        if kept.is_empty() {
            // The blanks before a comment that goes stay.
            let gap = if tail.is_empty() { "  " } else { "" };
            return Ok((tail, format!("{gap}# {notes}")));
        }
        Ok((tail, format!("{kept}  # {notes}")))
    }

    fn is_in_edit(&self, at: usize) -> bool {
        self.edits.iter().any(|(range, _)| range.start < at && at < range.end)
    }

    /// Tells whether a place is replaced.
    pub(super) fn is_edited(&self, at: usize) -> bool {
        self.edits.iter().any(|(range, _)| range.contains(&at))
    }

    /// Removes whole lines; a comment at the end of the last one stays on a line of its own.
    pub(super) fn remove_lines(&mut self, lines: Range<usize>, value_end: usize) {
        let tail = self.layout.tail(value_end);
        let kept = without_own(&self.layout.text[tail]).to_owned();
        let kept = if kept.is_empty() { kept } else { kept + self.layout.newline() };
        self.replace(lines, kept);
    }

    /// Turns whole lines into comments; those that are comments or blank stay.
    pub(super) fn comment_out(&mut self, lines: Range<usize>) {
        let mut at = lines.start;
        while at < lines.end {
            let line = &self.layout.text[at..line_end(self.layout.text, at)];
            if !line.trim().is_empty() && !line.trim_start().starts_with('#') {
                self.replace(at..at, "# ");
            }
            at += line.len();
        }
    }
}

/// Returns a comment without what an earlier run put at its end.
fn without_own(comment: &str) -> &str {
    let own = comment.match_indices('#').find(|(at, _)| {
        let words = comment[at + 1..].trim_start();
        words.starts_with(REVIEW) || words.starts_with(CARRIED) || is_old_figure(words)
    });
    own.map_or(comment, |(at, _)| &comment[..at]).trim_end()
}

/// Tells the note of an old figure: `năm 2025: 12`.
fn is_old_figure(words: &str) -> bool {
    let years = words.strip_prefix("năm ").or_else(|| words.strip_prefix("giai đoạn "));
    let years = years.and_then(|rest| rest.split_once(": ")).map(|(years, _)| years);
    years.is_some_and(|years| years.chars().all(|c| c.is_ascii_digit() || " -".contains(c)))
}

/// Applies edits that are sorted; one inside another is dropped.
pub(super) fn apply(text: &str, edits: &[(Range<usize>, String)]) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 4);
    let mut at = 0;
    for (range, replacement) in edits {
        if range.start < at {
            continue;
        }
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push_str(replacement);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_earlier_runs_go() {
        assert_eq!(without_own("# phòng riêng  # năm 2025: 12"), "# phòng riêng");
        assert_eq!(without_own("# cần xem lại: nhiệm kỳ"), "");
        assert_eq!(without_own("# giai đoạn 2016 - 2020: 12"), "");
        assert_eq!(without_own("# năm 2025 chưa có"), "# năm 2025 chưa có");
    }
}
