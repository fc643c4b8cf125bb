//! S012: the same syllable with its tone mark on one vowel and on the other (hòa, hoà).

use std::collections::BTreeMap;

use super::words::{Word, sentences};
use crate::diagnostic::{Label, Severity, Text};
use crate::read::Entry;
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S012",
    name: "mixed-tone-marks",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "không có quy định kiểu nào cho văn bản hành chính; báo cáo thật lẫn “hài hoà” với “hài hòa”, “Cấp uỷ” với “Cấp ủy”",
        en: "no norm for offices; real reports mix “hài hoà” with “hài hòa”, “Cấp uỷ” with “Cấp ủy”",
    }),
    what: Pair {
        vi: "Cùng một chữ bỏ dấu thanh theo hai kiểu trong một văn bản (hòa và hoà).",
        en: "The same syllable with its tone mark in two places (hòa and hoà).",
    },
    why: Pair {
        vi: "Hai kiểu đều đúng, nhưng lẫn nhau thì tìm kiếm sót và lộ chỗ dán từ văn bản khác.",
        en: "Both are right, but mixed they escape searches and show text pasted from elsewhere.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Quan hệ lao động hài hòa, phát triển hài hoà"]
"##,
        pass: r##"proposals = ["Quan hệ lao động hài hòa, phát triển hài hòa"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Ends of syllables, with the mark on the first vowel and on the second.
const ENDS: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("óa", "oá"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

fn check(cx: &mut Checker) -> Applied {
    // By the syllable with the mark on the first vowel: where it stands so, and otherwise.
    let mut seen: BTreeMap<String, [Option<(&Entry, Word)>; 2]> = BTreeMap::new();
    let mut mixed = None;
    // People write their names as they like.
    for entry in sentences(cx).filter(|entry| !entry.key.contains("members[")) {
        for word in cx.words(entry).filter(|word| may_be_marked(word.text)) {
            let Some((syllable, way)) = style(word.text) else { continue };
            let places = seen.entry(syllable).or_default();
            if places[way].is_some() {
                continue;
            }
            places[way] = Some((entry, word));
            if let (Some(other), None) = (places[1 - way], mixed) {
                mixed = Some(((entry, word), other));
            }
        }
    }
    if let Some(((entry, word), (other_entry, other))) = mixed {
        let span = cx.inside(other_entry.words.span, other.range());
        let (place, word) = (word.range(), word.text);
        let message = Text::new(
            format!("`{word}` bỏ dấu thanh khác kiểu với chỗ trước"),
            format!("`{word}` has its tone mark elsewhere than before"),
        );
        let finding = cx.report_in(entry, place, message);
        finding.labels.push(Label { span, text: Text::new("kiểu kia", "the other way") });
        finding.help = Some(Text::new(
            "chọn một kiểu cho cả văn bản; chương trình in “ủy”, “hòa”",
            "keep to one way in the document; the program prints “ủy”, “hòa”",
        ));
    }
    Applied::from(!seen.is_empty())
}

/// Tells quickly the words that [`style`] need not look at.
fn may_be_marked(word: &str) -> bool {
    let mut characters = word.chars().rev();
    match (characters.next(), characters.next()) {
        (Some('a' | 'e' | 'y' | 'A' | 'E' | 'Y'), Some(vowel)) => !vowel.is_ascii(),
        (Some(marked), Some('o' | 'u' | 'O' | 'U')) => !marked.is_ascii(),
        _ => false,
    }
}

/// Returns the syllable with its mark on the first vowel, and which way it is written.
fn style(word: &str) -> Option<(String, usize)> {
    let word = word.to_lowercase();
    for (first, second) in ENDS {
        for (way, end) in [first, second].into_iter().enumerate() {
            if let Some(head) = word.strip_suffix(end) {
                // After q the mark has one place only: quý, quỳ.
                return (!head.ends_with('q')).then(|| (format!("{head}{first}"), way));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_are_one_syllable() {
        assert_eq!(style("Uỷ"), Some(("ủy".into(), 1)));
        assert_eq!(style("ủy"), Some(("ủy".into(), 0)));
        assert_eq!(style("HOÁ"), Some(("hóa".into(), 1)));
        assert_eq!(style("quý"), None);
        assert_eq!(style("hoàn"), None);
        for word in ["Uỷ", "ủy", "HOÁ", "thuý", "khỏe"] {
            assert!(may_be_marked(word), "{word}");
        }
    }
}
