//! F011: a superior body without its place.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{folded, given};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// Administrative units without a name, without tone marks as names are compared.
const UNITS: [&str; 10] =
    ["", "tinh", "thanh phô", "huyên", "quân", "thi xa", "xa", "phương", "thi trân", "đăc khu"];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F011",
    name: "parent-without-place",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2, điểm a"),
    what: Pair {
        vi: "Tên cơ quan chủ quản thiếu tên địa phương.",
        en: "The superior body lacks the name of its province or commune.",
    },
    why: Pair {
        vi: "Tên cơ quan chủ quản trực tiếp ở địa phương có thêm tên tỉnh, thành phố, xã, phường.",
        en: "A local superior body is named with its province, city, commune or ward.",
    },
    example: Some(Example {
        fail: r##"[agency]
parent = "Ủy ban nhân dân tỉnh"
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
        pass: r##"[agency]
parent = "Ủy ban nhân dân tỉnh Quảng Trị"
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(parent) = &cx.model.agency.parent else { return Applied::No };
    let Some(text) = given(parent) else { return Applied::No };
    let name = folded(text);
    let unit = ["uy ban nhân dân", "hôi đông nhân dân"].iter().find_map(|b| name.strip_prefix(b));
    if unit.is_some_and(|unit| UNITS.contains(&unit.trim())) {
        let message = Text::new(
            format!("cơ quan chủ quản `{text}` thiếu tên địa phương"),
            format!("the superior body `{text}` lacks the name of its place"),
        );
        cx.report(parent.span, message).help = Some(Text::new(
            "ghi thêm tên tỉnh, thành phố, xã hoặc phường, ví dụ `Ủy ban nhân dân tỉnh Hà Tĩnh`",
            "add the province, city, commune or ward, such as `Ủy ban nhân dân tỉnh Hà Tĩnh`",
        ));
    }
    Applied::Yes
}
