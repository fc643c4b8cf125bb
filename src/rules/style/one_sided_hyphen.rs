//! S010: a hyphen with a blank on one side only.

use super::words::{chunk, running, word_before};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S010",
    name: "one-sided-hyphen",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "205 văn bản nhà nước năm 2025: “kinh tế - xã hội” 230 lần, “2021 - 2025” 309 lần, “2021-2025” 120 lần; không có kiểu lệch một bên",
        en: "205 State documents of 2025: “kinh tế - xã hội” 230 times, “2021 - 2025” 309 times, “2021-2025” 120 times; none with a blank on one side",
    }),
    fixable: true,
    what: Pair {
        vi: "Dấu gạch nối chỉ có khoảng trắng ở một bên.",
        en: "A hyphen with a blank on one side only.",
    },
    why: Pair {
        vi: "Hai bên dấu gạch nối phải như nhau: “2021 - 2025”, “kinh tế - xã hội”.",
        en: "Both sides of a hyphen look alike: “2021 - 2025”, “kinh tế - xã hội”.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị sơ kết giai đoạn 2021- 2025"]
"##,
        pass: r##"proposals = ["Đề nghị sơ kết giai đoạn 2021 - 2025"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        for at in cx.signs(entry).filter(|at| text.as_bytes()[*at] == b'-') {
            let Some((left, right, range)) = sides(text, at) else { continue };
            let message = Text::new(
                format!("dấu gạch nối lệch một bên: `{}`", &text[range.clone()]),
                format!("a hyphen with a blank on one side: `{}`", &text[range.clone()]),
            );
            let gap = range.start + left.len()..range.end - right.len();
            let place = cx.inside(entry.words.span, gap);
            let finding = cx.report_in(entry, range, message);
            if is_plain(left, right) {
                finding.edits.push(Edit { span: place, text: " - ".into() });
            } else {
                finding.help = Some(Text::new(
                    format!("viết `{left}-{right}` hoặc `{left} - {right}`"),
                    format!("write `{left}-{right}` or `{left} - {right}`"),
                ));
            }
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns the words beside a hyphen with a blank on one side, and the place of all.
fn sides(text: &str, at: usize) -> Option<(&str, &str, std::ops::Range<usize>)> {
    let (head, tail) = (&text[..at], &text[at + 1..]);
    let (left_end, right_start) = match (head.strip_suffix(' '), tail.strip_prefix(' ')) {
        (Some(head), None) => (head.len(), at + 1),
        (None, Some(_)) => (at, at + 2),
        _ => return None,
    };
    let left = word_before(text, left_end);
    let rest = &text[right_start..];
    let right = &rest[..rest.len() - rest.trim_start_matches(char::is_alphanumeric).len()];
    if left.is_empty() || right.is_empty() {
        return None;
    }
    let is_figure = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (from, to) = (left_end - left.len(), right_start + right.len());
    // `-5` is a number below zero; numbers of documents have a rule of their own.
    let is_negative = is_figure(right) && right_start == at + 1 && !is_year(left);
    let is_number = chunk(text, from).contains('/') || chunk(text, right_start).contains('/');
    // `1- Tiếp tục` numbers an item.
    let line = text[..from].trim_end_matches(' ');
    let is_start = line.is_empty() || line.ends_with('\n');
    let is_marker = is_start && is_figure(left) && left.len() < 3;
    (!is_negative && !is_number && !is_marker).then_some((left, right, from..to))
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && (word.starts_with("19") || word.starts_with("20"))
        && word.parse::<u16>().is_ok()
}

/// Tells a span of years, or Vietnamese words, from names whose hyphen takes no blank (`COVID-19`).
fn is_plain(left: &str, right: &str) -> bool {
    let is_word = |word: &str| word.chars().all(char::is_lowercase) && word.len() > 1;
    let is_marked = !left.is_ascii() || !right.is_ascii();
    (is_year(left) && is_year(right)) || (is_word(left) && is_word(right) && is_marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<bool> {
        let mut sides = text.match_indices('-').filter_map(|(at, _)| sides(text, at));
        sides.next().map(|(left, right, _)| is_plain(left, right))
    }

    #[test]
    fn both_sides_or_none() {
        for text in [
            "2021 - 2025",
            "2021-2025",
            "30-CT/TW",
            "giảm -5%",
            "- Mục",
            "a:\n- mục",
            "tăng, -mục",
            "34 - KH/TU",
            "34- KH/TU",
            "1- Tiếp tục",
            "BC -SKHCN/1",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn mended_where_the_form_is_plain() {
        assert_eq!(found("2021- 2025"), Some(true));
        assert_eq!(found("2021 -2025"), Some(true));
        assert_eq!(found("kinh tế- xã hội"), Some(true));
        assert_eq!(found("dịch COVID- 19"), Some(false));
        for marked in ["kinh tế- mua", "mua- bán"] {
            assert_eq!(found(marked), Some(true), "{marked}");
        }
        for text in [
            "mua- ban",
            "mục đó- b",
            "2021- 20225",
            "2021- 3025",
            "2021- 20ab",
            "Ban- ngành",
            "100- 200",
            "năm 12- 15",
        ] {
            assert_eq!(found(text), Some(false), "{text}");
        }
    }
}
