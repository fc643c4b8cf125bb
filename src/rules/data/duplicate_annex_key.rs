//! D027: two annexes of one name.

use std::collections::HashMap;

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D027",
    name: "duplicate-annex-key",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Hai phụ lục cùng một tên để dẫn chiếu.", en: "Two annexes bear one name."
    },
    why: Pair {
        vi: "Lời văn dẫn đến tên này thì không rõ là phụ lục nào.",
        en: "A reference to it would be ambiguous.",
    },
    example: Some(Example {
        fail: r##"[narrative]
leadership = "Số liệu tại [[#a]] và các phụ lục khác."
[[annexes]]
key = "a"
rows = [["Văn phòng", 12]]
[[annexes]]
key = "a"
rows = [["Thanh tra", 7]]
"##,
        pass: r##"[narrative]
leadership = "Số liệu tại [[#a]] và [[#b]]."
[[annexes]]
key = "a"
rows = [["Văn phòng", 12]]
[[annexes]]
key = "b"
rows = [["Thanh tra", 7]]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut firsts: HashMap<&str, Span> = HashMap::new();
    for key in cx.model.annexes.iter().filter_map(|annex| annex.key.as_ref()) {
        let first = *firsts.entry(&key.value).or_insert(key.span);
        if first == key.span {
            continue;
        }
        let message = Text::new(
            format!("hai phụ lục cùng tên `{}`", key.value),
            format!("two annexes are called `{}`", key.value),
        );
        let label = Text::new("phụ lục đầu tiên mang tên này", "the first one of that name");
        cx.report(key.span, message).labels.push(Label { span: first, text: label });
    }
    Applied::from(!firsts.is_empty())
}
