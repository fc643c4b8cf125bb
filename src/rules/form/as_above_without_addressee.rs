//! F017: `Như trên` without addressees.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::is_same_name;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F017",
    name: "as-above-without-addressee",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm b"),
    what: Pair {
        vi: "Nơi nhận ghi “Như trên” mà không có Kính gửi.",
        en: "The recipients say `Như trên` but nobody is addressed.",
    },
    why: Pair {
        vi: "“Như trên” chỉ các cơ quan ở phần Kính gửi; không có Kính gửi thì không biết là ai.",
        en: "`Như trên` means the bodies after `Kính gửi`; without them it means nobody.",
    },
    example: Some(Example {
        fail: r##"recipients = ["Như trên"]
"##,
        pass: r##"recipients = ["Như trên"]

[document]
addressed_to = ["Ủy ban nhân dân tỉnh"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    if model.document.addressed_to.is_empty() {
        for item in model.recipients.iter().filter(|item| is_same_name(&item.value, "như trên")) {
            let message = Text::new(
                "ghi “Như trên” nhưng không có Kính gửi",
                "`Như trên`, but there is no `Kính gửi`",
            );
            cx.report(item.span, message).help = Some(Text::new(
                "ghi cơ quan nhận ở `[document] addressed_to`, hoặc ghi tên cơ quan thay cho “Như trên”",
                "name the addressees in `[document] addressed_to`, or the body in place of `Như trên`",
            ));
        }
    }
    Applied::from(!model.recipients.is_empty())
}
