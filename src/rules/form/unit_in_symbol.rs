//! F002: the drafting unit in the symbol of a report.

use crate::diagnostic::{Severity, Text};
use crate::model::Kind;
use crate::rules::form::words::{given, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// Units and fields that offices put in the symbol of a công văn.
const UNITS: [&str; 12] =
    ["VP", "TH", "NC", "VX", "KGVX", "KTTH", "TCCB", "TCCQ", "TCHC", "HCTH", "CCHC", "KHTC"];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F002",
    name: "unit-in-symbol",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b"),
    fixable: true,
    what: Pair {
        vi: "Ký hiệu của báo cáo ghi thêm đơn vị soạn thảo.",
        en: "The symbol of a report names the drafting unit.",
    },
    why: Pair {
        vi: "Chỉ ký hiệu công văn có chữ viết tắt tên đơn vị soạn thảo; ký hiệu văn bản có tên loại chỉ gồm tên loại và tên cơ quan.",
        en: "Only the symbol of a công văn names the drafting unit; that of a named document is its type and its body.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Thông tin và Truyền thông"
abbreviation = "STTTT-VP"
place = "Trà Vinh"
"##,
        pass: r##"[agency]
name = "Sở Thông tin và Truyền thông"
abbreviation = "STTTT"
place = "Trà Vinh"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    if cx.model.kind.value == Kind::Letter {
        return Applied::No;
    }
    if let Some(unit) = &cx.model.document.unit
        && given(unit).is_some()
    {
        let help = Text::new(
            "bỏ khóa `unit`; đơn vị soạn thảo ghi ở dòng Lưu: `[archive] unit`",
            "drop the key `unit`; the drafting unit stands in the archive line: `[archive] unit`",
        );
        cx.report(unit.span, message(&unit.value)).help = Some(help);
    }
    let abbreviation = &cx.model.agency.abbreviation;
    if let Some((body, unit)) = abbreviation.value.rsplit_once('-')
        && UNITS.contains(&unit)
        && !body.is_empty()
    {
        let range = body.len()..abbreviation.value.len();
        let body = Text::new(format!("viết `{body}`"), format!("write `{body}`"));
        report_mended(cx, abbreviation, range, message(unit), "").help = Some(body);
    }
    Applied::Yes
}

fn message(unit: &str) -> Text {
    Text::new(
        format!("ký hiệu của báo cáo không có tên đơn vị soạn thảo (`{unit}`)"),
        format!("the symbol of a report does not name the drafting unit (`{unit}`)"),
    )
}
