//! F024: a signature for the head without the signer's own title.

use crate::diagnostic::{Severity, Text};
use crate::model::Authority;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F024",
    name: "authority-without-title",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm c"),
    what: Pair {
        vi: "Ký thay, ký thừa lệnh, thừa ủy quyền mà thiếu chức vụ của người ký.",
        en: "`KT.`, `TL.` or `TUQ.` without the signer's own title.",
    },
    why: Pair {
        vi: "Dưới quyền hạn `KT. GIÁM ĐỐC` phải có chức vụ chính thức của người ký, ví dụ `PHÓ GIÁM ĐỐC`.",
        en: "Below `KT. GIÁM ĐỐC` stands the signer's own post, such as `PHÓ GIÁM ĐỐC`.",
    },
    example: Some(Example {
        fail: r##"[signature]
authority = "KT."
head = "Giám đốc"
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
    let for_head = [Authority::Deputy, Authority::Order, Authority::Authorised];
    if for_head.contains(&authority.value) && signature.title.is_none() {
        let word = authority.value.word();
        let message = Text::new(
            format!("ký `{word}` mà thiếu chức vụ của người ký"),
            format!("signed `{word}`, but the signer's own title is missing"),
        );
        let finding = cx.report(authority.span, message);
        finding.key = "signature.title".to_owned();
        finding.help = Some(Text::new(
            "thêm `title`, ví dụ `title = \"Phó Giám đốc\"`; `head` là chức vụ người đứng đầu",
            "add `title`, such as `title = \"Phó Giám đốc\"`; `head` is the title of the head",
        ));
    }
    Applied::Yes
}
