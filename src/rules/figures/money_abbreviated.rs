//! N027: the unit of money is abbreviated, "đ" or "VNĐ", or joined to the number.

use std::ops::Range;

use super::number::{Number, own_numbers, starts_with_word};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N027",
    name: "money-abbreviated",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "\"đồng\" 323 lần, \"đ\" 2 lần trong 205 văn bản của cơ quan nhà nước",
        en: "\"đồng\" 323 times, \"đ\" twice in 205 documents of State bodies",
    }),
    fixable: true,
    what: Pair {
        vi: "Đơn vị tiền viết tắt \"đ\", \"VNĐ\", hoặc viết liền với số.",
        en: "The unit of money is abbreviated, \"đ\" or \"VNĐ\", or joined to the number.",
    },
    why: Pair {
        vi: "Văn bản hành chính viết đủ \"đồng\", cách số một khoảng trắng; \"VNĐ\" không phải ký hiệu chính thức.",
        en: "Official documents write \"đồng\" in full, after a blank; \"VNĐ\" is no official sign.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Hỗ trợ 1.710.000đ"]
"##,
        pass: r##"proposals = ["Hỗ trợ 1.710.000 đồng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for (entry, number, unit) in own_numbers(cx, unit) {
        let start = number.range().end + unit.start;
        let end = number.range().end + unit.end;
        let shown = entry.words.value[number.range().start..end].to_owned();
        let message = Text::new(
            format!("đơn vị tiền viết tắt hoặc viết liền: `{shown}`"),
            format!("the unit of money is abbreviated or joined: `{shown}`"),
        );
        let edit = cx.inside(entry.words.span, start..end);
        let finding = cx.report_in(entry, number.range().start..end, message);
        finding.help = Some(Text::new(
            "viết đủ, cách số một khoảng trắng: `… đồng`",
            "write it out, after a blank: `… đồng`",
        ));
        finding.edits.push(Edit { span: edit, text: " đồng".into() });
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns where an abbreviated unit stands after a number, with the blank before it.
fn unit(number: &Number) -> Option<Range<usize>> {
    let after = number.after();
    // C4 opens `đ` and `Đ`.
    let first = after.strip_prefix(' ').unwrap_or(after).bytes().next();
    if !matches!(first, Some(0xC4 | b'V' | b'v' | b'n' | b't')) {
        return None;
    }
    let word = |text: &'static str, from: usize| {
        let end = starts_with_word(&after[from..], text).then_some(from + text.len())?;
        // `đ/c` is a comrade, `đồng chí` as well.
        let is_comrade = ["/c", " chí"].iter().any(|rest| starts_with_word(&after[end..], rest));
        (!is_comrade).then_some(end)
    };
    // A bare `5đ` may be a mark at school or a point of a clause.
    let is_sum = number.count().is_some_and(|count| count >= 1000);
    if let Some(end) = word("đồng", 0) {
        return Some(0..end);
    }
    if is_sum && let Some(end) = word("đ", 0).or_else(|| word("Đ", 0)) {
        return Some(0..end);
    }
    let blank = usize::from(after.starts_with(' '));
    if let Some(end) = ["VNĐ", "vnđ", "VNđ"].into_iter().find_map(|unit| word(unit, blank)) {
        return Some(0..end);
    }
    if is_sum
        && blank == 1
        && let Some(end) = word("đ", 1).or_else(|| word("Đ", 1))
    {
        return Some(0..end);
    }
    // `20 triệu đ`
    let scale =
        ["nghìn", "ngàn", "triệu", "tỷ", "tỉ"].into_iter().find_map(|scale| word(scale, blank))?;
    let rest = after[scale..].strip_prefix(' ')?;
    let end = ["đ", "VNĐ", "vnđ"].into_iter().find(|unit| starts_with_word(rest, unit))?.len();
    Some(scale..scale + 1 + end)
}
