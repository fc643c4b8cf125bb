//! F020: the same recipient twice.

use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::rules::form::words::{folded, given, receivers};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F020",
    name: "duplicate-recipient",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Nơi nhận ghi hai lần cùng một cơ quan.", en: "The same recipient twice."
    },
    why: Pair {
        vi: "Mỗi nơi nhận ghi một lần; cơ quan ở Kính gửi đã được “Như trên” chỉ đến.",
        en: "Each is named once; those after `Kính gửi` are meant by `Như trên`.",
    },
    example: Some(Example {
        fail: r##"recipients = ["Sở Nội vụ", "Sở nội vụ"]
"##,
        pass: r##"recipients = ["Sở Nội vụ", "Sở Tài chính"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for words in receivers(model) {
        let Some(text) = given(words) else { continue };
        match seen.entry(folded(text)) {
            Entry::Vacant(place) => {
                place.insert(words.span);
            }
            Entry::Occupied(first) => {
                let span = *first.get();
                let message = Text::new(
                    format!("`{text}` đã được ghi ở trên"),
                    format!("`{text}` is already named above"),
                );
                let finding = cx.report(words.span, message);
                let text = Text::new("ghi lần đầu ở đây", "first named here");
                finding.labels.push(Label { span, text });
                finding.help = Some(Text::new("xóa một trong hai", "delete one of the two"));
            }
        }
    }
    Applied::from(!seen.is_empty())
}
