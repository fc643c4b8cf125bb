//! N008: complaints by kind are more than the whole, or more of a kind were dealt with than there were.

use super::complaints::carried_over;
use super::sum::{self, Figure};
use crate::diagnostic::Severity;
use crate::model::{Complaints, KindFigures, Kinds};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Whole;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N008",
    name: "kinds-exceed-total",
    severity: Severity::Error,
    source: Source::Logic,

    what: Pair {
        vi: "Số đơn theo loại cộng lại nhiều hơn tổng số, hoặc kết quả của một loại nhiều hơn số đơn loại đó.",
        en: "Complaints by kind are more than the whole, or more of a kind were dealt with than there were.",
    },
    why: Pair {
        vi: "Đơn khiếu nại, tố cáo, kiến nghị, phản ánh là các phần của tổng số đơn; báo cáo in cả phần lẫn tổng.",
        en: "Complaints, denunciations and petitions are parts of the whole, and the report prints both.",
    },
    example: Some(Example {
        fail: r##"[complaints]
received = 8

[complaints.kinds]
complaints = { received = 3 }
denunciations = { received = 2 }
petitions = { received = 5 }
"##,
        pass: r##"[complaints]
received = 10

[complaints.kinds]
complaints = { received = 3 }
denunciations = { received = 2 }
petitions = { received = 5 }
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

const HELP: Pair = Pair {
    vi: "đối chiếu sổ theo dõi đơn; mỗi đơn chỉ tính vào một loại",
    en: "compare with the register; every letter belongs to one kind",
};

fn check(cx: &mut Checker) -> Applied {
    let Some(complaints) = &cx.model.complaints else { return Applied::No };
    let Some(by_kind) = &complaints.kinds else { return Applied::No };
    for (total, parts) in totals(complaints, by_kind) {
        let total: Vec<_> = total.into_iter().collect();
        sum::exceed(cx, &parts, &total, HELP);
    }
    if !sum::is_blank(cx, "complaints.carried_over") {
        each_kind(cx, by_kind, carried_over(complaints));
    }
    Applied::Yes
}

/// Holds what became of each kind against what came in of it, with what was carried over.
fn each_kind(cx: &mut Checker, by_kind: &Kinds, carried: Option<Figure>) {
    for (key, kind) in [
        ("complaints", &by_kind.complaints),
        ("denunciations", &by_kind.denunciations),
        ("petitions", &by_kind.petitions),
    ] {
        let Some(kind) = kind else { continue };
        let key = |name: &str| format!("complaints.kinds.{key}.{name}");
        let received = Figure::of(key("received"), "đơn tiếp nhận", "received", kind.received);
        let Some(received) = received else { continue };
        let resolved = Figure::of(key("resolved"), "đã giải quyết", "settled", kind.resolved);
        let pending = Figure::of(key("pending"), "đang giải quyết", "pending", kind.pending);
        let fates: Vec<_> = [resolved, pending].into_iter().flatten().collect();
        let all: Vec<_> = std::iter::once(received).chain(carried.clone()).collect();
        sum::exceed(cx, &fates, &all, HELP);
    }
}

/// Chooses a figure of a kind.
type Pick = fn(&KindFigures) -> Option<Whole>;

/// Returns each figure of all complaints with the same figure of every kind.
pub(super) fn totals(
    complaints: &Complaints,
    by_kind: &Kinds,
) -> Vec<(Option<Figure>, Vec<Figure>)> {
    let totals = [
        (
            "received",
            "tổng số đơn tiếp nhận",
            "all received",
            complaints.received,
            (|kind| kind.received) as Pick,
        ),
        (
            "resolved",
            "tổng số đơn đã giải quyết",
            "all settled",
            complaints.resolved,
            |kind| kind.resolved,
        ),
        (
            "pending",
            "tổng số đơn đang giải quyết",
            "all pending",
            complaints.pending,
            |kind| kind.pending,
        ),
    ];
    let figure = |name, vi, en, total| Figure::of(format!("complaints.{name}"), vi, en, total);
    totals
        .into_iter()
        .map(|(name, vi, en, total, pick)| {
            (figure(name, vi, en, total), kinds(by_kind, name, pick))
        })
        .collect()
}

/// Returns a figure of every kind of complaint that the file gives.
fn kinds(kinds: &Kinds, name: &str, pick: Pick) -> Vec<Figure> {
    let of = |kind: &Option<KindFigures>, key: &str, vi, en| {
        Figure::of(format!("complaints.kinds.{key}.{name}"), vi, en, kind.as_ref().and_then(pick))
    };
    [
        of(&kinds.complaints, "complaints", "đơn khiếu nại", "complaints"),
        of(&kinds.denunciations, "denunciations", "đơn tố cáo", "denunciations"),
        of(&kinds.petitions, "petitions", "đơn kiến nghị, phản ánh", "petitions"),
    ]
    .into_iter()
    .flatten()
    .collect()
}
