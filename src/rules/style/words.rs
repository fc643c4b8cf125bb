//! What the rules about wording look at: running text, its words, its paragraphs.

use crate::diagnostic::Text;
use crate::read::Entry;
use crate::rules::Checker;
use crate::rules::checker::is_title;
pub(super) use crate::rules::cut::{Word, places, words};
use crate::rules::cut::{near_after, near_before};
use crate::value::blank_hint;

/// Returns every text that is read as text: no numbers of documents, addresses, settings, blanks
/// still to be filled in.
pub(super) fn running<'a>(cx: &Checker<'a>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    cx.texts_of(&cx.shared.running, is_running)
}

/// Returns the running texts that the office words itself: no titles, which are quoted as they are.
pub(super) fn own<'a>(cx: &Checker<'a>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    cx.texts_of(&cx.shared.own, is_own)
}

/// Returns the texts of sentences: no names of bodies, people, posts, places, no symbols.
pub(super) fn sentences<'a>(cx: &Checker<'a>) -> impl Iterator<Item = &'a Entry> + use<'a> {
    cx.texts_of(&cx.shared.sentences, is_sentence)
}

fn is_running(Entry { key, words }: &Entry) -> bool {
    let text = words.value.as_str();
    let is_number = !text.contains(' ') && text.bytes().any(|byte| byte.is_ascii_digit());
    let is_setting = key.starts_with("check.") || key.ends_with("website");
    !is_number && !is_setting && blank_hint(text).is_none()
}

fn is_own(entry: &Entry) -> bool {
    let key = entry.key.as_str();
    (key == "signature.title" || !is_title(key)) && is_running(entry)
}

fn is_sentence(entry: &Entry) -> bool {
    let is_frame = [
        "abbreviations[",
        "agency.",
        "archive.",
        "consolidation.",
        "document.",
        "signature.",
        "recipients[",
    ];
    let is_part = [".type", ".issuer", ".number"];
    !is_frame.iter().any(|start| entry.key.starts_with(start))
        && !is_part.iter().any(|end| entry.key.ends_with(end))
        && is_own(entry)
}

/// Returns the stretch without blanks around a byte, as far as anybody reads one.
pub(super) fn chunk(text: &str, at: usize) -> &str {
    let (head, tail) = (near_before(text, at), near_after(text, at));
    let is_blank = |byte: u8| matches!(byte, b' ' | b'\n' | b'\t');
    let start = head.bytes().rposition(is_blank).map_or(0, |blank| blank + 1);
    let end = tail.bytes().position(is_blank).unwrap_or(tail.len());
    text.get(at - head.len() + start..at + end).unwrap_or_default()
}

/// Tells the dot that begins the ending of a file, a domain or a name: `tệp .docx`, `tên miền .vn`.
pub(super) fn begins_ending(text: &str, at: usize) -> bool {
    const ENDINGS: [&str; 26] = [
        "com", "csv", "doc", "docx", "dwg", "edu", "gov", "html", "jpg", "json", "mp3", "mp4",
        "net", "org", "pdf", "png", "ppt", "pptx", "rar", "toml", "txt", "vn", "xls", "xlsx",
        "xml", "zip",
    ];
    let tail = text[at..].strip_prefix('.').unwrap_or_default();
    let bare = tail.trim_start_matches(char::is_alphanumeric);
    let word = &tail[..tail.len() - bare.len()];
    ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(word))
}

/// Tells whether a stretch without blanks is an address of the Internet.
pub(super) fn is_address(chunk: &str) -> bool {
    chunk.contains("://") || chunk.contains('@') || chunk.contains("www.") || {
        let host = chunk.trim_end_matches(|c: char| !c.is_alphanumeric());
        [".vn", ".com", ".net", ".org"].iter().any(|end| host.ends_with(end))
            || chunk.contains(".gov.")
    }
}

/// What stands between paragraphs.
const PARAGRAPH_END: &str = "\n\n";

/// Returns the paragraphs of a text with the byte that each begins at.
pub(super) fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = places(text, PARAGRAPH_END).chain([text.len()]);
    ends.scan(0, |start, end| {
        let from = std::mem::replace(start, end + PARAGRAPH_END.len());
        Some((from, text.get(from..end).unwrap_or_default()))
    })
}

/// Returns the hyphen or dash at a byte.
pub(super) fn dash(text: &str, at: usize) -> Option<&str> {
    let c = after(text, at).filter(|c| matches!(c, '-' | '–' | '—'))?;
    text.get(at..at + c.len_utf8())
}

/// Returns the character before a byte.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// Returns the character at a byte.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Returns the word that ends right at a byte, empty where there is none.
pub(super) fn word_before(text: &str, at: usize) -> &str {
    let head = &text[..at];
    let bare = head.trim_end_matches(char::is_alphanumeric);
    &head[bare.len()..]
}

/// Returns the word before a word, where only a blank stands between them.
pub(super) fn neighbour_before(text: &str, at: usize) -> &str {
    text[..at].strip_suffix(' ').map_or("", |head| word_before(text, head.len()))
}

/// Returns the word after a word, where only a blank stands between them.
pub(super) fn neighbour_after(text: &str, at: usize) -> &str {
    let Some(tail) = text[at..].strip_prefix(' ') else { return "" };
    let bare = tail.trim_start_matches(char::is_alphanumeric);
    &tail[..tail.len() - bare.len()]
}

/// Says that a finding stands for several places; nothing where there is one.
pub(super) fn first_of(count: usize) -> Option<Text> {
    (count > 1).then(|| {
        Text::new(format!("chỗ đầu trong {count} chỗ"), format!("the first of {count} places"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;
    use crate::value::Spanned;

    #[test]
    fn neighbours_are_words_at_a_blank() {
        let text = "công tác dân vận, chính quyền";
        let at = text.find("dân").unwrap();
        assert_eq!(neighbour_before(text, at), "tác");
        assert_eq!(neighbour_after(text, at + "dân".len()), "vận");
        assert_eq!(neighbour_after(text, at + "dân vận".len()), "");
        assert_eq!(neighbour_before(text, text.find("chính").unwrap()), "");
    }

    #[test]
    fn addresses_are_told_from_words() {
        assert!(is_address("(http://www.travinh.gov.vn/wps)."));
        assert!(is_address("vp@sonoivu.travinh.gov.vn"));
        assert!(is_address("(vnexpress.net),"));
        assert!(!is_address("TP.HCM"));
    }

    #[test]
    fn titles_are_no_words_of_the_office() {
        let is = |key: &str| {
            let words = Spanned {
                value: "giữ nguyên như bản gốc".to_owned(),
                span: Span::default(),
            };
            is_own(&Entry { key: key.to_owned(), words })
        };
        assert!(is("proposals[0]") && is("signature.title"));
        assert!(!is("plans[0].title") && !is("campaigns.published.titles[0]"));
    }
}
