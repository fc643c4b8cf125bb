//! F050: an annex that the text does not refer to.

use std::collections::{BTreeMap, BTreeSet};

use crate::annexes;
use crate::diagnostic::{Severity, Text};
use crate::parse::Reference;
use crate::rules::cut::places;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::template::wording::roman;

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
    let named = named(cx);
    for (index, annex) in model.annexes.iter().enumerate() {
        // The sentence of a list names its annex by itself.
        let is_named = named.as_ref().is_none_or(|named| named.contains(&(index + 1)))
            || annex.list.is_some()
            || cx.year.references.contains(&Reference::Annex(index));
        if is_named {
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

/// Returns the numbers of the annexes that the text names; none where it names all of them.
fn named(cx: &Checker) -> Option<BTreeSet<usize>> {
    let count = cx.model.annexes.len();
    let digits = (1..=count).map(|number| (number.to_string(), number));
    let romans = (1..=count).filter_map(|number| Some((roman(number)?.to_lowercase(), number)));
    let numerals: BTreeMap<String, usize> = digits.chain(romans).collect();
    let mut named = BTreeSet::new();
    for entry in cx.texts().iter().filter(|entry| !entry.key.starts_with("annexes[")) {
        let text = entry.words.value.to_lowercase();
        let of_one = count == 1 && (text.contains("kèm theo") || text.contains("phụ lục"));
        if of_one || text.contains("các phụ lục") {
            return None;
        }
        for at in places(&text, WORD) {
            list(&text[at + WORD.len()..], &numerals, &mut named);
        }
    }
    Some(named)
}

/// The word before a number.
const WORD: &str = "phụ lục";

/// Reads the numbers behind the word: `I`, `I, II và IV`, `I đến III`, `I - III`.
fn list(text: &str, numerals: &BTreeMap<String, usize>, named: &mut BTreeSet<usize>) {
    let mut rest = text;
    let mut from = None;
    loop {
        let after = rest.trim_start();
        let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
        let Some(number) = numerals.get(&after[..end]) else { return };
        named.extend(from.unwrap_or(*number)..=*number);
        let after = after[end..].trim_start();
        let spans = ["đến", "-", "–"].iter().find_map(|word| after.strip_prefix(word));
        from = spans.map(|_| *number);
        let joins = [",", ";", "và"].iter().find_map(|word| after.strip_prefix(word));
        let Some(next) = spans.or(joins) else { return };
        rest = next;
    }
}
