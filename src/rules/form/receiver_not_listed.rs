//! F021: the body of the closing sentence missing from the recipients.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{folded, given, receivers};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::{Words, blank_hint};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F021",
    name: "receiver-not-listed",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "2 trên 2 báo cáo thật ghi nơi tổng hợp ở Nơi nhận",
        en: "2 of 2 real reports list the body that collates",
    }),
    what: Pair {
        vi: "Nơi tổng hợp ở câu kết không có trong Kính gửi và Nơi nhận.",
        en: "The body that the closing sentence names is neither addressed nor among the recipients.",
    },
    why: Pair {
        vi: "Câu kết gửi báo cáo cho một cơ quan, mà Nơi nhận không gửi đến cơ quan đó.",
        en: "The closing sentence sends the report to a body that the recipients leave out.",
    },
    example: Some(Example {
        fail: r##"recipients = ["Sở Tài chính"]

[document]
report_to = "Sở Nội vụ"
"##,
        pass: r##"recipients = ["Sở Nội vụ"]

[document]
report_to = "Sở Nội vụ"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let Some(report_to) = &model.document.report_to else { return Applied::No };
    let Some(text) = given(report_to) else { return Applied::No };
    let wanted = folded(text);
    // `Sở Nội vụ (để tổng hợp)`, `Ban Chỉ đạo tỉnh và Sở Nội vụ`: either may say more.
    let names = |words: &Words| {
        let name = folded(&words.value);
        name.contains(&wanted) || wanted.contains(&name) || blank_hint(&words.value).is_some()
    };
    if !receivers(model).any(names) {
        let message = Text::new(
            format!("`{text}` không có trong Kính gửi và Nơi nhận"),
            format!("`{text}` is neither addressed nor among the recipients"),
        );
        cx.report(report_to.span, message).help = Some(Text::new(
            format!("thêm \"{text}\" vào `recipients`"),
            format!("add \"{text}\" to `recipients`"),
        ));
    }
    Applied::Yes
}
