//! N031: a count under 10 in the text lacks the leading zero that the program prints.

use super::number::{COUNTED, Number, mend, own_numbers};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N031",
    name: "unpadded-count",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "báo cáo Trà Vinh viết lẫn \"4 biên chế\" và \"03 banner\"; chương trình in \"04\", \"03\"",
        en: "a real report mixes \"4 biên chế\" with \"03 banner\"; the program prints \"04\", \"03\"",
    }),
    fixable: true,
    what: Pair {
        vi: "Số lượng dưới 10 trong lời văn không có số 0 ở trước, khác với các số chương trình in.",
        en: "A count under 10 in the text lacks the leading zero that the program prints.",
    },
    why: Pair {
        vi: "Trong một văn bản chỉ viết một cách: 04 hoặc 4.",
        en: "One document writes one style, 04 or 4.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đề nghị bổ sung 4 biên chế"]
"##,
        pass: r##"proposals = ["Đề nghị bổ sung 04 biên chế"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// After these a digit names something and counts nothing.
const NAMED: [&str; 42] = [
    "điều",
    "khoản",
    "điểm",
    "mục",
    "phần",
    "chương",
    "số",
    "thứ",
    "cấp",
    "loại",
    "nhóm",
    "hạng",
    "quý",
    "tháng",
    "bước",
    "đợt",
    "vực",
    "vùng",
    "khối",
    "lớp",
    "tổ",
    "thôn",
    "ấp",
    "khóm",
    "phường",
    "quận",
    "xóm",
    "bản",
    "làng",
    "buôn",
    "phố",
    "khu",
    "lộ",
    "độ",
    "mức",
    "bậc",
    "lần",
    "vòng",
    "đoạn",
    "mẫu",
    "ương",
    // Not a count, but a factor: `gấp 3 lần`.
    "gấp",
];

fn check(cx: &mut Checker) -> Applied {
    let padded = |number: &Number| is_unpadded(number).then(|| format!("0{}", number.written()));
    for (entry, number, right) in own_numbers(cx, padded) {
        let written = number.written();
        let message = Text::new(
            format!("số lượng `{written}` không có số 0 ở trước"),
            format!("the count `{written}` has no leading zero"),
        );
        let help = Text::new(
            format!("viết `{right}` như các số khác trong báo cáo"),
            format!("write `{right}`, like the other counts of the report"),
        );
        mend(cx, entry, number, message, right).help = Some(help);
    }
    Applied::from(!cx.texts().is_empty())
}

fn is_unpadded(number: &Number) -> bool {
    let written = number.written();
    let is_digit = written.len() == 1 && written != "0";
    let is_factor = || number.counts(&["lần"]) && number.follows(&["tăng", "giảm"]);
    is_digit
        && number.counts(&COUNTED)
        && !NAMED.contains(&number.named_by().as_str())
        && !is_factor()
}
