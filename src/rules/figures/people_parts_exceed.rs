//! N051: a part is larger than its whole in what the people decide, do and supervise.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::model::Model;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N051",
    name: "people-parts-exceed",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số hộ, số thôn, số vụ việc, số tiền của một phần nhiều hơn toàn bộ.",
        en: "Of households, hamlets, cases or money, a part is larger than its whole.",
    },
    why: Pair {
        vi: "Hộ tán thành nằm trong số hộ tham gia; hộ nghèo nằm trong tổng số hộ; vụ, việc hòa giải thành nằm trong số tiếp nhận.",
        en: "Those in favour are among those who took part, poor households among all, cases settled among those taken up.",
    },
    example: Some(Example {
        fail: r##"[[decisions_by_people]]
matter = "Mức đóng góp làm đường"
households = 120
agreed = 132
"##,
        pass: r##"[[decisions_by_people]]
matter = "Mức đóng góp làm đường"
households = 132
agreed = 120
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu biên bản, sổ theo dõi; có thể hai số bị đổi chỗ",
    en: "compare with the minutes or the register; the two figures may have changed places",
};

/// Parts and their whole.
type Sums = Vec<(Vec<Option<Figure>>, Option<Figure>)>;

fn check(cx: &mut Checker) -> Applied {
    let mut sums = Sums::new();
    votes(cx.model, &mut sums);
    place(cx.model, &mut sums);
    works(cx.model, &mut sums);
    // What was taken up the year before may be settled in this one.
    let mut perhaps = Sums::new();
    supervision(cx.model, &mut perhaps);
    mediation(cx.model, &mut perhaps);
    let given = |sums: Sums| {
        sums.into_iter().filter_map(|(parts, whole)| {
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then_some(parts).zip(whole)
        })
    };
    let (sums, perhaps): (Vec<_>, Vec<_>) = (given(sums).collect(), given(perhaps).collect());
    let applied = Applied::from(!sums.is_empty() || !perhaps.is_empty());
    for (parts, whole) in sums {
        sum::exceed(cx, &parts, &[whole], HELP);
    }
    for (parts, whole) in perhaps {
        sum::exceed_perhaps(cx, &parts, &[whole], HELP);
    }
    applied
}

fn votes(model: &Model, sums: &mut Sums) {
    for (index, item) in model.decisions_by_people.iter().flatten().enumerate() {
        let key = |name: &str| format!("decisions_by_people[{index}].{name}");
        let of = |name, vi, en, count| Figure::of(key(name), vi, en, count);
        let agreed = of("agreed", "hộ tán thành", "households in favour", item.agreed);
        let present = of("present", "hộ tham gia", "households that took part", item.present);
        let all = of("households", "tổng số hộ", "households in all", item.households);
        let for_it =
            of("hamlets_agreed", "thôn tán thành", "hamlets in favour", item.hamlets_agreed);
        sums.push((vec![present.clone()], all.clone()));
        // Where those who took part are known, those in favour are among them.
        sums.push((vec![agreed], present.or(all)));
        sums.push((vec![for_it], of("hamlets", "tổng số thôn", "hamlets in all", item.hamlets)));
    }
}

fn place(model: &Model, sums: &mut Sums) {
    let Some(place) = &model.population else { return };
    let of = |name: &str, vi, en, count| Figure::of(format!("population.{name}"), vi, en, count);
    let households = of("households", "tổng số hộ", "households", place.households);
    let people = of("people", "tổng số nhân khẩu", "people", place.people);
    let poor = of("poor_households", "hộ nghèo", "poor households", place.poor_households);
    let near = place.near_poor_households;
    let near = of("near_poor_households", "hộ cận nghèo", "households near poverty", near);
    let minority = place.minority_people;
    let minority =
        of("minority_people", "người dân tộc thiểu số", "people of minorities", minority);
    sums.push((vec![poor, near], households.clone()));
    sums.push((vec![minority], people.clone()));
    sums.push((vec![households], people));
    let held = model.community_meetings.as_ref().and_then(|meetings| meetings.held);
    let key = "community_meetings.held";
    let held = Figure::of(key, "thôn đã tổ chức hội nghị", "hamlets that met", held);
    // Only one kind of hamlet can be the whole; of two, the sum has no place of its own.
    let all = match (place.hamlets, place.residential_groups) {
        (Some(hamlets), None) => of("hamlets", "số thôn", "hamlets", Some(hamlets)),
        (None, groups) => of("residential_groups", "số tổ dân phố", "groups", groups),
        _ => None,
    };
    sums.push((vec![held], all));
}

fn supervision(model: &Model, sums: &mut Sums) {
    let mut pair = |table: &str, settled, recommendations| {
        let settled = Figure::of(
            format!("{table}.settled"),
            "kiến nghị đã giải quyết",
            "recommendations settled",
            settled,
        );
        let all = Figure::of(
            format!("{table}.recommendations"),
            "số kiến nghị",
            "recommendations",
            recommendations,
        );
        sums.push((vec![settled], all));
    };
    if let Some(board) = &model.people_inspectorate {
        pair("people_inspectorate", board.settled, board.recommendations);
    }
    if let Some(boards) = &model.investment_supervision {
        pair("investment_supervision", boards.settled, boards.recommendations);
    }
}

fn mediation(model: &Model, sums: &mut Sums) {
    let Some(mediation) = &model.mediation else { return };
    let of = |name: &str, vi, en, count| Figure::of(format!("mediation.{name}"), vi, en, count);
    let parts = vec![
        of("settled", "hòa giải thành", "settled", mediation.settled),
        of("failed", "không thành", "not settled", mediation.failed),
        of("pending", "đang hòa giải", "still open", mediation.pending),
    ];
    sums.push((parts, of("cases", "vụ, việc tiếp nhận", "cases taken up", mediation.cases)));
}

fn works(model: &Model, sums: &mut Sums) {
    for (index, work) in model.works.iter().enumerate() {
        let key = |name: &str| format!("works[{index}].{name}");
        let gave = key("contributed");
        let gave = Figure::of(gave, "Nhân dân đóng góp", "given by the people", work.contributed);
        sums.push((vec![gave], Figure::of(key("cost"), "tổng kinh phí", "cost", work.cost)));
    }
}
