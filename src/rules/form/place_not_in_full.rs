//! F012: a place that is not named in full.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{folded, given, offset, report_at, report_mended};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

const HCMC: &str = "Thành phố Hồ Chí Minh";

/// How the city is written otherwise, without tone marks, blanks and dots.
const CITY: [&str; 6] =
    ["hôchiminh", "tphôchiminh", "thanhphôhôchiminh", "tphcm", "hcm", "thanhphôhcm"];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F012",
    name: "place-not-in-full",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4, điểm a"),
    fixable: true,
    what: Pair {
        vi: "Địa danh không ghi tên gọi đầy đủ của đơn vị hành chính.",
        en: "The place is not the full name of its administrative unit.",
    },
    why: Pair {
        vi: "Địa danh là tên gọi chính thức; đơn vị đặt theo tên người, chữ số hoặc sự kiện lịch sử ghi cả danh từ chung: `Thành phố Hồ Chí Minh`, `Quận 1`.",
        en: "The place is the official name; where it is a person, a number or an event, the common noun belongs to it.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "TP. Hồ Chí Minh"
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Thành phố Hồ Chí Minh"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let place = &cx.model.agency.place;
    let Some(text) = given(place) else { return Applied::No };
    let letters: String = folded(text).chars().filter(|c| c.is_alphanumeric()).collect();
    let start = offset(&place.value, text);
    let range = start..start + text.len();
    if CITY.contains(&letters.as_str()) && !text.starts_with(HCMC) {
        let message = Text::new(
            format!("địa danh `{text}` không phải tên gọi đầy đủ"),
            format!("the place `{text}` is not the full name"),
        );
        let help = Text::new(format!("viết `{HCMC}`"), format!("write `{HCMC}`"));
        report_mended(cx, place, range, message, HCMC).help = Some(help);
    } else if text.chars().all(|c| c.is_ascii_digit()) {
        let message = Text::new(
            format!("địa danh `{text}` thiếu danh từ chung"),
            format!("the place `{text}` lacks its common noun"),
        );
        report_at(cx, place, range, message).help = Some(Text::new(
            format!("viết cả danh từ chung, ví dụ `Phường {text}`"),
            format!("write the common noun, such as `Phường {text}`"),
        ));
    } else if let Some(short) = abbreviation(text) {
        let range = start..start + short.len();
        let message = Text::new(
            format!("địa danh viết tắt `{short}`"),
            format!("the place is abbreviated: `{short}`"),
        );
        report_at(cx, place, range, message).help = Some(Text::new(
            "địa danh là tên gọi chính thức của đơn vị hành chính, không viết tắt",
            "the place is the official name of the administrative unit, not abbreviated",
        ));
    }
    Applied::Yes
}

/// Returns the abbreviated common noun that a place begins with.
fn abbreviation(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_alphabetic())?;
    let dotted = text[end..].starts_with('.');
    let found = match &text[..end] {
        "TP" | "Tp" | "TX" | "Tx" => true,
        "TT" | "Tt" | "P" | "Q" | "H" | "X" => dotted,
        _ => false,
    };
    found.then(|| &text[..end + usize::from(dotted)])
}
