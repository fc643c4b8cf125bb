//! S013: an abbreviation that the file never explains.

use super::abbreviations::Abbreviations;
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S013",
    name: "undefined-abbreviation",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Nghị định 30/2020/NĐ-CP không quy định; thường viết “… (sau đây viết tắt là …)” ở lần đầu",
        en: "the decree is silent; offices write “… (sau đây viết tắt là …)” at the first use",
    }),
    what: Pair {
        vi: "Chữ viết tắt không được giải thích ở đâu trong văn bản.",
        en: "An abbreviation that is explained nowhere.",
    },
    why: Pair {
        vi: "Mỗi nơi viết tắt một kiểu; người nhận không phải đoán CBCCVN, SXNN là gì.",
        en: "Every office abbreviates its own way; readers should not have to guess.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị tập huấn QCDC cho UBND xã"]
"##,
        pass: r##"proposals = ["Tập huấn quy chế dân chủ (QCDC) cho UBND xã; sơ kết QCDC"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// What everybody knows, in the order of the alphabet. UBND, HĐND, MTTQ and so on are printed without
/// explanation by State documents themselves; WTO, UNDP and the like are those of Nghị định
/// 30/2020/NĐ-CP, Phụ lục II, Mục IV, khoản 2, điểm b; firms and techniques have no other name;
/// TNHH, MTV, HTX are parts of a name as registered, GS, PGS, TS stand before one.
const KNOWN: [&str; 56] = [
    "AIDS", "ASEAN", "ATM", "BHXH", "BHYT", "CHXHCN", "DVD", "EU", "FPT", "GDP", "GPS", "GRDP",
    "GS", "HIV", "HTX", "HĐND", "IP", "ISO", "IT", "KT", "LED", "MTTQ", "MTV", "NXB", "ODA",
    "OECD", "PDF", "PGS", "QR", "SMS", "STT", "TCVN", "THCS", "THPT", "TL", "TM", "TNHH", "TP",
    "TS", "TTXVN", "TUQ", "TV", "TW", "TƯ", "UBND", "UBTVQH", "UN", "UNDP", "UNESCO", "UNICEF",
    "USB", "VN", "VNPT", "VT", "WHO", "WTO",
];

fn check(cx: &mut Checker) -> Applied {
    let all = Abbreviations::of(cx);
    let agency = cx.model.agency.abbreviation.value.as_str();
    let known = |word: &str| KNOWN.binary_search(&word).is_ok() || word == agency;
    for (word, abbreviation) in &all.found {
        // What may be another one misspelt is S014's.
        if abbreviation.is_explained || known(word) || all.right_form(word).is_some() {
            continue;
        }
        let message = Text::new(
            format!("chữ viết tắt `{word}` không được giải thích"),
            format!("abbreviation `{word}` is never explained"),
        );
        let finding = cx.report_in(abbreviation.entry, abbreviation.range.clone(), message);
        if abbreviation.count > 1 {
            finding.label = Some(Text::new(
                format!("lần đầu trong {} lần", abbreviation.count),
                format!("the first of {} times", abbreviation.count),
            ));
        }
        finding.help = Some(Text::new(
            format!("viết đủ, hoặc ở lần đầu ghi `tên đầy đủ (sau đây viết tắt là {word})`"),
            format!("write it out, or `full name (sau đây viết tắt là {word})` at its first use"),
        ));
    }
    Applied::from(!all.found.is_empty())
}

#[cfg(test)]
mod tests {
    #[test]
    fn known_ones_are_in_order() {
        assert!(super::KNOWN.is_sorted());
    }
}
