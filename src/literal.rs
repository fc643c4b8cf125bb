//! Inside TOML strings: from an offset in the decoded, normalised text back to the source, and from
//! a text to the way it is written there.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::source::Span;

/// The indexes of the strings of a document, each made when a place in it is first asked for: a
/// string may have thousands of findings.
#[derive(Debug, Default)]
pub struct Indexes(RefCell<BTreeMap<Span, Index>>);

impl Indexes {
    /// Returns the place of a range of the value of a string, which stands at a span as written.
    pub fn inside(&self, span: Span, written: &str, range: Range<usize>) -> Span {
        let mut known = self.0.borrow_mut();
        let range = known.entry(span).or_insert_with(|| Index::of(written)).locate(range);
        Span::new(span.file, span.start + range.start..span.start + range.end)
    }
}

/// Where the characters of a string stand in the source.
#[derive(Debug)]
pub struct Index {
    places: Places,
    /// Bytes of the string as written, with its quotes.
    length: usize,
}

#[derive(Debug)]
enum Places {
    /// The text stands in the file as it is, from this byte.
    Direct(usize, usize),
    /// It does not; in the order of the value.
    Pieces(Vec<Piece>),
}

/// Characters that were normalised together, with the places before and after.
#[derive(Debug)]
struct Piece {
    value_start: usize,
    source: Range<usize>,
}

impl Index {
    /// Reads a string as written, with its quotes.
    pub fn of(token: &str) -> Self {
        let direct = direct(token).map(|text| Places::Direct(text.start, text.len()));
        let places = direct.unwrap_or_else(|| Places::Pieces(normalised_pieces(token)));
        Self { places, length: token.len() }
    }

    /// Returns the range of the source that a range of the value came from.
    ///
    /// `range` counts bytes of the decoded text in NFC with line ends as `\n`, the result counts
    /// bytes of the string as written.
    pub fn locate(&self, range: Range<usize>) -> Range<usize> {
        let pieces = match &self.places {
            Places::Direct(at, length) => {
                let start = range.start.min(*length);
                return at + start..at + range.end.clamp(start, *length);
            }
            Places::Pieces(pieces) => pieces,
        };
        let before = |offset: usize| pieces.partition_point(|piece| piece.value_start < offset);
        let start = match before(range.start + 1).checked_sub(1) {
            Some(index) => pieces[index].source.start,
            None => self.length.saturating_sub(1),
        };
        let last = before(range.end).checked_sub(1).filter(|_| range.start < range.end);
        start..last.map_or(start, |index| pieces[index].source.end).max(start)
    }
}

/// Returns the place of a text that stands in the file as it is: without escapes, carriage returns
/// and decomposed letters.
fn direct(token: &str) -> Option<Range<usize>> {
    let kind @ Kind { quote, multiline } = Kind::of(token);
    let width = kind.width();
    let newline = if multiline { leading_newline(token.get(width..)?) } else { 0 };
    let (start, end) = (width + newline, token.len().checked_sub(width)?);
    let text = token.get(start..end)?;
    let escapes = |byte: u8| byte == b'\r' || quote == '"' && byte == b'\\';
    (!text.bytes().any(escapes) && is_composed(text)).then_some(start..end)
}

/// Tells whether a text is in NFC. The letters of Vietnamese and the usual signs are told by their
/// bytes, without the tables of Unicode.
pub fn is_composed(text: &str) -> bool {
    // Up to U+02FF all is composed; so are U+1E00 to U+1EFF and U+2010 to U+203F.
    let is_plain = |first: u8, second: u8, third: u8| {
        (first < 0xcc)
            | (first == 0xe1) & (second & 0xfc == 0xb8)
            | (first == 0xe2) & (second == 0x80) & (third >= 0x90)
    };
    // Every byte is looked at, without a branch: so the machine takes many at once.
    let bytes = text.as_bytes();
    let body = bytes.windows(3).fold(true, |plain, w| plain & is_plain(w[0], w[1], w[2]));
    let tail = bytes.iter().rev().take(2).all(|byte| is_plain(*byte, 0, 0));
    body && tail || is_nfc(text)
}

/// Returns what composes a string: ranges of the token's bytes and the composed characters, which
/// need no escape.
pub fn compositions(token: &str) -> Vec<(Range<usize>, String)> {
    let characters = decode(token);
    let mut found = Vec::new();
    let mut rest = characters.as_slice();
    while let Some((_, tail)) = rest.split_first() {
        let marks = tail.iter().take_while(|(c, _)| canonical_combining_class(*c) != 0).count();
        let (piece, after) = rest.split_at(marks + 1);
        let composed: String = piece.iter().map(|(c, _)| *c).nfc().collect();
        if !composed.chars().eq(piece.iter().map(|(c, _)| *c)) {
            let start = piece.first().map_or(0, |(_, range)| range.start);
            let end = piece.last().map_or(start, |(_, range)| range.end);
            found.push((start..end, composed));
        }
        rest = after;
    }
    found
}

