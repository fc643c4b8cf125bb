//! L010: the year stands where the number should.

use super::citation::{named, report};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L010",
    name: "year-as-number",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm a"),
    what: Pair {
        vi: "Số của văn bản trùng năm ban hành, có thể đã bỏ sót số.",
        en: "The number of a document is its year: the number may be missing.",
    },
    why: Pair {
        vi: "Số văn bản là số thứ tự đăng ký trong năm; `2014/QĐ-UBND` là quyết định số 2014, không phải của năm 2014.",
        en: "A number counts the documents of a year; `2014/QĐ-UBND` is number 2014, not of the year 2014.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [{ type = "Quyết định", number = "2014/QĐ-UBND", date = 2014-05-06 }]
"##,
        pass: r##"legal_bases = [{ type = "Quyết định", number = "25/2014/QĐ-UBND", date = 2014-05-06 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    for document in &named {
        let (Some(number), Some(date)) = (document.parsed(), &document.date) else { continue };
        if number.year.is_none() && number.serial == u32::from(date.value.year) {
            let year = number.serial;
            let message = Text::new(
                format!("số {year} trùng năm ban hành"),
                format!("the number {year} is the year of issue"),
            );
            report(cx, document.key, &document.number.place, message).help = Some(Text::new(
                "xem lại văn bản gốc: có thể thiếu số đứng trước năm",
                "look at the document: the number before the year may be missing",
            ));
        }
    }
    Applied::from(!named.is_empty())
}
