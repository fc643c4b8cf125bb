//! F015: punctuation in the place.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F015",
    name: "punctuation-in-place",
    severity: Severity::Warning,
    source: Source::Form,
    fixable: true,
    what: Pair {
        vi: "Địa danh ghi lẫn dấu câu hoặc ngày tháng.",
        en: "The place holds punctuation or the date.",
    },
    why: Pair {
        vi: "Dấu phẩy và “ngày… tháng… năm…” do chương trình ghi.",
        en: "The comma and the date come from the program.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Hà Tĩnh,"
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Hà Tĩnh"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let place = &cx.model.agency.place;
    let Some(text) = given(place) else { return Applied::No };
    let end = text.find(", ngày").unwrap_or(text.len());
    let name = text[..end].trim_end_matches([',', '.', ';', ':', ' ']);
    if name.len() < text.len() && !name.is_empty() {
        let start = offset(&place.value, text);
        let extra = text[name.len()..].trim();
        let message =
            Text::new(format!("địa danh ghi lẫn `{extra}`"), format!("the place holds `{extra}`"));
        let range = start + name.len()..start + text.len();
        report_mended(cx, place, range, message, "").help = Some(Text::new(
            format!("chỉ ghi `{name}`; dấu phẩy và ngày do chương trình ghi"),
            format!("write `{name}` only; comma and date come from the program"),
        ));
    }
    Applied::Yes
}
