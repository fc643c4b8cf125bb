//! L011: a later document of a body has a lower number.

use super::citation::{Named, body, named, report};
use super::number::{Form, Number};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::Date;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L011",
    name: "falling-numbers",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 3, điểm a"),
    what: Pair {
        vi: "Văn bản ban hành sau lại có số nhỏ hơn.",
        en: "A later document of a body has a lower number.",
    },
    why: Pair {
        vi: "Số văn bản là số thứ tự trong năm, nên cùng cơ quan, cùng tên loại thì số tăng theo ngày; nếu không, một số hoặc một ngày ghi sai.",
        en: "Numbers count the documents of a year, so they rise with the days; otherwise a number or a day is wrong.",
    },
    example: Some(Example {
        fail: r##"legal_bases = [
    { type = "Nghị quyết", number = "01-NQ/TU", date = 2021-11-04, issuer = "Tỉnh ủy" },
    { type = "Nghị quyết", number = "02-NQ/TU", date = 2021-10-04, issuer = "Tỉnh ủy" },
]
"##,
        pass: r##"legal_bases = [
    { type = "Nghị quyết", number = "01-NQ/TU", date = 2021-10-04, issuer = "Tỉnh ủy" },
    { type = "Nghị quyết", number = "02-NQ/TU", date = 2021-11-04, issuer = "Tỉnh ủy" },
]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// A document in its series.
struct Item<'n, 'a> {
    series: (String, u16, String),
    serial: u32,
    date: Date,
    document: &'n Named<'a>,
}

fn check(cx: &mut Checker) -> Applied {
    let named = named(cx);
    let mut items: Vec<Item> = named.iter().filter_map(item).collect();
    items.sort_by(|a, b| (&a.series, a.serial, a.date).cmp(&(&b.series, b.serial, b.date)));
    items.dedup_by(|a, b| a.series == b.series && a.serial == b.serial && a.date == b.date);
    for pair in items.windows(2) {
        let [low, high] = pair else { continue };
        if low.series != high.series || low.serial == high.serial || low.date <= high.date {
            continue;
        }
        let (low_number, high_number) = (low.document.number.value, high.document.number.value);
        let (low_day, high_day) = (low.date.slashed(), high.date.slashed());
        let message = Text::new(
            format!(
                "`{high_number}` ngày {high_day} có số lớn hơn mà ban hành trước `{low_number}` ngày {low_day}"
            ),
            format!(
                "`{high_number}` of {high_day} has the higher number but the earlier day than `{low_number}` of {low_day}"
            ),
        );
        let other = low.document.number.place.span(cx);
        let finding = report(cx, high.document.key, &high.document.number.place, message);
        finding.labels.push(Label {
            span: other,
            text: Text::new(
                format!("số {low_number} ngày {low_day}"),
                format!("number {low_number} of {low_day}"),
            ),
        });
        finding.help = Some(Text::new(
            "xem lại số và ngày của cả hai văn bản",
            "look at number and day of both documents",
        ));
    }
    Applied::from(items.len() > 1)
}

fn item<'n, 'a>(document: &'n Named<'a>) -> Option<Item<'n, 'a>> {
    let number = document.parsed()?;
    let date = document.date.as_ref()?.value;
    if number.year.is_some_and(|year| year != date.year) || spans_terms(&number, date.year) {
        return None;
    }
    // The body of a công văn stands first, then its units, who share the numbers of the body.
    let symbol = match number.code() {
        Some(_) => number.groups.join("-"),
        None => (*number.groups.first()?).to_owned(),
    };
    let year = number.year.map_or("", |_| "/");
    // The same letters stand for one body in each province and district.
    let issuer = document.issuer.as_ref().map(|issuer| body(issuer.value)).unwrap_or_default();
    let symbol = format!("{symbol}{year}{:?}", number.form);
    let series = (symbol, date.year, issuer);
    Some(Item { series, serial: number.serial, date, document })
}

/// Tells whether the Party may have begun to count anew within the year: its numbers run by terms,
/// and congresses are held in 2020 and 2025, that of the centre in January of the next year.
fn spans_terms(number: &Number, year: u16) -> bool {
    let central = number.groups.iter().any(|group| group.ends_with("TW"));
    number.form == Form::Party && (year.is_multiple_of(5) || central && year % 5 == 1)
}
