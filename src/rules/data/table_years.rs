//! D040: a table by year has a year outside the period, one twice, or lacks one.

use std::collections::BTreeSet;

use crate::diagnostic::{Label, Severity, Text};
use crate::model::{Figures, Period};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D040",
    name: "table-years",
    severity: Severity::Warning,
    source: Source::Logic,

    what: Pair {
        vi: "Bảng số liệu theo năm có năm ngoài giai đoạn, có năm ghi hai lần hoặc thiếu năm.",
        en: "A table by year has a year outside the period, one twice, or lacks one.",
    },
    why: Pair {
        vi: "Dòng tổng cộng cộng mọi năm trong bảng; thừa hoặc thiếu một năm thì tổng không phải của giai đoạn.",
        en: "The totals add up every year of the table; a year too many or too few is not the period.",
    },
    example: Some(Example {
        fail: r##"kind = "review"
period = { from = 2018, to = 2020 }
[[tables]]
title = "Đối thoại"
columns = [{ label = "Số cuộc" }]
rows = [{ year = 2017, values = [1] }, { year = 2018, values = [1] }, { year = 2019, values = [2] }]
"##,
        pass: r##"kind = "review"
period = { from = 2018, to = 2020 }
[[tables]]
title = "Đối thoại"
columns = [{ label = "Số cuộc" }]
rows = [{ year = 2018, values = [1] }, { year = 2019, values = [1] }, { year = 2020, values = [2] }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(period) = &cx.model.period else { return Applied::No };
    let mut applied = false;
    for (index, table) in cx.model.tables.iter().enumerate() {
        applied |= !table.rows.is_empty();
        rows(cx, index, table, period);
        missing(cx, index, table, period);
    }
    Applied::from(applied)
}

fn rows(cx: &mut Checker, index: usize, table: &Figures, period: &Period) {
    let covered = period.from.value..=period.to.value;
    let mut seen = BTreeSet::new();
    for (row, figures) in table.rows.iter().enumerate() {
        let year = figures.year;
        // A year still to be filled in is 0.
        if year.value == 0 {
            continue;
        }
        let twice = !seen.insert(year.value);
        let (message, help) = if twice {
            (
                Text::new(
                    format!("năm {} có hai dòng trong bảng", year.value),
                    format!("{} has two rows in the table", year.value),
                ),
                Text::new("gộp hai dòng, hoặc sửa năm", "join the rows, or mend the year"),
            )
        } else if !covered.contains(&year.value) {
            (
                Text::new(
                    format!("năm {} ngoài {}", year.value, cx.model.span_of_years()),
                    format!(
                        "{} lies outside the period {} - {}",
                        year.value, period.from.value, period.to.value
                    ),
                ),
                Text::new("sửa năm, hoặc bỏ dòng này", "mend the year, or leave the row out"),
            )
        } else {
            continue;
        };
        let finding = cx.report(year.span, message);
        finding.key = format!("tables[{index}].rows[{row}].year");
        let text = Text::new("giai đoạn", "the period");
        finding.labels.push(Label { span: period.to.span, text });
        finding.help = Some(help);
    }
}

fn missing(cx: &mut Checker, index: usize, table: &Figures, period: &Period) {
    let listed: BTreeSet<u64> = table.rows.iter().map(|row| row.year.value).collect();
    let is_open = listed.contains(&0) || table.rows.is_empty();
    let is_long = period.to.value.saturating_sub(period.from.value) > 100;
    if is_open || is_long {
        return;
    }
    let lacking = (period.from.value..=period.to.value).filter(|year| !listed.contains(year));
    let lacking: Vec<String> = lacking.map(|year| year.to_string()).collect();
    if lacking.is_empty() {
        return;
    }
    let years = lacking.join(", ");
    let message = Text::new(
        format!("bảng thiếu số liệu năm {years}"),
        format!("the table lacks the figures of {years}"),
    );
    let finding = cx.report(table.title.span, message);
    finding.key = format!("tables[{index}].rows");
    finding.help = Some(Text::new(
        "thêm dòng cho năm còn thiếu; không phát sinh thì ghi 0",
        "add a row for each; write 0 where there was nothing",
    ));
}
