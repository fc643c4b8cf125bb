//! F036: the title of a clause in capitals.

use crate::diagnostic::{Severity, Text};
use crate::rules::form::words::{headings, is_in_capitals};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F036",
    name: "heading-in-capitals",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6, điểm đ"),
    what: Pair {
        vi: "Tiêu đề khoản, điểm viết toàn chữ in hoa.",
        en: "The title of a clause or point in capitals.",
    },
    why: Pair {
        vi: "Tiêu đề khoản trình bày bằng chữ in thường, đậm; chỉ tiêu đề phần, chương, mục in hoa.",
        en: "The title of a clause is set in lower case and bold; capitals are for parts, chapters and sections.",
    },
    example: Some(Example {
        fail: r##"[narrative]
leadership = '''
#### CÔNG TÁC CHỈ ĐẠO

Sở đã ban hành kế hoạch.
'''
"##,
        pass: r##"[narrative]
leadership = '''
#### Công tác chỉ đạo

Sở đã ban hành kế hoạch.
'''
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for entry in cx.texts().iter().filter(|entry| entry.key.starts_with("narrative")) {
        for heading in headings(&entry.words.value).filter(|heading| heading.level > 2) {
            applied = true;
            if is_in_capitals(&entry.words.value[heading.range.clone()], false) {
                let message = Text::new(
                    "tiêu đề khoản viết toàn chữ in hoa",
                    "the title of a clause is in capitals",
                );
                cx.report_in(entry, heading.range, message).help =
                    Some(Text::new("viết như trong câu", "write it as in a sentence"));
            }
        }
    }
    Applied::from(applied)
}
