//! L033: an entry of a catalogue file that is not as the program's catalogue has the document.

use super::title_words::same_title;
use crate::diagnostic::{Severity, Text};
use crate::law::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L033",
    name: "entry-against-catalogue",
    source: Source::Logic,
    what: Pair {
        vi: "Tệp danh mục ghi ngày hoặc trích yếu khác với danh mục có sẵn.",
        en: "A catalogue file has another day or subject than the program's catalogue.",
    },
    why: Pair {
        vi: "Một văn bản chỉ có một ngày, một trích yếu. Danh mục có sẵn chưa đối chiếu văn bản gốc thì đây chỉ là thông tin.",
        en: "A document has one day and one subject. Where the program's entry is not verified, this is for information only.",
    },
    example: Some(Example {
        fail: r##"catalogue = ["ha-tinh.toml"]

# ha-tinh.toml:
[[document]]
type = "Kết luận"
number = "120-KL/TW"
date = 2016-07-01
issuer = "Bộ Chính trị"
title = "về tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện quy chế dân chủ ở cơ sở"
"##,
        pass: r##"catalogue = ["ha-tinh.toml"]

# ha-tinh.toml:
[[document]]
type = "Kết luận"
number = "120-KL/TW"
date = 2016-01-07
issuer = "Bộ Chính trị"
title = "về tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả việc xây dựng và thực hiện quy chế dân chủ ở cơ sở"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let catalogue = &cx.year.catalogue;
    for entry in catalogue.own() {
        let known: Vec<&Entry> = catalogue
            .of_program()
            .iter()
            .filter(|known| known.act.number == entry.act.number)
            .filter(|known| known.act.is_of_issuer(&entry.act.issuer))
            .collect();
        // One that the program has as well stands for itself, whatever else bears the number.
        match known.iter().find(|known| known.act.date == entry.act.date) {
            Some(known) => check_title(cx, entry, known),
            None => {
                if let Some(known) = known.first() {
                    report_day(cx, entry, known);
                }
            }
        }
    }
    Applied::from(!catalogue.own().is_empty())
}

fn report_day(cx: &mut Checker, entry: &Entry, known: &Entry) {
    let (Some(place), Some(day), Some(right)) = (entry.place, entry.act.date, known.act.date)
    else {
        return;
    };
    let (number, day, right) = (&entry.act.number, day.slashed(), right.slashed());
    let message = Text::new(
        format!("`{number}` ghi ngày {day}, danh mục có sẵn ghi {right}"),
        format!("`{number}` has the day {day}, the program's catalogue says {right}"),
    );
    let finding = cx.report(place.date, message);
    finding.severity = severity(known);
    finding.key = format!("document[{}].date", place.index);
    finding.help = Some(Text::new(
        format!(
            "nếu là một văn bản, ghi {right} hoặc bỏ mục này; nếu là văn bản khác cùng số, viện dẫn \
             phải ghi thêm ngày"
        ),
        format!(
            "if it is the same document, write {right} or leave out the entry; if it is another of \
             that number, citations need the day"
        ),
    ));
}

fn check_title(cx: &mut Checker, entry: &Entry, known: &Entry) {
    let (Some(place), right) = (entry.place, &known.act.title) else { return };
    let given = &entry.act.title;
    if right.is_empty() || given.starts_with("TODO") || same_title(given, right) {
        return;
    }
    let number = &entry.act.number;
    let message = Text::new(
        format!("trích yếu của `{number}` khác danh mục có sẵn"),
        format!("the subject of `{number}` is not that of the program's catalogue"),
    );
    let finding = cx.report(place.title, message);
    finding.severity = severity(known);
    finding.help = Some(Text::new(
        format!("danh mục có sẵn ghi: “{right}”"),
        format!("the program's catalogue says “{right}”"),
    ));
}

fn severity(known: &Entry) -> Severity {
    if known.verified { Severity::Warning } else { Severity::Info }
}
