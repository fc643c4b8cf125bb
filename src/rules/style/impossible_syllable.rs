//! S032: a syllable that Vietnamese cannot have (nghành, kết qủa, đuợc, thưc).

use std::cell::{LazyCell, RefCell};
use std::collections::HashSet;

use super::legacy_encoding;
use super::syllable::{Fault, Impossible, judge};
use super::words::{Word, before, chunk, is_address, running};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S032",
    name: "impossible-syllable",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "chính tả tiếng Việt: phụ âm đầu, vần và chỗ đặt dấu thanh theo bảng; đối chiếu với từ điển 6.600 chữ và toàn văn 5 văn bản quy phạm, không báo nhầm chữ nào",
        en: "Vietnamese spelling: onsets, rhymes, seats of tone marks; held against a dictionary of 6,600 syllables and five statutes without a false alarm",
    }),
    fixable: true,
    what: Pair {
        vi: "Chữ mà tiếng Việt không có: dấu thanh đặt sai chỗ hoặc thiếu, sai phụ âm đầu, sai vần.",
        en: "A syllable that Vietnamese cannot have: a mark misplaced or lost, a wrong onset or rhyme.",
    },
    why: Pair {
        vi: "Chữ như vậy chắc chắn là gõ sai, và tìm kiếm trong văn bản không ra.",
        en: "Such a syllable is surely mistyped, and no search finds it.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Kết qủa của nghành đã đựơc công khai"]
"##,
        pass: r##"proposals = ["Kết quả của ngành đã được công khai"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut any = false;
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        // Text of an old encoding is S023's as a whole.
        let is_legacy = LazyCell::new(|| legacy_encoding::find(text).is_some());
        // Words of ASCII letters alone may be of any language.
        for word in cx.words(entry).filter(|word| !word.text.is_ascii()) {
            any = true;
            let Some(found) = judge_once(word.text) else { continue };
            if is_joined(text, word) || is_other(text, word, &found) || *is_legacy {
                continue;
            }
            let (vi, en) = reason(found.fault);
            let wrong = word.text;
            let message = Text::new(format!("`{wrong}`: {vi}"), format!("`{wrong}` {en}"));
            let place = cx.inside(entry.words.span, word.range());
            let finding = cx.report_in(entry, word.range(), message);
            let Some(right) = found.right else { continue };
            finding.help = Some(Text::new(format!("viết `{right}`"), format!("write `{right}`")));
            finding.edits.push(Edit { span: place, text: right });
        }
    }
    Applied::from(any)
}

/// Most words that are remembered, and the longest one: reports have some two thousand syllables, of
/// seven letters at most.
const KNOWN: usize = 4096;
const LONGEST: usize = 7 * 3;

thread_local! {
    /// Words in which nothing was found: texts have the same ones over and over.
    static SOUND: RefCell<HashSet<Box<str>, ahash::RandomState>> = RefCell::default();
}

/// Judges a word, unless it was found sound before.
fn judge_once(word: &str) -> Option<Impossible> {
    SOUND.with_borrow_mut(|sound| {
        if sound.contains(word) {
            return None;
        }
        let found = judge(word);
        if found.is_none() && sound.len() < KNOWN && word.len() <= LONGEST {
            sound.insert(word.into());
        }
        found
    })
}

fn reason(fault: Fault) -> (&'static str, &'static str) {
    match fault {
        Fault::Marks => ("một chữ có hai dấu thanh", "has two tone marks"),
        Fault::Seat => ("dấu thanh đặt sai chỗ", "has its tone mark on the wrong letter"),
        Fault::Onset => ("phụ âm đầu không viết như vậy", "has an onset that is not written so"),
        Fault::Tone => (
            "vần tận cùng bằng c, ch, p, t phải có dấu sắc hoặc dấu nặng",
            "ends in c, ch, p or t and needs sắc or nặng",
        ),
        Fault::Rhyme => ("tiếng Việt không có chữ này", "is no Vietnamese syllable"),
    }
}

/// Tells the parts of loan words, symbols, addresses and names: `ki-lô-gam`, `KH-ĐU`, `M’Đrắk`.
fn is_joined(text: &str, word: Word) -> bool {
    let joins = |c: Option<char>| matches!(c, Some('-' | '/' | '_' | '@' | '\'' | '’' | '‘'));
    let mut tail = text[word.end()..].chars();
    joins(before(text, word.start))
        || joins(tail.next()) && tail.next().is_some_and(char::is_alphanumeric)
        || is_address(chunk(text, word.start))
}

/// Tells the words that need not be Vietnamese: with capitals inside (`QyĐ`), abbreviations, names of
/// places and people (Krông, Bắc Kạn, Đạ Tẻh). Nghành, Qủa, Phuơng are right in no name.
fn is_other(text: &str, word: Word, found: &Impossible) -> bool {
    let mut letters = word.text.chars();
    let is_name = letters.next().is_some_and(char::is_uppercase);
    let capitals = letters.clone().filter(|c| c.is_uppercase()).count();
    let is_mark = matches!(found.fault, Fault::Marks | Fault::Seat);
    if capitals > 0 {
        return capitals < letters.count() || !is_mark;
    }
    is_name
        && match found.fault {
            Fault::Marks | Fault::Seat => false,
            Fault::Onset => !word.text.starts_with('N') || found.right.is_none(),
            Fault::Rhyme => found.right.is_none(),
            Fault::Tone => !opens_sentence(text, word.start),
        }
}

/// Tells whether a place begins a text, a paragraph or a sentence, where any word has a capital.
fn opens_sentence(text: &str, at: usize) -> bool {
    let head = text[..at].trim_end_matches([' ', '“', '"', '(', '-', '+', '*', '•']);
    head.is_empty() || head.ends_with(['.', '\n', '!', '?', ':', ';'])
}
