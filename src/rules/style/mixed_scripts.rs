//! S020: letters of another script inside a Vietnamese word.

use super::scripts::{Script, latin_twin, may_hold_others};
use super::words::running;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S020",
    name: "mixed-scripts",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4"),
    fixable: true,
    what: Pair {
        vi: "Trong một từ tiếng Việt có chữ của hệ chữ khác (Kirin, Hy Lạp, Hán).",
        en: "A Vietnamese word with letters of another script.",
    },
    why: Pair {
        vi: "Chữ Kirin, Hy Lạp trông giống hệt chữ Việt nhưng tìm kiếm, đọc máy đều sai; chữ Hán là do nhận dạng chữ.",
        en: "Such letters look alike, yet no search finds the word and no reader speaks it; Chinese ones come from scanning.",
    },
    example: Some(Example {
        // The `а` of `quа` is Cyrillic.
        fail: r##"proposals = ["Đề nghị hướng dẫn quа mạng"]
"##,
        pass: r##"proposals = ["Đề nghị hướng dẫn qua mạng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx).filter(|entry| may_hold_others(&entry.words.value)) {
        for word in cx.words(entry).filter(|word| !word.text.is_ascii()) {
            let is_latin = |c: char| c.is_alphabetic() && Script::of(c).is_none();
            let mut strange = word.text.char_indices().filter_map(|(at, c)| {
                // Signs of quantities and units: µm, Ω, β, Φ110mm.
                let is_sign = "μΓΔΘΛΠΣΦΨΩαβγδεθλπσφψω".contains(c);
                Script::of(c).filter(|_| !is_sign).map(|script| (at, c, script))
            });
            let Some((_, c, script)) = strange.next() else { continue };
            if !word.text.chars().any(is_latin) {
                continue;
            }
            let (vi, en) = script.name();
            let message = Text::new(
                format!("trong từ `{}` có chữ `{c}` là chữ {vi}", word.text),
                format!("`{}` holds `{c}`, which is {en}", word.text),
            );
            let twins: Option<Vec<Edit>> = word
                .text
                .char_indices()
                .filter(|(_, c)| Script::of(*c).is_some())
                .map(|(at, c)| {
                    let at = word.start + at;
                    let span = cx.inside(entry.words.span, at..at + c.len_utf8());
                    latin_twin(c).map(|latin| Edit { span, text: latin.to_string() })
                })
                .collect();
            let finding = cx.report_in(entry, word.range(), message);
            match twins {
                Some(edits) => finding.edits = edits,
                None => finding.help = Some(Text::new("gõ lại từ này", "type the word again")),
            }
        }
    }
    Applied::from(!cx.texts().is_empty())
}
