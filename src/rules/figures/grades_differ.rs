//! N047: classes or pupils of the grades do not make the total.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::model::{Grade, School};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N047",
    name: "grades-differ",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Số lớp, số học sinh các khối không bằng tổng số.",
        en: "Classes or pupils of the grades do not make the total.",
    },
    why: Pair {
        vi: "Báo cáo in tổng số rồi đến từng khối; người đọc cộng lại là thấy.",
        en: "The report prints the total and then each grade; any reader can add.",
    },
    example: Some(Example {
        fail: r##"[agency]
type = "school"
name = "Trường Tiểu học Hòa Bình"
abbreviation = "THHB"
place = "Long Châu"

[school]
classes = 4
pupils = 140
grades = [
    { name = "khối 1", classes = 2, pupils = 70 },
    { name = "khối 2", classes = 2, pupils = 72 },
]
"##,
        pass: r##"[agency]
type = "school"
name = "Trường Tiểu học Hòa Bình"
abbreviation = "THHB"
place = "Long Châu"

[school]
classes = 4
pupils = 142
grades = [
    { name = "khối 1", classes = 2, pupils = 70 },
    { name = "khối 2", classes = 2, pupils = 72 },
]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "cộng lại số của từng khối, hoặc sửa tổng số",
    en: "add up the grades again, or mend the total",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(school) = &cx.model.school else { return Applied::No };
    let mut applied = false;
    for sum in [
        Sum {
            name: "classes",
            vi: ["lớp", "tổng số lớp"],
            en: ["classes", "classes in all"],
            total: school.classes,
            of: |grade| grade.classes,
        },
        Sum {
            name: "pupils",
            vi: ["học sinh", "tổng số học sinh"],
            en: ["pupils", "pupils in all"],
            total: school.pupils,
            of: |grade| grade.pupils,
        },
    ] {
        applied |= check_sum(cx, school, &sum);
    }
    Applied::from(applied)
}

/// What is added up: its key, what a part and the whole are called, and where they stand.
struct Sum {
    name: &'static str,
    vi: [&'static str; 2],
    en: [&'static str; 2],
    total: Option<Whole>,
    of: fn(&Grade) -> Option<Whole>,
}

/// Holds the grades against the total; tells whether both are given.
fn check_sum(cx: &mut Checker, school: &School, sum: &Sum) -> bool {
    let Sum { name, vi, en, total, of } = *sum;
    let Some(total) = Figure::of(format!("school.{name}"), vi[1], en[1], total) else {
        return false;
    };
    let parts = school.grades.iter().enumerate().filter_map(|(index, grade)| {
        Figure::of(format!("school.grades[{index}].{name}"), vi[0], en[0], of(grade))
    });
    let parts: Vec<_> = parts.collect();
    // A grade without its figure may hold the rest.
    let is_whole = parts.len() == school.grades.len();
    let total = [total];
    if !sum::exceed(cx, &parts, &total, HELP) && is_whole {
        sum::fall_short(cx, &parts, &total, HELP);
    }
    !parts.is_empty()
}
