//! S017: the name of a document with its capitals in the wrong place.

use super::phrases::{Found, Matcher, Phrases};
use super::words::{own, words};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S017",
    name: "document-in-wrong-case",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 6"),
    fixable: true,
    what: Pair {
        vi: "Tên loại văn bản, tên bộ luật viết hoa sai khi nói đến một văn bản cụ thể.",
        en: "The type or name of a document in question with its capitals wrong.",
    },
    why: Pair {
        vi: "Viết hoa chữ cái đầu của tên loại và chữ cái đầu của tên gọi: Bộ luật Lao động, Nghị định số 145/2020/NĐ-CP.",
        en: "The type and the name each take one capital: Bộ luật Lao động, Nghị định số 145/2020/NĐ-CP.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị tập huấn Bộ Luật lao động, nghị định số 145/2020/NĐ-CP"]
"##,
        pass: r##"proposals = ["Đề nghị tập huấn Bộ luật Lao động, Nghị định số 145/2020/NĐ-CP"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let matcher = Matcher::new(CODES);
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        let phrases = matcher.find(text).into_iter();
        let phrases = phrases.map(|Found { range, right }| (range, right.to_owned()));
        for (range, right) in phrases.chain(types(text)) {
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

/// Types of documents in lower case, with the capital.
const TYPES: [(&str, &str); 13] = [
    ("báo cáo", "Báo cáo"),
    ("chỉ thị", "Chỉ thị"),
    ("công văn", "Công văn"),
    ("hướng dẫn", "Hướng dẫn"),
    ("kế hoạch", "Kế hoạch"),
    ("kết luận", "Kết luận"),
    ("nghị quyết", "Nghị quyết"),
    ("nghị định", "Nghị định"),
    ("pháp lệnh", "Pháp lệnh"),
    ("quyết định", "Quyết định"),
    ("thông báo", "Thông báo"),
    ("thông tư", "Thông tư"),
    ("tờ trình", "Tờ trình"),
];

/// Finds types in lower case right before ` số ` and a number with its symbol.
fn types(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    let mut found = Vec::new();
    for word in words(text).filter(|word| word.text == "số") {
        let Some(head) = text[..word.start].strip_suffix(' ') else { continue };
        let Some(rest) = text[word.end()..].strip_prefix(' ') else { continue };
        let number = rest.split([' ', '\n', ',', ';']).next().unwrap_or_default();
        let is_number = number.starts_with(|c: char| c.is_ascii_digit())
            && (number.contains('/') || number.contains('-'));
        let lower = TYPES.iter().find(|(lower, _)| {
            let lead = head.strip_suffix(lower);
            lead.is_some_and(|lead| !lead.ends_with(char::is_alphanumeric))
        });
        if let (true, Some((lower, upper))) = (is_number, lower) {
            found.push((head.len() - lower.len()..head.len(), (*upper).to_owned()));
        }
    }
    found
}

/// Codes in the wrong case and in the right one; sorted.
static CODES: &Phrases = &[
    ("Bộ Luật", "Bộ luật"),
    ("Bộ Luật Dân sự", "Bộ luật Dân sự"),
    ("Bộ Luật Hàng hải", "Bộ luật Hàng hải"),
    ("Bộ Luật Hình sự", "Bộ luật Hình sự"),
    ("Bộ Luật Lao động", "Bộ luật Lao động"),
    ("Bộ Luật Tố tụng dân sự", "Bộ luật Tố tụng dân sự"),
    ("Bộ Luật Tố tụng hình sự", "Bộ luật Tố tụng hình sự"),
    ("Bộ Luật dân sự", "Bộ luật Dân sự"),
    ("Bộ Luật hàng hải", "Bộ luật Hàng hải"),
    ("Bộ Luật hình sự", "Bộ luật Hình sự"),
    ("Bộ Luật lao động", "Bộ luật Lao động"),
    ("Bộ Luật tố tụng dân sự", "Bộ luật Tố tụng dân sự"),
    ("Bộ Luật tố tụng hình sự", "Bộ luật Tố tụng hình sự"),
    ("Bộ luật dân sự", "Bộ luật Dân sự"),
    ("Bộ luật hàng hải", "Bộ luật Hàng hải"),
    ("Bộ luật hình sự", "Bộ luật Hình sự"),
    ("Bộ luật lao động", "Bộ luật Lao động"),
    ("Bộ luật tố tụng dân sự", "Bộ luật Tố tụng dân sự"),
    ("Bộ luật tố tụng hình sự", "Bộ luật Tố tụng hình sự"),
];

#[cfg(test)]
mod tests {
    use super::super::phrases::is_sorted;
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(is_sorted(CODES));
    }

    #[test]
    fn types_before_a_number() {
        let found = |text: &str| types(text).len();
        assert_eq!(found("theo nghị định số 145/2020/NĐ-CP và chỉ thị số 30-CT/TW"), 2);
        assert_eq!(found("quyết định số lượng, báo cáo số 5, Kế hoạch số 1/KH-UBND"), 0);
    }
}
