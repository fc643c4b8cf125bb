//! N011: more opinions answered or adopted than were given.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::model::Model;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N011",
    name: "answers-exceed-opinions",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số ý kiến được giải đáp, tiếp thu nhiều hơn số ý kiến.",
        en: "More opinions answered or adopted than were given.",
    },
    why: Pair {
        vi: "Ý kiến được giải đáp, tiếp thu nằm trong số ý kiến đã nêu.",
        en: "What is answered or adopted is among what was said.",
    },
    example: Some(Example {
        fail: r##"[consultation]
drafts = 2
opinions = 12
adopted = 15
"##,
        pass: r##"[consultation]
drafts = 2
opinions = 15
adopted = 12
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu biên bản hội nghị hoặc bản tổng hợp ý kiến",
    en: "compare with the minutes or the summary of opinions",
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for (index, conference) in cx.model.conferences.iter().flatten().enumerate() {
        let key = |name: &str| format!("conferences[{index}].{name}");
        let answered = Figure::of(
            key("answered"),
            "ý kiến được giải đáp",
            "opinions answered",
            conference.answered,
        );
        let opinions =
            Figure::of(key("opinions"), "ý kiến phát biểu", "opinions raised", conference.opinions);
        let (Some(answered), Some(opinions)) = (answered, opinions) else { continue };
        applied = true;
        // What was sent in writing before is answered at the conference, too.
        sum::exceed_perhaps(cx, &[answered], &[opinions], HELP);
    }
    let mut pairs = Vec::new();
    if let Some(consultation) = &cx.model.consultation {
        pairs.push((
            Figure::of(
                "consultation.adopted",
                "ý kiến được tiếp thu",
                "opinions adopted",
                consultation.adopted,
            ),
            Figure::of(
                "consultation.opinions",
                "ý kiến tham gia",
                "opinions received",
                consultation.opinions,
            ),
        ));
    }
    pairs.extend(further(cx));
    people(cx.model, &mut pairs);
    for (part, whole) in pairs {
        let (Some(part), Some(whole)) = (part, whole) else { continue };
        applied = true;
        sum::exceed(cx, &[part], &[whole], HELP);
    }
    Applied::from(applied)
}

/// Returns the pairs of what only some reports tell: matters one by one, a school.
fn further(cx: &Checker) -> Vec<(Option<Figure>, Option<Figure>)> {
    let mut pairs = Vec::new();
    let subjects = cx.model.consultation.iter().flat_map(|it| &it.subjects).enumerate();
    for (index, it) in subjects {
        let key = |name: &str| format!("consultation.subjects[{index}].{name}");
        let all = Figure::of(key("opinions"), "ý kiến tham gia", "opinions received", it.opinions);
        pairs.push((
            Figure::of(key("adopted"), "ý kiến được tiếp thu", "opinions adopted", it.adopted),
            all,
        ));
    }
    let Some(school) = &cx.model.school else { return pairs };
    let dialogues = school.dialogues.iter().enumerate();
    let dialogues = dialogues
        .map(|(index, it)| (format!("school.dialogues[{index}]"), it.answered, it.opinions));
    let parents = school.parents.iter();
    let parents = parents.map(|it| ("school.parents".to_owned(), it.answered, it.opinions));
    for (key, answered, opinions) in dialogues.chain(parents) {
        pairs.push((
            Figure::of(
                format!("{key}.answered"),
                "ý kiến được giải đáp",
                "opinions answered",
                answered,
            ),
            Figure::of(format!("{key}.opinions"), "ý kiến", "opinions", opinions),
        ));
    }
    pairs
}

/// Adds what the people of a commune say: in dialogues, at their meetings, about drafts.
fn people(model: &Model, pairs: &mut Vec<(Option<Figure>, Option<Figure>)>) {
    let mut add = |table: String, name: &str, part, whole| {
        let part = Figure::of(
            format!("{table}.{name}"),
            "ý kiến được trả lời, tiếp thu, giải trình",
            "opinions answered",
            part,
        );
        let key = format!("{table}.opinions");
        pairs.push((part, Figure::of(key, "số ý kiến", "opinions", whole)));
    };
    for (index, item) in model.dialogues.iter().flatten().enumerate() {
        let table = || format!("dialogues[{index}]");
        add(table(), "answered", item.answered, item.opinions);
        add(table(), "referred", item.referred, item.opinions);
    }
    for (index, item) in model.public_consultations.iter().enumerate() {
        let table = || format!("public_consultations[{index}]");
        add(table(), "adopted", item.adopted, item.opinions);
        add(table(), "explained", item.explained, item.opinions);
    }
    if let Some(meetings) = &model.community_meetings {
        let table = "community_meetings".to_owned();
        add(table, "answered", meetings.answered, meetings.opinions);
    }
}
