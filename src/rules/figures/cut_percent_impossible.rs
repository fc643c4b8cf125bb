//! N021: no whole number of posts gives the share that was cut.

use super::number::{self, Share};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::total;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N021",
    name: "cut-percent-impossible",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Tỷ lệ tinh giản không ứng với số biên chế nguyên nào.",
        en: "No whole number of posts gives the share that was cut.",
    },
    why: Pair {
        vi: "Số biên chế tinh giản chia cho tỷ lệ phải ra số biên chế gốc, là một số nguyên: 8 biên chế và 12,5% cho 64.",
        en: "The posts cut, divided by the share, must give the posts there were, a whole number: 8 posts and 12.5% give 64.",
    },
    example: Some(Example {
        fail: r##"[reorganization]
civil_servants_cut = 4
public_employees_cut = 4
cut_percent = 12.43
"##,
        pass: r##"[reorganization]
civil_servants_cut = 4
public_employees_cut = 4
cut_percent = 12.5
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(cuts) = &cx.model.reorganization else { return Applied::No };
    let Some(percent) = cuts.cut_percent else { return Applied::No };
    let parts: Vec<_> = [cuts.civil_servants_cut, cuts.public_employees_cut]
        .into_iter()
        .flatten()
        .filter(|part| part.value > 0)
        .collect();
    if parts.is_empty() || percent.value <= 0.0 || percent.value > 100.0 {
        return Applied::No;
    }
    let digits = number::decimals(cx.written(percent.span));
    // The share may be that of all the posts cut, or of either kind alone.
    let all = total(parts.iter().copied());
    let possible = parts.iter().map(|part| part.value).chain([all]).any(|cut| {
        let base = (cut as f64 / percent.value * 100.0).round().min(1e15);
        // Near the quotient lies every whole number that can round to the share.
        (0..=4).any(|step| {
            let whole = base as u64 + step;
            whole > 2 && Share { part: cut, whole: whole - 2 }.fits(percent.value, digits)
        })
    });
    if possible {
        return Applied::Yes;
    }
    let given = number::decimal(percent.value);
    let message = Text::new(
        format!("tinh giản {all} biên chế không thể đạt đúng {given}%"),
        format!("a cut of {all} posts cannot make {given}%"),
    );
    let finding = cx.report(percent.span, message);
    finding.key = "reorganization.cut_percent".into();
    for part in parts {
        finding
            .labels
            .push(Label {
                span: part.span, text: Text::new("biên chế tinh giản", "posts cut")
            });
    }
    finding.help = Some(Text::new(
        "tính lại: số biên chế tinh giản chia cho số biên chế gốc",
        "work it out again: posts cut, divided by the posts there were",
    ));
    Applied::Yes
}
