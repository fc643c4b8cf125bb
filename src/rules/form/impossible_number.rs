//! F006: a number that no document can have.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// No body issues more documents in a year.
const LARGEST: u64 = 99_999;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F006",
    name: "impossible-number",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm a"),
    what: Pair {
        vi: "Số văn bản không thể là số thứ tự trong một năm.",
        en: "A document number that cannot be a serial number of a year.",
    },
    why: Pair {
        vi: "Số của văn bản là số thứ tự văn bản do cơ quan ban hành trong một năm, bắt đầu từ 01.",
        en: "The number is the serial number of the document in its year, from 01.",
    },
    example: Some(Example {
        fail: r##"[document]
number = 0
"##,
        pass: r##"[document]
number = 1
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(number) = cx.model.document.number else { return Applied::No };
    if !(1..=LARGEST).contains(&number.value) {
        let message = Text::new(
            format!("số văn bản không thể là {}", number.value),
            format!("a document cannot have the number {}", number.value),
        );
        let finding = cx.report(number.span, message);
        finding.key = "document.number".to_owned();
        finding.help = Some(Text::new(
            "ghi số do Văn thư cấp; chưa có thì xóa khóa này để văn thư ghi tay",
            "write the number of the registry, or delete the key so that it is written in by hand",
        ));
    }
    Applied::Yes
}
