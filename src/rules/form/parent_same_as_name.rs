//! F010: a superior body that is the issuing body.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::form::words::{given, is_same_name};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F010",
    name: "parent-same-as-name",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Cơ quan chủ quản trùng với cơ quan ban hành.",
        en: "The superior body is the issuing body itself.",
    },
    why: Pair {
        vi: "Một cơ quan không là cơ quan chủ quản của chính mình; tên sẽ in hai lần ở đầu văn bản.",
        en: "No body is its own superior; the name would be printed twice.",
    },
    example: Some(Example {
        fail: r##"[agency]
parent = "Sở Nội vụ"
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
    let Some(parent) = &agency.parent else { return Applied::No };
    if given(parent).is_some_and(|text| is_same_name(text, &agency.name.value)) {
        let message = Text::new(
            "cơ quan chủ quản trùng với cơ quan ban hành",
            "the superior body is the issuing body itself",
        );
        let finding = cx.report(parent.span, message);
        let text = Text::new("cơ quan ban hành", "the issuing body");
        finding.labels.push(Label { span: agency.name.span, text });
        finding.help = Some(Text::new(
            "ghi cơ quan cấp trên trực tiếp; không có thì xóa `parent`",
            "name the direct superior, or delete `parent` when there is none",
        ));
    }
    Applied::Yes
}
