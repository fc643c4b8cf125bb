//! D027: two annexes of one name.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

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
    let keys: Vec<_> = cx.model.annexes.iter().filter_map(|annex| annex.key.as_ref()).collect();
    for (index, key) in keys.iter().enumerate() {
        let Some(first) = keys[..index].iter().find(|other| other.value == key.value) else {
            continue;
        };
        let message = Text::new(
            format!("hai phụ lục cùng tên `{}`", key.value),
            format!("two annexes are called `{}`", key.value),
        );
        let label = Text::new("phụ lục đầu tiên mang tên này", "the first one of that name");
        cx.report(key.span, message).labels.push(Label { span: first.span, text: label });
    }
    Applied::from(!keys.is_empty())
}
