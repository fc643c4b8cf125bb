//! S005: a word typed twice.
//!
//! Vietnamese doubles words on purpose (luôn luôn, thường thường, xa xa, từ từ, dần dần, năm năm,
//! ngày ngày, người người, đời đời, mãi mãi, hơn hớn) and two words in a row may meet in the same
//! syllable (tổng kết kết quả, chương trình trình Ủy ban, có thể thể hiện, quy định định kỳ, ban ban
//! hành, lý do do, các tổ chức tổ chức). So nothing is reported by the mere likeness of two
//! syllables, only:
//!
//! - a word of grammar that is never doubled ([`GRAMMAR`]);
//! - a syllable that ends words and begins none, or only those listed ([`TAILS`]);
//! - `ngày ngày` and `số số` before a figure;
//! - two syllables twice over (thực hiện thực hiện), except those of [`PAIRS`].

use super::words::{Word, own};
use crate::diagnostic::{Label, Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "S005",
    name: "doubled-word",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "lỗi gõ thường gặp: “nội dung dung”, “xây dựng dựng” trong báo cáo thật",
        en: "a slip seen in real reports: “nội dung dung”, “xây dựng dựng”",
    }),
    what: Pair { vi: "Một từ gõ hai lần liền nhau.", en: "A word typed twice." },
    why: Pair {
        vi: "Thường là dấu vết của lần sửa dở dang; câu có thể còn thiếu hoặc thừa chữ khác.",
        en: "It is often left by a change half made; the sentence may lack other words.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị hướng dẫn nội dung dung báo cáo"]
"##,
        pass: r##"proposals = ["Đề nghị luôn luôn tổng kết kết quả"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Words of grammar that are never doubled, with the words before which they are another word's end
/// (tiền của của dân, đạt được được).
const GRAMMAR: [(&str, &[&str]); 16] = [
    ("bị", &["chuẩn", "thiết", "trang", "dự"]),
    ("cho", &["tặng"]),
    ("các", &[]),
    ("của", &["tiền", "cửa", "phúc"]),
    ("những", &[]),
    (
        "được",
        &[
            "bán", "có", "dựng", "dụng", "giành", "góp", "gom", "hiện", "hút", "làm", "lấy", "mua",
            "nhận", "sản", "thu", "tìm", "tập", "vay", "đạt", "động",
        ],
    ),
    ("đang", &[]),
    ("đã", &[]),
    ("để", &[]),
    ("nhưng", &[]),
    ("sẽ", &[]),
    ("trong", &["bên", "ở", "phía", "nước"]),
    ("và", &[]),
    ("với", &[]),
    ("vẫn", &[]),
    ("đến", &["tiến", "nói"]),
];

/// Syllables that end a word (nội dung, xây dựng, chặt chẽ), with those that may follow all the same
/// (nội dung dung hòa).
const TAILS: [(&str, &[&str]); 14] = [
    ("bạch", &[]),
    ("chẽ", &[]),
    ("cường", &["độ", "quốc"]),
    ("dung", &["hòa", "hoà", "lượng", "nạp", "dưỡng", "túng", "thứ"]),
    ("dưỡng", &["sinh", "lão", "sức", "bệnh"]),
    ("dựng", &["lại", "lên", "nước", "phim", "chuyện", "hình"]),
    ("nghiệp", &["vụ", "đoàn", "dư"]),
    ("nại", &[]),
    ("soát", &["xét", "vé"]),
    ("tục", &["ngữ", "lệ", "danh", "hôn"]),
    ("túc", &["trực"]),
    ("trào", &["lưu", "dâng", "phúng"]),
    ("viên", &["chức", "mãn", "nén", "kim"]),
    ("xuyên", &["suốt", "quốc", "tạc", "qua"]),
];

/// Pairs of syllables that are said twice over, or are a noun and a verb (các tổ chức tổ chức, dự
/// thảo báo cáo báo cáo Ủy ban).
const PAIRS: [(&str, &str); 4] =
    [("từng", "bước"), ("ngày", "càng"), ("tổ", "chức"), ("báo", "cáo")];

