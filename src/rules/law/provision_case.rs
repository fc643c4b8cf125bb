//! L025: capitals of provisions cited.

use std::ops::Range;

use super::citation::free_texts;
use super::provision::{Level, Provision, chains};
use crate::diagnostic::{Edit, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L025",
    name: "provision-case",
    severity: Severity::Warning,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7"),
    fixable: true,
    what: Pair {
        vi: "Viện dẫn điều, khoản, điểm viết hoa sai.",
        en: "Provisions cited have the wrong capitals.",
    },
    why: Pair {
        vi: "Viện dẫn thì viết hoa phần, chương, mục, điều; khoản và điểm viết thường: “điểm a khoản 2 Điều 103”.",
        en: "Of provisions cited phần, chương, mục and điều have capitals, khoản and điểm have none.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị hướng dẫn Điểm a Khoản 2 Điều 103 của Luật"]
"##,
        pass: r##"proposals = ["Đề nghị hướng dẫn điểm a khoản 2 Điều 103 của Luật"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    let mut applied = false;
    for entry in free_texts(cx) {
        let text = entry.words.value.as_str();
        for chain in chains(text, cx.words(entry)) {
            applied = true;
            let article = chain.iter().rposition(|provision| provision.level == Level::Article);
            let wrong: Vec<&Provision> = chain
                .iter()
                .enumerate()
                .filter(|(index, _)| is_wrong(text, &chain, *index, article))
                .map(|(_, provision)| provision)
                .collect();
            let (Some(first), Some(last)) = (wrong.first(), wrong.last()) else { continue };
            let right = mended(text, &chain, &wrong);
            let message = Text::new(
                format!("viết hoa đúng là “{right}”"),
                format!("the capitals are “{right}”"),
            );
            let edits: Vec<Edit> = wrong
                .iter()
                .map(|provision| Edit {
                    span: cx.inside(entry.words.span, first_letter(text, provision)),
                    text: other_case(&text[first_letter(text, provision)]),
                })
                .collect();
            cx.report_in(entry, first.word.start..last.ordinal.end, message).edits = edits;
        }
    }
    Applied::from(applied)
}

/// Tells whether a provision has the wrong capital; `article` is where the last article stands.
fn is_wrong(text: &str, chain: &[Provision], index: usize, article: Option<usize>) -> bool {
    let provision = &chain[index];
    let is_number = text[provision.ordinal.clone()].starts_with(|c: char| c.is_ascii_digit());
    match provision.level {
        // `Khoản` alone may be a word of finance, and a line of a list begins with a capital.
        Level::Point | Level::Clause => {
            let cited = article.is_some_and(|article| article > index);
            provision.is_capital && !provision.begins && cited
        }
        // `điều 3` may count sentences of an oath; after a clause it is an article.
        Level::Article => {
            let after_clause = index > 0 && chain[index - 1].level == Level::Clause;
            !provision.is_capital && is_number && after_clause
        }
    }
}

fn mended(text: &str, chain: &[Provision], wrong: &[&Provision]) -> String {
    let (Some(first), Some(last)) = (wrong.first(), chain.last()) else { return String::new() };
    let mut out = String::new();
    let mut at = first.word.start;
    for provision in wrong {
        let letter = first_letter(text, provision);
        out += &text[at..letter.start];
        out += &other_case(&text[letter.clone()]);
        at = letter.end;
    }
    out + &text[at..last.ordinal.end]
}

fn first_letter(text: &str, provision: &Provision) -> Range<usize> {
    let start = provision.word.start;
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    start..start + length
}

fn other_case(letter: &str) -> String {
    let lower = letter.to_lowercase();
    if lower == letter { letter.to_uppercase() } else { lower }
}
