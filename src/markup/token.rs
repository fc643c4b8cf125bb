//! Opaque tokens: the signs that stand in Markdown for values of the data.
//!
//! A token is `U+E000`, the number in hexadecimal digits `U+E010`‥`U+E01F`, `U+E001`. Private-use
//! characters are neither blanks nor punctuation, so a token behaves like a letter and no value can
//! change how the text around it is read. [`MARK`] opens the markers of the line map instead.

/// First character of a token.
pub const OPEN: char = '\u{E000}';
/// Last character of a token or marker.
pub const CLOSE: char = '\u{E001}';
/// First character of a marker of the line map.
pub const MARK: char = '\u{E002}';
/// The digit 0; the other hexadecimal digits follow.
const ZERO: u32 = 0xE010;

/// A stretch of a text: characters, or a token by its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Characters without any token.
    Text(&'a str),
    /// A token.
    Token(usize),
}

/// Writes the token of a number.
pub fn encode(id: usize) -> String {
    encode_as(OPEN, id)
}

/// Writes a number behind the given opening character.
pub fn encode_as(open: char, id: usize) -> String {
    let mut out = String::with_capacity(15);
    out.push(open);
    let digits = (usize::BITS - id.leading_zeros()).div_ceil(4).max(1);
    for place in (0..digits).rev() {
        let digit = u32::try_from(id >> (4 * place) & 0xF).unwrap_or(0);
        out.push(char::from_u32(ZERO + digit).unwrap_or(CLOSE));
    }
    out.push(CLOSE);
    out
}

/// Reads a number behind the opening character that `text` begins with; returns it with the length.
pub fn decode_as(open: char, text: &str) -> Option<(usize, usize)> {
    let mut id = 0usize;
    let mut digits = 0;
    for (at, c) in text.strip_prefix(open)?.char_indices() {
        if c == CLOSE {
            return (digits > 0).then_some((id, open.len_utf8() + at + CLOSE.len_utf8()));
        }
        let digit = u32::from(c).checked_sub(ZERO).filter(|&digit| digit < 16)?;
        digits += 1;
        if digits > 2 * size_of::<usize>() {
            return None;
        }
        id = id << 4 | digit as usize;
    }
    None
}

/// Cuts a text at its tokens; what only looks like a token stays text.
pub fn pieces(text: &str) -> Pieces<'_> {
    Pieces { rest: text }
}

/// Iterator made by [`pieces`].
#[derive(Debug, Clone)]
pub struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        if let Some((id, len)) = decode_as(OPEN, self.rest) {
            self.rest = &self.rest[len..];
            return Some(Piece::Token(id));
        }
        let end = self
            .rest
            .match_indices(OPEN)
            .map(|(at, _)| at)
            .find(|&at| decode_as(OPEN, &self.rest[at..]).is_some())
            .unwrap_or(self.rest.len());
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(Piece::Text(text))
    }
}

/// Tells whether a character is kept for tokens and may not occur in a source.
pub fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xE000..=0xF8FF | 0xF_0000..=0x10_FFFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_survive_the_round_trip() {
        for id in [0, 9, 15, 16, 255, 4096, usize::MAX] {
            let token = encode(id);
            assert_eq!(decode_as(OPEN, &token), Some((id, token.len())));
        }
    }

    #[test]
    fn text_is_cut_at_tokens_only() {
        let text = format!("a{}b\u{E000}c", encode(17));
        let expected = [Piece::Text("a"), Piece::Token(17), Piece::Text("b\u{E000}c")];
        assert_eq!(pieces(&text).collect::<Vec<_>>(), expected);
    }
}