fn check(cx: &mut Checker) -> Applied {
    for entry in own(cx) {
        let text = entry.words.value.as_str();
        let mut last: [Option<Word>; 3] = [None; 3];
        let mut words = cx.words(entry).peekable();
        while let Some(word) = words.next() {
            let [c, b, a] = last;
            last = [b, a, Some(word)];
            let is_same = |one: Option<Word>, text: &str| one.is_some_and(|one| one.text == text);
            let is_twice = is_same(b, word.text) && a.is_some_and(|a| is_same(c, a.text));
            if !is_same(a, word.text) && !is_twice {
                continue;
            }
            let next = words.peek().filter(|next| is_joined(text, word, **next));
            let next = next.map_or("", |next| next.text);
            let first = a.filter(|a| is_joined(text, *a, word));
            let single = first.is_some_and(|a| {
                let before = b.filter(|b| is_joined(text, *b, a)).map_or("", |b| b.text);
                a.text == word.text && is_slip(before, word.text, next)
            });
            if single && let Some(a) = first {
                report(cx, entry, a.range(), word.range(), word.text);
            } else if let (Some(c), Some(b), Some(a)) = (c, b, first)
                && [(c, b), (b, a)].iter().all(|(one, two)| is_joined(text, *one, *two))
                && is_pair_twice([c, b, a, word].map(|word| word.text))
                // Xã hội xã hội chủ nghĩa.
                && (next != "chủ" || word.text != "hội")
            {
                let (one, two) = (c.start..b.end(), a.start..word.end());
                report(cx, entry, one, two.clone(), &text[two]);
            }
        }
    }
    Applied::from(!cx.texts().is_empty())
}

fn report(
    cx: &mut Checker,
    entry: &crate::read::Entry,
    one: std::ops::Range<usize>,
    two: std::ops::Range<usize>,
    words: &str,
) {
    let first = cx.inside(entry.words.span, one);
    let message = Text::new(format!("gõ hai lần `{words}`"), format!("`{words}` typed twice"));
    let finding = cx.report_in(entry, two, message);
    finding
        .labels
        .push(Label { span: first, text: Text::new("lần thứ nhất", "the first time") });
    finding.help = Some(Text::new(
        "xóa một lần, rồi đọc lại cả câu xem có thiếu chữ nào không",
        "delete one, then read the sentence again for missing words",
    ));
}

/// Tells whether only one blank or line end stands between two words.
fn is_joined(text: &str, one: Word, two: Word) -> bool {
    matches!(&text[one.end()..two.start], " " | "\n")
}

/// Tells whether a doubled syllable is a slip, from the words around it.
fn is_slip(before: &str, word: &str, next: &str) -> bool {
    if let Some((_, befores)) = GRAMMAR.iter().find(|(grammar, _)| *grammar == word) {
        return !befores.contains(&before);
    }
    if let Some((_, nexts)) = TAILS.iter().find(|(tail, _)| *tail == word) {
        return !before.is_empty() && !nexts.contains(&next);
    }
    matches!(word, "ngày" | "số") && next.starts_with(|c: char| c.is_ascii_digit())
}

fn is_pair_twice(words: [&str; 4]) -> bool {
    let [a, b, c, d] = words;
    let is_figure = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    let is_twice = a == c && b == d && a != b;
    is_twice && ![a, b].into_iter().any(is_figure) && !PAIRS.contains(&(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cut::words;

    fn slips(text: &str) -> bool {
        let words: Vec<_> = words(text).map(|word| word.text).collect();
        let at = |index: usize| words.get(index).copied().unwrap_or_default();
        let single = (1..words.len()).any(|index| {
            let before = index.checked_sub(2).map_or("", at);
            words[index - 1] == words[index] && is_slip(before, words[index], at(index + 1))
        });
        single || words.windows(4).any(|four| is_pair_twice([four[0], four[1], four[2], four[3]]))
    }

    #[test]
    fn words_doubled_on_purpose_stay() {
        for text in [
            "luôn luôn",
            "thường thường",
            "xa xa",
            "từ từ",
            "dần dần",
            "ngày ngày phấn đấu",
            "ngày càng ngày càng tốt",
            "từng bước từng bước",
            "tổng kết kết quả",
            "chương trình trình Ủy ban",
            "có thể thể hiện",
            "quy định định kỳ",
            "ban ban hành",
            "lý do do dịch bệnh",
            "một số số liệu",
            "Trưởng ban Ban Thanh tra",
            "tiền của của dân",
            "thiết bị bị hỏng",
            "giáo viên viên chức",
            "nhà ở ở nông thôn",
            "hiện tại tại Sở",
            "kèm theo theo",
            "năm năm một lần",
            "nội dung dung hòa",
            "người người thi đua",
            "đời đời",
            "hằng năm năm nào cũng",
            "12 12 12 12",
            "phát triển triển khai",
            "kết quả đạt được được ghi nhận",
            "tặng cho cho con",
            "các tổ chức tổ chức hội nghị",
            "dự thảo báo cáo báo cáo Ủy ban",
        ] {
            assert!(!slips(text), "{text}");
        }
    }

    #[test]
    fn slips_of_real_reports() {
        for text in [
            "nội dung dung",
            "xây dựng dựng kế hoạch",
            "số 12 ngày ngày 12/7",
            "của của Sở",
            "và và",
            "thực hiện thực hiện",
            "các các phòng",
            "Công văn số số 12/UBND",
        ] {
            assert!(slips(text), "{text}");
        }
    }
}
