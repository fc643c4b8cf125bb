//! F005: lower case, tone marks or odd signs in the abbreviation of the body.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::rules::form::words::{given, is_tone, report_at};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F005",
    name: "malformed-abbreviation",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c"),
    what: Pair {
        vi: "Chữ viết tắt tên cơ quan có chữ thường, dấu thanh hoặc ký hiệu lạ.",
        en: "The abbreviation of the body has lower-case letters, tone marks or odd signs.",
    },
    why: Pair {
        vi: "Ký hiệu văn bản được trình bày bằng chữ in hoa, giữa các nhóm chữ chỉ có dấu gạch nối.",
        en: "The symbol is printed in capitals, with nothing but hyphens between its groups.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "skhcn"
place = "Quảng Trị"
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNgV"
place = "Quảng Trị"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let abbreviation = &cx.model.agency.abbreviation;
    if given(abbreviation).is_none() {
        return Applied::No;
    }
    if let Some((range, what)) = fault(&abbreviation.value) {
        let found = &abbreviation.value[range.clone()];
        let message = Text::new(
            format!("chữ viết tắt tên cơ quan có {}: `{found}`", what.vi),
            format!("the abbreviation of the body has {}: `{found}`", what.en),
        );
        report_at(cx, abbreviation, range, message).help = Some(Text::new(
            "viết bằng chữ in hoa, ví dụ `SKHCN`, `UBND`, `SGD&ĐT`",
            "write it in capitals, such as `SKHCN`, `UBND`, `SGD&ĐT`",
        ));
    }
    Applied::Yes
}

/// Returns the first fault; one lower-case letter, as in `SNgV` or `TTg`, is in use.
fn fault(text: &str) -> Option<(Range<usize>, Text)> {
    let mut lower: Option<Range<usize>> = None;
    for (at, c) in text.char_indices() {
        let here = at..at + c.len_utf8();
        if c.is_lowercase() {
            let start = lower.as_ref().map_or(at, |run| run.start);
            lower = Some(start..here.end);
            continue;
        }
        if lower.as_ref().is_some_and(|run| is_word(text, run)) {
            break;
        }
        lower = None;
        if c.is_alphabetic() && std::iter::once(c).nfd().any(is_tone) {
            return Some((here, Text::new("dấu thanh", "a tone mark")));
        }
        // Blanks and what stands before `/` are faults of their own.
        if !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '-' | '&' | '/') {
            return Some((here, Text::new("ký hiệu lạ", "an odd sign")));
        }
    }
    let word = lower.filter(|run| is_word(text, run));
    word.map(|run| (run, Text::new("chữ thường", "lower-case letters")))
}

/// Tells whether a run of small letters is more than one letter.
fn is_word(text: &str, run: &Range<usize>) -> bool {
    text[run.clone()].chars().nth(1).is_some()
}
