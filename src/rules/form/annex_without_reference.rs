//! F050: an annex that the text does not refer to.

use crate::annexes;
use crate::diagnostic::{Severity, Text};
use crate::parse::Reference;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F050",
    name: "annex-without-reference",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1, điểm a"),
    what: Pair {
        vi: "Có phụ lục nhưng lời văn không có chỉ dẫn về phụ lục đó.",
        en: "There is an annex that the text does not refer to.",
    },
    why: Pair {
        vi: "Văn bản có phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về phụ lục đó.",
        en: "A document with an annex must refer to it in its text.",
    },
    example: Some(Example {
        fail: r##"[[annexes]]
title = "Danh mục văn bản"
columns = ["Văn bản"]
rows = [["Kế hoạch số 12/KH-SNV"]]
"##,
        pass: r##"[narrative]
leadership = "Danh mục văn bản tại [[#van-ban]] kèm theo."
[[annexes]]
key = "van-ban"
title = "Danh mục văn bản"
columns = ["Văn bản"]
rows = [["Kế hoạch số 12/KH-SNV"]]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    for (index, annex) in model.annexes.iter().enumerate() {
        if is_named(cx, index) {
            continue;
        }
        let number = annexes::number(model, index);
        let how = match &annex.key {
            Some(key) => format!("[[#{}]]", key.value),
            None => number.clone(),
        };
        let message = Text::new(
            format!("lời văn không dẫn đến {number}"),
            format!("no text refers to {number}"),
        );
        cx.report(annex.span, message).help = Some(Text::new(
            format!("ghi vào lời văn, ví dụ: (chi tiết tại {how} kèm theo)"),
            format!("name it in the text, as in: (chi tiết tại {how} kèm theo)"),
        ));
    }
    Applied::from(!model.annexes.is_empty())
}

/// Tells whether the text names an annex: by its key, by its number, or because its list is one
/// whose sentence names the annex by itself.
fn is_named(cx: &Checker, index: usize) -> bool {
    let annex = &cx.model.annexes[index];
    let alone = cx.model.annexes.len() == 1;
    let number = annexes::number(cx.model, index).to_lowercase();
    annex.list.is_some()
        || cx.year.references.contains(&Reference::Annex(index))
        || cx.texts().iter().filter(|entry| !entry.key.starts_with("annexes[")).any(|entry| {
            let text = entry.words.value.to_lowercase();
            names(&text, &number)
                || text.contains("các phụ lục")
                || alone && (text.contains("kèm theo") || text.contains("phụ lục"))
        })
}

/// Tells whether a text names this annex, not one whose numeral only begins alike.
fn names(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let next = text[at + number.len()..].chars().next();
        next.is_none_or(|c| !c.is_alphanumeric())
    })
}
