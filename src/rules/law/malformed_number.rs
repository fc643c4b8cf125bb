//! L004: what stands as a number has no form of a number.

use super::citation::citations;
use super::mention::ends_with;
use super::number::{self, Form, KINDS};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L004",
    name: "malformed-number",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm b và c"),
    what: Pair {
        vi: "Số, ký hiệu văn bản không đúng dạng.",
        en: "Number and symbol of a document do not have the form of one.",
    },
    why: Pair {
        vi: "Ký hiệu gồm chữ viết tắt tên loại và tên cơ quan; công văn gồm tên cơ quan và đơn vị soạn thảo. Ngày ban hành, tên loại ghi ở khóa riêng.",
        en: "A symbol is made of the abbreviations of type and body; day and type have keys of their own.",
    },
    example: Some(Example {
        fail: r##"plans = [{ type = "Kế hoạch", number = "số 23/KH-SNV", date = 2021-03-24 }]
"##,
        pass: r##"plans = [{ type = "Kế hoạch", number = "23/KH-SNV", date = 2021-03-24 }]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for citation in citations(cx) {
        let Some(number) = &citation.parts.number else { continue };
        applied = true;
        let written = number.value.trim();
        let known = !cx.year.catalogue.find(written, None).is_empty();
        // A bare number that nobody knows is L001.
        if known || citation.is_bare || written.starts_with("TODO") {
            continue;
        }
        let Some(help) = fault(written) else { continue };
        let message = Text::new(
            format!("số, ký hiệu `{written}` không đúng dạng"),
            format!("`{written}` is no number and symbol"),
        );
        let place = cx.inside(number.span, 0..number.value.len());
        let finding = cx.report(place, message);
        finding.key = format!("{}.number", citation.key);
        finding.help = Some(help);
    }
    Applied::from(applied)
}

/// Returns how to mend a number, when it has none of the forms.
fn fault(written: &str) -> Option<Text> {
    if let Some(number) = number::parse(written) {
        let alone = number.groups.len() == 1 && number.form == Form::State;
        let is_code = number.groups.first().is_some_and(|group| number::kind_of(group).is_some());
        return (alone && is_code).then(|| {
            Text::new(
                "thiếu chữ viết tắt tên cơ quan ban hành, ví dụ `23/KH-UBND`",
                "the abbreviation of the issuing body is missing, as in `23/KH-UBND`",
            )
        });
    }
    // Blanks alone are L003.
    let tight: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    if number::parse(&tight.replace(['–', '—'], "-")).is_some() {
        return None;
    }
    let start = written.find(|c: char| c.is_ascii_digit()).unwrap_or(written.len());
    let lead = written[..start].trim_end();
    let named = KINDS.iter().any(|(name, _)| ends_with(lead, name).is_some());
    if lead.to_lowercase().starts_with("số") || named {
        return Some(Text::new(
            "chỉ ghi số, ký hiệu; tên loại ghi ở khóa `type`, chữ \"số\" do chương trình viết",
            "give number and symbol only; the type has its key `type`, the program writes \"số\"",
        ));
    }
    if written.contains("ngày") {
        return Some(Text::new(
            "ghi ngày ở khóa `date`, ví dụ `date = 2021-03-24`",
            "put the day under the key `date`, such as `date = 2021-03-24`",
        ));
    }
    Some(Text::new(
        "các dạng: `04/2015/NĐ-CP`, `23/KH-UBND`, công văn `481/UBND-NC`, văn bản của Đảng `30-CT/TW`",
        "the forms are `04/2015/NĐ-CP`, `23/KH-UBND`, `481/UBND-NC`, and `30-CT/TW` of the Party",
    ))
}
