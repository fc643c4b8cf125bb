//! N063: the total of a column as the office reckoned it is not the sum of its years.

use super::number;
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N063",
    name: "column-total-differs",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Tổng của cột do cơ quan ghi khác tổng các năm.",
        en: "The total of a column as the office reckoned it is not the sum of its years.",
    },
    why: Pair {
        vi: "Chương trình tự cộng từng cột; số tổng đã có mà khác thì một trong các năm sai hoặc thiếu.",
        en: "The program adds the columns up; where the known total differs, a year is wrong or missing.",
    },
    example: Some(Example {
        fail: r##"kind = "review"
period = { from = 2020, to = 2021 }
[[tables]]
title = "Đối thoại"
columns = [{ label = "Số cuộc", total = 4 }]
rows = [{ year = 2020, values = [1] }, { year = 2021, values = [2] }]
"##,
        pass: r##"kind = "review"
period = { from = 2020, to = 2021 }
[[tables]]
title = "Đối thoại"
columns = [{ label = "Số cuộc", total = 3 }]
rows = [{ year = 2020, values = [1] }, { year = 2021, values = [2] }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, table) in cx.model.tables.iter().enumerate() {
        // Figures still to be filled in would be missing from the sum.
        let prefix = format!("tables[{index}].rows");
        if cx.year.placeholders.iter().any(|open| open.key.starts_with(&prefix)) {
            continue;
        }
        for (at, column) in table.columns.iter().enumerate() {
            // Shares are not added up: their total is that of the whole period.
            let Some(total) = column.total.filter(|_| column.is_summed()) else { continue };
            applied = true;
            let sum = table.sum(at);
            // Figures have two decimals in print.
            if (sum - total.value).abs() < 0.005 {
                continue;
            }
            let sum = (sum * 100.0).round() / 100.0;
            let (sum, given) = (number::decimal(sum), number::decimal(total.value));
            let message = Text::new(
                format!("tổng các năm là {sum}, không phải {given}"),
                format!("the years add up to {sum}, not {given}"),
            );
            let finding = cx.report(total.span, message);
            finding.key = format!("tables[{index}].columns[{at}].total");
            let text = Text::new("cột này", "this column");
            finding.labels.push(Label { span: column.label.span, text });
            finding.help =
                Some(Text::new("kiểm tra số của từng năm", "check the figure of each year"));
        }
    }
    Applied::from(applied)
}
