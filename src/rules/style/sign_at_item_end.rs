//! S029: a punctuation sign at the end of an item that the template puts into a sentence.

use super::words::word_before;
use crate::diagnostic::{Edit, Severity, Text};
use crate::read::{Entry, without_indices};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};
use crate::value::blank_hint;

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S029",
    name: "sign-at-item-end",
    severity: Severity::Warning,
    source: Source::Form,
    fixable: true,
    what: Pair {
        vi: "Mục được nối vào giữa câu mà có dấu câu ở cuối.",
        en: "An item that is put into a sentence ends with a punctuation sign.",
    },
    why: Pair {
        vi: "Mẫu văn bản tự đặt dấu phẩy, dấu chấm phẩy giữa các mục; dấu gõ thêm sẽ thành “;,” hoặc “.;” giữa câu.",
        en: "The template sets commas and semicolons between items; a typed one makes “;,” or “.;”.",
    },
    example: Some(Example {
        fail: r##"[disclosure]
items = ["kế hoạch công tác năm;", "kinh phí hoạt động."]
"##,
        pass: r##"[disclosure]
items = ["kế hoạch công tác năm", "kinh phí hoạt động"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Keys whose texts stand in the middle of a sentence, without the number of the item.
const KEYS: [&str; 34] = [
    "administrative_procedures.places",
    "agency.leadership",
    "agency.name",
    "agency.parent",
    "agency.party_committee",
    "agency.short_name",
    "campaigns.directed_to",
    "campaigns.published.place",
    "campaigns.published.titles",
    "campaigns.topic",
    "citizen_reception.hotline",
    "commune.audience",
    "commune.channels",
    "commune.topics",
    "conferences.disclosed",
    "conferences.name",
    "conferences.organizers",
    "consultation.discussed",
    "disclosure.forms",
    "disclosure.items",
    "disclosure.most_effective",
    "dissemination.audience",
    "dissemination.channels",
    "donations.name",
    "personnel.criteria",
    "personnel.matters",
    "regulations.name",
    "steering_committee.composition",
    "steering_committee.name",
    "supervision.by",
    "theme.audience",
    "unions.councils",
    "unions.partners",
    "unions.topics",
];

fn check(cx: &mut Checker) -> Applied {
    let items: Vec<&Entry> = cx.texts().iter().filter(|entry| is_joined(&entry.key)).collect();
    for entry in &items {
        let text = entry.words.value.as_str();
        let whole = text.trim_end();
        let bare = whole.trim_end_matches([',', ';', '.', ':', ' ']);
        let signs = &whole[bare.len()..];
        // An ellipsis and the dot of a short form (v.v., TP.) belong to the words.
        let is_short = signs == "." && is_short_form(bare);
        if signs.trim().is_empty() || signs.contains("..") || is_short || blank_hint(text).is_some()
        {
            continue;
        }
        let range = bare.len()..whole.len();
        let message = Text::new(
            format!("thừa dấu `{signs}` ở cuối mục"),
            format!("`{signs}` at the end of an item"),
        );
        let span = cx.inside(entry.words.span, range.clone());
        let finding = cx.report_in(entry, range, message);
        finding.edits.push(Edit { span, text: String::new() });
        finding.help = Some(Text::new(
            "xóa dấu này; mẫu văn bản tự đặt dấu giữa các mục",
            "delete it; the template sets the signs between items",
        ));
    }
    Applied::from(!items.is_empty())
}

/// Tells `v.v`, `TP` and the like; behind a bracket, a quote or four capitals the dot is another.
fn is_short_form(bare: &str) -> bool {
    let word = word_before(bare, bare.len());
    let length = word.chars().count();
    length == 1 || (2..4).contains(&length) && word.chars().all(char::is_uppercase)
}

/// Tells whether a key is one of [`KEYS`], whatever the number of its item.
fn is_joined(key: &str) -> bool {
    if !key.contains('[') {
        return KEYS.binary_search(&key).is_ok();
    }
    KEYS.binary_search(&without_indices(key).as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_known_whatever_their_index() {
        assert!(KEYS.is_sorted());
        assert!(is_joined("campaigns[2].published.titles[10]"));
        assert!(is_joined("disclosure.items[0]"));
        assert!(!is_joined("proposals[0]"));
    }
}
