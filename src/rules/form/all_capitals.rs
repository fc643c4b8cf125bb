//! F008: names typed in capitals.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, is_in_capitals, receivers};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F008",
    name: "all-capitals",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair { vi: "Tên viết toàn chữ in hoa.", en: "A name typed in capitals." },
    why: Pair {
        vi: "Chỗ cần in hoa do chương trình in hoa; tên viết thường còn dùng trong lời văn, địa danh, nơi nhận.",
        en: "The program sets capitals where the decree wants them; the same name also stands in the text, the date line and the recipients.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "SỞ NỘI VỤ"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
        pass: r##"[agency]
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let agency = &model.agency;
    for words in [&agency.name, &agency.place] {
        look(cx, words, true);
    }
    let names = [agency.parent.as_ref(), agency.short_name.as_ref()];
    let document = [model.document.subject.as_ref(), model.document.report_to.as_ref()];
    for words in names.into_iter().chain(document).flatten().chain(receivers(model)) {
        look(cx, words, false);
    }
    Applied::Yes
}

fn look(cx: &mut Checker, words: &Words, any_letters: bool) {
    if !given(words).is_some_and(|text| is_in_capitals(text, any_letters)) {
        return;
    }
    let text = words.value.trim();
    let message = Text::new(
        format!("`{text}` viết toàn chữ in hoa"),
        format!("`{text}` is typed in capitals"),
    );
    cx.report(words.span, message).help = Some(Text::new(
        "viết hoa như trong câu, ví dụ `Sở Nội vụ`; chương trình tự in hoa ở chỗ cần",
        "write it as in a sentence, such as `Sở Nội vụ`; the program sets capitals where due",
    ));
}
