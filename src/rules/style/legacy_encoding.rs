//! S023: text of an old font (.VnTime, VNI) or UTF-8 read as Latin-1.

use super::words::{after, before, running};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S023",
    name: "legacy-encoding",
    severity: Severity::Error,
    source: Source::Law("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 4"),
    what: Pair {
        vi: "Chữ gõ bằng bảng mã cũ (TCVN3, VNI) hoặc bị đọc sai bảng mã.",
        en: "Text in an old encoding (TCVN3, VNI), or read in the wrong one.",
    },
    why: Pair {
        vi: "Văn bản dùng bộ mã Unicode theo TCVN 6909:2001; chữ của bảng mã cũ in ra không đọc được.",
        en: "Documents use Unicode (TCVN 6909:2001); text of old fonts prints as nonsense.",
    },
    example: Some(Example {
        fail: r##"proposals = ["§Ò nghÞ khen th\u00ADëng, ®µo t¹o c¸n bé"]
"##,
        pass: r##"proposals = ["Đề nghị khen thưởng, đào tạo cán bộ"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    for entry in running(cx) {
        let text = entry.words.value.as_str();
        let Some((at, kind)) = find(text) else { continue };
        let end = text[at..].find([' ', '\n']).map_or(text.len(), |end| at + end);
        let start = text[..at].rfind([' ', '\n']).map_or(0, |start| start + 1);
        let word = &text[start..end];
        let message = Text::new(
            format!("chữ `{word}` là của bảng mã {kind}"),
            format!("`{word}` is text of the encoding {kind}"),
        );
        let finding = cx.report_in(entry, start..end, message);
        finding.help = Some(Text::new(
            "chuyển cả đoạn sang Unicode (Unikey: Ctrl+Shift+F6) rồi dán lại",
            "convert the passage to Unicode (Unikey: Ctrl+Shift+F6) and paste it again",
        ));
    }
    Applied::from(!cx.texts().is_empty())
}

/// Least signs of an old encoding in a text: one may be a trade mark or a foreign name.
const SIGNS: usize = 2;

/// Finds the first sign of an encoding that has enough of them in the text.
pub(super) fn find(text: &str) -> Option<(usize, &'static str)> {
    let mut first: [Option<usize>; 3] = [None; 3];
    let mut counts = [0; 3];
    // Every sign lies in U+0080 to U+00FF, which begin with C2 and C3.
    let leads = text.bytes().enumerate().filter(|(_, byte)| matches!(byte, 0xC2 | 0xC3));
    for (at, _) in leads {
        let Some(c) = after(text, at) else { continue };
        let previous = before(text, at).unwrap_or(' ');
        let next = after(text, at + c.len_utf8()).unwrap_or(' ');
        let is_latin1 = is_latin1(c, next) && !is_quoted(text, at, next);
        let found = [is_tcvn3(previous, c, next), is_vni(previous, c, next), is_latin1];
        for (index, _) in found.iter().enumerate().filter(|(_, found)| **found) {
            counts[index] += 1;
            first[index].get_or_insert(at);
        }
    }
    let names = ["TCVN3 (.VnTime)", "VNI", "UTF-8 (bị đọc thành Latin-1)"];
    (0..3)
        .filter(|index| counts[*index] >= SIGNS)
        .max_by_key(|index| counts[*index])
        .and_then(|index| Some((first[index]?, names[index])))
}

/// TCVN 5712:1993 VN3 puts its letters where Latin-1 has signs and capitals: `®` is đ, `µ` is à, `¸` is
/// á, `Ö` is ệ.
fn is_tcvn3(previous: char, c: char, next: char) -> bool {
    let in_word = previous.is_ascii_alphabetic() || previous == '®';
    match c {
        'µ' | '¸' | '¶' | '·' | '¨' | '¬' => in_word,
        '®' | '§' => {
            !previous.is_alphanumeric() && (next.is_alphabetic() || "µ¸¶·¨¬©ª«¹".contains(next))
        }
        '©' | 'ª' | '«' | '»' | '¹' | '¾' | '¼' | '½' | '\u{AD}' => {
            in_word && next.is_alphabetic()
        }
        'À'..='Þ' => previous.is_ascii_lowercase() && !next.is_uppercase(),
        _ => false,
    }
}

