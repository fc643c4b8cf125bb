//! S019: Nhân dân and Nhà nước in lower case where they are special nouns.

use super::phrases::{Matcher, Phrases};
use super::words::{neighbour_before, own};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S019",
    name: "small-noun",
    severity: Severity::Info,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 1"),
    pedantic: true,
    fixable: true,
    what: Pair {
        vi: "“Nhân dân”, “Nhà nước” không viết hoa ở chỗ là danh từ đặc biệt.",
        en: "“Nhân dân” or “Nhà nước” in lower case where it is a special noun.",
    },
    why: Pair {
        vi: "Viết hoa khi đứng bên “Đảng” hoặc chỉ chủ thể; “cơ quan hành chính nhà nước”, “quản lý nhà nước” thì không.",
        en: "A capital beside “Đảng”; not in “cơ quan hành chính nhà nước” or “quản lý nhà nước”.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Chủ trương của Đảng, nhà nước"]
"##,
        pass: r##"proposals = ["Chủ trương của Đảng, Nhà nước về quản lý nhà nước"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Phrases in which they can only be special nouns; sorted.
static PHRASES: &Phrases = &[
    ("phiền hà cho nhân dân", "phiền hà cho Nhân dân"),
    ("pháp luật của nhà nước", "pháp luật của Nhà nước"),
    ("quần chúng nhân dân", "quần chúng Nhân dân"),
    ("sức khỏe nhân dân", "sức khỏe Nhân dân"),
    ("tầng lớp nhân dân", "tầng lớp Nhân dân"),
    ("Đảng và nhà nước", "Đảng và Nhà nước"),
    ("Đảng, nhà nước", "Đảng, Nhà nước"),
    ("đời sống nhân dân", "đời sống Nhân dân"),
];

fn check(cx: &mut Checker) -> Applied {
    static MATCHER: Matcher = Matcher::new(PHRASES);
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for found in MATCHER.find(text, cx.words(entry)) {
            if neighbour_before(text, found.range.start) == "Luật" {
                continue;
            }
            let wrong = &text[found.range.clone()];
            let right = found.right;
            let message = Text::new(
                format!("`{wrong}` nên viết `{right}`"),
                format!("`{wrong}` had better be `{right}`"),
            );
            let place = cx.inside(entry.words.span, found.range.clone());
            let finding = cx.report_in(entry, found.range, message);
            finding.edits.push(Edit { span: place, text: right.to_owned() });
        }
    }
    Applied::from(!cx.texts().is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::phrases::is_sorted;
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(is_sorted(PHRASES));
    }
}