fn normalised_pieces(token: &str) -> Vec<Piece> {
    let characters = decode(token);
    let mut pieces = Vec::with_capacity(characters.len());
    let mut value_start = 0;
    let mut rest = characters.as_slice();
    while let Some(((_, first), tail)) = rest.split_first() {
        let marks = tail.iter().take_while(|(c, _)| canonical_combining_class(*c) != 0).count();
        let (piece, after) = rest.split_at(marks + 1);
        let source = first.start..piece.last().map_or(first.end, |(_, range)| range.end);
        pieces.push(Piece { value_start, source });
        value_start += piece.iter().map(|(c, _)| *c).nfc().map(char::len_utf8).sum::<usize>();
        rest = after;
    }
    pieces
}

/// How a string is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kind {
    quote: char,
    multiline: bool,
}

/// The quote of a text without quotes, such as a cell of a list.
const BARE: char = '\0';

impl Kind {
    fn of(token: &str) -> Self {
        let (quote, multiline) = match token.as_bytes() {
            [b'"', b'"', b'"', ..] => ('"', true),
            [b'\'', b'\'', b'\'', ..] => ('\'', true),
            [b'\'', ..] => ('\'', false),
            [b'"', ..] => ('"', false),
            _ => (BARE, false),
        };
        Self { quote, multiline }
    }

    /// Returns how many bytes its quotes take on each side.
    fn width(self) -> usize {
        match self {
            Self { quote: BARE, .. } => 0,
            Self { multiline: true, .. } => 3,
            Self { multiline: false, .. } => 1,
        }
    }
}

/// Returns a text as it is written inside a string, whose token tells the kind; nothing when that
/// kind cannot hold it.
pub fn written(token: &str, text: &str) -> Option<String> {
    let Kind { quote, multiline } = Kind::of(token);
    let line_end = if token.contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' if multiline => out.push_str(line_end),
            '\t' if multiline || quote == '\'' => out.push('\t'),
            // A literal string has no escapes (TOML 1.0, String).
            '\'' if quote == '\'' => return None,
            c if quote == '\'' && c.is_control() => return None,
            '\\' | '"' if quote == '"' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => out.push(c),
        }
    }
    Some(out)
}

/// Returns the value of a string after its edits, which are sorted; an edit is a range of the token's
/// bytes and the text written there.
pub fn edited(token: &str, edits: &[(Range<usize>, &str)]) -> String {
    let kind = Kind::of(token);
    let decoded = |text: &str| body(text, kind.quote, 0, text.len()).into_iter().map(|(c, _)| c);
    let mut value = String::with_capacity(token.len());
    let (mut rest, mut ahead) = (edits.iter().peekable(), edits);
    for (c, range) in decode(token) {
        while let Some((_, text)) = rest.next_if(|(edit, _)| edit.start <= range.start) {
            value.extend(decoded(text));
        }
        ahead = &ahead[ahead.iter().take_while(|(edit, _)| edit.end <= range.start).count()..];
        if ahead.first().is_none_or(|(edit, _)| range.end <= edit.start) {
            value.push(c);
        }
    }
    value.extend(rest.flat_map(|(_, text)| decoded(text)));
    value
}

/// Decodes a TOML string into characters, each with its bytes in the token (TOML 1.1, String).
fn decode(token: &str) -> Vec<(char, Range<usize>)> {
    let kind @ Kind { quote, multiline } = Kind::of(token);
    let width = kind.width();
    let end = token.len().saturating_sub(width).max(width.min(token.len()));
    let mut at = width.min(token.len());
    if multiline {
        at += leading_newline(&token[at..]);
    }
    body(token, quote, at, end)
}

/// Decodes what stands between the quotes.
fn body(token: &str, quote: char, start: usize, end: usize) -> Vec<(char, Range<usize>)> {
    let mut at = start;
    let mut out = Vec::with_capacity(end.saturating_sub(at));
    while let Some(c) = token.get(at..end).and_then(|rest| rest.chars().next()) {
        let start = at;
        at += c.len_utf8();
        match c {
            '\r' if token[at..].starts_with('\n') => {}
            '\\' if quote == '"' => {
                let (decoded, length) = escape(&token[at..end]);
                at += length;
                out.extend(decoded.map(|c| (c, start..at)));
            }
            _ => out.push((c, start..at)),
        }
    }
    out
}

/// Returns the length of the line end that opens a multi-line string and is no part of it.
fn leading_newline(text: &str) -> usize {
    match text.as_bytes() {
        [b'\r', b'\n', ..] => 2,
        [b'\n', ..] => 1,
        _ => 0,
    }
}

