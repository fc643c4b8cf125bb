//! D042: a công văn that asks for nothing.

use crate::diagnostic::{Severity, Text};
use crate::model::Kind;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D042",
    name: "letter-without-content",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Công văn không có nội dung yêu cầu nào, hoặc có nội dung bỏ trống.",
        en: "A công văn that asks for nothing, or an item of it that is empty.",
    },
    why: Pair {
        vi: "Câu mở đầu dẫn vào các nội dung; không có `[[items]]` và `[narrative] body` thì sau đó không còn gì.",
        en: "The opening leads to what is asked for; without `[[items]]` and `[narrative] body` nothing follows.",
    },
    example: Some(Example {
        fail: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
unit = "VP"
"##,
        pass: r##"kind = "letter"
[document]
addressed_to = ["Các phòng, đơn vị thuộc Sở"]
unit = "VP"

[[items]]
text = "Công khai các nội dung theo quy định"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    if model.kind.value != Kind::Letter {
        return Applied::No;
    }
    let body = &model.narrative.body.passages;
    let written = [&body.before, &body.replace, &body.after].iter().any(|text| text.is_some());
    let opening = model.narrative.opening.passages.replace.is_some();
    if model.items.is_empty() && !written && !opening {
        let message = Text::new("công văn không có nội dung", "the công văn asks for nothing");
        let finding = cx.report(model.kind.span, message);
        finding.key = "items".to_owned();
        finding.help = Some(Text::new(
            "thêm `[[items]]` cho từng nội dung, hoặc viết ở `[narrative] body`",
            "add `[[items]]` for each thing asked for, or write `[narrative] body`",
        ));
    }
    for (index, item) in model.items.iter().enumerate() {
        if item.text.is_none() && item.documents.is_empty() && item.points.is_empty() {
            let message = Text::new("nội dung bỏ trống", "an empty item");
            let finding = cx.report(item.span, message);
            finding.key = format!("items[{index}].text");
            finding.help = Some(Text::new(
                "thêm `text`, `documents` hoặc `points`",
                "add `text`, `documents` or `points`",
            ));
        }
    }
    Applied::Yes
}
