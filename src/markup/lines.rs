//! First pass over the text: makes the meaning of a line independent of its indentation.
//!
//! Template authors indent inside loops and conditions, and four blanks would make CommonMark see
//! code. Every line therefore loses its leading blanks, and what indentation may still say (a nested
//! item, a further paragraph of a footnote) is put in another way: a nested `-` becomes `+`, and a
//! footnote's further lines get exactly four blanks. Items become paragraphs of their own by a line
//! break before each, so that no item swallows the next line. [`Lines::origin`] leads back.

use std::ops::Range;

use super::{Fault, faults};
use crate::limits;

/// The text made regular, with the way back to the original.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Regular text.
    pub(super) text: String,
    /// Offsets in `text` with those in the original where the two go apart; both rise.
    steps: Vec<(usize, usize)>,
}

impl Lines {
    /// Returns the range of the original text that a range of the regular text came from.
    pub(super) fn origin(&self, range: Range<usize>) -> Range<usize> {
        let start = self.origin_of(range.start);
        let end = if range.is_empty() { start } else { self.origin_of(range.end - 1) + 1 };
        start..end.max(start)
    }

    fn origin_of(&self, at: usize) -> usize {
        let step = self.steps.partition_point(|&(regular, _)| regular <= at);
        let (regular, original) = step.checked_sub(1).map_or((0, 0), |step| self.steps[step]);
        original + (at - regular)
    }

    fn push(&mut self, text: &str, original: usize) {
        let at = self.text.len();
        if self.origin_of(at) != original {
            self.steps.push((at, original));
        }
        self.text.push_str(text);
    }
}

/// What an item line begins with.
enum Marker {
    Dash,
    Plus,
    Number,
}

/// Indentations that the lines seen so far leave behind.
#[derive(Default)]
struct Context {
    /// That of the last `-` item, while its list lasts.
    dash: Option<usize>,
    /// That of the last item of the second level.
    plus: Option<usize>,
    /// That of the last `1.` item.
    number: Option<usize>,
    /// That of the footnote definition being read.
    footnote: Option<usize>,
    /// Whether the line above is blank, or there is none.
    after_blank: bool,
}

impl Context {
    fn in_list(&self) -> bool {
        self.dash.is_some() || self.plus.is_some() || self.number.is_some()
    }

    fn leave_list(&mut self) {
        (self.dash, self.plus, self.number) = (None, None, None);
    }
}

/// Makes a text regular.
pub(super) fn regular(text: &str, found: &mut Vec<Fault>) -> Lines {
    let mut out = Lines { text: String::with_capacity(text.len() + 64), steps: Vec::new() };
    let mut context = Context { after_blank: true, ..Context::default() };
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches([' ', '\t']);
        let at = start + (line.len() - content.len());
        let indent = columns(&line[..line.len() - content.len()]);
        // Of a text of nothing else there would be a million.
        let mut beyond = Vec::new();
        let found = if found.len() < limits::FAULTS { &mut *found } else { &mut beyond };
        push_line(&mut out, &mut context, indent, content, at, found);
        context.after_blank = content.trim_end_matches(['\r', '\n']).is_empty();
        start += line.len();
    }
    out
}

/// Width of leading blanks; a tab reaches to the next multiple of four, as in CommonMark.
fn columns(blanks: &str) -> usize {
    blanks.bytes().fold(0, |width, byte| if byte == b'\t' { width / 4 * 4 + 4 } else { width + 1 })
}

fn push_line(
    out: &mut Lines,
    context: &mut Context,
    indent: usize,
    content: &str,
    at: usize,
    found: &mut Vec<Fault>,
) {
    if content.trim_end_matches(['\r', '\n']).is_empty() {
        out.push(content, at);
        return;
    }
    // Four blanks, as in CommonMark: a template often indents a loop by two.
    if context.footnote.is_some_and(|base| indent >= base + 4) {
        out.push("    ", at);
        out.push(content, at);
        return;
    }
    if is_footnote(content) {
        context.footnote = Some(indent);
        context.leave_list();
        out.push(content, at);
        return;
    }
    if let Some((marker, length)) = item(content) {
        context.footnote = None;
        push_item(out, context, indent, (marker, length), content, at, found);
        return;
    }
    if context.after_blank || content.starts_with(['#', '|']) {
        // A paragraph below an item, indented to it, does not end the list.
        let base = context.dash.or(context.number).unwrap_or(0);
        if content.starts_with(['#', '|']) || indent < base + 2 {
            context.leave_list();
        }
        context.footnote = None;
    }
    stray_marker(content, at, found);
    out.push(content, at);
}

