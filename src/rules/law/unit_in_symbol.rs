//! L009: the drafting unit in the symbol of a document that has a type.

use super::citation::{named, report};
use super::number::{Form, Number};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L009",
    name: "unit-in-cited-symbol",
    severity: Severity::Info,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b"),
    what: Pair {
        vi: "Ký hiệu văn bản có tên loại lại thêm đơn vị soạn thảo.",
        en: "The symbol of a document with a type names the drafting unit too.",
    },
    why: Pair {
        vi: "Chỉ ký hiệu công văn có đơn vị soạn thảo; văn bản có tên loại chỉ gồm tên loại và cơ quan.",
        en: "Only a công văn names the drafting unit; other documents name type and body.",
    },
    example: Some(Example {
        fail: r##"plans = [{ type = "Kế hoạch", number = "30/KH-STTTT-VP", date = 2021-04-07, title = "về công tác dân vận" }]
"##,
        pass: r##"plans = [{ type = "Kế hoạch", number = "30/KH-STTTT", date = 2021-04-07, title = "về công tác dân vận" }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Most numbers that the message names.
const SHOWN: usize = 5;

/// Reports the cited documents once: their numbers are facts, whoever gave them. The report's own
/// symbol is F002's.
fn check(cx: &mut Checker) -> Applied {
    let mut seen = Vec::new();
    let named = named(cx);
    let has_unit = |number: &Number| {
        let named_type = number.code().is_some() && number.year.is_none();
        // Joint documents of several bodies have several groups too.
        let unit =
            number.groups.get(2).is_some_and(|unit| unit.len() < 5 && !unit.starts_with('B'));
        number.form == Form::State && named_type && number.groups.len() == 3 && unit
    };
    for document in &named {
        let written = document.number.value;
        if document.parsed().is_some_and(|number| has_unit(&number))
            && !seen.iter().any(|(known, _)| *known == written)
        {
            seen.push((written, document));
        }
    }
    let Some((_, first)) = seen.first() else { return Applied::from(!named.is_empty()) };
    let shown = seen.iter().take(SHOWN).map(|(number, _)| format!("`{number}`"));
    let mut numbers = shown.collect::<Vec<_>>().join(", ");
    if seen.len() > SHOWN {
        numbers += ", …";
    }
    let message = Text::new(
        format!("ký hiệu văn bản có tên loại không ghi đơn vị soạn thảo: {numbers}"),
        format!("symbols of documents with a type do not name the drafting unit: {numbers}"),
    );
    let others: Vec<_> = seen[1..].iter().map(|(_, other)| other.number.place.span(cx)).collect();
    let finding = report(cx, first.key, &first.number.place, message);
    finding.help = Some(Text::new(
        "văn bản gốc in như vậy thì giữ nguyên; văn bản ban hành sau thì bỏ đơn vị soạn thảo",
        "keep them if the documents bear them; leave the unit out in later ones",
    ));
    finding.labels.extend(
        others.into_iter().map(|span| Label { span, text: Text::new("cũng vậy", "likewise") }),
    );
    Applied::Yes
}
