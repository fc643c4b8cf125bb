//! F027: `TM.` without the name of the collective.

use crate::diagnostic::{Severity, Text};
use crate::model::Authority;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F027",
    name: "collective-missing",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7, điểm b"),
    what: Pair {
        vi: "Ký thay mặt tập thể mà không ghi tên tập thể.",
        en: "`TM.` without the collective.",
    },
    why: Pair {
        vi: "`TM.` đứng trước tên tập thể lãnh đạo hoặc tên cơ quan, không đứng trước chức vụ.",
        en: "`TM.` stands before the name of the collective or of the body, not before a title.",
    },
    example: Some(Example {
        fail: r##"[signature]
authority = "TM."
head = "Giám đốc"
name = "Trần Văn An"
"##,
        pass: r##"[signature]
authority = "TM."
collective = "Ban Chỉ đạo"
head = "Giám đốc"
name = "Trần Văn An"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let signature = &cx.model.signature;
    let Some(authority) = signature.authority else { return Applied::No };
    let collective = authority.value == Authority::Collective;
    if collective && signature.collective.is_none() {
        let message = Text::new(
            "ký `TM.` mà không ghi tên tập thể",
            "signed `TM.`, but the collective is not named",
        );
        let finding = cx.report(authority.span, message);
        finding.key = "signature.collective".to_owned();
        finding.help = Some(Text::new(
            "thêm `collective`, ví dụ `collective = \"Ủy ban nhân dân\"`",
            "add `collective`, such as `collective = \"Ủy ban nhân dân\"`",
        ));
    }
    Applied::from(collective)
}
