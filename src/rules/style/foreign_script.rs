//! S021: words in a script that is not Vietnamese.

use super::scripts::{Script, may_hold_others};
use super::words::running;
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S021",
    name: "foreign-script",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4"),
    what: Pair {
        vi: "Có từ viết bằng hệ chữ khác chữ Việt.",
        en: "A word in a script that is not Vietnamese.",
    },
    why: Pair {
        vi: "Văn bản dùng phông chữ tiếng Việt và bộ mã TCVN 6909:2001; tên nước ngoài thì phiên âm hoặc viết bằng chữ La-tinh.",
        en: "A document has Vietnamese fonts and the characters of TCVN 6909:2001; foreign names are transcribed.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị hợp tác với 云南"]
"##,
        pass: r##"proposals = ["Đề nghị hợp tác với Vân Nam"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx).filter(|entry| may_hold_others(&entry.words.value)) {
        for word in cx.words(entry).filter(|word| !word.text.is_ascii()) {
            let mut scripts = word.text.chars().map(|c| (Script::of(c), c));
            let Some((Some(script), _)) = scripts.next() else { continue };
            let is_whole = scripts.all(|(script, c)| script.is_some() || !c.is_alphabetic());
            // One Greek letter is a sign: α, β, Ω, Φ16.
            let letters = word.text.chars().filter(|c| c.is_alphabetic()).count();
            let is_sign = script == Script::Greek && letters == 1;
            if !is_whole || is_sign {
                continue;
            }
            let (vi, en) = script.name();
            let message = Text::new(
                format!("`{}` viết bằng chữ {vi}", word.text),
                format!("`{}` is in {en} script", word.text),
            );
            cx.report_in(entry, word.range(), message);
        }
    }
    Applied::from(!cx.texts().is_empty())
}
