//! F001: a layout choice outside what the decree allows.

use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;
use crate::value::{Decimal, Whole};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F001",
    name: "layout-out-of-range",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I và Mục II"),
    what: Pair {
        vi: "Lựa chọn trình bày ngoài mức Nghị định 30/2020/NĐ-CP cho phép.",
        en: "A layout choice outside what the decree allows.",
    },
    why: Pair {
        vi: "Khổ giấy, lề, cỡ chữ, giãn dòng có mức tối thiểu và tối đa; chương trình chỉ cho chọn trong mức đó.",
        en: "Margins, sizes and spacing have limits; choices lie inside them.",
    },
    example: Some(Example {
        fail: r##"[layout]
body_size = 12
"##,
        pass: r##"[layout]
body_size = 13
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Key, value, least and most, and the clause that says so.
type Range = (&'static str, Option<(f64, Span)>, f64, f64, &'static str);

fn check(cx: &mut Checker) -> Applied {
    let layout = &cx.model.layout;
    let whole = |value: Option<Whole>| value.map(|value| (value.value as f64, value.span));
    let decimal = |value: Option<Decimal>| value.map(|value| (value.value, value.span));
    let ranges: [Range; 7] = [
        ("body_size", whole(layout.body_size), 13.0, 14.0, "Mục II, khoản 6, điểm e"),
        (
            "paragraph_spacing_pt",
            decimal(layout.paragraph_spacing_pt),
            6.0,
            24.0,
            "Mục II, khoản 6, điểm e",
        ),
        ("line_spacing", decimal(layout.line_spacing), 1.0, 1.5, "Mục II, khoản 6, điểm e"),
        ("margin_top_mm", whole(layout.margin_top_mm), 20.0, 25.0, "Mục I, khoản 3"),
        ("margin_bottom_mm", whole(layout.margin_bottom_mm), 20.0, 25.0, "Mục I, khoản 3"),
        ("margin_left_mm", whole(layout.margin_left_mm), 30.0, 35.0, "Mục I, khoản 3"),
        ("margin_right_mm", whole(layout.margin_right_mm), 15.0, 20.0, "Mục I, khoản 3"),
    ];
    for (name, value, low, high, clause) in ranges {
        if let Some((value, span)) = value
            && !(low..=high).contains(&value)
        {
            outside(cx, name, span, &format!("{low} – {high}"), clause);
        }
    }
    if let Some(indent) = layout.indent_cm
        && ![1.0, 1.27].contains(&indent.value)
    {
        outside(cx, "indent_cm", indent.span, "1 hoặc 1.27", "Mục II, khoản 6, điểm e");
    }
    Applied::Yes
}

fn outside(cx: &mut Checker, name: &str, span: Span, range: &str, clause: &str) {
    let key = format!("layout.{name}");
    let english = range.replace("hoặc", "or");
    let message = Text::new(
        format!("khóa `{key}` nằm ngoài mức Nghị định 30/2020/NĐ-CP cho phép ({range})"),
        format!("key `{key}` lies outside what Nghị định 30/2020/NĐ-CP allows ({english})"),
    );
    let finding = cx.report(span, message);
    finding.key = key;
    finding.help = Some(Text::new(
        format!("chọn {range} (Phụ lục I, Phần I, {clause})"),
        format!("choose {english} (Phụ lục I, Phần I, {clause})"),
    ));
}
