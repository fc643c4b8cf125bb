//! F062: a superior body over the committee of a commune.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::given;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F062",
    name: "commune-with-parent",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Nghị định 30/2020/NĐ-CP ghi cơ quan chủ quản trực tiếp “nếu có”; Ủy ban nhân dân các cấp ghi tên mình, không ghi cơ quan cấp trên",
        en: "Nghị định 30/2020/NĐ-CP has the direct superior body \"where there is one\"; People's Committees stand alone at the head of the page",
    }),
    what: Pair {
        vi: "Ủy ban nhân dân cấp xã ghi cơ quan chủ quản.",
        en: "A superior body over the committee of a commune.",
    },
    why: Pair {
        vi: "Ủy ban nhân dân tỉnh là cấp trên, không phải cơ quan chủ quản của Ủy ban nhân dân xã, nên không in ở đầu văn bản.",
        en: "The province is a level above, not a body that the commune's committee belongs to.",
    },
    example: Some(Example {
        fail: r##"[agency]
parent = "Ủy ban nhân dân tỉnh Phú Thọ"
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"
"##,
        pass: r##"[agency]
name = "Ủy ban nhân dân xã Minh Lâm"
abbreviation = "UBND"
place = "Minh Lâm"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let agency = &cx.model.agency;
    let Some(kind) = agency.commune() else { return Applied::No };
    if let Some(parent) = &agency.parent
        && let Some(text) = given(parent)
    {
        let message = Text::new(
            format!("Ủy ban nhân dân {kind} ghi cơ quan chủ quản `{text}`"),
            format!("`{text}` stands over the committee of a commune"),
        );
        cx.report(parent.span, message).help = Some(Text::new(
            "bỏ `parent`; nơi nhận báo cáo ghi ở `addressed_to`",
            "leave `parent` out; whom the report is for goes to `addressed_to`",
        ));
    }
    Applied::Yes
}
