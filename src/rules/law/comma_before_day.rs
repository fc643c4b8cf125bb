//! L024: a comma between a number and `ngày`.

use super::citation::free_mentions;
use crate::diagnostic::{Edit, Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L024",
    name: "comma-before-day",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "205 văn bản của cơ quan nhà nước: 1250 lần không có dấu phẩy, 9 lần có; với số hiệu văn bản của Đảng: 47 và 1",
        en: "in 205 State documents 1250 times without the comma, 9 with it; before numbers of the Party 47 and 1",
    }),
    fixable: true,
    what: Pair {
        vi: "Có dấu phẩy giữa số hiệu và “ngày”.",
        en: "A comma between number and “ngày”.",
    },
    why: Pair {
        vi: "Văn bản của cơ quan nhà nước viết liền “số 04/2015/NĐ-CP ngày 09/01/2015”; dấu phẩy là lối của văn bản Đảng.",
        en: "State documents write “số 04/2015/NĐ-CP ngày 09/01/2015”; the comma is the habit of the Party.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Sơ kết Nghị định số 04/2015/NĐ-CP, ngày 09/01/2015 của Chính phủ"]
"##,
        pass: r##"proposals = ["Sơ kết Nghị định số 04/2015/NĐ-CP ngày 09/01/2015 của Chính phủ"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mentions = free_mentions(cx);
    let dated: Vec<_> =
        mentions.into_iter().filter(|(_, mention)| mention.date.is_some()).collect();
    for of_text in dated.chunk_by(|(a, _), (b, _)| std::ptr::eq(*a, *b)) {
        let Some((entry, _)) = of_text.first() else { continue };
        let commas: Vec<_> =
            of_text.iter().filter_map(|(_, mention)| mention.comma.clone()).collect();
        let Some(first) = commas.first() else { continue };
        let spans: Vec<_> =
            commas.iter().map(|comma| cx.inside(entry.words.span, comma.clone())).collect();
        let message =
            Text::new("thừa dấu phẩy giữa số hiệu và “ngày”", "a comma between number and “ngày”");
        let finding = cx.report_in(entry, first.clone(), message);
        let others = spans.iter().skip(1);
        finding.labels.extend(
            others
                .map(|span| Label {
                    span: *span, text: Text::new("chỗ này cũng vậy", "here too")
                }),
        );
        let edits = commas.iter().zip(&spans).map(|(comma, span)| {
            let blank = entry.words.value[comma.end..].starts_with(' ');
            Edit { span: *span, text: if blank { "" } else { " " }.to_owned() }
        });
        finding.edits.extend(edits);
    }
    Applied::from(!dated.is_empty())
}
