//! Bodies that a reform ended: where a report still names one, and what came after.
//!
//! A name of the past is right in the title of a document cited, in the issuer of one, and in a
//! sentence that tells of the past. So the places that name bodies of today are looked at always,
//! running text only in reports of a later year, and there only where nothing speaks of the past.

use std::ops::Range;

use crate::diagnostic::Text;
use crate::read::Entry;
use crate::rules::cut::{Word, is_quoted, near_after, near_before};
use crate::rules::form::words::after_word;
use crate::rules::{Applied, Checker};

/// A body that ended.
pub(super) struct Former {
    /// Its name, in lower case.
    pub(super) name: &'static str,
    /// What came after.
    pub(super) now: &'static str,
}

/// A reform.
pub(super) struct Reform {
    /// The bodies that it ended.
    pub(super) bodies: &'static [Former],
    /// When it took effect, as it is printed.
    pub(super) day: &'static str,
    /// The year in which it took effect; running text is looked at in reports of later years.
    pub(super) year: u64,
    /// Whether running text is looked at at all.
    pub(super) running_text: bool,
    /// The act that ended them.
    pub(super) act: &'static str,
}

/// Keys that name bodies as they are on the day of the document.
const OF_TODAY: [&str; 7] = [
    "agency.name",
    "agency.parent",
    "agency.place",
    "agency.party_committee",
    "document.report_to",
    "document.addressed_to[",
    "recipients[",
];

/// Last keys of texts that quote another document.
const QUOTED: [&str; 4] = [".title", ".issuer", ".number", ".type"];

/// Words of a sentence that tells of the past.
const PAST: [&str; 17] = [
    "trước",
    " cũ",
    "(cũ",
    "nguyên ",
    "sáp nhập",
    "hợp nhất",
    "kết thúc",
    "giải thể",
    "chuyển",
    "bàn giao",
    "tiếp nhận",
    "đến hết",
    "chấm dứt",
    "không còn",
    "bãi bỏ",
    "trên cơ sở",
    "pháp lệnh",
];

/// Reports the bodies of a reform.
pub(super) fn report(cx: &mut Checker, reform: &Reform) -> Applied {
    let later = reform.running_text && cx.model.last_year().value > reform.year;
    let mut applied = false;
    for entry in cx.texts() {
        let of_today = OF_TODAY.iter().any(|key| entry.key.starts_with(key));
        let quoted = QUOTED.iter().any(|end| entry.key.ends_with(end));
        if !(of_today || later && (!quoted || entry.key == "signature.title")) {
            continue;
        }
        applied = true;
        let text = &entry.words.value;
        for (range, former) in places(text, cx.words(entry), reform.bodies) {
            if of_today || !is_past(text, range.start) {
                report_one(cx, entry, range, former, reform);
            }
        }
    }
    Applied::from(applied)
}

fn report_one(
    cx: &mut Checker,
    entry: &Entry,
    range: Range<usize>,
    former: &Former,
    reform: &Reform,
) {
    let found = &entry.words.value[range.clone()];
    let Reform { day, act, .. } = reform;
    let now = former.now;
    let message = Text::new(
        format!("không còn `{found}` từ ngày {day}"),
        format!("`{found}` no longer exists from {day}"),
    );
    cx.report_in(entry, range, message).help = Some(Text::new(
        format!("nay là {now} ({act}); việc trước ngày đó thì ghi rõ thời gian"),
        format!("now {now} ({act}); say when, if it is about the time before"),
    ));
}

/// Returns the places of former names as whole words, whatever the capitals.
fn places<'b, 't>(
    text: &str,
    words: impl Iterator<Item = Word<'t>>,
    bodies: &'b [Former],
) -> Vec<(Range<usize>, &'b Former)> {
    let mut found = Vec::new();
    for Word { start: at, .. } in words {
        let rest = &text[at..];
        let Some(first) = rest.chars().next().and_then(|c| c.to_lowercase().next()) else {
            continue;
        };
        let like = bodies.iter().filter(|body| body.name.starts_with(first));
        let mut named = like.filter_map(|body| Some((body, after_word(rest, body.name)?)));
        found.extend(named.next().map(|(body, after)| (at..text.len() - after.len(), body)));
    }
    found
}

/// Tells whether the sentence round a place tells of the past or cites a document, or quotes.
fn is_past(text: &str, at: usize) -> bool {
    const ENDS: [char; 3] = ['.', ';', '\n'];
    let before = near_before(text, at).rsplit(ENDS).next().unwrap_or_default();
    let after = near_after(text, at).split(ENDS).next().unwrap_or_default();
    let sentence = format!("{before}{after}").to_lowercase();
    let cites = is_quoted(text, at)
        || sentence.split('/').rev().skip(1).any(|part| part.ends_with(is_digit));
    cites || sentence.contains("[[") || PAST.iter().any(|word| sentence.contains(word))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cut::words;

    const BODIES: [Former; 2] =
        [Former { name: "thị xã", now: "" }, Former { name: "thanh tra sở", now: "" }];

    #[test]
    fn names_are_whole_words() {
        let found = |text: &str| {
            let places = places(text, words(text), &BODIES).into_iter();
            places.map(|(range, _)| text[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("các huyện, Thị xã"), ["Thị xã"]);
        assert!(found("thị xãy").is_empty());
        assert!(found("siêuthị xã").is_empty());
        assert_eq!(found("“thị xã”"), ["thị xã"]);
        assert_eq!(found("THANH TRA SỞ và Thanh tra Sở"), ["THANH TRA SỞ", "Thanh tra Sở"]);
    }

    #[test]
    fn sentences_of_the_past_are_left_alone() {
        let past = |text: &str| is_past(text, text.find("Thanh tra Sở").unwrap());
        assert!(past("Trước ngày sáp nhập, Thanh tra Sở đã kiểm tra"));
        assert!(past("Kế hoạch số 04/KH-BCĐ của Thanh tra Sở"));
        assert!(past("Thanh tra Sở thực hiện [[30-CT/TW]]"));
        assert!(past("Phong trào “Thanh tra Sở gương mẫu”"));
        assert!(past("Nay không còn Thanh tra Sở"));
        assert!(!past("Trước đó đã họp. Thanh tra Sở đã kiểm tra"));
    }
}
