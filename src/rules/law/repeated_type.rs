//! L031: the type of a document said again where its subject begins.

use super::citation::{Place, citations, free_mentions, report};
use super::mention::Mention;
use crate::diagnostic::{Diagnostic, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L031",
    name: "repeated-type",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "báo cáo thật viết “Kế hoạch số 11/KH-SKHCN ngày 27/01/2022 Kế hoạch thực hiện quy chế…”",
        en: "a real letter writes “Kế hoạch số 11/KH-SKHCN ngày 27/01/2022 Kế hoạch thực hiện quy chế…”",
    }),
    what: Pair {
        vi: "Tên loại văn bản viết lại ngay trước trích yếu (Kế hoạch số … ngày … Kế hoạch thực hiện …).",
        en: "The type of a document is said again before its subject.",
    },
    why: Pair {
        vi: "Viện dẫn ghi tên loại một lần, sau ngày và cơ quan ban hành là trích yếu.",
        en: "A citation says the type once; day and body are followed by the subject.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Thực hiện Kế hoạch số 11/KH-SKHCN ngày 27/01/2021 Kế hoạch thực hiện quy chế"]
"##,
        pass: r##"proposals = ["Thực hiện Kế hoạch số 11/KH-SKHCN ngày 27/01/2021 về thực hiện quy chế"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let citations = citations(cx);
    for citation in &citations {
        let (Some(act), Some(title)) = (citation.act, &citation.parts.title) else { continue };
        let kind = act.r#type.as_str();
        let rest = title.value.strip_prefix(kind).filter(|_| !kind.is_empty());
        if rest.is_some_and(|rest| rest.starts_with(' ')) {
            let place = Place::Value(cx.inside(title.span, 0..kind.len()));
            advise(report(cx, citation.key, &place, message(kind)), kind);
        }
    }
    let mentions = free_mentions(cx);
    for (entry, mention) in &mentions {
        let text = entry.words.value.as_str();
        let Some(kind) = mention.kind.clone().and_then(|kind| text.get(kind)) else { continue };
        let Some(start) = again(text, mention, kind) else { continue };
        advise(cx.report_in(entry, start..start + kind.len(), message(kind)), kind);
    }
    Applied::from(!mentions.is_empty() || !citations.is_empty())
}

fn message(kind: &str) -> Text {
    Text::new(
        format!("`{kind}` viết hai lần trong một viện dẫn"),
        format!("`{kind}` twice in one citation"),
    )
}

fn advise(finding: &mut Diagnostic, kind: &str) {
    finding.help = Some(Text::new(
        format!("bỏ chữ này, trích yếu viết “về …”, hoặc thêm dấu phẩy nếu là `{kind}` khác"),
        format!("leave it out (“về …”), or put a comma if it is another `{kind}`"),
    ));
}

/// Returns where the type stands again: right behind day or body.
fn again(text: &str, mention: &Mention, kind: &str) -> Option<usize> {
    // The body is read up to the subject: `của Tỉnh ủy Nghị quyết về …`.
    let body = mention.issuer.clone().and_then(|issuer| text.get(issuer)).unwrap_or_default();
    if body.strip_suffix(kind).is_some_and(|body| body.ends_with(' ')) {
        return Some(mention.end - kind.len());
    }
    let rest = text[mention.end..].strip_prefix(' ')?;
    let after = rest.strip_prefix(kind)?.strip_prefix(' ')?;
    // Another document of the same type: `Kế hoạch số …`, `Kế hoạch 12/KH-UBND`.
    let is_other = after.starts_with("số ") || after.starts_with(|c: char| c.is_ascii_digit());
    (!is_other).then_some(mention.end + 1)
}
