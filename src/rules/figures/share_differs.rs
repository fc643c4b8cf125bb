//! N048: the share of online files or of pupils does not fit the counts.

use super::number::{self, Share};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::{Decimal, Whole};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N048",
    name: "share-differs",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Tỷ lệ hồ sơ trực tuyến hoặc tỷ lệ học sinh không khớp số liệu.",
        en: "The share of online files or of pupils does not fit the counts.",
    },
    why: Pair {
        vi: "Báo cáo in số lượng và tỷ lệ cạnh nhau; người đọc chia lại là thấy.",
        en: "The report prints counts and share side by side; any reader can divide.",
    },
    example: Some(Example {
        fail: r##"[administrative_procedures]
received = 1864
online = 1790
online_percent = 98.5
"##,
        pass: r##"[administrative_procedures]
received = 1864
online = 1790
online_percent = 96.03
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// A share with the counts that it is made of.
struct Given {
    key: String,
    part: Option<Whole>,
    whole: Option<Whole>,
    percent: Option<Decimal>,
}

fn check(cx: &mut Checker) -> Applied {
    let procedures = cx.model.administrative_procedures.iter().map(|it| Given {
        key: "administrative_procedures.online_percent".to_owned(),
        part: it.online,
        whole: it.received,
        percent: it.online_percent,
    });
    let quality = cx.model.school.iter().filter_map(|school| school.quality.as_ref());
    let indicators = quality.flat_map(|quality| &quality.indicators).enumerate();
    let indicators = indicators.map(|(index, it)| Given {
        key: format!("school.quality.indicators[{index}].percent"),
        part: it.pupils,
        whole: it.of,
        percent: it.percent,
    });
    let shares: Vec<_> = procedures.chain(indicators).collect();
    let mut applied = false;
    for Given { key, part, whole, percent } in shares {
        let (Some(part), Some(whole), Some(percent)) = (part, whole, percent) else { continue };
        // A part larger than the whole is another rule's matter.
        if whole.value == 0 || part.value > whole.value {
            continue;
        }
        applied = true;
        let decimals = number::decimals(cx.written(percent.span));
        let share = Share { part: part.value, whole: whole.value };
        if share.fits(percent.value, decimals) {
            continue;
        }
        let (given, right) = (number::decimal(percent.value), share.shown(decimals.max(1)));
        let (part_count, whole_count) = (part.value, whole.value);
        let message = Text::new(
            format!("tỷ lệ ghi {given}%, tính ra là {right}% ({part_count}/{whole_count})"),
            format!("{given}% given, but the counts make {right}% ({part_count}/{whole_count})"),
        );
        let finding = cx.report(percent.span, message);
        finding.key = key;
        finding.labels.push(Label { span: part.span, text: Text::new("số đạt", "the part") });
        finding
            .labels
            .push(Label { span: whole.span, text: Text::new("tổng số", "the whole") });
        finding.help = Some(Text::new(
            "tính lại tỷ lệ, hoặc kiểm tra số liệu; tỷ lệ tính trên tổng số khác thì bỏ khóa này, nói rõ trong lời văn",
            "work the share out again, or check the counts; a share of another whole belongs in the text",
        ));
    }
    Applied::from(applied)
}
