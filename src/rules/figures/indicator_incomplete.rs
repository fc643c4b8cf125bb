//! N061: an aim without a result, a result without an aim, or the two in different measures.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N061",
    name: "indicator-incomplete",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Chỉ tiêu không có kết quả, kết quả không có chỉ tiêu, hoặc một bên là tỷ lệ, một bên là số lượng.",
        en: "An aim without a result, a result without an aim, or a share beside a count.",
    },
    why: Pair {
        vi: "Chương trình chỉ xét được đạt hay không đạt khi có cả hai, cùng một đơn vị.",
        en: "Whether an aim was reached can only be said of two figures of one measure.",
    },
    example: Some(Example {
        fail: r##"kind = "campaign"
period = { from = 2016, to = 2020 }
[[indicators]]
text = "Mô hình được công nhận"
target_percent = 50
result = 4
"##,
        pass: r##"kind = "campaign"
period = { from = 2016, to = 2020 }
[[indicators]]
text = "Mô hình được công nhận"
target = 3
result = 4
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for (index, it) in cx.model.indicators.iter().enumerate() {
        let key = format!("indicators[{index}]");
        // A figure still to be filled in is not missing.
        let prefix = format!("{key}.");
        if it.verdict().is_some()
            || cx.year.placeholders.iter().any(|open| open.key.starts_with(&prefix))
        {
            continue;
        }
        let aim = it.target_percent.is_some() || it.target.is_some();
        let result = it.result_percent.is_some() || it.result.is_some();
        let (vi, en) = match (aim, result) {
            (true, true) => (
                "chỉ tiêu và kết quả không cùng đơn vị: một bên là tỷ lệ, một bên là số lượng",
                "aim and result differ in measure: one is a share, the other a count",
            ),
            (true, false) => ("chỉ tiêu chưa có kết quả", "the aim has no result"),
            (false, true) => ("kết quả không có chỉ tiêu để so", "the result has no aim"),
            (false, false) => ("chưa có chỉ tiêu và kết quả", "there is neither aim nor result"),
        };
        let finding = cx.report(it.text.span, Text::new(vi, en));
        finding.key = key;
        finding.help = Some(Text::new(
            "ghi `target_percent` và `result_percent`, hoặc `target` và `result`; không có số liệu thì đưa vào `[[results]]`",
            "give `target_percent` and `result_percent`, or `target` and `result`; without figures, use `[[results]]`",
        ));
    }
    Applied::from(!cx.model.indicators.is_empty())
}
