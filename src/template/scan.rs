//! A small scan of a template: its tags, and the words inside them, with their places.
//!
//! Tera gives no syntax tree, so what it does not check (field names, the opener of an unclosed
//! block) is found from these.

use std::ops::Range;

/// Kind of a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TagKind {
    /// `{{ … }}`
    Print,
    /// `{% … %}`
    Statement,
    /// `{# … #}`, or a whole `{% raw %}…{% endraw %}`.
    Skipped,
}

/// A tag with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tag {
    pub(super) kind: TagKind,
    /// From the opening to the closing braces.
    pub(super) range: Range<usize>,
    /// What stands between them, without the signs of whitespace control.
    pub(super) inner: Range<usize>,
}

/// A word inside a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word<'a> {
    /// An identifier or keyword.
    Name(&'a str),
    /// A string, without its quotation marks.
    Str(&'a str),
    /// A number.
    Number,
    /// An operator or bracket.
    Sign(&'a str),
}

/// A word with its place in the template.
pub(super) type Placed<'a> = (Word<'a>, Range<usize>);

/// Finds the tags of a template. A tag without its end reaches to the end of the text.
pub(super) fn tags(source: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = source[at..].find('{').map(|offset| at + offset) {
        let (kind, close) = match source.as_bytes().get(start + 1) {
            Some(b'{') => (TagKind::Print, "}}"),
            Some(b'%') => (TagKind::Statement, "%}"),
            Some(b'#') => (TagKind::Skipped, "#}"),
            _ => {
                at = start + 1;
                continue;
            }
        };
        let inner_start = start + 2;
        let end = match kind {
            TagKind::Skipped => {
                source[inner_start..].find(close).map(|offset| inner_start + offset)
            }
            _ => tag_end(source, inner_start, close),
        };
        let inner_end = end.unwrap_or(source.len());
        let tag_end = end.map_or(source.len(), |end| end + 2);
        let mut tag =
            Tag { kind, range: start..tag_end, inner: inner(source, inner_start..inner_end) };
        if kind == TagKind::Statement && source[tag.inner.clone()].trim() == "raw" {
            let (kind, range) = (TagKind::Skipped, start..raw_end(source, tag_end));
            tag = Tag { kind, range, inner: tag.inner };
        }
        at = tag.range.end;
        found.push(tag);
    }
    found
}

/// Finds the end of a tag, past any string inside it.
fn tag_end(source: &str, start: usize, close: &str) -> Option<usize> {
    let bytes = source.as_bytes();
    let mut at = start;
    while at < bytes.len() {
        if bytes[at..].starts_with(close.as_bytes()) {
            return Some(at);
        }
        at = match bytes[at] {
            quote @ (b'"' | b'\'' | b'`') => string_end(bytes, at, quote)?,
            _ => at + 1,
        };
    }
    None
}

/// Returns the place after the closing quotation mark.
fn string_end(bytes: &[u8], open: usize, quote: u8) -> Option<usize> {
    let mut at = open + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            byte if byte == quote => return Some(at + 1),
            _ => at += 1,
        }
    }
    None
}

fn raw_end(source: &str, start: usize) -> usize {
    let mut at = start;
    while let Some(close) = source[at..].find("%}").map(|offset| at + offset) {
        let opened = source[at..close].rfind("{%").map(|offset| at + offset + 2);
        let name =
            opened.map(|name| source[name..close].trim_matches(['-', ' ', '\t', '\r', '\n']));
        if name == Some("endraw") {
            return close + 2;
        }
        at = close + 2;
    }
    source.len()
}

/// Takes away the `-` of whitespace control.
fn inner(source: &str, range: Range<usize>) -> Range<usize> {
    let text = &source[range.clone()];
    let start = range.start + usize::from(text.starts_with('-'));
    let end = range.end - usize::from(text.len() > 1 && text.ends_with('-'));
    start..end.max(start)
}

/// Cuts the inside of a tag into words.
pub(super) fn words<'a>(source: &'a str, tag: &Tag) -> Vec<Placed<'a>> {
    const LONG_SIGNS: [&str; 11] =
        ["...", "//", "**", "==", "!=", ">=", "<=", "</", "?.", "?[", "/>"];
    let mut found = Vec::new();
    let end = tag.inner.end;
    let bytes = &source.as_bytes()[..end];
    let mut at = tag.inner.start;
    while at < end {
        let start = at;
        let word = match bytes[at] {
            byte if byte.is_ascii_whitespace() => {
                at += 1;
                continue;
            }
            quote @ (b'"' | b'\'' | b'`') => {
                at = string_end(bytes, at, quote).unwrap_or(end);
                Word::Str(source.get(start + 1..at.saturating_sub(1)).unwrap_or_default())
            }
            byte if byte.is_ascii_alphabetic() || byte == b'_' => {
                at += run(&bytes[at..], |byte| byte.is_ascii_alphanumeric() || byte == b'_');
                Word::Name(&source[start..at])
            }
            byte if byte.is_ascii_digit() => {
                at += run(&bytes[at..], |byte| byte.is_ascii_digit());
                Word::Number
            }
            _ => {
                let rest = &source[at..end];
                let long = LONG_SIGNS.into_iter().find(|sign| rest.starts_with(sign));
                at += long.map_or_else(|| rest.chars().next().map_or(1, char::len_utf8), str::len);
                Word::Sign(&source[start..at])
            }
        };
        found.push((word, start..at));
    }
    found
}

