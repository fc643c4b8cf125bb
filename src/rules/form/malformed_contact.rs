//! F071: an e-mail, website or telephone that cannot be one.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::given_in;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F071",
    name: "malformed-contact",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Thư điện tử, trang thông tin điện tử hoặc số điện thoại ở `[agency.contact]` không đúng dạng.",
        en: "An e-mail, website or telephone of `[agency.contact]` that cannot be one.",
    },
    why: Pair {
        vi: "Người nhận liên hệ theo dòng địa chỉ ở cuối trang đầu; ghi nhầm ô hoặc gõ sai là không liên hệ được.",
        en: "Readers use the line at the foot of the first page; what is mistyped or stands in the wrong key does not reach the office.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Quảng Trị"
contact = { email = "vanphong.snv.gov.vn" }
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Quảng Trị"
contact = { email = "vanphong@snv.gov.vn" }
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some(contact) = &cx.model.agency.contact else { return Applied::No };
    check_part(cx, contact.email.as_ref(), is_email, "thư điện tử", "an e-mail");
    check_part(cx, contact.website.as_ref(), is_website, "địa chỉ trang thông tin", "a website");
    check_part(cx, contact.phone.as_ref(), is_telephone, "số điện thoại", "a telephone");
    check_part(cx, contact.fax.as_ref(), is_telephone, "số Fax", "a fax number");
    Applied::Yes
}

fn check_part(
    cx: &mut Checker,
    words: Option<&Words>,
    is_sound: fn(&str) -> bool,
    vi: &str,
    en: &str,
) {
    let (Some(words), Some(text)) = (words, given_in(words)) else { return };
    // Several are told apart by signs or by a word.
    if !text.split([',', ';']).map(str::trim).all(is_sound) {
        let message =
            Text::new(format!("`{text}` không phải {vi}"), format!("`{text}` is not {en}"));
        cx.report(words.span, message);
    }
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && is_website(host) && !text.contains(char::is_whitespace)
    })
}

fn is_website(text: &str) -> bool {
    let dotted = text.split('.').count() > 1 && !text.starts_with('.') && !text.ends_with('.');
    dotted && text.is_ascii() && !text.contains(|c: char| c.is_whitespace() || c == '@')
}

/// At least seven digits, and words only behind them: `0233 3550 000 (máy lẻ 12)`; or a short number that all
/// the country or the province knows: `1022`.
fn is_telephone(text: &str) -> bool {
    let number = text.split(char::is_alphabetic).next().unwrap_or_default();
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    digits >= 7 || (3..=5).contains(&digits) && number.trim_start().starts_with('1')
}
