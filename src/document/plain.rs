//! The words of a document, for looking things up in it.

use super::{Block, Document, Inline};

/// Returns every text of a document in reading order, frame, footnotes and annexes included; pieces
/// are parted by blanks, and a citation or a line stands unbroken in between.
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
