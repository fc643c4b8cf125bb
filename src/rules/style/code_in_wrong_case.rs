//! S017: the name of a code with its capitals in the wrong place; laws of the catalogue are L021's.

use super::phrases::{self, Found, Phrases};
use super::words::own;
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S017",
    name: "code-in-wrong-case",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 6"),
    fixable: true,
    what: Pair {
        vi: "Tên bộ luật viết hoa sai.",
        en: "The name of a code with its capitals wrong.",
    },
    why: Pair {
        vi: "Viết hoa chữ cái đầu của tên loại và chữ cái đầu của tên gọi: Bộ luật Dân sự.",
        en: "The type and the name each take one capital: Bộ luật Dân sự.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị tập huấn Bộ Luật dân sự"]
"##,
        pass: r##"proposals = ["Đề nghị tập huấn Bộ luật Dân sự"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for Found { range, right } in phrases::find(text, CODES) {
            let right = right.to_owned();
            let wrong = &text[range.clone()];
            let message = Text::new(
                format!("`{wrong}` viết hoa sai, phải là `{right}`"),
                format!("`{wrong}` has its capitals wrong, it is `{right}`"),
            );
            let place = cx.inside(entry.words.span, range.clone());
            let finding = cx.report_in(entry, range, message);
            finding.edits.push(Edit { span: place, text: right });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

/// Codes in the wrong case and in the right one; sorted.
static CODES: &Phrases = &[
    ("Bộ Luật Dân sự", "Bộ luật Dân sự"),
    ("Bộ Luật Hàng hải", "Bộ luật Hàng hải"),
    ("Bộ Luật Hình sự", "Bộ luật Hình sự"),
    ("Bộ Luật Tố tụng dân sự", "Bộ luật Tố tụng dân sự"),
    ("Bộ Luật Tố tụng hình sự", "Bộ luật Tố tụng hình sự"),
    ("Bộ Luật dân sự", "Bộ luật Dân sự"),
    ("Bộ Luật hàng hải", "Bộ luật Hàng hải"),
    ("Bộ Luật hình sự", "Bộ luật Hình sự"),
    ("Bộ Luật tố tụng dân sự", "Bộ luật Tố tụng dân sự"),
    ("Bộ Luật tố tụng hình sự", "Bộ luật Tố tụng hình sự"),
    ("Bộ luật dân sự", "Bộ luật Dân sự"),
    ("Bộ luật hàng hải", "Bộ luật Hàng hải"),
    ("Bộ luật hình sự", "Bộ luật Hình sự"),
    ("Bộ luật tố tụng dân sự", "Bộ luật Tố tụng dân sự"),
    ("Bộ luật tố tụng hình sự", "Bộ luật Tố tụng hình sự"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(phrases::is_sorted(CODES));
    }
}
