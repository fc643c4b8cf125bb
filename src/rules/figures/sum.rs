//! Parts held against their whole: the arithmetic and the wording that several rules share.

use crate::diagnostic::{Diagnostic, Label, Severity, Text};
use crate::rules::{Checker, Pair};
use crate::value::Whole;

/// A count that the file gives, with its key and what it counts.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    key: String,
    vi: &'static str,
    en: &'static str,
    count: Whole,
}

impl Figure {
    /// Makes a figure of a value, where there is one.
    pub(super) fn of(
        key: impl Into<String>,
        vi: &'static str,
        en: &'static str,
        count: Option<Whole>,
    ) -> Option<Self> {
        count.map(|count| Self { key: key.into(), vi, en, count })
    }
}

/// Returns the sum of some figures.
pub(super) fn sum(figures: &[Figure]) -> u64 {
    figures.iter().fold(0, |sum, figure| sum.saturating_add(figure.count.value))
}

/// Tells whether a value is still to be filled in.
pub(super) fn is_blank(cx: &Checker, key: &str) -> bool {
    cx.year.placeholders.iter().any(|placeholder| placeholder.key == key)
}

/// Reports parts that are together more than their whole; tells whether they are.
pub(super) fn exceed(cx: &mut Checker, parts: &[Figure], whole: &[Figure], help: Pair) -> bool {
    excess(cx, parts, whole, help).is_some()
}

/// Reports parts that may be of an older whole, such as what was settled of last year's: a warning.
pub(super) fn exceed_perhaps(cx: &mut Checker, parts: &[Figure], whole: &[Figure], help: Pair) {
    if let Some(finding) = excess(cx, parts, whole, help) {
        finding.severity = Severity::Warning;
    }
}

fn excess<'c>(
    cx: &'c mut Checker,
    parts: &[Figure],
    whole: &[Figure],
    help: Pair,
) -> Option<&'c mut Diagnostic> {
    let (sum, all) = (sum(parts), sum(whole));
    if whole.is_empty() || sum <= all {
        return None;
    }
    let (parts_text, whole_text) = (said(parts), said(whole));
    let message = Text::new(
        format!("{}, nhiều hơn {}", parts_text.vi, whole_text.vi),
        format!("{}, more than {}", parts_text.en, whole_text.en),
    );
    Some(report(cx, parts, whole, message, help))
}

/// Reports parts that are together less than the whole that they should make up.
pub(super) fn fall_short(cx: &mut Checker, parts: &[Figure], whole: &[Figure], help: Pair) -> bool {
    let (sum, all) = (sum(parts), sum(whole));
    if parts.is_empty() || sum >= all {
        return false;
    }
    let (parts_text, whole_text) = (said(parts), said(whole));
    let message = Text::new(
        format!("{}, còn thiếu {} so với {}", parts_text.vi, all - sum, whole_text.vi),
        format!("{}, {} short of {}", parts_text.en, all - sum, whole_text.en),
    );
    report(cx, parts, whole, message, help);
    true
}

/// Points at the one figure that is compared, or at the whole when several are added; labels the
/// others.
fn report<'c>(
    cx: &'c mut Checker,
    parts: &[Figure],
    whole: &[Figure],
    message: Text,
    help: Pair,
) -> &'c mut Diagnostic {
    let (at, others) = match (parts, whole) {
        ([part], _) => (part, whole),
        (_, [all]) => (all, parts),
        _ => (&parts[0], &parts[1..]),
    };
    let finding = cx.report(at.count.span, message);
    finding.key.clone_from(&at.key);
    finding.help = Some(Text::new(help.vi, help.en));
    let mut labelled = vec![at.count.span];
    for figure in others.iter().chain(whole).chain(parts) {
        if !labelled.contains(&figure.count.span) {
            labelled.push(figure.count.span);
            finding.labels.push(Label { span: figure.count.span, text: label(figure) });
        }
    }
    finding
}

fn label(figure: &Figure) -> Text {
    Text::new(figure.vi, figure.en)
}

/// Says figures and their sum: `công chức 2 + viên chức 70 = 72`, or one alone: `đảng viên 72`.
fn said(figures: &[Figure]) -> Text {
    let vi: Vec<_> =
        figures.iter().map(|figure| format!("{} {}", figure.vi, figure.count.value)).collect();
    let en: Vec<_> =
        figures.iter().map(|figure| format!("{} {}", figure.en, figure.count.value)).collect();
    if figures.len() == 1 {
        return Text::new(vi.concat(), en.concat());
    }
    let sum = sum(figures);
    Text::new(format!("{} = {sum}", vi.join(" + ")), format!("{} = {sum}", en.join(" + ")))
}
