//! F003: a blank in the symbol.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F003",
    name: "blank-in-symbol",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c"),
    fixable: true,
    what: Pair { vi: "Ký hiệu văn bản có khoảng trắng.", en: "A blank in the symbol." },
    why: Pair {
        vi: "Giữa các nhóm chữ viết tắt trong ký hiệu có dấu gạch nối, không cách chữ.",
        en: "The groups of a symbol are joined by hyphens, without blanks.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "S KHCN"
place = "Quảng Trị"
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SKHCN"
place = "Quảng Trị"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let abbreviation = &cx.model.agency.abbreviation;
    let Some(text) = given(abbreviation) else { return Applied::No };
    let mut rest = text;
    while let Some(at) = rest.find(char::is_whitespace) {
        let after = rest[at..].trim_start();
        let range = offset(&abbreviation.value, &rest[at..])..offset(&abbreviation.value, after);
        let message =
            Text::new("ký hiệu văn bản có khoảng trắng", "there is a blank in the symbol");
        report_mended(cx, abbreviation, range, message, "").help =
            Some(Text::new("viết liền các chữ viết tắt", "write the abbreviation without blanks"));
        rest = after;
    }
    Applied::Yes
}
