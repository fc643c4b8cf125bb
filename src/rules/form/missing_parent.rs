//! F009: a Sở without its superior body.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::after_word;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F009",
    name: "missing-parent",
    severity: Severity::Info,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2, điểm a"),
    pedantic: true,
    what: Pair {
        vi: "Thiếu tên cơ quan chủ quản trực tiếp.",
        en: "The direct superior body is missing.",
    },
    why: Pair {
        vi: "Phần tên cơ quan gồm tên cơ quan ban hành và tên cơ quan chủ quản trực tiếp; sở, phòng, chi cục luôn có cơ quan chủ quản.",
        en: "The head of the page names the issuing body under its superior; a Sở, a phòng or a chi cục always has one.",
    },
    example: Some(Example {
        fail: r##"[agency]
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
    let agency = &cx.model.agency;
    let name = agency.name.value.trim();
    let has_superior = ["Sở", "Phòng", "Chi cục"].iter().any(|k| after_word(name, k).is_some());
    if has_superior && agency.parent.is_none() {
        let message = Text::new(
            "chưa ghi cơ quan chủ quản trực tiếp",
            "the direct superior body is not given",
        );
        cx.report(agency.name.span, message).help = Some(Text::new(
            "thêm `parent`, ví dụ `parent = \"Ủy ban nhân dân tỉnh Quảng Trị\"`",
            "add `parent`, such as `parent = \"Ủy ban nhân dân tỉnh Quảng Trị\"`",
        ));
    }
    Applied::from(has_superior)
}
