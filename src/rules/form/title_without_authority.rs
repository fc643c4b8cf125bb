//! F025: a signer who is not the head, without authority.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{folded, given, is_same_name};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F025",
    name: "title-without-authority",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b"),
    what: Pair {
        vi: "Người ký không phải người đứng đầu mà thiếu quyền hạn.",
        en: "The signer is not the head, but no authority is given.",
    },
    why: Pair {
        vi: "Cấp phó ký thay ghi `KT.` trước chức vụ người đứng đầu; người khác ký ghi `TL.` hoặc `TUQ.`.",
        en: "A deputy signs `KT.` before the title of the head; others sign `TL.` or `TUQ.`.",
    },
    example: Some(Example {
        fail: r##"[signature]
head = "Giám đốc"
title = "Phó Giám đốc"
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
    let Some(title) = &signature.title else { return Applied::No };
    let Some(text) = given(title) else { return Applied::No };
    let alone = signature.authority.is_none() && signature.collective.is_none();
    // An authority typed into a title is F023.
    let typed = signature.head.value.contains(['.', '/']) || text.contains(['.', '/']);
    if alone && !typed && !is_same_name(text, &signature.head.value) {
        let message = Text::new(
            format!("`{text}` ký mà không ghi quyền hạn"),
            format!("`{text}` signs without an authority"),
        );
        cx.report(title.span, message).help = Some(if folded(text).starts_with("pho") {
            Text::new("thêm `authority = \"KT.\"`", "add `authority = \"KT.\"`")
        } else {
            Text::new(
                "thêm `authority`: \"KT.\" (ký thay), \"TL.\" (thừa lệnh) hoặc \"TUQ.\" (thừa ủy quyền)",
                "add `authority`: \"KT.\" (deputy), \"TL.\" (by order) or \"TUQ.\" (authorised)",
            )
        });
    }
    Applied::Yes
}
