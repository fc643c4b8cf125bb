//! N056: the works listed have more from the people than the totals say.

use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::model::Work;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N056",
    name: "works-exceed-contributions",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Đóng góp của Nhân dân ở từng công trình cộng lại nhiều hơn tổng số.",
        en: "What the people gave to the works listed is more than the total.",
    },
    why: Pair {
        vi: "Tổng số gồm mọi công trình, nên không thể nhỏ hơn tổng của các công trình đã liệt kê.",
        en: "The total is over all works, so it cannot be less than those listed.",
    },
    example: Some(Example {
        fail: r##"[contributions]
workdays = 500

[[works]]
name = "Đường thôn Trung"
workdays = 320

[[works]]
name = "Nhà văn hóa thôn Thượng"
workdays = 210
"##,
        pass: r##"[contributions]
workdays = 530

[[works]]
name = "Đường thôn Trung"
workdays = 320

[[works]]
name = "Nhà văn hóa thôn Thượng"
workdays = 210
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "cộng lại các công trình, hoặc bỏ tổng số: chương trình tự cộng khi đã liệt kê đủ",
    en: "add the works up again, or leave the total out: it is worked out where all are listed",
};

/// A figure of a work.
type OfWork = fn(&Work) -> Option<Whole>;

fn check(cx: &mut Checker) -> Applied {
    let Some(total) = &cx.model.contributions else { return Applied::No };
    let money = Pair { vi: "số tiền đóng góp", en: "money given" };
    let land = Pair { vi: "diện tích đất hiến", en: "land given" };
    let days = Pair { vi: "số ngày công", en: "days of work" };
    let rows: [(&str, &str, Option<Whole>, OfWork, Pair); 3] = [
        ("money", "contributed", total.money, |work| work.contributed, money),
        ("land_m2", "land_m2", total.land_m2, |work| work.land_m2, land),
        ("workdays", "workdays", total.workdays, |work| work.workdays, days),
    ];
    let mut applied = false;
    for (key, name, whole, figure, said) in rows {
        let key = format!("contributions.{key}");
        let Some(whole) = Figure::of(key, said.vi, said.en, whole) else { continue };
        let works = cx.model.works.iter().enumerate();
        let parts: Vec<_> = works
            .filter_map(|(index, work)| {
                Figure::of(format!("works[{index}].{name}"), "công trình", "a work", figure(work))
            })
            .collect();
        applied |= !parts.is_empty();
        sum::exceed(cx, &parts, &[whole], HELP);
    }
    Applied::from(applied)
}
