//! F026: a deputy with the title of the head.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::Authority;
use crate::rules::form::words::{given, is_same_name};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F026",
    name: "deputy-with-head-title",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Ký thay mà chức vụ người ký là chức vụ người đứng đầu.",
        en: "A deputy with the title of the head.",
    },
    why: Pair {
        vi: "Người đứng đầu không ký thay chính mình.",
        en: "The head does not sign for the head.",
    },
    example: Some(Example {
        fail: r##"[signature]
authority = "KT."
head = "Giám đốc"
title = "Giám đốc"
name = "Trần Văn An"
"##,
        pass: r##"[signature]
authority = "KT."
head = "Giám đốc"
title = "Phó Giám đốc"
name = "Trần Văn An"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let signature = &cx.model.signature;
    let Some(authority) = signature.authority else { return Applied::No };
    let Some(title) = &signature.title else { return Applied::No };
    let Some(text) = given(title) else { return Applied::No };
    if authority.value == Authority::Deputy && is_same_name(text, &signature.head.value) {
        let message = Text::new(
            "ký `KT.` mà chức vụ người ký trùng với chức vụ người đứng đầu",
            "signed `KT.`, but the signer has the title of the head",
        );
        let finding = cx.report(title.span, message);
        let text = Text::new("chức vụ người đứng đầu", "the title of the head");
        finding.labels.push(Label { span: signature.head.span, text });
        finding.help = Some(Text::new(
            "ghi chức vụ của cấp phó; người đứng đầu tự ký thì xóa `authority` và `title`",
            "write the deputy's title; where the head signs, delete `authority` and `title`",
        ));
    }
    Applied::from(authority.value == Authority::Deputy)
}
