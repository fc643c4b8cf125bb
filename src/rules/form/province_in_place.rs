//! F014: the word "tỉnh" in the place.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{after_word, given, offset, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F014",
    name: "province-in-place",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "3 trên 3 văn bản thật và ví dụ của Nghị định (“Hà Nội, ngày…”) chỉ ghi tên riêng",
        en: "3 of 3 real documents and the decree's own sample (\"Hà Nội, ngày…\") give the name alone",
    }),
    fixable: true,
    what: Pair {
        vi: "Địa danh ghi thêm chữ “tỉnh”.", en: "The place says \"tỉnh\"."
    },
    why: Pair {
        vi: "Dòng địa danh chỉ ghi tên riêng của tỉnh; danh từ chung chỉ ghi khi tên là người, chữ số hoặc sự kiện lịch sử.",
        en: "The date line gives the name of the province alone; the common noun is for names of people, numbers and events.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Tỉnh Hà Tĩnh"
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
    if let Some(name) = after_word(text, "tỉnh").map(str::trim_start)
        && !name.is_empty()
    {
        let range = offset(&place.value, text)..offset(&place.value, name);
        let message =
            Text::new("địa danh ghi thêm chữ “tỉnh”", "the place says \"tỉnh\" before the name");
        report_mended(cx, place, range, message, "").help =
            Some(Text::new(format!("viết `{name}`"), format!("write `{name}`")));
    }
    Applied::Yes
}
