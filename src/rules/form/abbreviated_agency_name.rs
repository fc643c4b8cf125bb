//! F007: an abbreviated name of the issuing body.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{given, offset, report_at};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// Abbreviations of common phrases, which no official name has.
const WHOLE: [&str; 22] = [
    "UBND",
    "HĐND",
    "UBMTTQ",
    "MTTQ",
    "BCĐ",
    "BCH",
    "KHCN",
    "KHĐT",
    "TTTT",
    "GDĐT",
    "TNMT",
    "NNMT",
    "NNPTNT",
    "VHTT",
    "VHTTDL",
    "GTVT",
    "LĐTBXH",
    "LĐ-TB&XH",
    "THPT",
    "THCS",
    "TP",
    "TX",
];

/// Abbreviations of common nouns, with their dot: `TP.`, `P.1`.
const DOTTED: [&str; 7] = ["TP", "Tp", "TX", "TT", "P", "Q", "H"];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F007",
    name: "abbreviated-agency-name",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2, điểm a"),
    what: Pair {
        vi: "Tên cơ quan ban hành văn bản viết tắt.",
        en: "The name of the issuing body is abbreviated.",
    },
    why: Pair {
        vi: "Tên cơ quan ban hành là tên chính thức, đầy đủ; chỉ tên cơ quan chủ quản được viết tắt những cụm từ thông dụng.",
        en: "The issuing body is named in full; only its superior may be abbreviated.",
    },
    example: Some(Example {
        fail: r##"[agency]
name = "Sở KH&CN"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
        pass: r##"[agency]
name = "Sở Khoa học và Công nghệ"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let name = &cx.model.agency.name;
    let Some(text) = given(name) else { return Applied::No };
    for word in text.split_whitespace().filter(|word| is_abbreviated(word)) {
        let start = offset(&name.value, word);
        let message = Text::new(
            format!("tên cơ quan ban hành viết tắt `{word}`"),
            format!("the name of the issuing body is abbreviated: `{word}`"),
        );
        report_at(cx, name, start..start + word.len(), message).help = Some(Text::new(
            "ghi tên chính thức, đầy đủ; tên gọi tắt trong lời văn ghi ở `short_name`",
            "write the official full name; `short_name` is how the text calls it",
        ));
    }
    Applied::Yes
}

fn is_abbreviated(word: &str) -> bool {
    let bare = word.trim_matches(['(', ')', ',', ';', '.']);
    let before_dot = word.split_once('.').map(|(first, _)| first);
    WHOLE.contains(&bare)
        || bare != "&" && bare.contains('&') && !bare.contains(char::is_lowercase)
        || before_dot.is_some_and(|first| DOTTED.contains(&first))
}
