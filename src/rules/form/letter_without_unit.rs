//! F068: the symbol of a công văn without a drafting unit.

use crate::diagnostic::{Severity, Text};
use crate::model::Kind;
use crate::rules::form::words::given;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F068",
    name: "letter-without-unit",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b"),
    what: Pair {
        vi: "Ký hiệu công văn thiếu đơn vị soạn thảo hoặc lĩnh vực.",
        en: "The symbol of a công văn lacks the drafting unit or the field of work.",
    },
    why: Pair {
        vi: "Ký hiệu công văn gồm chữ viết tắt tên cơ quan và chữ viết tắt tên đơn vị soạn thảo hoặc lĩnh vực được giải quyết, ví dụ `SKHCN-VP`, `UBND-VX`.",
        en: "The symbol of a công văn is the body and the drafting unit or field of work, such as `SKHCN-VP` or `UBND-VX`.",
    },
    example: Some(Example {
        fail: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
"##,
        pass: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
unit = "VP"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    if model.kind.value != Kind::Letter {
        return Applied::No;
    }
    let abbreviation = &model.agency.abbreviation;
    // A unit typed with the abbreviation is printed all the same.
    if let Some(text) = given(abbreviation)
        && model.document.unit.is_none()
        && !text.contains('-')
    {
        let message = Text::new(
            format!("ký hiệu công văn chỉ có `{text}`, thiếu đơn vị soạn thảo"),
            format!("the symbol of the công văn is `{text}` alone, without a drafting unit"),
        );
        let finding = cx.report(abbreviation.span, message);
        finding.key = "document.unit".to_owned();
        finding.help = Some(Text::new(
            "thêm `unit` vào bảng `[document]`, ví dụ `unit = \"VP\"`",
            "add `unit` to `[document]`, such as `unit = \"VP\"`",
        ));
    }
    Applied::Yes
}
