//! S031: a word in two spellings that are both right (hằng năm, hàng năm).

use super::words::own;
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
        vi: "Một từ viết theo hai kiểu đều dùng được (hằng năm và hàng năm, phòng, chống và phòng chống).",
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

/// Spellings: the first syllable, and what may follow it.
const SPELLINGS: [[(&str, &[&str]); 2]; 4] = [
    [("hằng", TIMES), ("hàng", TIMES)],
    [("bảo", &[" đảm"]), ("đảm", &[" bảo"])],
    [("quy", RULES), ("qui", RULES)],
    [("phòng", &[", chống"]), ("phòng", &[" chống"])],
];

const TIMES: &[&str] = &[" năm", " tháng", " quý", " tuần", " ngày"];
const RULES: &[&str] = &[" định", " chế", " trình", " hoạch"];

/// A word with the one after it: the text, first and last byte.
type Place<'a> = (&'a Entry, usize, usize);

fn check(cx: &mut Checker) -> Applied {
    let mut firsts: [[Option<Place>; 2]; SPELLINGS.len()] = Default::default();
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        for word in cx.words(entry) {
            let Some((kind, way, tail)) = spelling(word.text, &text[word.end()..]) else {
                continue;
            };
            firsts[kind][way].get_or_insert((entry, word.start, word.end() + tail));
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

/// Returns the kind and way of a syllable, in any case of its first letter, and the length of what
/// follows it.
fn spelling(word: &str, rest: &str) -> Option<(usize, usize, usize)> {
    let is = |known: &'static str| {
        let rest = known.chars().next().map_or("", |c| &known[c.len_utf8()..]);
        word.ends_with(rest) && word.to_lowercase() == known
    };
    let tail = |tails: &[&str]| {
        let follows = |tail: &&&str| {
            let after = rest.strip_prefix(**tail);
            after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        tails.iter().find(follows).map(|tail| tail.len())
    };
    SPELLINGS.iter().enumerate().find_map(|(kind, pair)| {
        let mut ways = pair.iter().enumerate().filter(|(_, (syllable, _))| is(syllable));
        ways.find_map(|(way, (_, tails))| Some((kind, way, tail(tails)?)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_by_what_follows() {
        assert_eq!(spelling("Phòng", ", chống dịch"), Some((3, 0, ", chống".len())));
        assert_eq!(spelling("phòng", " chống"), Some((3, 1, " chống".len())));
        assert_eq!(spelling("hàng", " hóa"), None);
        assert_eq!(spelling("hằng", " năm"), Some((0, 0, " năm".len())));
        assert_eq!(spelling("quy", " định"), Some((2, 0, " định".len())));
    }
}
