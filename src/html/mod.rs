//! Writer of one HTML page: document tree in, text out.
//!
//! The page holds everything: no script, no picture, nothing from elsewhere. Each text is a sheet
//! of A4, which grows with what stands on it; annexes are sheets of their own; footnotes stand at
//! the end of their sheet. All look lives in `style.css`, measures of the document in the variables
//! that `style` fills in, so that no element carries a style of its own. The title is the heading of
//! rank 1, and no rank below it is left out.

mod blocks;
mod frame;
mod inline;
mod style;

use crate::document::rank::Ranks;
use crate::document::{Annex, Document, Unfilled};
use crate::seal::seal;

use inline::{State, element};

pub use inline::escape;

/// The parts of a page that differ from document to document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its name, for the window.
    pub title: String,
    /// Its style sheet.
    pub style: String,
    /// Its sheets, an element each.
    pub sheets: String,
}

/// Writes a document as a page, with the fingerprint that tells an edited one.
///
/// ```
/// use bcqcdc::{document::native, html, seal};
///
/// let document = native::read("paragraph: Không có.")?;
/// let page = html::write(&document).map_err(|error| error.to_string())?;
/// assert!(page.contains("<p>Không có.</p>"));
/// assert_eq!(seal::fingerprint(page.as_bytes()), seal::content_hash(page.as_bytes()));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
///
/// A value was not put in.
pub fn write(document: &Document) -> Result<String, Unfilled> {
    let Page { title, style, sheets } = page(document)?;
    let mut head = String::new();
    let properties = &document.properties;
    let texts = [("author", &properties.author), ("description", &properties.subject)];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
        head.push_str(&format!("<meta name=\"{name}\" content=\"{}\">\n", escape(text)));
    }
    let title = escape(&title);
    Ok(seal(format!(
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n{head}<style>\n{style}</style>\n</head>\n<body>\n<main>\n\
         {sheets}</main>\n</body>\n</html>\n"
    )))
}

/// Writes a document as the parts of a page.
///
/// # Errors
///
/// As [`write()`].
pub fn page(document: &Document) -> Result<Page, Unfilled> {
    let mut state = State::default();
    let mut sheets = text(document, &mut state);
    for (index, annex) in document.annexes.iter().enumerate() {
        sheets.push_str(&self::annex(annex, index + 1, &mut state));
    }
    let title = document.properties.title.clone();
    let style = style::sheet(document, &state.lengths);
    state.unfilled.map_or(Ok(Page { title, style, sheets }), |id| Err(Unfilled(id)))
}

/// The sheet of the text, inside its frame.
fn text(document: &Document, state: &mut State) -> String {
    let frame = &document.frame;
    let mut out = String::from("<article class=\"sheet\">\n");
    frame::letterhead(&mut out, frame, state);
    frame::title(&mut out, frame, state);
    frame::addressees(&mut out, &frame.addressees);
    blocks::blocks(&mut out, &document.body, &mut Ranks::default(), 1, state);
    frame::closing(&mut out, frame, state);
    state.notes(&mut out);
    frame::contact(&mut out, &frame.contact);
    out.push_str("</article>\n");
    out
}

/// The sheet of an annex, under a heading of its own.
fn annex(annex: &Annex, number: usize, state: &mut State) -> String {
    let class = if annex.landscape { "sheet landscape" } else { "sheet" };
    let mut out = format!("<section class=\"{class}\" aria-labelledby=\"phu-luc-{number}\">\n");
    out.push_str(&format!("<h2 class=\"annex\" id=\"phu-luc-{number}\">\n"));
    element(&mut out, "span", "annex-number", &escape(&annex.number));
    for line in &annex.title {
        element(&mut out, "span", "annex-title", &escape(line));
    }
    out.push_str("</h2>\n");
    if !annex.origin.is_empty() {
        let origin = state.inlines(&annex.origin);
        element(&mut out, "p", "annex-origin", &origin);
    }
    frame::rule(&mut out, annex.rule, state);
    blocks::blocks(&mut out, &annex.body, &mut Ranks::default(), 2, state);
    state.notes(&mut out);
    out.push_str("</section>\n");
    out
}

#[cfg(test)]
mod tests;
