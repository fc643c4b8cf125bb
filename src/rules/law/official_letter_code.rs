//! L008: `CV` in the symbol of a State document.

use super::citation::{named, report};
use super::number::Form;
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L008",
    name: "official-letter-code",
    // The number of another body's document is a fact that the report cannot change.
    severity: Severity::Info,
    source: Source::Law(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b; Phụ lục III, Mục I",
    ),
    what: Pair {
        vi: "Ký hiệu công văn của cơ quan nhà nước có chữ `CV`.",
        en: "The symbol of a State công văn holds `CV`.",
    },
    why: Pair {
        vi: "Công văn không có chữ viết tắt tên loại; ký hiệu gồm tên cơ quan và đơn vị soạn thảo.",
        en: "A công văn has no code; its symbol is made of the body and the drafting unit.",
    },
    example: Some(Example {
        fail: r##"requests = [{ type = "Công văn", number = "13/CV-BCĐ", date = 2021-01-31 }]
"##,
        pass: r##"requests = [{ type = "Công văn", number = "481/UBND-NC", date = 2021-01-31 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    for document in &named {
        let is_fault = document
            .parsed()
            .is_some_and(|number| number.form == Form::State && number.groups.contains(&"CV"));
        if is_fault {
            let written = document.number.value;
            let message = Text::new(
                format!("ký hiệu `{written}`: công văn của cơ quan nhà nước không ghi `CV`"),
                format!("`{written}`: the symbol of a State công văn has no `CV`"),
            );
            report(cx, document.key, &document.number.place, message).help = Some(Text::new(
                "văn bản gốc in như vậy thì giữ nguyên",
                "keep it if the document bears it",
            ));
        }
    }
    Applied::from(!named.is_empty())
}
