//! F051: an annex without anything in it.

use crate::annexes;
use crate::diagnostic::{Severity, Text};
use crate::document::Block;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F051",
    name: "empty-annex",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair { vi: "Phụ lục không có nội dung.", en: "An annex has nothing in it." },
    why: Pair {
        vi: "Phụ lục trống vẫn chiếm một trang chỉ có tiêu đề.",
        en: "It would still take a page with a title alone.",
    },
    example: Some(Example {
        fail: r##"[narrative]
leadership = "Danh sách tại Phụ lục kèm theo."
[[annexes]]
title = "Danh sách thành viên Ban Chỉ đạo"
list = "members"
"##,
        pass: r##"[narrative]
leadership = "Danh sách tại Phụ lục kèm theo."
[[annexes]]
title = "Danh sách thành viên Ban Chỉ đạo"
columns = ["Họ và tên", "Chức vụ"]
rows = [["Trần Văn An", "Giám đốc"]]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    for (index, annex) in model.annexes.iter().enumerate() {
        let passages = &annex.text.passages;
        let texts = [&passages.before, &passages.replace, &passages.after];
        let has_text = texts.into_iter().any(Option::is_some);
        let has_rows = annexes::tables(cx.year, annex).iter().any(|block| match block {
            Block::Table(table) => !table.rows.is_empty(),
            _ => true,
        });
        if !has_text && !has_rows {
            let number = annexes::number(model, index);
            let message =
                Text::new(format!("{number} không có nội dung"), format!("{number} is empty"));
            cx.report(annex.span, message).help = Some(Text::new(
                "ghi `rows`, `text` hoặc `list`, hoặc bỏ phụ lục này",
                "give `rows`, `text` or `list`, or leave the annex out",
            ));
        }
    }
    Applied::from(!model.annexes.is_empty())
}
