//! Checks that need the whole year. They look and report; nothing is changed.

use crate::diagnostic::{self, Diagnostic, Severity, Text};
use crate::model::LayoutChoices;
use crate::parse::Year;
use crate::source::Span;
use crate::value::{Decimal, Whole};

/// Choices of a run that checks and rendering obey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings {
    /// A draft: values may still be missing; they are warnings and show as highlighted blanks.
    pub draft: bool,
    /// Warnings count as errors; the program applies this to the findings of all steps together.
    pub strict: bool,
}

/// Checks a year; the findings are sorted by place. A file that could not be read has none here.
pub fn check(year: &Year, settings: &Settings) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    if year.readable {
        placeholders(year, settings, &mut findings);
        layout(&year.model.layout, &mut findings);
    }
    diagnostic::sort(&mut findings);
    findings
}

/// Reports values still to be filled in (D008).
fn placeholders(year: &Year, settings: &Settings, findings: &mut Vec<Diagnostic>) {
    let severity = if settings.draft { Severity::Warning } else { Severity::Error };
    for placeholder in &year.placeholders {
        let key = &placeholder.key;
        let message = Text::new(
            format!("khóa `{key}` chưa được điền"),
            format!("key `{key}` is still to be filled in"),
        );
        let finding = Diagnostic::new("D008", severity, placeholder.span, message);
        findings.push(finding.key(key).help(Text::new(
            "điền giá trị; khi làm dự thảo, dùng `--draft`",
            "fill it in; for a draft use `--draft`",
        )));
    }
}

/// Reports choices outside the decree's ranges (F001).
fn layout(layout: &LayoutChoices, findings: &mut Vec<Diagnostic>) {
    let whole = |value: Option<Whole>| value.map(|value| (value.value as f64, value.span));
    let decimal = |value: Option<Decimal>| value.map(|value| (value.value, value.span));
    let ranges: [(&str, Option<(f64, Span)>, f64, f64, &str); 7] = [
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
            findings.push(outside(name, span, &format!("{low} – {high}"), clause));
        }
    }
    if let Some(indent) = layout.indent_cm
        && ![1.0, 1.27].contains(&indent.value)
    {
        findings.push(outside("indent_cm", indent.span, "1 hoặc 1.27", "Mục II, khoản 6, điểm e"));
    }
}

fn outside(name: &str, span: Span, range: &str, clause: &str) -> Diagnostic {
    let key = format!("layout.{name}");
    let english = range.replace("hoặc", "or");
    let message = Text::new(
        format!("khóa `{key}` nằm ngoài mức Nghị định 30/2020/NĐ-CP cho phép ({range})"),
        format!("key `{key}` lies outside what Nghị định 30/2020/NĐ-CP allows ({english})"),
    );
    Diagnostic::error("F001", span, message).key(key).help(Text::new(
        format!("chọn {range} (Phụ lục I, Phần I, {clause})"),
        format!("choose {english} (Phụ lục I, Phần I, {clause})"),
    ))
}
