//! F070: a draft that has a number.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::form::words::given_in;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F070",
    name: "draft-mark-with-number",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Văn bản đã có số mà còn dấu “Dự thảo”.",
        en: "A document with a number is still marked as a draft.",
    },
    why: Pair {
        vi: "Số được cấp khi văn bản đã ký; bản phát hành không còn chữ “Dự thảo”.",
        en: "The number is given once the document is signed; what is issued is no draft.",
    },
    example: Some(Example {
        fail: r##"[document]
number = 96
draft_mark = "Dự thảo"
"##,
        pass: r##"[document]
draft_mark = "Dự thảo"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let document = &cx.model.document;
    let Some(mark) = &document.draft_mark else { return Applied::No };
    if given_in(Some(mark)).is_some()
        && let Some(number) = document.number
    {
        let message = Text::new(
            "văn bản đã có số mà còn dấu dự thảo",
            "the document has a number and is still marked as a draft",
        );
        let finding = cx.report(mark.span, message);
        let label = Text::new("số của văn bản", "number of the document");
        finding.labels.push(Label { span: number.span, text: label });
        finding.help = Some(Text::new(
            "bỏ khóa `draft_mark`, hoặc bỏ khóa `number` nếu còn là dự thảo",
            "drop the key `draft_mark`, or `number` while it is a draft",
        ));
    }
    Applied::Yes
}
