//! L022: the type of a document cited without its capital.

use super::citation::report;
use super::citation::{Place, named};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L022",
    name: "lower-case-type",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 6"),
    fixable: true,
    what: Pair {
        vi: "Tên loại của một văn bản cụ thể không viết hoa.",
        en: "The type of a certain document has no capital.",
    },
    why: Pair {
        vi: "Nói đến một văn bản cụ thể thì viết hoa chữ cái đầu của tên loại.",
        en: "The type of a certain document begins with a capital.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Sơ kết việc thực hiện nghị định số 145/2020/NĐ-CP"]
"##,
        pass: r##"proposals = ["Sơ kết việc thực hiện Nghị định số 145/2020/NĐ-CP"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    for document in &named {
        let Some(kind) = &document.kind else { continue };
        let mut letters = kind.value.chars();
        let Some(first) = letters.next().filter(|c| c.is_lowercase()) else { continue };
        // `văn bản` is no type.
        if kind.value == "văn bản" {
            continue;
        }
        let (written, number) = (kind.value, document.number.value);
        let right: String = first.to_uppercase().chain(letters).collect();
        let message = Text::new(
            format!("“{written}” số {number} là văn bản cụ thể, viết hoa: “{right}”"),
            format!("“{written}” {number} is a certain document and has a capital: “{right}”"),
        );
        let span = match &kind.place {
            // Blanks may stand before it in its quotes.
            Place::Value(span) => {
                let entry = cx.texts().iter().find(|entry| entry.words.span == *span);
                let start = entry.and_then(|entry| entry.words.value.find(written)).unwrap_or(0);
                cx.inside(*span, start..start + written.len())
            }
            place => place.span(cx),
        };
        let finding = report(cx, document.key, &Place::Value(span), message);
        finding.edits.push(Edit { span, text: right });
    }
    Applied::from(!named.is_empty())
}
