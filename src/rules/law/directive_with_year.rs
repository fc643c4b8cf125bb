//! L012: a directive of the Prime Minister with a year in its number.

use super::citation::{named, report};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L012",
    name: "directive-with-year",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "chỉ thị của Thủ tướng từ năm 2009 không còn là văn bản quy phạm pháp luật; các chỉ thị trong danh mục đều như vậy",
        en: "since 2009 directives of the Prime Minister make no law; those of the catalogue show it",
    }),
    what: Pair {
        vi: "Chỉ thị của Thủ tướng Chính phủ từ năm 2009 lại có năm trong số hiệu.",
        en: "A directive of the Prime Minister since 2009 has a year in its number.",
    },
    why: Pair {
        vi: "Năm chỉ có trong số hiệu văn bản quy phạm pháp luật; chỉ thị từ năm 2009 ghi `16/CT-TTg`, không ghi `16/2018/CT-TTg`.",
        en: "Only documents that make law bear a year; a directive is `16/CT-TTg`, not `16/2018/CT-TTg`.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [{ type = "Chỉ thị", number = "16/2018/CT-TTg", date = 2018-05-16 }]
"##,
        pass: r##"legal_bases = [{ type = "Chỉ thị", number = "16/CT-TTg", date = 2018-05-16 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    for document in &named {
        let Some(number) = document.parsed() else { continue };
        if number.groups == ["CT", "TTg"]
            && let Some(year) = number.year.filter(|year| *year >= 2009)
        {
            let written = document.number.value;
            let short = written.replacen(&format!("/{year}/"), "/", 1);
            let message = Text::new(
                format!("chỉ thị năm {year} không có năm trong số hiệu `{written}`"),
                format!("a directive of {year} has no year in its number `{written}`"),
            );
            report(cx, document.key, &document.number.place, message).help =
                Some(Text::new(format!("ghi `{short}`"), format!("write `{short}`")));
        }
    }
    Applied::from(!named.is_empty())
}
