//! D026: a row of a table with more or fewer cells than there are columns.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D026",
    name: "uneven-row",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Dòng của bảng có số ô khác số cột.",
        en: "A row of a table has more or fewer cells than there are columns.",
    },
    why: Pair {
        vi: "Số liệu rơi sang cột khác mà không ai thấy.",
        en: "Figures slip into another column unseen.",
    },
    example: Some(Example {
        fail: r##"[narrative]
leadership = "Số liệu tại Phụ lục kèm theo."
[[annexes]]
columns = ["Đơn vị", "Số người"]
rows = [["Văn phòng", 12], ["Thanh tra"]]
"##,
        pass: r##"[narrative]
leadership = "Số liệu tại Phụ lục kèm theo."
[[annexes]]
columns = ["Đơn vị", "Số người"]
rows = [["Văn phòng", 12], ["Thanh tra", ""]]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = Applied::No;
    let annexes = cx.model.annexes.iter().enumerate();
    for (index, annex) in annexes.filter(|(_, annex)| !annex.columns.is_empty()) {
        applied = Applied::Yes;
        let columns = annex.columns.len();
        let rows = annex.rows.iter().enumerate();
        for (place, row) in rows.filter(|(_, row)| row.len() != columns) {
            let cells = row.len();
            let span = row.first().map_or(annex.span, |cell| cell.span);
            let message = Text::new(
                format!("dòng có {cells} ô, bảng có {columns} cột"),
                format!("cells of the row: {cells}; columns of the table: {columns}"),
            );
            let finding = cx.report(span, message);
            // A cell of figures is no text with a key.
            if finding.key.is_empty() {
                finding.key = format!("annexes[{index}].rows[{place}]");
            }
            finding.help = Some(Text::new(
                "thêm hoặc bớt ô; ô trống ghi \"\"; cột số thứ tự do `numbered` thêm, không ghi vào dòng",
                "add or drop cells; write \"\" for an empty one; `numbered` adds the row's number",
            ));
        }
    }
    applied
}