/// Decodes what follows a backslash: the character, if any, and the bytes it takes.
fn escape(rest: &str) -> (Option<char>, usize) {
    let Some(c) = rest.chars().next() else { return (None, 0) };
    let hex = |digits: usize| {
        let code = rest.get(1..=digits).and_then(|code| u32::from_str_radix(code, 16).ok());
        (code.and_then(char::from_u32), if code.is_some() { digits + 1 } else { 1 })
    };
    match c {
        'b' => (Some('\u{8}'), 1),
        't' => (Some('\t'), 1),
        'n' => (Some('\n'), 1),
        'f' => (Some('\u{c}'), 1),
        'r' => (Some('\r'), 1),
        'e' => (Some('\u{1b}'), 1),
        'x' => hex(2),
        'u' => hex(4),
        'U' => hex(8),
        c if c.is_whitespace() => (None, rest.len() - rest.trim_start().len()),
        c => (Some(c), c.len_utf8()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(token: &'a str, value: &str, needle: &str) -> &'a str {
        let start = value.find(needle).unwrap();
        &token[Index::of(token).locate(start..start + needle.len())]
    }

    #[test]
    fn plain_and_escaped_strings() {
        assert_eq!(found("\"dân chủ\"", "dân chủ", "chủ"), "chủ");
        assert_eq!(found(r#""a\t\u00e2n chủ""#, "a\tân chủ", "ân"), r"\u00e2n");
        assert_eq!(found("'a\\tb'", "a\\tb", "b"), "b");
    }

    #[test]
    fn multi_line_strings() {
        let token = "\"\"\"\r\nmột\r\nhai \\\n   ba\"\"\"";
        assert_eq!(found(token, "một\nhai ba", "ba"), "ba");
        assert_eq!(found(token, "một\nhai ba", "hai"), "hai");
    }

    #[test]
    fn a_text_without_quotes_is_as_it_stands() {
        assert_eq!(found("Sở \\Y tế", "Sở \\Y tế", "Y"), "Y");
        assert_eq!(found("Vie\u{323}\u{302}t Nam", "Việt Nam", "Nam"), "Nam");
    }

    #[test]
    fn decomposed_text_counts_as_composed() {
        let token = "\"Vie\u{323}\u{302}t Nam\"";
        assert_eq!(found(token, "Việt Nam", "Nam"), "Nam");
        assert_eq!(found(token, "Việt Nam", "ệ"), "e\u{323}\u{302}");
    }

    #[test]
    fn a_text_is_written_for_the_kind_of_its_string() {
        let text = "a\"\\\u{7}\tb";
        assert_eq!(written("\"x\"", text).unwrap(), r#"a\"\\\u0007\tb"#);
        assert_eq!(written("'x'", "a\"\\").unwrap(), "a\"\\");
        assert_eq!(written("'x'", "a'"), None);
        assert_eq!(written("'x'", "a\nb"), None);
        assert_eq!(written("\"\"\"x\r\ny\"\"\"", "a\nb").unwrap(), "a\r\nb");
        assert_eq!(written("\"x\"", "a\nb").unwrap(), "a\\nb");
    }

    #[test]
    fn the_value_after_edits_is_foreseen() {
        let token = r#""a , b \u0061.""#;
        assert_eq!(edited(token, &[(2..3, "")]), "a, b a.");
        assert_eq!(edited(token, &[(2..3, r"\n"), (6..6, "x"), (14..14, "!")]), "a\n, bx a.!");
        assert_eq!(edited(token, &[(7..9, "")]), "a , b .");
    }

    proptest::proptest! {
        #[test]
        fn composed_text_is_told(text: String, marked in "[a-zà-ỹ\u{300}-\u{309}\u{2000}-\u{2126}]*") {
            proptest::prop_assert_eq!(is_composed(&text), is_nfc(&text));
            proptest::prop_assert_eq!(is_composed(&marked), is_nfc(&marked));
        }

        /// Whatever is written inside a string is read again as it was meant.
        #[test]
        fn what_is_written_is_read(before in "[^\\pC'\"\\\\]*", text: String) {
            for quotes in ["\"", "'", "\"\"\"", "\'\'\'"] {
                let token = format!("{quotes}{before}.{quotes}");
                let Some(written) = written(&token, &text) else { continue };
                let at = quotes.len() + before.len();
                let meant = edited(&token, &[(at..at, &written)]);
                let token = format!("{quotes}{before}{written}.{quotes}");
                let parsed = toml::de::DeValue::parse(&token).expect("valid TOML");
                let read = parsed.get_ref().as_str().unwrap_or_default().to_owned();
                proptest::prop_assert_eq!(&read, &format!("{before}{text}."));
                proptest::prop_assert_eq!(&read, &meant);
            }
        }
    }

    #[test]
    fn nothing_panics_on_broken_tokens() {
        for token in ["", "\"", "'''", "\"\\", "\"\\u12", "\"\"\"\\"] {
            let index = Index::of(token);
            let _ = (index.locate(0..5), index.locate(3..3));
        }
    }
}
