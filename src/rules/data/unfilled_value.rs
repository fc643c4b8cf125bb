//! D008: a value written "TODO: …"; a warning with `--draft`.

use crate::diagnostic::Severity;
use crate::diagnostic::Text;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D008",
    name: "unfilled-value",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Giá trị ghi \"TODO: …\" chưa được điền; với `--draft` là cảnh báo.",
        en: "A value written \"TODO: …\"; a warning with `--draft`.",
    },
    why: Pair {
        vi: "Văn bản chính thức không được còn chỗ trống, trừ số và ngày do văn thư ghi.",
        en: "An official document has no blanks but its number and day, which the văn thư writes in.",
    },
    example: Some(Example {
        fail: r##"proposals = ["TODO: kiến nghị"]
"##,
        pass: r##"proposals = ["Đề nghị khen thưởng"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let year = cx.year;
    for placeholder in year.placeholders.iter().chain(&year.linked.placeholders) {
        let key = &placeholder.key;
        let message = Text::new(
            format!("khóa `{key}` chưa được điền"),
            format!("key `{key}` is still to be filled in"),
        );
        let finding = cx.report(placeholder.span, message);
        finding.key.clone_from(key);
        finding.help = Some(Text::new(
            "điền giá trị; khi làm dự thảo, dùng `--draft`",
            "fill it in; for a draft use `--draft`",
        ));
    }
    Applied::Yes
}