/// VNI writes the tone mark as a letter behind the vowel: `aù` is á, `oâ` is ô; `ñ` is đ.
fn is_vni(previous: char, c: char, next: char) -> bool {
    match c {
        'â' => matches!(previous, 'a' | 'o' | 'e'),
        'ä' | 'å' | 'û' | 'ø' | 'ï' => {
            matches!(previous, 'a' | 'e' | 'o' | 'u' | 'ö' | 'ô' | 'y')
        }
        'ù' => matches!(previous, 'a' | 'e'),
        'ñ' => "aeiouyöôâ".contains(next) && !previous.is_alphabetic(),
        _ => false,
    }
}

/// UTF-8 read byte by byte: `Ã¡` is á, `áº` and `á»` begin ạ to ỹ, `Ä‘` is đ, `Æ°` is ư.
fn is_latin1(c: char, next: char) -> bool {
    match c {
        'Ã' => {
            ('\u{80}'..='\u{BF}').contains(&next) || matches!(next, '‰' | 'Š' | 'ƒ' | '“' | '”')
        }
        'á' => matches!(next, 'º' | '»'),
        'Ä' => matches!(next, '‘' | '\u{91}' | 'ƒ' | '‚' | '©' | '\u{90}'),
        'Æ' => matches!(next, '°' | '¡'),
        'â' => next == '€',
        _ => false,
    }
}

/// Tells a word that ends in `Ã` or `á` before the quote that closes: `“CÔNG AN XÃ”`, `«Đấu giá»`.
fn is_quoted(text: &str, at: usize, next: char) -> bool {
    let behind = at + 'Ã'.len_utf8() + next.len_utf8();
    matches!(next, '”' | '»')
        && before(text, at).is_some_and(char::is_alphabetic)
        && text
            .as_bytes()
            .get(behind)
            .is_none_or(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_encodings_are_known() {
        let kind = |text: &str| find(text).map(|(_, kind)| kind);
        assert_eq!(kind("®¬n vÞ thùc hiÖn"), Some("TCVN3 (.VnTime)"));
        assert_eq!(kind("Coäng hoøa xaõ hoäi chuû nghóa, ñoäc laäp, töï do"), Some("VNI"));
        for text in ["viÖt hiÖn", "®i ®ang"] {
            assert_eq!(kind(text), Some("TCVN3 (.VnTime)"), "{text}");
        }
        for text in ["coâng ñoaøn", "caùc caùi", "ñaõ ñeán"] {
            assert_eq!(kind(text), Some("VNI"), "{text}");
        }
        for text in ["cÃ¡c cÃ´ng", "Ä‘i Ä‘áp", "tÆ° lÆ¡", "â€œmột, â€hai", "CÃ”NG ÄÃ”NG"]
        {
            assert_eq!(kind(text), Some("UTF-8 (bị đọc thành Latin-1)"), "{text}");
        }
        assert_eq!(kind("thá»±c hiá»‡n quy cháº¿"), Some("UTF-8 (bị đọc thành Latin-1)"));
    }

    #[test]
    fn each_letter_is_known_by_its_place() {
        for (word, is) in
            [("lµ ", true), ("®¸n", true), (" µm", false), (" §¶", true), ("a®b", false)]
        {
            assert_eq!(of(is_tcvn3, word), is, "{word}");
        }
        assert!(of(is_tcvn3, "h©n") && !of(is_tcvn3, "h© ") && !of(is_tcvn3, " ©n"));
        assert!(of(is_vni, "oân") && !of(is_vni, "hân"));
    }

    /// Judges the letter in the middle of three.
    fn of(is: fn(char, char, char) -> bool, letters: &str) -> bool {
        let letters: Vec<char> = letters.chars().collect();
        is(letters[0], letters[1], letters[2])
    }

    #[test]
    fn signs_alone_are_no_encoding() {
        for text in [
            "Microsoft® Word®, 5 µm, 30 m² § 5",
            "El Niño và São Paulo",
            "thực hiện quy chế dân chủ",
            "kế hoạch¹ và văn bản²",
            "«Dân vận»",
            "Huân chương «A», «B»",
            "TỰ DO, CÃ, Đà",
            "HÀ VÀ, CÁ VÀ",
            "aÀB aÀB",
            "cañon, piñata, El Niño",
            "“CÔNG AN XÃ”, “UBND XÃ”",
            "«Thẩm định giá» và «Đấu giá»",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
