//! N029: separators of foreign style: "1,710,000", "12.5%".

use super::number::{Number, mend, own_numbers};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N029",
    name: "foreign-separator",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "trong ba văn bản thực tế đã đọc: 4/4 số tiền phân nhóm bằng dấu chấm, 1/1 số thập phân dùng dấu phẩy",
        en: "in three real documents: 4 of 4 sums have dots between thousands, 1 of 1 decimals a comma",
    }),
    fixable: true,
    what: Pair {
        vi: "Dấu phân nhóm hoặc dấu thập phân kiểu nước ngoài: \"1,710,000\", \"12.5%\".",
        en: "Separators of foreign style: \"1,710,000\", \"12.5%\".",
    },
    why: Pair {
        vi: "Trong văn bản tiếng Việt, \"12.500\" là mười hai nghìn năm trăm và \"12,5\" là mười hai phẩy năm; viết lẫn thì đọc sai số.",
        en: "In Vietnamese \"12.500\" is twelve thousand five hundred and \"12,5\" is twelve and a half; mixed, figures are misread.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Hỗ trợ 1,710,000 đồng"]
"##,
        pass: r##"proposals = ["Hỗ trợ 1.710.000 đồng, đạt 12,5%"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// Before these a run of numbers names things: `phòng 101,102,103`.
const NAMED: [&str; 8] = ["phòng", "thửa", "thửa số", "tờ số", "mẫu", "mẫu số", "lô", "lô số"];

fn check(cx: &mut Checker) -> Applied {
    for (entry, number, right) in own_numbers(cx, native) {
        let written = number.written();
        let message = Text::new(
            format!("dấu phân nhóm hoặc dấu thập phân kiểu nước ngoài: `{written}`"),
            format!("separators of foreign style: `{written}`"),
        );
        mend(cx, entry, number, message, right);
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns the number in the Vietnamese style, where it is surely in the other one.
fn native(number: &Number) -> Option<String> {
    let written = number.written();
    if written.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let groups: Vec<&str> = written.split(',').collect();
    let grouped = !written.contains('.')
        && (1..=3).contains(&groups[0].len())
        && groups[0] != "0"
        && groups[1..].iter().all(|group| group.len() == 3);
    let of_money = number.after().trim_start().starts_with("đồng");
    if grouped && (groups.len() > 2 && !number.follows(&NAMED) || of_money) {
        return Some(groups.join("."));
    }
    let (whole, decimals) = written.split_once('.')?;
    let is_decimal = (1..=2).contains(&decimals.len())
        && whole.len() <= 3
        && decimals.bytes().all(|byte| byte.is_ascii_digit());
    (is_decimal && number.after().starts_with('%')).then(|| format!("{whole},{decimals}"))
}
