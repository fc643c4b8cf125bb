//! D041: a key that the outline of this kind of document does not print.

use crate::diagnostic::{Label, Severity, Text};
use crate::model::{Kind, Model};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D041",
    name: "not-printed",
    severity: Severity::Warning,
    source: Source::Form,

    what: Pair {
        vi: "Khóa mà đề cương của loại văn bản này không in.",
        en: "A key that the outline of this kind of document does not print.",
    },
    why: Pair {
        vi: "Số liệu đã nhập mà không có trong văn bản thì người ký không biết là thiếu; chủ đề của một năm không có trong báo cáo sơ kết nhiều năm.",
        en: "Nobody sees that figures entered are not in the document; the theme of one year is none of a review of several.",
    },
    example: Some(Example {
        fail: r##"kind = "review"
period = { from = 2017, to = 2021 }
[theme]
name = "Năm dân vận chính quyền"
"##,
        pass: r##"kind = "annual"
year = 2021
[theme]
name = "Năm dân vận chính quyền"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const REPORTS: &[Kind] = &[Kind::Annual];
const REVIEW: &[Kind] = &[Kind::Review];
const CAMPAIGN: &[Kind] = &[Kind::Campaign];
const BOTH: &[Kind] = &[Kind::Review, Kind::Campaign];

/// Free text of sections that only these kinds have.
const NARRATIVES: [(&str, &[Kind]); 8] = [
    ("theme", REPORTS),
    ("movement", CAMPAIGN),
    ("implementation", BOTH),
    ("front", BOTH),
    ("indicators", BOTH),
    ("results", BOTH),
    ("models", BOTH),
    ("commendations", BOTH),
];

fn check(cx: &mut Checker) -> Applied {
    let kind = cx.model.kind;
    // A letter may share its data with a report, and takes little of them.
    if kind.value == Kind::Letter {
        return Applied::No;
    }
    let given = given(cx.model);
    let applied = Applied::from(!given.is_empty());
    for (key, span, kinds) in given {
        if kinds.contains(&kind.value) {
            continue;
        }
        let words: Vec<_> = kinds.iter().map(|kind| format!("`{}`", kind.word())).collect();
        let words = words.join(", ");
        let message = Text::new(
            format!("loại văn bản `{}` không in `{key}`", kind.value.word()),
            format!("the kind `{}` does not print `{key}`", kind.value.word()),
        );
        let finding = cx.report(span, message);
        finding.key.clone_from(&key);
        finding
            .labels
            .push(Label { span: kind.span, text: Text::new("loại văn bản", "kind of document") });
        finding.help = Some(Text::new(
            format!("`{key}` dùng cho {words}; chuyển nội dung vào phần khác hoặc bỏ đi"),
            format!("`{key}` is for {words}; move it to another section or leave it out"),
        ));
    }
    applied
}

/// Returns the keys given that only some kinds print, with those kinds.
fn given(model: &Model) -> Vec<(String, Span, &'static [Kind])> {
    let tables = [
        ("theme", model.theme.as_ref().map(|it| it.span), REPORTS),
        ("review", model.review.as_ref().map(|it| it.span), REVIEW),
        ("movement", model.movement.as_ref().map(|it| it.span), CAMPAIGN),
        ("indicators", model.indicators.first().map(|it| it.span), BOTH),
        ("results", model.results.first().map(|it| it.span), BOTH),
        ("tables", model.tables.first().map(|it| it.span), BOTH),
        ("models", model.models.first().map(|it| it.span), BOTH),
        ("commendations", model.commendations.first().map(|it| it.span), BOTH),
    ];
    let tables = tables
        .into_iter()
        .filter_map(|(key, span, kinds)| Some((key.to_owned(), span?, kinds)));
    let narratives = model.narrative.sections().into_iter().filter_map(|(key, narrative)| {
        let (_, kinds) = NARRATIVES.iter().find(|(only, _)| *only == key)?;
        let passages = &narrative.passages;
        let said = [&passages.before, &passages.replace, &passages.after];
        let words = said.into_iter().flatten().next()?;
        Some((format!("narrative.{key}"), words.span, *kinds))
    });
    tables.chain(narratives).collect()
}
