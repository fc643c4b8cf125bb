//! Pieces of a line as runs, and their footnotes.

use docx_rs::{
    Break, BreakType, Caps, Footnote, FootnoteReference, Paragraph, ParagraphChild,
    ParagraphProperty, ParagraphStyle, Run, RunChild, RunStyle, Text,
};

use crate::document::plain::{blank, clean, gap};
use crate::document::{Emphasis, Inline};

use super::WriteError;
use super::style::{BLANK, FOOTNOTE, FOOTNOTE_MARK, Style, character_style};

/// Deepest nesting of footnotes that is written; Word knows one level.
const MAX_NESTING: usize = 8;

/// What accumulates while a document is written.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Footnotes written so far; their ids count from 1 in reading order.
    pub(super) footnotes: Vec<Footnote>,
    /// Footnotes that are open around the current place.
    nesting: usize,
}

/// Makes a paragraph from pieces of a line.
pub(super) fn paragraph(
    style: Style,
    content: &[Inline],
    state: &mut State,
) -> Result<Paragraph, WriteError> {
    let mut line = Line::new(style);
    line.inlines(content, state)?;
    Ok(line.finish())
}

/// Makes a paragraph from plain text.
pub(super) fn text_paragraph(style: Style, text: &str) -> Paragraph {
    let mut line = Line::new(style);
    line.plain(text);
    line.finish()
}

/// A paragraph in the making; neighbouring texts of one look become one run.
pub(super) struct Line {
    style: Style,
    children: Vec<ParagraphChild>,
    text: String,
    text_style: Option<&'static str>,
}

impl Line {
    /// Starts an empty paragraph.
    pub(super) fn new(style: Style) -> Self {
        Self { style, children: Vec::new(), text: String::new(), text_style: None }
    }

    /// Adds text in the style's own emphasis.
    pub(super) fn plain(&mut self, text: &str) {
        self.styled(text, None);
    }

    /// Adds text that keeps its small letters in a style of capitals.
    pub(super) fn without_capitals(&mut self, text: &str) {
        self.flush();
        let mut run = text_run(clean(text).into_owned(), None);
        // The only direct formatting of characters: LibreOffice does not undo capitals through a
        // character style.
        run.run_property.caps = Some(Caps::new().disable());
        self.run(run);
    }

    /// Adds a line break.
    pub(super) fn line_break(&mut self) {
        self.flush();
        let mut run = Run::default();
        run.children.push(RunChild::Break(Break::new(BreakType::TextWrapping)));
        self.run(run);
    }

    /// Adds pieces of a line.
    pub(super) fn inlines(
        &mut self,
        content: &[Inline],
        state: &mut State,
    ) -> Result<(), WriteError> {
        for inline in content {
            match inline {
                Inline::Text { text, emphasis } => self.emphasised(text, *emphasis),
                Inline::LineBreak => self.line_break(),
                Inline::Footnote(paragraphs) => self.footnote(paragraphs, state)?,
                Inline::Blank(hint) => self.blank(hint),
                Inline::Gap(digits) => self.plain(&gap(*digits)),
                Inline::Placeholder { id, .. } => return Err(WriteError::Placeholder(*id)),
            }
        }
        Ok(())
    }

    /// Ends the paragraph.
    pub(super) fn finish(mut self) -> Paragraph {
        self.flush();
        let mut property = ParagraphProperty::default();
        property.style = Some(ParagraphStyle::new(Some(self.style.id)));
        // An id of its own would be written to nowhere.
        Paragraph { id: String::new(), children: self.children, property, has_numbering: false }
    }

    fn emphasised(&mut self, text: &str, emphasis: Emphasis) {
        self.styled(text, character_style(self.style.base, emphasis));
    }

    fn blank(&mut self, hint: &str) {
        self.styled(&blank(hint), Some(BLANK));
    }

    fn footnote(
        &mut self,
        paragraphs: &[Vec<Inline>],
        state: &mut State,
    ) -> Result<(), WriteError> {
        if state.nesting >= MAX_NESTING {
            return Err(WriteError::Nesting);
        }
        if state.nesting > 0 {
            return self.nested_footnote(paragraphs, state);
        }
        // docx-rs counts ids for the whole process; ours count for the document.
        let id = state.footnotes.len() + 1;
        let mut content = Vec::with_capacity(paragraphs.len());
        state.nesting += 1;
        for inlines in paragraphs {
            content.push(paragraph(FOOTNOTE, inlines, state)?);
        }
        state.nesting -= 1;
        if content.is_empty() {
            content.push(text_paragraph(FOOTNOTE, ""));
        }
        state.footnotes.push(Footnote { id, content });
        self.flush();
        let mut run = Run::default();
        run.run_property.style = Some(RunStyle::new(FOOTNOTE_MARK));
        run.children.push(RunChild::FootnoteReference(FootnoteReference::new(id)));
        self.run(run);
        Ok(())
    }

    /// Prints a footnote of a footnote in brackets: Word allows no mark inside a note.
    fn nested_footnote(
        &mut self,
        paragraphs: &[Vec<Inline>],
        state: &mut State,
    ) -> Result<(), WriteError> {
        state.nesting += 1;
        self.plain(" (");
        for (index, content) in paragraphs.iter().enumerate() {
            self.plain(if index == 0 { "" } else { " " });
            self.inlines(content, state)?;
        }
        self.plain(")");
        state.nesting -= 1;
        Ok(())
    }

    fn styled(&mut self, text: &str, style: Option<&'static str>) {
        if style != self.text_style {
            self.flush();
            self.text_style = style;
        }
        self.text.push_str(&clean(text));
    }

    fn flush(&mut self) {
        if !self.text.is_empty() {
            let text = std::mem::take(&mut self.text);
            self.run(text_run(text, self.text_style));
        }
    }

    fn run(&mut self, run: Run) {
        self.children.push(ParagraphChild::Run(Box::new(run)));
    }
}

fn text_run(text: String, style: Option<&'static str>) -> Run {
    let mut run = Run::default();
    run.run_property.style = style.map(RunStyle::new);
    run.children.push(RunChild::Text(Text::new(text)));
    run
}
