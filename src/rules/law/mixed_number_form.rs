//! L005: a body of the Party with the number form of the State, or the other way round.

use super::citation::{named, report};
use super::number::{Form, Number, kind_of};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L005",
    name: "mixed-number-form",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "tất cả số hiệu văn bản Đảng trong danh mục có dạng `30-CT/TW`; dạng của cơ quan nhà nước theo Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm c",
        en: "every Party number of the catalogue has the form `30-CT/TW`; that of the State follows the decree",
    }),
    what: Pair {
        vi: "Số, ký hiệu văn bản của Đảng viết theo dạng của cơ quan nhà nước, hoặc ngược lại.",
        en: "A Party document with a number in the form of the State, or the other way round.",
    },
    why: Pair {
        vi: "Văn bản của Đảng: số-tên loại/cơ quan (`155-KH/TU`); văn bản của cơ quan nhà nước: số/tên loại-cơ quan (`155/KH-UBND`).",
        en: "The Party writes number-type/body (`155-KH/TU`), the State number/type-body (`155/KH-UBND`).",
    },
    example: Some(Example {
        fail: r##"plans = [{ type = "Kế hoạch", number = "155/KH-TU", date = 2021-03-24 }]
"##,
        pass: r##"plans = [{ type = "Kế hoạch", number = "155-KH/TU", date = 2021-03-24 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    for document in &named {
        let Some(number) = document.parsed() else { continue };
        let Some((vi, en)) = fault(&number) else { continue };
        let written = document.number.value;
        let message = Text::new(
            format!("số, ký hiệu `{written}` có dạng của {vi}"),
            format!("`{written}` has the form of a number of {en}"),
        );
        let right = other_form(&number);
        report(cx, document.key, &document.number.place, message).help =
            Some(Text::new(format!("dạng đúng: `{right}`"), format!("the form is `{right}`")));
    }
    Applied::from(!named.is_empty())
}

/// Returns whose form it has by mistake.
fn fault(number: &Number) -> Option<(&'static str, &'static str)> {
    let has_code = number.groups.first().is_some_and(|code| kind_of(code).is_some());
    match number.form {
        _ if !has_code || number.year.is_some() || number.groups.len() != 2 => None,
        Form::State if number.party_body().is_some() => Some((
            "văn bản cơ quan nhà nước, mà cơ quan ban hành là của Đảng",
            "the State, though the body is of the Party",
        )),
        Form::Party if number.state_body().is_some() => Some((
            "văn bản của Đảng, mà cơ quan ban hành là của Nhà nước",
            "the Party, though the body is of the State",
        )),
        _ => None,
    }
}

fn other_form(number: &Number) -> String {
    let [code, body] = number.groups[..] else { return String::new() };
    let serial = number.serial;
    match number.form {
        Form::State => format!("{serial:02}-{code}/{body}"),
        Form::Party => format!("{serial:02}/{code}-{body}"),
    }
}
