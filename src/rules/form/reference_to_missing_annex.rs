//! F052: an annex named in the text that is not there.

use std::collections::BTreeSet;

use crate::diagnostic::{Severity, Text};
use crate::rules::cut::places;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::template::wording::roman;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F052",
    name: "reference-to-missing-annex",
    severity: Severity::Warning,
    source: Source::Logic,
    what: Pair {
        vi: "Lời văn nêu phụ lục kèm theo nhưng tệp không có phụ lục đó.",
        en: "The text names an annex that the file does not have.",
    },
    why: Pair {
        vi: "Người nhận đi tìm phụ lục không có; khi bỏ hoặc thêm phụ lục, số La Mã gõ tay bị lệch.",
        en: "The reader looks for it in vain; numerals typed by hand go wrong when annexes come and go.",
    },
    example: Some(Example {
        fail: r##"[narrative]
leadership = "Danh mục văn bản tại Phụ lục II kèm theo."
[[annexes]]
title = "Danh mục văn bản"
columns = ["Văn bản"]
rows = [["Kế hoạch số 12/KH-SNV"]]
"##,
        pass: r##"[narrative]
leadership = "Danh mục văn bản tại Phụ lục kèm theo; thể thức theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP."
[[annexes]]
title = "Danh mục văn bản"
columns = ["Văn bản"]
rows = [["Kế hoạch số 12/KH-SNV"]]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// What follows the number of an annex of this very document.
const OWN: [&str; 4] = ["kèm theo", "đính kèm", "kèm báo cáo này", "của báo cáo này"];

/// The word without its first letter, which may be a capital.
const WORD: &str = "hụ lục";

fn check(cx: &mut Checker) -> Applied {
    let mut found = false;
    let count = cx.model.annexes.len();
    let numerals: BTreeSet<String> = (1..=count).filter_map(roman).collect();
    for entry in cx.texts().iter().filter(|entry| !entry.key.ends_with(".title")) {
        let text = &entry.words.value;
        for at in places(text, WORD) {
            let lead = text[..at].chars().next_back().filter(|c| matches!(c, 'P' | 'p'));
            let Some(lead) = lead else { continue };
            let rest = &text[at + WORD.len()..];
            let after = rest.trim_start();
            let is_of_number = |c: char| matches!(c, 'I' | 'V' | 'X') || c.is_ascii_digit();
            let numeral = after.split(|c: char| !is_of_number(c)).next().unwrap_or("");
            let tail = after[numeral.len()..].trim_start().trim_start_matches(')');
            let Some(own) = OWN.iter().find(|own| tail.starts_with(**own)) else { continue };
            // `kèm theo Nghị định …` is the annex of another document.
            if tail[own.len()..].trim_start().starts_with(char::is_uppercase) {
                continue;
            }
            found = true;
            let known = match numeral {
                "" => count > 0,
                _ => {
                    numerals.contains(numeral)
                        || numeral.parse().is_ok_and(|number: usize| (1..=count).contains(&number))
                }
            };
            if known {
                continue;
            }
            let start = at - lead.len_utf8();
            let end = at + WORD.len() + (rest.len() - after.len()) + numeral.len();
            let name = text[start..end].trim_end();
            let message = match count {
                0 => Text::new(
                    format!("nêu `{name}` nhưng tệp không có phụ lục"),
                    format!("`{name}` is named, the file has no annex"),
                ),
                _ => Text::new(
                    format!("nêu `{name}` nhưng tệp có {count} phụ lục"),
                    format!("`{name}` is named; annexes of the file: {count}"),
                ),
            };
            cx.report_in(entry, start..start + name.len(), message).help = Some(Text::new(
                "thêm phụ lục vào `[[annexes]]`, hoặc sửa số của phụ lục",
                "add the annex as `[[annexes]]`, or mend its number",
            ));
        }
    }
    Applied::from(found)
}
