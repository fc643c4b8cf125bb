//! L018: one document with two days, issuing bodies or subjects.

use super::citation::{Named, Part, body, named, report};
use super::title_words::same_title;
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L018",
    name: "conflicting-citations",
    severity: Severity::Error,
    source: Source::Logic,
    what: Pair {
        vi: "Cùng một văn bản mà ghi hai ngày, hai cơ quan ban hành hoặc hai trích yếu.",
        en: "One document is given two days, issuing bodies or subjects.",
    },
    why: Pair {
        vi: "Một văn bản chỉ có một ngày, một nơi ban hành, một trích yếu; ít nhất một chỗ ghi sai.",
        en: "A document has one day, one issuing body and one subject; one of the places is wrong.",
    },
    example: Some(Example {
        fail: r##"proposals = [
    "Sơ kết Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh",
    "Sửa đổi Kế hoạch số 23/KH-UBND ngày 24/5/2021 của Ủy ban nhân dân tỉnh",
]
"##,
        pass: r##"proposals = [
    "Sơ kết Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh",
    "Sửa đổi Kế hoạch số 23/KH-UBND ngày 24/3/2021 của Ủy ban nhân dân tỉnh",
]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut named = named(cx);
    // The sort is stable: of one number, tables come first, then the text in its order.
    named.sort_by(|a, b| a.number.value.cmp(b.number.value));
    for group in named.chunk_by(|a, b| a.number.value == b.number.value) {
        let mut known: Vec<&Named> = Vec::new();
        // A mention that says nothing more of the document contradicts none.
        for later in group.iter().filter(|named| says(named) != (None, None, None)) {
            // Every place is held against the first that it contradicts: one fault, one finding.
            let _ = known.iter().any(|earlier| check_pair(cx, earlier, later));
            let is_said = known.iter().any(|earlier| says(earlier) == says(later));
            if !is_said && known.len() < MOST {
                known.push(later);
            }
        }
    }
    Applied::from(named.len() > 1)
}

/// Most different mentions of one number that others are held against.
const MOST: usize = 100;

/// Returns what a mention says of its document beside the number.
fn says<'a>(named: &Named<'a>) -> (Option<Date>, Option<&'a str>, Option<&'a str>) {
    let Named { date, issuer, title, .. } = named;
    let text = |part: &Option<Part<&'a str>>| part.as_ref().map(|part| part.value);
    (date.as_ref().map(|date| date.value), text(issuer), text(title))
}

fn check_pair(cx: &mut Checker, earlier: &Named, later: &Named) -> bool {
    let number = later.number.value;
    if let (Some(one), Some(other)) = (&earlier.date, &later.date)
        && one.value != other.value
    {
        if !is_one_document(earlier, later) || is_known(cx, number) {
            return false;
        }
        let (old, new) = (one.value.slashed(), other.value.slashed());
        let message = Text::new(
            format!("`{number}` ghi hai ngày: {old} và {new}"),
            format!("`{number}` has two days: {old} and {new}"),
        );
        tell(cx, later, one, other, message);
        return true;
    }
    let same_day = match (&earlier.date, &later.date) {
        (Some(one), Some(other)) => one.value == other.value,
        _ => earlier.parsed().is_some_and(|number| number.year.is_some()),
    };
    if !same_day {
        return false;
    }
    if let (Some(one), Some(other)) = (&earlier.issuer, &later.issuer)
        && are_other_bodies(one.value, other.value)
    {
        let (old, new) = (one.value, other.value);
        let message = Text::new(
            format!("`{number}` ghi hai cơ quan ban hành: {old} và {new}"),
            format!("`{number}` has two issuing bodies: {old} and {new}"),
        );
        tell(cx, later, one, other, message);
        return true;
    }
    if let (Some(one), Some(other)) = (&earlier.title, &later.title)
        && !same_title(one.value, other.value)
        && !is_known(cx, number)
    {
        let message = Text::new(
            format!("`{number}` ghi hai trích yếu khác nhau"),
            format!("`{number}` has two subjects"),
        );
        tell(cx, later, one, other, message);
        return true;
    }
    false
}

/// Tells whether the catalogue says which day and subject are right: L019 and L020 do so.
fn is_known(cx: &Checker, number: &str) -> bool {
    matches!(cx.year.catalogue.find(number, None)[..], [entry] if entry.verified)
}

fn tell<T>(cx: &mut Checker, later: &Named, one: &Part<T>, other: &Part<T>, message: Text) {
    let first = one.place.span(cx);
    let finding = report(cx, later.key, &other.place, message);
    finding.label = Some(Text::new("khác với chỗ kia", "not as in the other place"));
    finding.labels.push(Label {
        span: first,
        text: Text::new("chỗ kia ghi như thế này", "the other place says this"),
    });
    finding.help = Some(Text::new(
        "xem văn bản gốc, sửa chỗ ghi sai",
        "look at the document, mend the wrong place",
    ));
}

/// Tells whether two citations with different days mean one document. Numbers start anew each
/// year, and the same letters stand for a body of each province and district.
fn is_one_document(one: &Named, other: &Named) -> bool {
    let (Some(number), Some(day), Some(other_day)) = (one.parsed(), &one.date, &other.date) else {
        return false;
    };
    let bodies = match (&one.issuer, &other.issuer) {
        (Some(one), Some(other)) => {
            let (one, other) = (body(one.value), body(other.value));
            one.contains(&other) || other.contains(&one)
        }
        _ => true,
    };
    bodies && (number.year.is_some() || day.value.year == other_day.value.year)
}

/// Tells whether two names surely mean different bodies; `Tỉnh ủy` and its `Ban Thường vụ` are
/// told apart by few, and a post stands for its body.
pub(super) fn are_other_bodies(one: &str, other: &str) -> bool {
    let (one, other) = (body(one), body(other));
    let start = |name: &str| name.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let is_vague = |name: &str| {
        ["trung uong", "dang", "bo truong", "chu tich", "giam doc", "cap", "lanh dao", "tinh", "so"]
            .iter()
            .any(|word| {
                name.starts_with(word)
                    && (name.len() == word.len() || name[word.len()..].starts_with(' '))
            })
    };
    let alike = one.contains(&other) || other.contains(&one) || start(&one) == start(&other);
    !(alike || is_vague(&one) || is_vague(&other))
}
