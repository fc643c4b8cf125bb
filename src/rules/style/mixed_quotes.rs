//! S007: straight quotation marks beside curly ones.

use super::pairs::{can_open, single_quotes, straight_quotes};
use super::words::{paragraphs, running};
use crate::diagnostic::{Edit, Label, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::source::Span;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S007",
    name: "mixed-quotes",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "báo cáo thật dùng dấu cong; có báo cáo lẫn 8 dấu thẳng với 29 dấu cong",
        en: "real reports use curly marks; one mixes 8 straight with 29 curly ones",
    }),
    fixable: true,
    what: Pair {
        vi: "Dấu ngoặc kép thẳng lẫn với dấu ngoặc kép cong.",
        en: "Straight quotation marks beside curly ones.",
    },
    why: Pair {
        vi: "Cùng một văn bản chỉ nên dùng một kiểu dấu; chương trình in dấu cong.",
        en: "A document keeps to one style; the program prints curly marks.",
    },
    example: Some(Example {
        fail: r##"proposals = ['Tổng kết “Dân vận khéo”', 'Tổng kết "Năm dân chủ"']
"##,
        pass: r##"proposals = ["Tổng kết “Dân vận khéo”", "Tổng kết “Năm dân chủ”"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let Some((curly, at)) = first_curly(cx) else { return Applied::No };
    for entry in running(cx).filter(|entry| entry.words.value.contains('"')) {
        for (start, paragraph) in paragraphs(&entry.words.value) {
            let straight = straight_quotes(paragraph);
            if straight.len() % 2 == 1 {
                half_straight(cx, entry, start, paragraph, &straight);
                continue;
            }
            for pair in straight.chunks_exact(2) {
                let curly = cx.inside(curly.words.span, at..at + '“'.len_utf8());
                report_pair(cx, entry, curly, [start + pair[0], start + pair[1]]);
            }
        }
    }
    Applied::Yes
}

fn first_curly<'a>(cx: &Checker<'a>) -> Option<(&'a Entry, usize)> {
    running(cx).find_map(|entry| Some((entry, entry.words.value.find('“')?)))
}

/// Reports a pair of straight marks; they are mended where it is plain which opens and which closes.
fn report_pair(cx: &mut Checker, entry: &Entry, curly: Span, [one, two]: [usize; 2]) {
    let text = entry.words.value.as_str();
    let is_plain = can_open(text, one) && !can_open(text, two);
    let places = [one, two].map(|at| cx.inside(entry.words.span, at..at + 1));
    let message = Text::new(
        "dấu ngoặc kép thẳng, trong khi nơi khác dùng dấu cong “…”",
        "straight quotation marks, while other places have curly ones “…”",
    );
    let finding = cx.report_in(entry, one..two + 1, message);
    finding.labels.push(Label { span: curly, text: Text::new("dấu cong", "a curly mark") });
    if is_plain {
        let edit = |(span, sign): (Span, &str)| Edit { span, text: sign.to_owned() };
        finding.edits.extend(places.into_iter().zip(["“", "”"]).map(edit));
    }
}

/// Reports a pair of which one half is straight and the other curly.
fn half_straight(
    cx: &mut Checker,
    entry: &Entry,
    start: usize,
    paragraph: &str,
    straight: &[usize],
) {
    let [single] = single_quotes(paragraph)[..] else { return };
    let half = if single.opens {
        straight.iter().find(|at| **at > single.at)
    } else {
        straight.iter().rfind(|at| **at < single.at)
    };
    let (Some(half), [_]) = (half, straight) else { return };
    let right = if single.opens { "”" } else { "“" };
    let at = start + half;
    let other = start + single.at;
    let label = cx.inside(entry.words.span, other..other + '“'.len_utf8());
    let place = cx.inside(entry.words.span, at..at + 1);
    let message = Text::new(
        format!("dấu `\"` đi cặp với dấu cong, phải là `{right}`"),
        format!("`\"` pairs with a curly mark and must be `{right}`"),
    );
    let finding = cx.report_in(entry, at..at + 1, message);
    finding.labels.push(Label { span: label, text: Text::new("dấu kia", "the other half") });
    finding.edits.push(Edit { span: place, text: right.into() });
}
