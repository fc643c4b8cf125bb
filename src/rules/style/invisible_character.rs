//! S022: characters that nobody sees: soft hyphens, zero-width ones, hard blanks, direction marks.

use super::legacy_encoding;
use super::words::{after, first_of};
use crate::diagnostic::{Edit, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S022",
    name: "invisible-character",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "thường lẫn vào khi dán từ trang web, tệp PDF; bản lưu trữ Luật 10/2022/QH15 cũng có U+00AD trong “Đối tượng”",
        en: "comes with text pasted from web pages and PDF; even a stored copy of Luật 10/2022/QH15 has U+00AD in “Đối tượng”",
    }),
    fixable: true,
    what: Pair {
        vi: "Có ký tự không nhìn thấy (dấu nối mềm, khoảng trắng cứng, ký tự rộng bằng không).",
        en: "A character that nobody sees (soft hyphen, hard blank, zero-width character).",
    },
    why: Pair {
        vi: "Tìm kiếm, so sánh không khớp; dòng ngắt sai chỗ; căn đều hai lề hở chữ.",
        en: "Searches and comparisons fail, lines break in the wrong place.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đối tư\u00ADợng\u00A0khen thưởng"]
"##,
        pass: r##"proposals = ["Đối tượng khen thưởng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in cx.texts() {
        let text = entry.words.value.as_str();
        let mut found: Vec<(usize, char)> = cx
            .signs(entry)
            .filter_map(|at| Some((at, after(text, at)?)))
            .filter(|(_, c)| kind(*c).is_some())
            .collect();
        // In text of an old encoding it is a letter, which nobody could bring back (S023).
        let has_hyphen = found.iter().any(|(_, c)| *c == SOFT_HYPHEN);
        if has_hyphen && legacy_encoding::find(text).is_some() {
            found.retain(|(_, c)| *c != SOFT_HYPHEN);
        }
        // Pasted text is full of them: one finding for each character of a text.
        while let Some((_, first)) = found.first().copied() {
            let same: Vec<_> = found.extract_if(.., |(_, c)| *c == first).collect();
            report(cx, entry, &same);
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Reports the places of one character in a text.
fn report(cx: &mut Checker, entry: &Entry, places: &[(usize, char)]) {
    let [(first, c), ..] = places else { return };
    let Some((vi, en, right)) = kind(*c) else { return };
    let code = format!("U+{:04X}", u32::from(*c));
    let message = Text::new(
        format!("có {vi} ({code}), không nhìn thấy"),
        format!("{en} ({code}), which nobody sees"),
    );
    let edit = |(at, c): &(usize, char)| {
        let span = cx.inside(entry.words.span, *at..at + c.len_utf8());
        Edit { span, text: right.to_owned() }
    };
    let edits: Vec<_> = places.iter().map(edit).collect();
    let finding = cx.report_in(entry, *first..first + c.len_utf8(), message);
    finding.edits = edits;
    finding.label = first_of(places.len());
}

const SOFT_HYPHEN: char = '\u{AD}';

/// Returns the name of an invisible character, and what should stand in its place.
fn kind(c: char) -> Option<(&'static str, &'static str, &'static str)> {
    let kind = match c {
        SOFT_HYPHEN => ("dấu nối mềm", "a soft hyphen", ""),
        '\u{A0}' | '\u{202F}' | '\u{2007}' => ("khoảng trắng cứng", "a hard blank", " "),
        '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}' | '\u{205F}' | '\u{3000}' => {
            ("khoảng trắng khác cỡ", "a blank of another width", " ")
        }
        '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}' => {
            ("ký tự rộng bằng không", "a zero-width character", "")
        }
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            ("ký tự đổi chiều chữ", "a direction mark", "")
        }
        '\u{2028}' | '\u{2029}' => ("ký tự ngắt dòng lạ", "a foreign line end", " "),
        _ => return None,
    };
    Some(kind)
}
