//! N033: a share in the text does not fit the fraction before it: "189/2782 (6,9%)".

use super::number::{Number, Share, numbers, prose};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N033",
    name: "percent-differs-in-text",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Tỷ lệ trong lời văn không khớp phân số đứng trước: \"189/2782 (6,9%)\".",
        en: "A share in the text does not fit the fraction before it: \"189/2782 (6,9%)\".",
    },
    why: Pair {
        vi: "Người đọc chia lại là thấy; lỗi thường do sửa một số mà quên số kia.",
        en: "Any reader can divide; one of the figures was changed and the other forgotten.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Có 189/2.782 trường hợp (6,9%)"]
"##,
        pass: r##"proposals = ["Có 189/2.782 trường hợp (6,79%)"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in prose(cx) {
        let found: Vec<Number> = numbers(cx, entry).collect();
        for three in found.windows(3) {
            let Some((share, percent, decimals)) = fraction(three) else { continue };
            if share.fits(percent, decimals) {
                continue;
            }
            let (part, percent) = (three[0], three[2]);
            let right = share.shown(decimals.max(1));
            let message = Text::new(
                format!(
                    "{}/{} là {right}%, không phải {}%",
                    share.part,
                    share.whole,
                    percent.written()
                ),
                format!("{}/{} is {right}%, not {}%", share.part, share.whole, percent.written()),
            );
            let whole = cx.inside(entry.words.span, part.range().start..three[1].range().end);
            let finding = cx.report_in(entry, percent.range(), message);
            finding
                .labels
                .push(Label { span: whole, text: Text::new("phân số", "the fraction") });
            finding.help = Some(Text::new(
                "tính lại tỷ lệ, hoặc kiểm tra hai số",
                "work the share out again, or check the counts",
            ));
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Reads `189/2.782 trường hợp (6,9%)` or `…, đạt 6,9%`: part, whole and percentage.
fn fraction(three: &[Number]) -> Option<(Share, f64, usize)> {
    let [part, whole, percent] = three else { return None };
    const NOT_COUNTED: [&str; 10] =
        ["ngày", "tháng", "quý", "đợt", "số", "kỳ", "độ", "mức", "cấp", "hạng"];
    let slash = part.after().starts_with('/') && part.range().end + 1 == whole.range().start;
    if !slash || !part.begins() || NOT_COUNTED.contains(&part.word_before().as_str()) {
        return None;
    }
    // `tính đến 10/12` is a day.
    let may_be_day = part.count()? <= 31 && whole.count()? <= 12;
    if may_be_day && part.follows(&["từ", "đến", "trước", "sau", "hết"]) {
        return None;
    }
    let noun = whole.after().get(..percent.range().start - whole.range().end)?;
    let noun = noun.strip_suffix(['(', ' ']).unwrap_or(noun).trim_end_matches('(').trim();
    let says = percent.before().ends_with('(')
        || ["đạt", "chiếm", "tỷ lệ", "bằng"].iter().any(|word| noun.ends_with(word));
    let is_clause = !noun.contains(['.', ';', '/', '\n', '-']) && noun.chars().count() <= 40;
    let grows = ["tăng", "giảm", "vượt"].iter().any(|word| noun.contains(word));
    let after = percent.after().strip_prefix('%')?.trim_start();
    // `6/12 tháng, đạt 55%` is a time and what was done in it.
    if noun.starts_with("tháng") {
        return None;
    }
    // A share of the plan or of last year's figure is none of this whole.
    let of_another = ["so với", "kế hoạch", "chỉ tiêu", "cùng kỳ", "mục tiêu", "dự toán"];
    if !says || !is_clause || grows || of_another.iter().any(|of| after.starts_with(of)) {
        return None;
    }
    // `2/3` is a fraction in words of figures; a count is `02/03`.
    if whole.written().len() == 1 {
        return None;
    }
    let (part, whole) = (part.count()?, whole.count()?);
    let (percent, decimals) = percent.decimal()?;
    (whole > 0 && part <= whole).then_some((Share { part, whole }, percent, decimals))
}
