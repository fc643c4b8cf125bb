//! Pieces of a line, and their footnotes.

use std::borrow::Cow;

use crate::document::plain::{blank, clean, gap};
use crate::document::{Inline, Twips};

/// What accumulates while a page is written.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Lengths that style sheet and elements share by their number.
    pub(super) lengths: Vec<Twips>,
    /// A value that was not put in.
    pub(super) unfilled: Option<usize>,
    /// Tables so far.
    pub(super) tables: usize,
    /// Footnotes so far.
    footnotes: usize,
    /// Footnotes that are still to stand at the end of the sheet.
    waiting: Vec<String>,
    /// Whether the current place is in a footnote.
    in_note: bool,
}

impl State {
    /// Returns the class that gives an element its length.
    pub(super) fn length(&mut self, length: Twips) -> String {
        let known = self.lengths.iter().position(|known| *known == length);
        let index = known.unwrap_or_else(|| {
            self.lengths.push(length);
            self.lengths.len() - 1
        });
        format!("l{index}")
    }

    /// Writes pieces of a line.
    pub(super) fn inlines(&mut self, content: &[Inline]) -> String {
        let mut out = String::new();
        for inline in content {
            match inline {
                Inline::Text { text, emphasis } => {
                    let text = escape(text);
                    out.push_str(&match (emphasis.bold, emphasis.italic) {
                        (false, false) => text.into_owned(),
                        (true, false) => format!("<strong>{text}</strong>"),
                        (false, true) => format!("<em>{text}</em>"),
                        (true, true) => format!("<strong><em>{text}</em></strong>"),
                    });
                }
                Inline::LineBreak => out.push_str("<br>"),
                Inline::Footnote(paragraphs) if self.in_note => self.inner(&mut out, paragraphs),
                Inline::Footnote(paragraphs) => self.footnote(&mut out, paragraphs),
                Inline::Blank(hint) => {
                    out.push_str(&format!("<mark>{}</mark>", escape(&blank(hint))));
                }
                Inline::Gap(digits) => out.push_str(&gap(*digits)),
                Inline::Placeholder { id, .. } => self.unfilled = self.unfilled.or(Some(*id)),
            }
        }
        out
    }

    /// Writes the mark of a footnote; the note itself waits for the end of the sheet.
    fn footnote(&mut self, out: &mut String, paragraphs: &[Vec<Inline>]) {
        self.footnotes += 1;
        let number = self.footnotes;
        out.push_str(&format!(
            "<sup><a id=\"dan-{number}\" href=\"#chu-thich-{number}\" role=\"doc-noteref\" \
             aria-label=\"Chú thích {number}\">{number}</a></sup>"
        ));
        self.in_note = true;
        let paragraphs: Vec<_> = paragraphs.iter().map(|content| self.inlines(content)).collect();
        self.in_note = false;
        let text = paragraphs.join("</p>\n<p>");
        self.waiting.push(format!(
            "<li id=\"chu-thich-{number}\">\n<p><sup><a href=\"#dan-{number}\" \
             role=\"doc-backlink\" aria-label=\"Chú thích {number}, về chỗ dẫn\">{number}</a></sup> \
             {text}</p>\n</li>\n"
        ));
    }

    /// Writes a footnote of a footnote in brackets, as the DOCX has it.
    fn inner(&mut self, out: &mut String, paragraphs: &[Vec<Inline>]) {
        let paragraphs: Vec<_> = paragraphs.iter().map(|content| self.inlines(content)).collect();
        out.push_str(&format!(" ({})", paragraphs.join(" ")));
    }

    /// Writes the footnotes of a sheet at its end.
    pub(super) fn notes(&mut self, out: &mut String) {
        let notes = std::mem::take(&mut self.waiting);
        if notes.is_empty() {
            return;
        }
        out.push_str("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"Chú thích\">\n");
        out.push_str(&format!("<ol>\n{}</ol>\n</section>\n", notes.concat()));
    }
}

/// Writes an element on a line of its own; an empty class is none.
pub(super) fn element(out: &mut String, name: &str, class: &str, content: &str) {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    out.push_str(&format!("<{name}{class}>{content}</{name}>\n"));
}

/// Takes the force out of what has a meaning in HTML, in texts and in attributes.
pub fn escape(text: &str) -> Cow<'_, str> {
    let text = clean(text);
    if !text.contains(['&', '<', '>', '"']) {
        return text;
    }
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    Cow::Owned(escaped.replace('"', "&quot;"))
}