fn run(bytes: &[u8], is_part: impl Fn(u8) -> bool) -> usize {
    bytes.iter().take_while(|&&byte| is_part(byte)).count()
}

/// Finds the first block that is opened and not closed, or closed by another's end; returns the
/// opening tag with its name, and the wrong closing tag if there is one.
pub(super) fn unclosed(source: &str) -> Option<(Range<usize>, String, Option<Range<usize>>)> {
    let mut open: Vec<(Range<usize>, String)> = Vec::new();
    for tag in tags(source).into_iter().filter(|tag| tag.kind == TagKind::Statement) {
        let words = words(source, &tag);
        let Some((first, _)) = words.first() else { continue };
        let name = match first {
            Word::Name(name) => (*name).to_owned(),
            Word::Sign(sign @ ("<" | "</")) => {
                let named = words[1..].iter().map_while(|(word, _)| match word {
                    Word::Name(part) => Some(*part),
                    Word::Sign(".") => Some("."),
                    _ => None,
                });
                // Attributes follow the name without a dot, so only the first word is compared.
                format!("{sign}{}", named.take(1).collect::<String>())
            }
            _ => continue,
        };
        let closes = name.strip_prefix("end").map(str::to_owned);
        let closes = closes.or_else(|| name.strip_prefix("</").map(|name| format!("<{name}")));
        if let Some(closes) = closes {
            match open.pop() {
                Some((_, name)) if name == closes || name == "set_global" && closes == "set" => {}
                Some((opener, name)) => return Some((opener, name, Some(tag.range))),
                None => return None,
            }
        } else if opens(&name, &words) {
            open.push((tag.range, name));
        }
    }
    open.pop().map(|(opener, name)| (opener, name, None))
}

fn opens(name: &str, words: &[Placed<'_>]) -> bool {
    match name {
        "if" | "for" | "block" | "filter" | "component" => true,
        "set" | "set_global" => !matches!(words.get(2), Some((Word::Sign("="), _))),
        _ => name.starts_with('<'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_do_not_end_tags() {
        let source = "a {{ \"}}\" | upper }} {# {{ x #} {% raw %}{{ y }}{% endraw %}{% if b -%}";
        let found = tags(source);
        let kinds: Vec<_> = found.iter().map(|tag| tag.kind).collect();
        use TagKind::{Print, Skipped, Statement};
        assert_eq!(kinds, [Print, Skipped, Skipped, Statement]);
        assert_eq!(&source[found[3].inner.clone()], " if b ");
    }

    #[test]
    fn raw_text_holds_broken_tags() {
        for raw in ["{% raw %}{%}{% x {%- endraw %}", "{% raw %}%}{%{%%}{% endraw -%}"] {
            let found = tags(&format!("{raw}{{{{ y }}}}")).into_iter().next().unwrap();
            assert_eq!((found.kind, found.range), (TagKind::Skipped, 0..raw.len()), "{raw}");
        }
    }

    #[test]
    fn words_have_places() {
        let source = "{{ a.b_1 == 'c' }}";
        let found = words(source, &tags(source)[0]);
        let shown: Vec<_> = found.iter().map(|(_, range)| &source[range.clone()]).collect();
        assert_eq!(shown, ["a", ".", "b_1", "==", "'c'"]);
    }

    #[test]
    fn unclosed_blocks_are_found() {
        for (source, opener) in [
            ("{% if a %}{% for x in y %}{% endfor %}", Some("{% if a %}")),
            ("{% for x in y %}{% if a %}{% endfor %}", Some("{% if a %}")),
            ("{% set a = 1 %}{% set b %}c{% endset %}", None),
            ("{% <box a={b}> %}c", Some("{% <box a={b}> %}")),
            ("{% <box> %}c{% </box> %}", None),
        ] {
            let found = unclosed(source).map(|(range, ..)| &source[range]);
            assert_eq!(found, opener, "{source}");
        }
    }
}
