//! The words of a document: for looking things up in it, and as every writer prints them.

use std::borrow::Cow;

use super::{Block, Document, Inline};

/// Returns the words of a document that data can print, in reading order, frame, footnotes and
/// annexes included, without what the program itself puts in; pieces are parted by blanks, and a
/// citation or a line stands unbroken in between.
pub fn text(document: &Document) -> String {
    let mut out = String::new();
    let Document { frame, body, annexes, .. } = document;
    let letterhead = &frame.letterhead;
    lines(&mut out, &letterhead.parent);
    lines(&mut out, &letterhead.agency);
    line(&mut out, &letterhead.number);
    lines(&mut out, &letterhead.subject);
    line(&mut out, &letterhead.place_date);
    if let Some(title) = &frame.title {
        lines(&mut out, &title.subject);
    }
    lines(&mut out, &frame.addressees);
    body.iter().for_each(|block| self::block(&mut out, block));
    lines(&mut out, &frame.signature.authority);
    line(&mut out, &frame.signature.name);
    lines(&mut out, &frame.recipients.items);
    for annex in annexes {
        lines(&mut out, std::slice::from_ref(&annex.number));
        lines(&mut out, &annex.title);
        annex.body.iter().for_each(|block| self::block(&mut out, block));
    }
    out
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading(heading) => line(out, &heading.content),
        Block::Paragraph(content) => line(out, content),
        Block::Item(item) => line(out, &item.content),
        Block::Clause(clause) => line(out, &clause.content),
        Block::Table(table) => {
            let cells = table.header.iter().chain(table.rows.iter().flatten());
            cells.for_each(|cell| line(out, cell));
        }
    }
}

fn lines(out: &mut String, lines: &[String]) {
    for line in lines {
        out.push_str(line);
        out.push(' ');
    }
}

/// Writes a line, and its footnotes after it, so that none of them parts its words.
fn line(out: &mut String, content: &[Inline]) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => out.push_str(text),
            Inline::LineBreak => out.push(' '),
            _ => {}
        }
    }
    out.push(' ');
    for inline in content {
        if let Inline::Footnote(paragraphs) = inline {
            paragraphs.iter().for_each(|content| line(out, content));
        }
    }
}

/// Longest gap, in digits: more than a line holds.
const MAX_GAP: usize = 200;

/// Returns what is printed for a value still to be filled in.
pub fn blank(hint: &str) -> String {
    let hint = if hint.trim().is_empty() { "…" } else { hint };
    format!("[{hint}]")
}

/// Returns the empty space of so many digits: a digit of Times New Roman is 0.5 em wide, a no-break
/// space 0.25 em.
pub fn gap(digits: usize) -> String {
    "\u{A0}".repeat(2 * digits.min(MAX_GAP))
}

/// Turns line ends and tabs into spaces and drops control characters and noncharacters, which
/// XML 1.0 forbids or discourages (section 2.2) and Word refuses.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unfit) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter_map(|c| match c {
        '\t' | '\n' | '\r' => Some(' '),
        c if is_unfit(c) => None,
        c => Some(c),
    });
    Cow::Owned(kept.collect())
}

/// Tells whether a character has no place in the text of a document.
pub(crate) fn is_unfit(c: char) -> bool {
    c.is_control() || u32::from(c) & 0xFFFE == 0xFFFE || ('\u{FDD0}'..='\u{FDEF}').contains(&c)
}
