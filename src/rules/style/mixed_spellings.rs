//! S031: a word in two spellings that are both right (hằng năm, hàng năm).

use super::words::{neighbour_after, own, words};
use crate::diagnostic::{Label, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S031",
    name: "mixed-spellings",
    severity: Severity::Info,
    source: Source::Practice(Pair {
        vi: "205 văn bản nhà nước năm 2025: “hằng năm” 188, “hàng năm” 135; “bảo đảm” 916, “đảm bảo” 671",
        en: "205 State documents of 2025: “hằng năm” 188, “hàng năm” 135; “bảo đảm” 916, “đảm bảo” 671",
    }),
    pedantic: true,
    what: Pair {
        vi: "Một từ viết theo hai kiểu đều dùng được (hằng năm và hàng năm, bảo đảm và đảm bảo).",
        en: "A word in two spellings that are both in use (hằng năm and hàng năm).",
    },
    why: Pair {
        vi: "Một văn bản chỉ nên theo một kiểu; luật thường viết “hằng năm”, “bảo đảm”.",
        en: "A document keeps to one; laws mostly write “hằng năm” and “bảo đảm”.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Sơ kết hằng năm", "Báo cáo hàng năm"]
"##,
        pass: r##"proposals = ["Sơ kết hằng năm", "Báo cáo hằng năm"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Spellings: the first syllable, and those that may follow.
const SPELLINGS: [[(&str, &[&str]); 2]; 3] = [
    [
        ("hằng", &["năm", "tháng", "quý", "tuần", "ngày"]),
        ("hàng", &["năm", "tháng", "quý", "tuần", "ngày"]),
    ],
    [("bảo", &["đảm"]), ("đảm", &["bảo"])],
    [("quy", &["định", "chế", "trình", "hoạch"]), ("qui", &["định", "chế", "trình", "hoạch"])],
];

/// A word with the one after it: the text, first and last byte.
type Place<'a> = (&'a Entry, usize, usize);

fn check(cx: &mut Checker) -> Applied {
    let mut firsts: [[Option<Place>; 2]; SPELLINGS.len()] = Default::default();
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for word in words(text) {
            let Some((kind, way)) = spelling(word.text) else { continue };
            let next = neighbour_after(text, word.end());
            if SPELLINGS[kind][way].1.contains(&next) && firsts[kind][way].is_none() {
                firsts[kind][way] = Some((entry, word.start, word.end() + 1 + next.len()));
            }
        }
    }
    for pair in &firsts {
        let [Some(usual), Some(other)] = pair else { continue };
        let shown = |place: &Place| place.0.words.value[place.1..place.2].to_owned();
        let (entry, start, end) = *other;
        let message = Text::new(
            format!("có cả `{}` và `{}`", shown(usual), shown(other)),
            format!("both `{}` and `{}`", shown(usual), shown(other)),
        );
        let span = cx.inside(usual.0.words.span, usual.1..usual.2);
        let finding = cx.report_in(entry, start..end, message);
        finding.labels.push(Label { span, text: Text::new("kiểu kia", "the other spelling") });
    }
    Applied::from(firsts.iter().flatten().any(Option::is_some))
}

/// Returns the kind and way of a syllable, in any case of its first letter.
fn spelling(word: &str) -> Option<(usize, usize)> {
    let is = |known: &'static str| {
        let rest = known.chars().next().map_or("", |c| &known[c.len_utf8()..]);
        word.len() == known.len() && word.ends_with(rest) && word.to_lowercase() == known
    };
    SPELLINGS.iter().enumerate().find_map(|(kind, pair)| {
        pair.iter().position(|(syllable, _)| is(syllable)).map(|way| (kind, way))
    })
}
