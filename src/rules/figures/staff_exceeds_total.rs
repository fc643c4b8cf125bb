//! N001: a part of the staff is larger than the whole.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::model::Staff;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N001",
    name: "staff-exceeds-total",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Một bộ phận người làm việc nhiều hơn tổng số.",
        en: "A part of the staff is larger than the whole.",
    },
    why: Pair {
        vi: "Công chức, viên chức, người lao động hợp đồng, đảng viên, người có bằng cấp đều nằm trong tổng số người làm việc.",
        en: "Civil servants, public employees, contract workers, Party members and graduates are all among the people who work there.",
    },
    example: Some(Example {
        fail: r##"[staff]
total = 182
civil_servants = 7
public_employees = 70
contract_workers = 110
"##,
        pass: r##"[staff]
total = 182
civil_servants = 2
public_employees = 70
contract_workers = 110
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu với danh sách; người kiêm nhiệm, người đang học chỉ tính một lần",
    en: "compare with the list; count nobody twice",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(staff) = &cx.model.staff else { return Applied::No };
    let (kinds, total) = parts(staff);
    let Some(total) = total else { return Applied::No };
    let among = [
        Figure::of("staff.party_members", "đảng viên", "Party members", staff.party_members),
        Figure::of("staff.doctors", "tiến sĩ", "people with a doctorate", staff.doctors),
        Figure::of("staff.masters", "thạc sĩ", "people with a master's degree", staff.masters),
        Figure::of(
            "staff.bachelors",
            "đại học",
            "people with a bachelor's degree",
            staff.bachelors,
        ),
        Figure::of("staff.studying", "đang học", "people still studying", staff.studying),
    ];
    let kinds: Vec<_> = kinds.into_iter().flatten().collect();
    let posts: Vec<_> = posts(staff).into_iter().flatten().collect();
    let among: Vec<_> = among.into_iter().flatten().collect();
    let total = [total];
    sum::exceed(cx, &kinds, &total, HELP);
    sum::exceed(cx, &posts, &total, HELP);
    for part in &among {
        sum::exceed(cx, std::slice::from_ref(part), &total, HELP);
    }
    Applied::from(!kinds.is_empty() || !posts.is_empty() || !among.is_empty())
}

/// Returns the three kinds of staff, and the whole that they make up.
pub(super) fn parts(staff: &Staff) -> ([Option<Figure>; 3], Option<Figure>) {
    let kinds = [
        Figure::of("staff.civil_servants", "công chức", "civil servants", staff.civil_servants),
        Figure::of(
            "staff.public_employees",
            "viên chức",
            "public employees",
            staff.public_employees,
        ),
        Figure::of(
            "staff.contract_workers",
            "lao động hợp đồng",
            "contract workers",
            staff.contract_workers,
        ),
    ];
    let total = Figure::of("staff.total", "tổng số người làm việc", "people in all", staff.total);
    (kinds, total)
}

/// Returns the staff of a school by what they do.
pub(super) fn posts(staff: &Staff) -> [Option<Figure>; 3] {
    [
        Figure::of("staff.managers", "cán bộ quản lý", "managers", staff.managers),
        Figure::of("staff.teachers", "giáo viên", "teachers", staff.teachers),
        Figure::of("staff.support_staff", "nhân viên", "support staff", staff.support_staff),
    ]
}
