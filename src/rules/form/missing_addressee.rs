//! F016: a report to a superior body without addressees.

use crate::diagnostic::{Severity, Text};
use crate::model::Model;
use crate::rules::form::words::{folded, given, given_in, is_same_name};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

// Names as they are compared: in lower case, without tone marks, abbreviations written out.

/// Bodies that a Sở or one of its units reports up to.
const SUPERIORS: [&str; 7] = [
    "uy ban nhân dân",
    "hôi đông nhân dân",
    "chu tich uy ban nhân dân",
    "thương trưc hôi đông",
    "tinh uy",
    "thanh uy",
    "chinh phu",
];

/// Ends of the name of a committee of a superior level.
const UP: [&str; 3] = ["tinh", "thanh phô", "trung ương"];

/// Bodies above a commune for certain.
const ABOVE: [&str; 4] =
    ["uy ban nhân dân tinh", "uy ban nhân dân thanh phô", "tinh uy", "thanh uy"];

/// Bodies whose level is not known from the name alone.
const PEERS: [&str; 4] = ["bô ", "uy ban nhân dân", "hôi đông nhân dân", "chinh phu"];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F016",
    name: "missing-addressee",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm b"),
    what: Pair {
        vi: "Báo cáo gửi cơ quan cấp trên thiếu phần Kính gửi.",
        en: "A report to a superior body without `Kính gửi`.",
    },
    why: Pair {
        vi: "Báo cáo của cơ quan cấp dưới gửi cơ quan cấp trên có phần “Kính gửi”; gửi cơ quan ngang cấp thì chỉ có Nơi nhận.",
        en: "A report that goes up has `Kính gửi`; one to a peer has recipients only.",
    },
    example: Some(Example {
        fail: r##"[document]
report_to = "Ủy ban nhân dân tỉnh"
"##,
        pass: r##"[document]
report_to = "Sở Nội vụ"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let document = &cx.model.document;
    let Some(report_to) = &document.report_to else { return Applied::No };
    let Some(text) = given(report_to) else { return Applied::No };
    if document.addressed_to.is_empty() && is_superior(text, cx.model) {
        let message = Text::new(
            format!("báo cáo gửi cấp trên ({text}) nhưng không có Kính gửi"),
            format!("the report goes up to {text} but has no `Kính gửi`"),
        );
        cx.report(report_to.span, message).help = Some(Text::new(
            format!("thêm `addressed_to = [\"{text}\"]` vào bảng `[document]`"),
            format!("add `addressed_to = [\"{text}\"]` to `[document]`"),
        ));
    }
    Applied::Yes
}

fn is_superior(text: &str, model: &Model) -> bool {
    let parent = given_in(model.agency.parent.as_ref());
    if parent.is_some_and(|parent| is_same_name(parent, text)) {
        return true;
    }
    // A ministry or a people's committee may write to its like; its level is not in its name.
    let own = folded(&model.agency.name.value);
    let is_peer = PEERS.iter().any(|kind| own.starts_with(kind));
    let name = folded(text);
    if model.agency.commune().is_some() && ABOVE.iter().any(|body| name.starts_with(body)) {
        return true;
    }
    let of_province = name.starts_with("ban chi đao") && UP.iter().any(|up| name.ends_with(up));
    !is_peer && (of_province || SUPERIORS.iter().any(|kind| name.starts_with(kind)))
}
