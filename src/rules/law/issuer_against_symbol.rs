//! L007: the issuing body named is not the one in the symbol.

use super::citation::{Named, body, named, report};
use super::number::Number;
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L007",
    name: "issuer-against-symbol",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b"),
    what: Pair {
        vi: "Cơ quan ban hành không khớp chữ viết tắt trong ký hiệu.",
        en: "The issuing body is not the one that the symbol names.",
    },
    why: Pair {
        vi: "Ký hiệu có chữ viết tắt tên cơ quan ban hành; hai chỗ khác nhau thì một chỗ sai.",
        en: "The symbol holds the abbreviation of the issuing body; when they differ one of them is wrong.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [{ type = "Kế hoạch", number = "13/KH-BCĐ", date = 2021-01-31, issuer = "Ủy ban nhân dân tỉnh" }]
"##,
        pass: r##"legal_bases = [{ type = "Kế hoạch", number = "13/KH-BCĐ", date = 2021-01-31, issuer = "Ban Chỉ đạo tỉnh" }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Abbreviations of bodies with words of which the name holds one, without marks.
const BODIES: &[(&str, &[&str])] = &[
    ("TW", &["trung uong", "bo chinh tri", "ban bi thu", "tong bi thu", "dang"]),
    ("TU", &["tinh uy", "thanh uy", "ban thuong vu", "dang bo", "ban chap hanh"]),
    ("UBND", &["uy ban"]),
    ("HĐND", &["hoi dong nhan dan"]),
    ("VPCP", &["van phong chinh phu"]),
    ("CP", &["chinh phu"]),
    ("TTg", &["thu tuong"]),
    ("BCĐ", &["ban chi dao"]),
    ("BNV", &["bo noi vu"]),
    ("TTCP", &["thanh tra chinh phu"]),
    ("BTC", &["bo tai chinh"]),
    ("BGDĐT", &["bo giao duc"]),
    ("SNV", &["so noi vu"]),
];

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    for document in &named {
        check_one(cx, document);
    }
    Applied::from(!named.is_empty())
}

fn check_one(cx: &mut Checker, document: &Named) {
    let (Some(issuer), Some(number)) = (&document.issuer, document.parsed()) else { return };
    let Some(group) = fault(issuer.value, &number) else { return };
    let (name, written) = (issuer.value, document.number.value);
    let message = Text::new(
        format!("cơ quan ban hành “{name}” không khớp ký hiệu `{written}`"),
        format!("the issuing body “{name}” does not suit the symbol `{written}`"),
    );
    let span = issuer.place.span(cx);
    let finding = report(cx, document.key, &document.number.place, message);
    finding.label =
        Some(Text::new(format!("`{group}` là cơ quan khác"), format!("`{group}` is another body")));
    finding.labels.push(Label {
        span,
        text: Text::new("cơ quan ban hành ghi ở đây", "the issuing body is given here"),
    });
    finding.help = Some(Text::new(
        "xem lại văn bản gốc, sửa tên cơ quan hoặc sửa ký hiệu",
        "look at the document, mend the body or the symbol",
    ));
}

/// Returns the abbreviation that means another body.
fn fault<'n>(issuer: &str, number: &Number<'n>) -> Option<&'n str> {
    let name = body(issuer);
    // The symbol of a công văn begins with the body; a joint document names several bodies.
    let coded = number.code().is_some() || number.groups.first() == Some(&"CV");
    let bodies = number.groups.get(usize::from(coded)..)?;
    let [group] = (if coded { bodies } else { bodies.get(..1)? }) else { return None };
    let words = BODIES.iter().find(|(known, _)| known == group).map(|(_, words)| *words)?;
    let known = BODIES.iter().filter(|(known, _)| *known != "TW");
    // Only a body that is known by name can be another one.
    let is_named = known.flat_map(|(_, words)| *words).any(|word| name.contains(word))
        || ["bo chinh tri", "ban bi thu", "trung uong"].iter().any(|word| name.contains(word));
    let suits = words.iter().any(|word| name.contains(word))
        && !(*group == "CP" && name.starts_with("thu tuong"));
    (is_named && !suits).then_some(*group)
}
