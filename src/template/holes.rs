//! Values of the data, kept out of the Markdown.
//!
//! Tera asks an escape function to print each string. Ours stores the string and prints a
//! [`token`] instead. Tera takes a bare `fn`, so the store is thread-local: it
//! is filled by `begin` before a rendering and emptied by `take` after it, on one thread.

use std::cell::RefCell;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use tera::Value;

use crate::document::Block;
use crate::law::Catalogue;
use crate::markup::token::{self, Piece};
use crate::value::blank_hint;

/// What a token stands for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Hole {
    /// Characters of the data.
    Text(String),
    /// A legal document, by its index in the caller's list.
    Citation {
        /// Index of the document.
        document: usize,
        /// Whether the short form is wanted even at the first mention.
        short: bool,
    },
    /// A document of the catalogue, by its number; made a [`Hole::Citation`] before the blocks are
    /// filled.
    Law {
        /// Number and symbol.
        number: String,
        /// Whether the short form is wanted even at the first mention.
        short: bool,
    },
    /// A narrative, read already. A placeholder inside it is a citation: its number is the index of
    /// the document.
    #[serde(skip)]
    Blocks(Vec<Block>),
    /// A value still to be filled in, with its hint.
    Blank(String),
}

impl Hole {
    /// Makes the hole of a string of the data: `TODO` and `TODO: hint` are blanks.
    pub fn of(text: &str) -> Self {
        match blank_hint(text) {
            Some(hint) => Hole::Blank(hint.to_owned()),
            None => Hole::Text(text.to_owned()),
        }
    }

    /// Returns what a template may know of it: nothing of a narrative.
    pub(super) fn without_blocks(&self) -> Self {
        match self {
            Hole::Blocks(_) => Hole::Blank(String::new()),
            other => other.clone(),
        }
    }
}

/// Makes the template value that prints hole number `id`.
pub fn value(id: usize) -> Value {
    Value::safe_string(&token::encode(id))
}

/// What a rendering starts from, beside the values.
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The holes that values of the context name by [`value`].
    pub holes: Vec<Hole>,
    /// Numbers that the template may cite beside those of the program's catalogue.
    pub numbers: Vec<String>,
}

impl From<Vec<Hole>> for Given {
    fn from(holes: Vec<Hole>) -> Self {
        Self { holes, ..Self::default() }
    }
}

thread_local! {
    static HOLES: RefCell<Vec<Hole>> = const { RefCell::new(Vec::new()) };
    static NUMBERS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Starts a rendering with what is given.
pub(super) fn begin(given: Given) {
    HOLES.set(given.holes);
    NUMBERS.set(given.numbers);
}

/// Ends a rendering and returns all its holes.
pub(super) fn take() -> Vec<Hole> {
    NUMBERS.take();
    HOLES.take()
}

/// Tells whether exactly one document bears a number.
pub(super) fn knows(number: &str) -> bool {
    NUMBERS.with_borrow(|known| known.iter().any(|known| known == number))
        || Catalogue::embedded().one(number).is_some()
}

/// Stores a hole and returns its token.
pub(super) fn push(hole: Hole) -> String {
    HOLES.with_borrow_mut(|holes| {
        holes.push(hole);
        token::encode(holes.len() - 1)
    })
}

/// Tera's escape function. A string joined with `~` may hold tokens; they stay what they are.
pub(super) fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    if !text.contains(token::OPEN) {
        return out.write_all(push(Hole::of(text)).as_bytes());
    }
    out.write_all(tokens(text).as_bytes())
}

/// Puts a token in place of every stretch of data.
fn tokens(text: &str) -> String {
    let known = HOLES.with_borrow(Vec::len);
    token::pieces(text)
        .map(|piece| match piece {
            Piece::Token(id) if id < known => token::encode(id),
            Piece::Token(_) => String::new(),
            Piece::Text(text) => push(Hole::of(text)),
        })
        .collect()
}

/// Returns the printed form of a string value: itself when it is template text already.
pub(super) fn printed(value: &Value) -> Option<String> {
    let text = value.as_str()?;
    Some(if value.is_safe() { text.to_owned() } else { tokens(text) })
}

/// Edits the first characters of a string, looking into a token that it begins with.
pub(super) fn edit_start(value: &Value, edit: impl FnOnce(&str) -> String) -> Option<Value> {
    let text = value.as_str()?;
    if blank_hint(text).is_some() {
        return Some(value.clone());
    }
    let blanks = text.len() - text.trim_start().len();
    let Some((id, length)) = token::decode_as(token::OPEN, &text[blanks..]) else {
        let edited = edit(text);
        return Some(if value.is_safe() { Value::safe_string(&edited) } else { edited.into() });
    };
    let inner = HOLES.with_borrow(|holes| match holes.get(id) {
        Some(Hole::Text(inner)) => Some(inner.clone()),
        _ => None,
    });
    let Some(inner) = inner else { return Some(value.clone()) };
    let start = push(Hole::Text(edit(&inner)));
    let edited = format!("{}{start}{}", &text[..blanks], &text[blanks + length..]);
    Some(if value.is_safe() { Value::safe_string(&edited) } else { edited.into() })
}

/// Returns the last character that a string will print, looking into a token; none for a citation.
pub(super) fn last_char(text: &str) -> Option<char> {
    let last = text.trim_end();
    match token::pieces(last).last()? {
        Piece::Text(text) => text.chars().next_back(),
        Piece::Token(id) => HOLES.with_borrow(|holes| match holes.get(id) {
            Some(Hole::Text(inner)) => inner.trim_end().chars().next_back(),
            _ => None,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = Vec::new();
        escape(text, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn data_becomes_tokens() {
        begin(vec![Hole::Blocks(Vec::new())].into());
        assert_eq!(escaped("# a"), token::encode(1));
        assert_eq!(escaped("TODO: số"), token::encode(2));
        let holes = take();
        assert_eq!(holes[1..], [Hole::Text("# a".into()), Hole::Blank("số".into())]);
    }

    #[test]
    fn joined_strings_keep_their_tokens() {
        begin(vec![Hole::Text("x".into())].into());
        let joined = format!("*a* {}", token::encode(0));
        assert_eq!(escaped(&joined), format!("{}{}", token::encode(1), token::encode(0)));
        assert_eq!(take()[1], Hole::Text("*a* ".into()));
    }

    #[test]
    fn forged_tokens_print_nothing() {
        begin(Given::default());
        assert_eq!(escaped(&token::encode(7)), "");
        assert_eq!(take(), []);
    }

    #[test]
    fn only_the_word_todo_is_a_blank() {
        assert_eq!(blank_hint("TODO: số quyết định"), Some("số quyết định"));
        assert_eq!(blank_hint("TODO"), Some(""));
        assert_eq!(blank_hint("TODOS"), None);
    }
}
