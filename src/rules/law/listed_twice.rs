//! L032: a document that the catalogues of a year list twice.

use crate::diagnostic::{Label, Text};
use crate::law::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L032",
    name: "listed-twice",
    source: Source::Logic,
    what: Pair {
        vi: "Tệp danh mục ghi hai lần một số hiệu với cùng một ngày, hoặc một tệp được nêu hai lần.",
        en: "A catalogue lists a number twice with one day, or is named twice itself.",
    },
    why: Pair {
        vi: "Chỉ lần ghi đầu được dùng; hai lần ghi khác nhau thì không biết lần nào đúng.",
        en: "Only the first entry counts; where the two differ, nobody knows which is right.",
    },
    example: Some(Example {
        fail: r##"catalogue = ["ha-tinh.toml"]

# ha-tinh.toml:
[[document]]
type = "Kế hoạch"
number = "12/KH-UBND"
date = 2021-01-15
issuer = "Ủy ban nhân dân tỉnh"
title = "về cải cách hành chính năm 2021"

[[document]]
type = "Kế hoạch"
number = "12/KH-UBND"
date = 2021-01-15
issuer = "Ủy ban nhân dân tỉnh"
title = "về công tác dân vận năm 2021"
"##,
        pass: r##"catalogue = ["ha-tinh.toml"]

# ha-tinh.toml:
[[document]]
type = "Kế hoạch"
number = "12/KH-UBND"
date = 2021-01-15
issuer = "Ủy ban nhân dân tỉnh"
title = "về cải cách hành chính năm 2021"

[[document]]
type = "Kế hoạch"
number = "12/KH-UBND"
date = 2022-01-17
issuer = "Ủy ban nhân dân tỉnh"
title = "về cải cách hành chính năm 2022"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let year = cx.year;
    let files = &year.linked.files;
    for (at, (span, file)) in files.iter().enumerate() {
        if let Some((first, _)) = files[..at].iter().find(|(_, known)| known == file) {
            report_file(cx, at, *span, *first);
        }
    }
    let own = year.catalogue.own();
    for (at, entry) in own.iter().enumerate() {
        if let Some(first) = own[..at].iter().find(|known| is_same(known, entry)) {
            report_entry(cx, entry, first);
        }
    }
    Applied::from(!files.is_empty())
}

fn is_same(one: &Entry, other: &Entry) -> bool {
    one.act.number == other.act.number && one.act.date == other.act.date && one.act.date.is_some()
}

fn report_file(cx: &mut Checker, index: usize, span: Span, first: Span) {
    let message = Text::new("tệp này đã được nêu ở trên", "the file is named above already");
    let finding = cx.report(span, message);
    finding.key = format!("catalogue[{index}]");
    finding.labels.push(Label { span: first, text: Text::new("lần đầu", "the first time") });
    finding.help = Some(Text::new("bỏ một lần", "leave out one of the two"));
}

fn report_entry(cx: &mut Checker, entry: &Entry, first: &Entry) {
    let (Some(place), Some(known), Some(date)) = (entry.place, first.place, entry.act.date) else {
        return;
    };
    let (number, day) = (&entry.act.number, date.slashed());
    let message = Text::new(
        format!("danh mục ghi hai lần `{number}` ngày {day}"),
        format!("the catalogue lists `{number}` of {day} twice"),
    );
    let finding = cx.report(place.number, message);
    finding.labels.push(Label {
        span: known.number,
        text: Text::new("lần đầu ở đây", "the first time is here"),
    });
    finding.help = Some(Text::new(
        "xem văn bản gốc, chỉ giữ một lần ghi đúng",
        "look at the document, keep the one that is right",
    ));
}
