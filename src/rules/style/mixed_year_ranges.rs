//! S011: spans of years written in two ways.

use super::words::{dash, own};
use crate::diagnostic::{Label, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S011",
    name: "mixed-year-ranges",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "205 văn bản nhà nước năm 2025: “2021 - 2025” 309 lần, “2021-2025” 120 lần, gạch dài 9 lần",
        en: "205 State documents of 2025: “2021 - 2025” 309 times, “2021-2025” 120 times, a dash 9 times",
    }),
    what: Pair {
        vi: "Khoảng năm viết theo hai kiểu trong một văn bản.",
        en: "Spans of years written in two ways in one document.",
    },
    why: Pair {
        vi: "Kiểu nào cũng dùng được, nhưng một văn bản chỉ nên theo một kiểu; “2021 - 2025” thường gặp hơn.",
        en: "Either will do, but a document keeps to one; “2021 - 2025” is the commoner.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Sơ kết giai đoạn 2021 - 2025", "Lập kế hoạch 2026-2030"]
"##,
        pass: r##"proposals = ["Sơ kết giai đoạn 2021 - 2025", "Lập kế hoạch 2026 - 2030"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// The ways: hyphen with blanks, hyphen alone, dash.
const WAYS: usize = 3;

/// A span of years: its text, first and last byte.
type Place<'a> = (&'a Entry, usize, usize);

fn check(cx: &mut Checker) -> Applied {
    let mut firsts: [Option<Place>; WAYS] = [None; WAYS];
    let mut counts = [0; WAYS];
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for (start, end, way) in ranges(text, cx.signs(entry)) {
            counts[way] += 1;
            firsts[way].get_or_insert((entry, start, end));
        }
    }
    // The commonest way is the rule, the first of the others the exception.
    let rule = (0..WAYS).max_by_key(|way| (counts[*way], WAYS - way)).unwrap_or(0);
    let other = (0..WAYS).filter(|way| *way != rule).find_map(|way| firsts[way]);
    if let (Some((entry, start, end)), Some(usual)) = (other, firsts[rule]) {
        let first = cx.inside(usual.0.words.span, usual.1..usual.2);
        let (text, usual) =
            (&entry.words.value[start..end], &usual.0.words.value[usual.1..usual.2]);
        let message = Text::new(
            format!("khoảng năm `{text}` viết khác kiểu với `{usual}`"),
            format!("span of years `{text}` is written otherwise than `{usual}`"),
        );
        let usual = Text::new(
            format!("kiểu này có {} lần", counts[rule]),
            format!("this way stands {} times", counts[rule]),
        );
        let finding = cx.report_in(entry, start..end, message);
        finding.labels.push(Label { span: first, text: usual });
    }
    Applied::from(counts.iter().any(|count| *count > 0))
}

/// Returns the spans of years of a text with their way.
fn ranges(
    text: &str,
    signs: impl Iterator<Item = usize>,
) -> impl Iterator<Item = (usize, usize, usize)> {
    let dashes = signs.filter_map(|at| Some((at, dash(text, at)?)));
    dashes.filter(|(_, sign)| *sign != "—").filter_map(move |(at, sign)| {
        let (head, tail) = (&text[..at], &text[at + sign.len()..]);
        let spaced = head.ends_with(' ') && tail.starts_with(' ');
        let (head, tail) = if spaced { (&head[..at - 1], &tail[1..]) } else { (head, tail) };
        let start = head.len().checked_sub(4)?;
        let is_range = is_year(head.get(start..)?)
            && is_year(tail.get(..4)?)
            && !head[..start].ends_with(|c: char| c.is_alphanumeric() || c == '/')
            && !tail[4..].starts_with(|c: char| c.is_alphanumeric() || c == '/');
        let way = if sign != "-" { 2 } else { usize::from(!spaced) };
        is_range.then(|| (start, text.len() - tail.len() + 4, way))
    })
}

fn is_year(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
        && (text.starts_with("19") || text.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cut::signs;

    #[test]
    fn ways_of_a_span() {
        let ways = |text: &str| ranges(text, signs(text)).map(|(.., way)| way).collect::<Vec<_>>();
        assert_eq!(ways("2020 - 2025, 2021-2025 và 2015 – 2020, 2021- 2025"), [0, 1, 2]);
        assert_eq!(ways("số 2014-2015/QĐ, 12020-2025, 2020-CT/TW, à-2025").len(), 0);
    }
}
