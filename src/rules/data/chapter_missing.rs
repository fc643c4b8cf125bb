//! D033: the report lacks a subject of Luật 10/2022/QH15.

use crate::diagnostic::{Severity, Text};
use crate::model::{Model, Narrative};
use crate::outline::{LAW_OF_2022, Outline};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "D033",
    name: "chapter-missing",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "Luật 10/2022/QH15, Chương II và Chương III đều có bốn nội dung: công khai; bàn và quyết định; tham gia ý kiến; kiểm tra, giám sát",
        en: "Luật 10/2022/QH15 has four parts in its Chương II and Chương III: disclosure, decision, consultation, inspection",
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

/// A subject of the law: in Vietnamese, in English, its key, whether the data speaks of it.
type Chapter = (&'static str, &'static str, &'static str, bool);

fn check(cx: &mut Checker) -> Applied {
    let model = cx.model;
    let chapters = match Outline::of(model) {
        Outline::Annual2023 => of_agency(model),
        Outline::Commune2023 => of_commune(model),
        _ => return Applied::No,
    };
    // A text in place of the whole body is read by nobody but people; an outline of the office's own
    // may be about anything.
    if free(&model.narrative.body) || model.layout.outline.is_some() {
        return Applied::No;
    }
    for (vi, en, key, is_given) in chapters {
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

fn free(key: &Narrative) -> bool {
    let passages = &key.passages;
    passages.before.is_some() || passages.replace.is_some() || passages.after.is_some()
}

/// The parts of Chương III.
fn of_agency(model: &Model) -> [Chapter; 4] {
    let told = &model.narrative;
    let disclosed = model.disclosure.is_some()
        || !model.disclosures.is_empty()
        || free(&told.disclosure)
        || free(&told.school_disclosure);
    let decided = model.conferences.is_some()
        || !model.decisions.is_empty()
        || free(&told.conferences)
        || free(&told.decisions);
    let consulted = model.consultation.is_some() || free(&told.consultation);
    [
        ("công khai", "disclosure", "disclosures", disclosed),
        ("hội nghị, bàn và quyết định", "conference and decisions", "conferences", decided),
        ("tham gia ý kiến", "consultation", "consultation", consulted),
        ("kiểm tra, giám sát", "inspection and supervision", "supervision", is_supervised(model)),
    ]
}

/// The parts of Chương II.
fn of_commune(model: &Model) -> [Chapter; 4] {
    let told = &model.narrative;
    let informed = !model.public_information.is_empty()
        || model.disclosure.is_some()
        || !model.disclosures.is_empty()
        || free(&told.disclosure);
    let decided = model.decisions_by_people.is_some() || free(&told.decisions);
    let consulted = !model.public_consultations.is_empty()
        || model.consultation.is_some()
        || free(&told.consultation);
    let supervised = is_supervised(model)
        || model.dialogues.is_some()
        || model.community_meetings.is_some()
        || model.investment_supervision.is_some()
        || free(&told.dialogues)
        || free(&told.community_meetings)
        || free(&told.investment_supervision);
    [
        ("công khai để Nhân dân biết", "what the people were told", "public_information", informed),
        ("Nhân dân bàn và quyết định", "what the people decided", "decisions_by_people", decided),
        (
            "Nhân dân tham gia ý kiến",
            "what the people were asked about",
            "public_consultations",
            consulted,
        ),
        (
            "Nhân dân kiểm tra, giám sát",
            "what the people supervised",
            "people_inspectorate",
            supervised,
        ),
    ]
}

fn is_supervised(model: &Model) -> bool {
    let told = &model.narrative;
    model.supervision.is_some()
        || !model.inspections.is_empty()
        || model.people_inspectorate.is_some()
        || free(&told.supervision)
        || free(&told.people_inspectorate)
}
