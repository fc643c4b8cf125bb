//! F067: a công văn whose archive line does not name the drafting unit of its symbol.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::Kind;
use crate::rules::form::words::given_in;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// Fields of work, which a symbol may name in place of the drafting unit.
const FIELDS: [&str; 12] =
    ["NC", "VX", "KGVX", "KSTTHC", "TH", "KT", "KTTH", "KTN", "CNXD", "NN", "TM", "XD"];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F067",
    name: "unit-not-in-archive",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9, điểm d"),
    what: Pair {
        vi: "Ký hiệu công văn có đơn vị soạn thảo, dòng Lưu không ghi hoặc ghi đơn vị khác.",
        en: "The symbol of a công văn names a drafting unit that the archive line does not.",
    },
    why: Pair {
        vi: "Dòng Lưu gồm “VT” và chữ viết tắt tên đơn vị soạn thảo; đơn vị đó cũng đứng ở cuối ký hiệu công văn. Ký hiệu ghi lĩnh vực (NC, VX…) thì dòng Lưu ghi đơn vị soạn thảo.",
        en: "The archive line holds VT and the drafting unit, which also ends the symbol of a công văn. Where the symbol names a field (NC, VX …), the archive line names the unit.",
    },
    example: Some(Example {
        fail: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
unit = "VP"
"##,
        pass: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
unit = "VP"

[archive]
unit = "VP"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let Some(unit) = &model.document.unit else { return Applied::No };
    let Some(text) = given_in(Some(unit)) else { return Applied::No };
    if model.kind.value != Kind::Letter {
        return Applied::No;
    }
    let Some(archive) = &model.archive.unit else {
        let message = Text::new(
            format!("ký hiệu có đơn vị soạn thảo `{text}`, dòng Lưu không ghi"),
            format!("the symbol names the drafting unit `{text}`, the archive line none"),
        );
        let finding = cx.report(unit.span, message);
        finding.help = Some(Text::new(
            format!("thêm `unit = \"{text}\"` vào bảng `[archive]`"),
            format!("add `unit = \"{text}\"` to `[archive]`"),
        ));
        return Applied::Yes;
    };
    // `TCCB (03)`: the unit, then the number of copies kept.
    let kept = given_in(Some(archive)).and_then(|kept| kept.split([' ', '(', ',']).next());
    if let Some(kept) = kept
        && kept != text
        && !FIELDS.contains(&text)
    {
        let message = Text::new(
            format!("ký hiệu ghi đơn vị soạn thảo `{text}`, dòng Lưu ghi `{kept}`"),
            format!("the symbol names the drafting unit `{text}`, the archive line `{kept}`"),
        );
        let finding = cx.report(archive.span, message);
        let label = Text::new("đơn vị trong ký hiệu", "unit of the symbol");
        finding.labels.push(Label { span: unit.span, text: label });
        finding.help = Some(Text::new(
            "ghi cùng một đơn vị soạn thảo ở hai nơi",
            "name one drafting unit in both places",
        ));
    }
    Applied::Yes
}
