//! Pieces of a line, with what has a meaning in Markdown made plain.

use crate::document::plain::{blank, clean};
use crate::document::{Emphasis, Inline};

use super::sentence;

/// What accumulates while a document is written.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The text so far.
    pub(super) out: String,
    /// A value that was not put in.
    pub(super) unfilled: Option<usize>,
    /// Footnotes so far.
    footnotes: usize,
    /// Footnotes that are still to stand at the end.
    waiting: Vec<String>,
    /// Whether the current place is in a footnote.
    in_note: bool,
}

/// What a line break becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Break {
    /// A line of its own.
    Line,
    /// A mark: the text has to stay on one line.
    Mark,
}

impl State {
    /// Writes a paragraph, unless it is empty.
    pub(super) fn paragraph(&mut self, text: &str) {
        if !text.trim().is_empty() {
            self.out.push_str(text.trim_matches(' '));
            self.out.push_str("\n\n");
        }
    }

    /// Writes a heading.
    pub(super) fn heading(&mut self, rank: usize, text: &str) {
        self.paragraph(&format!("{} {}", "#".repeat(rank), text.trim()));
    }

    /// Writes pieces of a line; where it may stand at the beginning of one, it begins no block.
    pub(super) fn inlines(&mut self, content: &[Inline], at_break: Break) -> String {
        let mut out = String::new();
        for inline in content {
            match inline {
                Inline::Text { text, emphasis } => push(&mut out, &escape(text), *emphasis),
                Inline::LineBreak if at_break == Break::Line => out.push_str("\\\n"),
                Inline::LineBreak => out.push_str("<br>"),
                Inline::Footnote(paragraphs) if self.in_note => {
                    let inner: Vec<_> =
                        paragraphs.iter().map(|content| self.inlines(content, at_break)).collect();
                    out.push_str(&format!(" ({})", inner.join(" ")));
                }
                Inline::Footnote(paragraphs) => self.footnote(&mut out, paragraphs),
                Inline::Blank(hint) => out.push_str(&escape(&blank(hint))),
                // Blank space would be lost at the end of a line, and seen by nobody elsewhere.
                Inline::Gap(_) => out.push('…'),
                Inline::Placeholder { id, .. } => self.unfilled = self.unfilled.or(Some(*id)),
            }
        }
        // Nothing to break before: the sign would be printed.
        while let Some(before) = out.trim_end_matches(' ').strip_suffix("\\\n") {
            out.truncate(before.len());
        }
        if at_break == Break::Mark {
            return out;
        }
        // No text holds a line end, so that each one is a break.
        out.split('\n').map(start).collect::<Vec<_>>().join("\n")
    }

    fn footnote(&mut self, out: &mut String, paragraphs: &[Vec<Inline>]) {
        self.footnotes += 1;
        let number = self.footnotes;
        out.push_str(&format!("[^{number}]"));
        self.in_note = true;
        let paragraphs: Vec<_> = paragraphs
            .iter()
            .map(|content| sentence::lines(&self.inlines(content, Break::Line), "    "))
            .collect();
        self.in_note = false;
        self.waiting.push(format!("[^{number}]: {}", paragraphs.join("\n\n    ")));
    }

    /// Writes the footnotes that wait.
    pub(super) fn notes(&mut self) {
        for note in std::mem::take(&mut self.waiting) {
            self.paragraph(&note);
        }
    }
}

/// Adds words in their emphasis. Asterisks count only beside letters and digits; elsewhere the
/// elements of HTML take their place.
fn push(out: &mut String, text: &str, emphasis: Emphasis) {
    let words = text.trim();
    if words.is_empty() || emphasis == Emphasis::default() {
        out.push_str(text);
        return;
    }
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let plain = is_word(words.chars().next())
        && is_word(words.chars().next_back())
        && !(out.ends_with('*') && text.starts_with(words));
    let (open, close) = match (plain, emphasis.bold, emphasis.italic) {
        (true, true, false) => ("**", "**"),
        (true, false, _) => ("*", "*"),
        (true, true, true) => ("***", "***"),
        (false, true, false) => ("<b>", "</b>"),
        (false, false, _) => ("<i>", "</i>"),
        (false, true, true) => ("<b><i>", "</i></b>"),
    };
    // Blanks inside the signs would take their meaning away.
    let before = &text[..text.len() - text.trim_start().len()];
    let after = &text[text.trim_end().len()..];
    out.push_str(&format!("{before}{open}{words}{close}{after}"));
}

/// Takes the force out of what has a meaning anywhere in a line.
pub(super) fn escape(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>&#|~".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Takes the force out of what has a meaning at the beginning of a line: `-`, `+`, `=`, `1.`, `1)`.
pub(super) fn start(line: &str) -> String {
    let line = line.trim_start_matches(' ');
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &line[digits..];
    match digits {
        0 if rest.starts_with(['-', '+', '=']) => format!("\\{rest}"),
        1.. if rest.starts_with(['.', ')']) => format!("{}\\{rest}", &line[..digits]),
        _ => line.to_owned(),
    }
}
