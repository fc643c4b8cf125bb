//! L026: provisions cited from large to small, and `Điều a` for `điểm a`.

use super::citation::free_texts;
use super::provision::{Level, Provision, chains};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "L026",
    name: "provision-order",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "hai ví dụ tại Nghị định 30/2020/NĐ-CP, Phụ lục II, Mục V, khoản 7 đều đi từ điểm đến khoản, điều",
        en: "both samples in Appendix II, V.7 of the decree go from điểm to khoản and điều",
    }),
    what: Pair {
        vi: "Viện dẫn không theo thứ tự điểm, khoản, điều; hoặc nhầm “điểm” thành “Điều”.",
        en: "Provisions are not cited from điểm to khoản to điều, or Điều stands for điểm.",
    },
    why: Pair {
        vi: "Viện dẫn đi từ nhỏ đến lớn: “điểm a khoản 2 Điều 103”; điều đánh số, điểm đánh chữ cái.",
        en: "Citations go from small to large; điều are numbered, điểm have letters.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị hướng dẫn Điều 103 khoản 2 của Luật"]
"##,
        pass: r##"proposals = ["Đề nghị hướng dẫn khoản 2 Điều 103 của Luật"]
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
            if let Some(article) = mistaken(text, &chain) {
                let message = Text::new(
                    "“Điều” đánh bằng chữ cái: có phải là “điểm” không",
                    "“Điều” with a letter may be meant for “điểm”",
                );
                let range = article.word.start..article.ordinal.end;
                cx.report_in(entry, range, message).help =
                    Some(Text::new("nếu đúng, viết `điểm`", "if it is, write `điểm`"));
            } else if let Some((first, last)) = falling(text, &chain) {
                let message = Text::new(
                    "viện dẫn từ nhỏ đến lớn: điểm, khoản, rồi đến Điều",
                    "cite from small to large: điểm, khoản, then Điều",
                );
                cx.report_in(entry, first.word.start..last.ordinal.end, message);
            }
        }
    }
    Applied::from(applied)
}

/// Returns an article with a letter before a clause.
fn mistaken<'c>(text: &str, chain: &'c [Provision]) -> Option<&'c Provision> {
    let has_letter =
        |provision: &Provision| text[provision.ordinal.clone()].starts_with(char::is_alphabetic);
    let mut pairs = chain.windows(2);
    let pair = pairs.find(|pair| {
        pair[0].level == Level::Article && pair[1].level == Level::Clause && has_letter(&pair[0])
    })?;
    pair.first()
}

/// Returns the ends of a run that goes from large to small and nowhere else; `và` and `hoặc` part
/// the runs. A run before a smaller provision may lead to another article: `Điều 12, khoản 3 và
/// khoản 4 Điều 13`.
fn falling<'c>(text: &str, chain: &'c [Provision]) -> Option<(&'c Provision, &'c Provision)> {
    let is_joined = |a: &Provision, b: &Provision| {
        let between = &text[a.ordinal.end..b.word.start];
        !between.contains("và") && !between.contains("hoặc")
    };
    let mut rest = chain;
    for run in chain.chunk_by(is_joined) {
        rest = &rest[run.len()..];
        let falls = run.windows(2).all(|pair| pair[0].level > pair[1].level);
        let ends = rest.first().is_none_or(|next| next.level == Level::Article);
        if let ([first, .., last], true) = (run, falls && ends) {
            return Some((first, last));
        }
    }
    None
}
