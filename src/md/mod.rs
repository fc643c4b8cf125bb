//! Writer of Markdown for reading the changes of a report in a pull request: document tree in, text
//! out.
//!
//! Lines break where the sense does, a sentence, an item or a row of a table each, so that a change
//! of one is a change of one line; nothing depends on the width of the page. All words stand there,
//! in the order of the document; footnotes stand at the end of the text or annex. What the data
//! holds is never markup.

mod blocks;
mod inline;
mod sentence;

use crate::document::rank::Ranks;
use crate::document::{Annex, Document, Frame, Unfilled};
use crate::seal::seal;

use inline::{Break, State, escape};

/// Writes a document as Markdown, with the fingerprint that tells an edited one.
///
/// ```
/// use bcqcdc::{document::native, md};
///
/// let document = native::read("paragraph: Có 03 đơn. Đã giải quyết cả 03 đơn.")?;
/// let text = md::write(&document).map_err(|error| error.to_string())?;
/// assert!(text.starts_with("Có 03 đơn.\nĐã giải quyết cả 03 đơn.\n\n"));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
///
/// A value was not put in.
pub fn write(document: &Document) -> Result<String, Unfilled> {
    let mut state = State::default();
    let frame = &document.frame;
    letterhead(frame, &mut state);
    blocks::blocks(&document.body, &mut Ranks::default(), 1, &mut state);
    closing(frame, &mut state);
    state.notes();
    let contact: Vec<_> = frame.contact.iter().map(|line| escape(line)).collect();
    state.paragraph(&contact.join("\\\n"));
    for annex in &document.annexes {
        self::annex(annex, &mut state);
    }
    state.unfilled.map_or(Ok(seal(state.out)), |id| Err(Unfilled(id)))
}

/// Letterhead, title and `Kính gửi`.
fn letterhead(frame: &Frame, state: &mut State) {
    let letterhead = &frame.letterhead;
    state.paragraph(&joined(&letterhead.parent));
    state.paragraph(&joined(&letterhead.agency));
    state.paragraph(&escape(&letterhead.country));
    state.paragraph(&escape(&letterhead.motto));
    state.line(&letterhead.number);
    let subject = joined(&letterhead.subject);
    match frame.title {
        None if !subject.is_empty() => state.heading(1, &subject),
        _ => state.paragraph(&subject),
    }
    for mark in &letterhead.marks {
        state.paragraph(&escape(&mark.text));
    }
    state.line(&letterhead.place_date);
    if let Some(title) = &frame.title {
        state.heading(1, &format!("{} {}", escape(&title.kind), joined(&title.subject)));
    }
    match frame.addressees.as_slice() {
        [] => {}
        [one] => state.paragraph(&format!("Kính gửi: {}", escape(one))),
        [several @ .., last] => {
            let several = several.iter().map(|name| format!("- {};\n", escape(name)));
            let list = format!("{}- {}.", several.collect::<String>(), escape(last));
            state.paragraph("Kính gửi:");
            state.paragraph(&list);
        }
    }
}

/// `Nơi nhận`, authority and name of the signer.
fn closing(frame: &Frame, state: &mut State) {
    let items: Vec<_> =
        frame.recipients.items.iter().map(|item| format!("- {}", escape(item))).collect();
    if !items.is_empty() {
        state.paragraph("Nơi nhận:");
        state.paragraph(&items.join("\n"));
    }
    let authority: Vec<_> = frame.signature.authority.iter().map(|line| escape(line)).collect();
    state.paragraph(&authority.join("\\\n"));
    state.line(&frame.signature.name);
}

fn annex(annex: &Annex, state: &mut State) {
    state.paragraph("---");
    state.heading(2, &format!("{} {}", escape(&annex.number), joined(&annex.title)));
    state.line(&annex.origin);
    blocks::blocks(&annex.body, &mut Ranks::default(), 2, state);
    state.notes();
}

/// Joins lines that broke only because the paper is narrow.
fn joined(lines: &[String]) -> String {
    lines.iter().map(|line| escape(line)).collect::<Vec<_>>().join(" ")
}

impl State {
    /// Writes pieces of one line as a paragraph.
    fn line(&mut self, content: &[crate::document::Inline]) {
        let text = self.inlines(content, Break::Line);
        self.paragraph(&text);
    }
}

#[cfg(test)]
mod tests;
