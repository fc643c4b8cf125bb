//! S028: a text that ends with a semicolon and three dots.

use super::words::{own, paragraphs};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S028",
    name: "open-list",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "báo cáo thật kết thúc nhiều đoạn bằng “;...”; Nghị định 30/2020/NĐ-CP dùng “,...” trong ví dụ",
        en: "real reports end paragraphs with “;...”; the decree itself writes “,...” in examples",
    }),
    pedantic: true,
    what: Pair {
        vi: "Đoạn kết thúc bằng “;...”: danh sách bỏ lửng.",
        en: "A paragraph that ends with “;...”: a list left open.",
    },
    why: Pair {
        vi: "Người nhận không biết còn thiếu việc gì, văn bản nào; nên liệt kê đủ hoặc ghi “và các … khác”.",
        en: "The reader cannot know what is missing; list all, or say what kind of things remain.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Công khai nội quy, quy chế của cơ quan; ..."]
"##,
        pass: r##"proposals = ["Công khai nội quy, quy chế và các quy định khác của cơ quan"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in own(cx) {
        for (start, paragraph) in paragraphs(&entry.words.value) {
            let text = paragraph.trim_end();
            let head = text.strip_suffix("...").or_else(|| text.strip_suffix('…'));
            let Some(head) = head.map(str::trim_end).filter(|head| head.ends_with(';')) else {
                continue;
            };
            let message = Text::new(
                "đoạn kết thúc bằng `;...`, danh sách bỏ lửng",
                "the paragraph ends with `;...`, a list left open",
            );
            cx.report_in(entry, start + head.len() - 1..start + text.len(), message);
        }
    }
    Applied::from(!cx.texts().is_empty())
}
