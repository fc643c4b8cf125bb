//! L023: no `số` between type and number.

use super::citation::free_mentions;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L023",
    name: "number-without-so",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "mẫu viện dẫn tại Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7: “Nghị quyết số 351/2017/UBTVQH14”",
        en: "the sample in Appendix II of the decree reads “Nghị quyết số 351/2017/UBTVQH14”",
    }),
    fixable: true,
    what: Pair {
        vi: "Thiếu chữ “số” giữa tên loại và số hiệu.",
        en: "The word “số” is missing between type and number.",
    },
    why: Pair {
        vi: "Viết “Nghị định số 145/2020/NĐ-CP”, thống nhất trong cả văn bản.",
        en: "It is “Nghị định số 145/2020/NĐ-CP”, throughout the document.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Sơ kết việc thực hiện Nghị định 145/2020/NĐ-CP"]
"##,
        pass: r##"proposals = ["Sơ kết việc thực hiện Nghị định số 145/2020/NĐ-CP"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mentions = free_mentions(cx);
    for (entry, mention) in &mentions {
        let (Some(kind), false) = (&mention.kind, mention.has_so) else { continue };
        let text = &entry.words.value;
        let (kind_name, number) = (&text[kind.clone()], &text[mention.number.clone()]);
        let message = Text::new(
            format!("thiếu chữ “số”: “{kind_name} số {number}”"),
            format!("“số” is missing: “{kind_name} số {number}”"),
        );
        let at = mention.number.start;
        let span = cx.inside(entry.words.span, at..at);
        let finding = cx.report_in(entry, kind.start..mention.number.end, message);
        finding.edits.push(Edit { span, text: "số ".into() });
    }
    Applied::from(!mentions.is_empty())
}
