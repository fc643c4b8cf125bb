//! L006: the type named does not suit the code in the symbol.

use super::citation::{Named, named, report};
use super::number::{Form, Number, codes, kind_of};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L006",
    name: "type-against-symbol",
    severity: Severity::Error,
    source: Source::Law(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b; Phụ lục III, Mục I",
    ),
    what: Pair {
        vi: "Tên loại văn bản không khớp chữ viết tắt trong ký hiệu.",
        en: "The type of a document does not suit the code in its symbol.",
    },
    why: Pair {
        vi: "Ký hiệu bắt đầu bằng chữ viết tắt tên loại (công văn thì không có); hai chỗ khác nhau thì một chỗ sai, người đọc không tìm được văn bản.",
        en: "The symbol begins with the code of the type, and a công văn has none; when they differ one of them is wrong.",
    },
    example: Some(Example {
        fail: r##"plans = [{ type = "Quyết định", number = "23/KH-UBND", date = 2021-03-24 }]
"##,
        pass: r##"plans = [{ type = "Kế hoạch", number = "23/KH-UBND", date = 2021-03-24 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    for document in &named {
        check_one(cx, document);
    }
    Applied::from(!named.is_empty())
}

fn check_one(cx: &mut Checker, document: &Named) {
    let Some(kind) = &document.kind else { return };
    let Some(number) = document.parsed() else { return };
    let Some(code) = fault(kind.value, &number) else { return };
    let (kind_name, written) = (kind.value, document.number.value);
    let message = Text::new(
        format!("tên loại “{kind_name}” không khớp ký hiệu `{written}`"),
        format!("the type “{kind_name}” does not suit the symbol `{written}`"),
    );
    let place = kind.place.span(cx);
    let finding = report(cx, document.key, &document.number.place, message);
    if let Some(stands_for) = kind_of(code) {
        finding.label = Some(Text::new(
            format!("`{code}` là chữ viết tắt của “{stands_for}”"),
            format!("`{code}` stands for “{stands_for}”"),
        ));
    }
    finding.labels.push(Label {
        span: place,
        text: Text::new("tên loại ghi ở đây", "the type is given here"),
    });
    finding.help = Some(Text::new(
        "xem lại văn bản gốc, sửa tên loại hoặc sửa ký hiệu",
        "look at the document, mend the type or the symbol",
    ));
    // The codes of the Party are known from practice only.
    if number.form == Form::Party {
        finding.severity = Severity::Warning;
    }
}

/// Returns the code that contradicts the type.
fn fault<'n>(kind: &str, number: &Number<'n>) -> Option<&'n str> {
    let codes = codes(kind)?;
    let first = *number.groups.first()?;
    number.code()?;
    match kind.to_lowercase().as_str() {
        "văn bản" => None,
        "công văn" => is_surely_code(first, number).then_some(first),
        _ => (!codes.contains(&first)).then_some(first),
    }
}

/// Tells whether the first group of the symbol of a công văn is a code and no agency: agencies are
/// called `CT` or `TTr` too, but an agency follows a code.
fn is_surely_code(first: &str, number: &Number) -> bool {
    if first == "CV" || number.form == Form::Party && number.groups.len() > 2 {
        return false;
    }
    let agency = |group: &&str| {
        ["UBND", "HĐND", "TTg", "CP", "BCĐ", "TW", "TU"].contains(group)
            || group.len() > 2 && group.starts_with('S')
            || group.len() > 2 && group.starts_with('B')
    };
    number.groups.get(1).is_some_and(agency)
}
