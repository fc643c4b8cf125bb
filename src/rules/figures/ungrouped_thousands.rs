//! N030: a figure from 1000 upwards without dots between thousands.

use super::number::{COUNTED, Number, grouped, mend, own_numbers};
use crate::diagnostic::{Severity, Text};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "N030",
    name: "ungrouped-thousands",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "báo cáo in 1.710.000; hai báo cáo thực tế có số chưa phân nhóm (1481, 2782)",
        en: "reports print 1.710.000; two real ones have figures without the dot (1481, 2782)",
    }),
    fixable: true,
    what: Pair {
        vi: "Số từ 1000 trở lên không có dấu chấm phân nhóm nghìn.",
        en: "A figure from 1000 upwards without dots between thousands.",
    },
    why: Pair {
        vi: "Chương trình in 1.481; lời văn viết 1481 thì hai cách viết lẫn trong một văn bản.",
        en: "The program prints 1.481; a 1481 in the text mixes two styles in one document.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Đã giải quyết 2782 hồ sơ"]
"##,
        pass: r##"proposals = ["Đã giải quyết 2.782 hồ sơ trong năm 2021"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

/// After these a number names something: `Tổng đài 1022`, `Đề án 1816`.
const NAMED: [&str; 11] = [
    "số",
    "mã",
    "tổng đài",
    "đường dây nóng",
    "đề án",
    "dự án",
    "chương trình",
    "nghị quyết",
    "quyết định",
    "kế hoạch",
    "công văn",
];

fn check(cx: &mut Checker) -> Applied {
    for (entry, number, right) in own_numbers(cx, mended) {
        let written = number.written();
        let message = Text::new(
            format!("số {written} chưa có dấu chấm phân nhóm nghìn"),
            format!("{written} has no dot between thousands"),
        );
        mend(cx, entry, number, message, right);
    }
    Applied::from(!cx.texts().is_empty())
}

/// Returns a count with its dots, where they are missing.
fn mended(number: &Number) -> Option<String> {
    let is_count = number.counts(&COUNTED) || number.counts(&["đồng"]);
    (is_count && is_ungrouped(number)).then(|| grouped(number.written()))
}

fn is_ungrouped(number: &Number) -> bool {
    let written = number.written();
    let digits = written.len() > 3 && written.bytes().all(|byte| byte.is_ascii_digit());
    // `tổng số 1234 hồ sơ` is a sum.
    let is_named = number.follows(&NAMED) && !number.follows(&["tổng số", "trong số"]);
    digits && !written.starts_with('0') && !is_year(number) && !is_named
}

/// Tells whether four digits are a year: `năm 2021 đơn vị …`.
fn is_year(number: &Number) -> bool {
    let written = number.written();
    written.len() == 4 && (written.starts_with("19") || written.starts_with("20"))
}
