//! D033: the report lacks a subject of Luật 10/2022/QH15.

use crate::diagnostic::{Severity, Text};
use crate::outline::{LAW_OF_2022, Outline};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D033",
    name: "chapter-missing",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "Luật 10/2022/QH15, Chương III có bốn mục: công khai; bàn và quyết định; tham gia ý kiến; kiểm tra, giám sát",
        en: "Luật 10/2022/QH15 has four parts in its Chương III: disclosure, decision, consultation, inspection",
    }),
    from: Some(LAW_OF_2022),
    what: Pair {
        vi: "Báo cáo thiếu một nội dung của Luật Thực hiện dân chủ ở cơ sở.",
        en: "The report lacks a subject of Luật 10/2022/QH15.",
    },
    why: Pair {
        vi: "Nơi tổng hợp xem báo cáo theo từng mục của Luật; mục không có số liệu thì không in.",
        en: "Whoever collates the reports reads them by the parts of the law; a part without data is not printed.",
    },
    example: Some(Example {
        fail: r##"year = 2024

[disclosure]
items = ["kế hoạch công tác năm"]

[consultation]
drafts = 2

[supervision]
inspections = 2
"##,
        pass: r##"year = 2024
conferences = []

[disclosure]
items = ["kế hoạch công tác năm"]

[consultation]
drafts = 2

[supervision]
inspections = 2
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    if Outline::of(model) != Outline::Annual2023 {
        return Applied::No;
    }
    let told = &model.narrative;
    // A text in place of the whole body is read by nobody but people.
    let is_free = |passages: &crate::model::Passages| {
        passages.before.is_some() || passages.replace.is_some() || passages.after.is_some()
    };
    if is_free(&told.body.passages) {
        return Applied::No;
    }
    let free = |key: &crate::model::Narrative| is_free(&key.passages);
    let given = [
        (
            "công khai",
            "disclosure",
            "disclosures",
            model.disclosure.is_some()
                || !model.disclosures.is_empty()
                || free(&told.disclosure)
                || free(&told.school_disclosure),
        ),
        (
            "hội nghị, bàn và quyết định",
            "conference and decisions",
            "conferences",
            model.conferences.is_some()
                || !model.decisions.is_empty()
                || free(&told.conferences)
                || free(&told.decisions),
        ),
        (
            "tham gia ý kiến",
            "consultation",
            "consultation",
            model.consultation.is_some() || free(&told.consultation),
        ),
        (
            "kiểm tra, giám sát",
            "inspection and supervision",
            "supervision",
            model.supervision.is_some()
                || !model.inspections.is_empty()
                || model.people_inspectorate.is_some()
                || free(&told.supervision)
                || free(&told.people_inspectorate),
        ),
    ];
    for (vi, en, key, is_given) in given {
        if !is_given {
            let message = Text::new(
                format!("báo cáo không có nội dung {vi}"),
                format!("the report says nothing of {en}"),
            );
            cx.report(model.kind.span, message).help = Some(Text::new(
                format!("thêm `{key}`, hoặc viết ở `[narrative]`"),
                format!("add `{key}`, or write it in `[narrative]`"),
            ));
        }
    }
    Applied::Yes
}
