//! F019: the archive line typed among the recipients.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::after_word;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F019",
    name: "archive-line-in-recipients",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Dòng Lưu ghi tay trong nơi nhận.",
        en: "The archive line is typed among the recipients.",
    },
    why: Pair {
        vi: "Dòng cuối `Lưu: VT, …` do chương trình ghi từ bảng `[archive]`, đúng Mục II, khoản 9, điểm d.",
        en: "The last line, `Lưu: VT, …`, is made from `[archive]` as the decree wants it.",
    },
    example: Some(Example {
        fail: r##"recipients = ["Sở Nội vụ", "Lưu: VT, VP"]
"##,
        pass: r##"recipients = ["Sở Nội vụ"]

[archive]
unit = "VP"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    for item in &model.recipients {
        if !is_archive_line(&item.value) {
            continue;
        }
        let message = Text::new(
            "dòng Lưu do chương trình ghi, không ghi trong nơi nhận",
            "the archive line comes from the program, not from the recipients",
        );
        cx.report(item.span, message).help = Some(Text::new(
            "xóa mục này; đơn vị soạn thảo, số bản ghi ở bảng `[archive]`: `unit`, `drafter`, `copies`",
            "delete this item; `[archive]` takes `unit`, `drafter` and `copies`",
        ));
    }
    Applied::from(!model.recipients.is_empty())
}

/// Tells an item that is the archive line: `Lưu: VT, VP.`
pub(super) fn is_archive_line(item: &str) -> bool {
    let text = item.trim().trim_start_matches(['-', '–', ' ']);
    let Some(rest) = after_word(text, "lưu") else { return false };
    let rest = rest.trim_matches([':', ' ', '.', ';', ',']);
    rest.is_empty() || after_word(rest, "VT").is_some()
}
