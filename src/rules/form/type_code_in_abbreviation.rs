//! F004: number or type code inside the abbreviation of the body.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_at, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F004",
    name: "type-code-in-abbreviation",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b"),
    fixable: true,
    what: Pair {
        vi: "Chữ viết tắt tên cơ quan ghi lẫn số hoặc tên loại văn bản.",
        en: "The abbreviation of the body holds the number or the type code.",
    },
    why: Pair {
        vi: "Chương trình tự ghi số và `BC`; ghi thêm ở đây thì ký hiệu thành `BC-BC-…`.",
        en: "The program writes the number and `BC`; typed here they come twice: `BC-BC-…`.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "BC-STTTT"
place = "Quảng Trị"
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "STTTT"
place = "Quảng Trị"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let abbreviation = &cx.model.agency.abbreviation;
    let Some(text) = given(abbreviation) else { return Applied::No };
    let body = text.rsplit('/').next().unwrap_or(text).trim_start();
    let body = body.strip_prefix("BC-").unwrap_or(body);
    let range = offset(&abbreviation.value, text)..offset(&abbreviation.value, body);
    if !range.is_empty() && !body.is_empty() {
        let extra = abbreviation.value[range.clone()].trim();
        let message = Text::new(
            format!("chữ viết tắt tên cơ quan ghi lẫn `{extra}`"),
            format!("the abbreviation of the body begins with `{extra}`"),
        );
        let help = Text::new(
            format!("chỉ ghi `{body}`; số và tên loại do chương trình ghi"),
            format!("write `{body}` only; number and type come from the program"),
        );
        // `SKHCN/VP` is the body and a unit: what to keep, the office knows.
        let is_number = |part: &str| part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b' '));
        let before = text.rsplit_once('/').map_or("", |(before, _)| before);
        if before.split('/').all(|part| is_number(part) || part == "BC") {
            report_mended(cx, abbreviation, range, message, "").help = Some(help);
        } else {
            report_at(cx, abbreviation, range, message).help = Some(Text::new(
                "chỉ ghi chữ viết tắt tên cơ quan; số, tên loại và đơn vị soạn thảo không ghi ở đây",
                "write the abbreviation of the body only, without number, type and drafting unit",
            ));
        }
    }
    Applied::Yes
}