fn push_item(
    out: &mut Lines,
    context: &mut Context,
    indent: usize,
    (marker, length): (Marker, usize),
    content: &str,
    at: usize,
    found: &mut Vec<Fault>,
) {
    if context.in_list() && !context.after_blank {
        out.push("\n", at);
    }
    let nested = context.dash.is_some_and(|dash| indent >= dash + 2);
    let too_deep = context.plus.is_some_and(|plus| indent >= plus + 2);
    match marker {
        Marker::Dash | Marker::Plus if too_deep => found.push(faults::third_level(at..at + length)),
        Marker::Dash if nested => context.plus = Some(indent),
        Marker::Plus => context.plus = Some(indent),
        Marker::Dash => (context.dash, context.plus) = (Some(indent), None),
        Marker::Number if nested => found.push(faults::clause_in_item(at..at + length)),
        Marker::Number => {
            (context.dash, context.plus, context.number) = (None, None, Some(indent));
        }
    }
    match marker {
        Marker::Dash if nested => out.push("+", at),
        _ => out.push(&content[..length], at),
    }
    let rest = content[length..].trim_start_matches([' ', '\t']);
    let rest_at = at + (content.len() - rest.len());
    out.push(" ", rest_at.saturating_sub(1));
    out.push(rest, rest_at);
}

/// Returns the marker that a line begins with, and its length without the blank.
fn item(content: &str) -> Option<(Marker, usize)> {
    let (marker, length) = match content.as_bytes()[0] {
        b'-' => (Marker::Dash, 1),
        b'+' => (Marker::Plus, 1),
        b'0'..=b'9' => {
            let digits = content.bytes().take_while(u8::is_ascii_digit).count();
            // CommonMark takes at most nine digits.
            (digits <= 9 && content[digits..].starts_with('.'))
                .then_some((Marker::Number, digits + 1))?
        }
        _ => return None,
    };
    let rest = &content[length..];
    let has_words = !rest.trim_start().is_empty();
    // A rule (`- - -`) and a dash alone are left for the reader to refuse.
    let is_rule = rest.bytes().all(|byte| matches!(byte, b'-' | b' ' | b'\t' | b'\r' | b'\n'));
    (rest.starts_with([' ', '\t']) && has_words && !is_rule).then_some((marker, length))
}

/// Tells whether a line opens a footnote definition, `[^label]:`.
fn is_footnote(content: &str) -> bool {
    content
        .strip_prefix("[^")
        .and_then(|rest| rest.split_once(']'))
        .is_some_and(|(label, rest)| !label.is_empty() && rest.starts_with(':'))
}

/// Refuses what looks like a heading or an item but lacks its blank.
fn stray_marker(content: &str, at: usize, found: &mut Vec<Fault>) {
    let signs = content.bytes().take_while(|&byte| byte == b'#').count();
    let next = content[signs..].chars().next();
    if signs > 0 && next.is_some_and(|c| !c.is_whitespace()) {
        found.push(faults::no_blank_after("#", at..at + signs));
        return;
    }
    for sign in ["-", "+"] {
        let letter = content.strip_prefix(sign).and_then(|rest| rest.chars().next());
        if letter.is_some_and(char::is_alphabetic) {
            found.push(faults::no_blank_after(sign, at..at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        let mut found = Vec::new();
        let lines = regular(text, &mut found);
        assert_eq!(found, []);
        lines.text
    }

    #[test]
    fn indentation_is_not_code() {
        assert_eq!(read("a\n\n        b\n"), "a\n\nb\n");
    }

    #[test]
    fn nested_dash_becomes_plus() {
        assert_eq!(read("- a\n  - b\n  - c\n- d\n"), "- a\n\n+ b\n\n+ c\n\n- d\n");
    }

    #[test]
    fn list_in_an_indented_loop_stays_flat() {
        assert_eq!(read("  - a\n\n  - b\n"), "- a\n\n- b\n");
    }

    #[test]
    fn footnote_keeps_its_further_lines() {
        assert_eq!(read("  [^a]: b\n\n      c\n\n    d\n"), "[^a]: b\n\n    c\n\nd\n");
    }

    #[test]
    fn ranges_lead_back() {
        let text = "- a\n  -   bc\n    d";
        let mut found = Vec::new();
        let lines = regular(text, &mut found);
        for word in ["a", "bc", "d"] {
            let at = lines.text.find(word).unwrap();
            let origin = lines.origin(at..at + word.len());
            assert_eq!(&text[origin], word);
        }
    }
}
