//! N032: a number in words differs from the digits beside it.

use super::number::{Number, numbers, prose};
use super::words;
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N032",
    name: "words-differ",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số viết bằng chữ khác với số viết bằng chữ số bên cạnh.",
        en: "A number in words differs from the digits beside it.",
    },
    why: Pair {
        vi: "Ghi \"04 (bốn)\" là để không ai sửa được số; hai số khác nhau thì không biết tin số nào.",
        en: "\"04 (bốn)\" is written so that nobody can alter it; when they differ, neither can be trusted.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Bổ sung 04 (năm) biên chế"]
"##,
        pass: r##"proposals = ["Bổ sung 04 (bốn) biên chế"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in prose(cx) {
        for number in numbers(cx, entry).filter(Number::begins) {
            let Some((words, length)) = in_brackets(number.after()) else { continue };
            let Some(count) = number.count() else { continue };
            let words = words.trim_matches(['*', ' ']);
            let Some(said) = words::read(words) else { continue };
            if said == count {
                continue;
            }
            let message = Text::new(
                format!("`{}` và `{words}` là hai số khác nhau ({said})", number.written()),
                format!("`{}` and `{words}` ({said}) are different numbers", number.written()),
            );
            let range = number.range().start..number.range().end + length;
            let finding = cx.report_in(entry, range, message);
            finding.help = Some(Text::new(
                "sửa số sai, hoặc chỉ ghi chữ số",
                "mend the wrong one, or keep the digits alone",
            ));
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns the words in the brackets that follow a number, and how long all that is.
fn in_brackets(after: &str) -> Option<(&str, usize)> {
    // No number in words is longer; a text of opening brackets is not read anew for each.
    const LONGEST: usize = 300;
    let rest = after.strip_prefix(' ').unwrap_or(after).strip_prefix('(')?;
    let near = &rest[..rest.floor_char_boundary(LONGEST)];
    let words = &near[..near.find(['(', ')']).filter(|end| near[*end..].starts_with(')'))?];
    Some((words, after.len() - rest.len() + words.len() + 1))
}
