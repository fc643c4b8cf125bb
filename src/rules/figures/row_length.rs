//! N062: a row of a table by year has more or fewer figures than there are columns.

use crate::diagnostic::{Label, Severity, Text};
use crate::read::Placeholder;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N062",
    name: "row-length",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Dòng số liệu thừa hoặc thiếu so với số cột của bảng.",
        en: "A row of a table by year has more or fewer figures than there are columns.",
    },
    why: Pair {
        vi: "Thiếu một số thì các số sau lệch sang cột khác; thừa một số thì số đó không được in.",
        en: "One figure too few moves the rest to the wrong column; one too many is not printed.",
    },
    example: Some(Example {
        fail: r##"kind = "review"
period = { from = 2020, to = 2021 }
[[tables]]
title = "Hội nghị và đối thoại"
columns = [{ label = "Hội nghị" }, { label = "Đối thoại" }]
rows = [{ year = 2020, values = [1] }, { year = 2021, values = [1, 2] }]
"##,
        pass: r##"kind = "review"
period = { from = 2020, to = 2021 }
[[tables]]
title = "Hội nghị và đối thoại"
columns = [{ label = "Hội nghị" }, { label = "Đối thoại" }]
rows = [{ year = 2020, values = [1, 0] }, { year = 2021, values = [1, 2] }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, table) in cx.model.tables.iter().enumerate() {
        let columns = table.columns.len();
        for (row, figures) in table.rows.iter().enumerate() {
            applied = true;
            let count = figures.values.len();
            let row_key = format!("tables[{index}].rows[{row}].");
            let is_open = |hint: &Placeholder| hint.key.starts_with(&row_key);
            // A row still to be filled in has no figures yet.
            if count == columns || cx.year.placeholders.iter().any(is_open) {
                continue;
            }
            let message = Text::new(
                format!("dòng năm {} có {count} số, bảng có {columns} cột", figures.year.value),
                format!(
                    "figures in the row of {}: {count}; columns of the table: {columns}",
                    figures.year.value
                ),
            );
            let finding = cx.report(figures.year.span, message);
            finding.key = format!("tables[{index}].rows[{row}].values");
            let text = Text::new("bảng này", "this table");
            finding.labels.push(Label { span: table.title.span, text });
            finding.help = Some(Text::new(
                "ghi đủ số theo thứ tự các cột; không phát sinh thì ghi 0",
                "give a figure for each column in its order; write 0 where there was nothing",
            ));
        }
    }
    Applied::from(applied)
}
