//! S006: a quotation mark without its other half.

use super::pairs::{single_quotes, straight_quotes};
use super::words::{paragraphs, running};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S006",
    name: "unpaired-quote",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "quy ước chính tả chung; báo cáo thật có 30 dấu mở và 33 dấu đóng",
        en: "general typing habit; a real report has 30 opening and 33 closing marks",
    }),
    what: Pair {
        vi: "Dấu ngoặc kép mở mà không đóng, hoặc đóng mà không mở.",
        en: "A quotation mark without its other half.",
    },
    why: Pair {
        vi: "Người đọc không biết lời trích, tên gọi bắt đầu hoặc kết thúc ở đâu.",
        en: "The reader cannot tell where the quoted words begin or end.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị tổng kết phong trào Dân vận khéo” năm 2021"]
"##,
        pass: r##"proposals = ["Đề nghị tổng kết phong trào “Dân vận khéo” năm 2021"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        for (start, paragraph) in paragraphs(&entry.words.value) {
            let curly = single_quotes(paragraph);
            let straight = straight_quotes(paragraph);
            let is_odd = straight.len() % 2 == 1;
            // A pair of which one half is straight is S007's.
            if is_odd && curly.len() == 1 {
                continue;
            }
            for single in curly {
                let at = start + single.at;
                let message = if single.opens {
                    Text::new("dấu `“` mở mà không đóng", "`“` is not closed")
                } else {
                    Text::new("dấu `”` đóng mà không mở", "`”` closes nothing")
                };
                cx.report_in(entry, at..at + '“'.len_utf8(), message);
            }
            if let Some(at) = straight.last().filter(|_| is_odd) {
                let message = Text::new("dấu `\"` không có dấu thứ hai", "`\"` has no second one");
                cx.report_in(entry, start + at..start + at + 1, message);
            }
        }
    }
    Applied::from(!cx.texts().is_empty())
}
