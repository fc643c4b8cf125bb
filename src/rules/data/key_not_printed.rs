//! D044: keys that the document of this kind does not print.

use crate::diagnostic::{Severity, Text};
use crate::model::{Kind, Model};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;
use crate::value::Words;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D044",
    name: "key-not-printed",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Công văn có số liệu chỉ in trong báo cáo, hoặc báo cáo có nội dung chỉ in trong công văn.",
        en: "A letter with data that only a report prints, or the reverse.",
    },
    why: Pair {
        vi: "Số liệu không được in ra thì người đọc văn bản không thấy; thường là ghi nhầm `kind`.",
        en: "What is not printed is not seen by the reader; mostly `kind` is wrong.",
    },
    example: Some(Example {
        fail: r##"[[items]]
text = "Công khai các nội dung theo quy định"
"##,
        pass: r##"[[tasks]]
text = "Công khai các nội dung theo quy định"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Sections of the free text that a letter has.
const LETTER_SECTIONS: [&str; 3] = ["opening", "body", "closing"];

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    if model.kind.value == Kind::Letter {
        report(cx, of_reports(model), "công văn", "a letter");
        for (name, section) in model.narrative.sections() {
            let passages = &section.passages;
            let given = [&passages.before, &passages.replace, &passages.after];
            let first = given.into_iter().flatten().map(|words| words.span).next();
            if let Some(span) = first.filter(|_| !LETTER_SECTIONS.contains(&name)) {
                report_key(cx, &format!("narrative.{name}"), span, "công văn", "a letter");
            }
        }
    } else {
        report(cx, of_letters(model), "báo cáo", "a report");
    }
    Applied::Yes
}

fn report(cx: &mut Checker, keys: Vec<(&'static str, Option<Span>)>, vi: &str, en: &str) {
    for (key, span) in keys {
        if let Some(span) = span {
            report_key(cx, key, span, vi, en);
        }
    }
}

fn report_key(cx: &mut Checker, key: &str, span: Span, vi: &str, en: &str) {
    let message =
        Text::new(format!("{vi} không in khóa `{key}`"), format!("{en} does not print `{key}`"));
    let finding = cx.report(span, message);
    finding.key = key.to_owned();
    finding.help = Some(Text::new(
        "bỏ khóa này, hoặc sửa `kind` cho đúng loại văn bản",
        "drop the key, or set `kind` to the kind of document meant",
    ));
}

/// Returns the keys that only a letter prints, with their first place.
fn of_letters(model: &Model) -> Vec<(&'static str, Option<Span>)> {
    vec![
        ("letter", model.letter.as_ref().map(|letter| letter.span)),
        ("items", model.items.first().map(|item| item.span)),
        ("deadline", model.deadline.as_ref().map(|deadline| deadline.span)),
    ]
}

/// Returns the keys that only reports print, with their first place.
fn of_reports(model: &Model) -> Vec<(&'static str, Option<Span>)> {
    /// The place of a table.
    macro_rules! table {
        ($key:ident) => {
            (stringify!($key), model.$key.as_ref().map(|table| table.span))
        };
    }
    /// The place of the first table of a list.
    macro_rules! tables {
        ($key:ident) => {
            (stringify!($key), model.$key.first().map(|table| table.span))
        };
    }
    let conferences = model.conferences.as_ref().and_then(|list| list.first());
    let assessed = &model.assessment;
    let assessed = [
        first(&assessed.strengths),
        first(&assessed.weaknesses),
        first(&assessed.causes),
        first(&assessed.lessons),
    ];
    vec![
        ("cut_off", model.cut_off.map(|day| day.span)),
        ("document.report_to", model.document.report_to.as_ref().map(|words| words.span)),
        table!(staff),
        table!(dissemination),
        ("plans", model.plans.first().map(|plan| plan.span())),
        tables!(regulations),
        table!(leader),
        tables!(campaigns),
        table!(unions),
        tables!(donations),
        table!(steering_committee),
        table!(theme),
        table!(commune),
        table!(consultation),
        table!(disclosure),
        ("conferences", conferences.map(|conference| conference.span)),
        table!(workplace),
        table!(people_inspectorate),
        table!(supervision),
        tables!(inspections),
        table!(reorganization),
        table!(personnel),
        table!(finance),
        table!(administrative_procedures),
        table!(citizen_reception),
        table!(complaints),
        ("assessment", assessed.into_iter().flatten().next()),
        tables!(tasks),
        ("proposals", first(&model.proposals)),
    ]
}

fn first(list: &[Words]) -> Option<Span> {
    list.first().map(|words| words.span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Table, plain};

    /// Keys that both print, or that print nothing themselves.
    const SHARED: [&str; 12] = [
        "kind",
        "year",
        "period",
        "agency",
        "document",
        "requests",
        "legal_bases",
        "narrative",
        "recipients",
        "archive",
        "signature",
        "layout",
    ];

    #[test]
    fn every_key_is_known() {
        let model = Model::default();
        let known: Vec<&str> =
            of_reports(&model).into_iter().chain(of_letters(&model)).map(|(key, _)| key).collect();
        for field in Model::FIELDS {
            let name = plain(field.name);
            let is_known = known.contains(&name) || SHARED.contains(&name) || name == "check";
            assert!(is_known, "{name}: printed by a letter or not?");
        }
    }
}
