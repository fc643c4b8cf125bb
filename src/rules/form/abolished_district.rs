//! F041: bodies of the district level after their end.

use crate::diagnostic::Severity;
use crate::outline::REFORM_OF_2025;
use crate::rules::form::former_names::{Former, Reform, report};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

static REFORM: Reform = Reform {
    bodies: &BODIES,
    day: "01/7/2025",
    year: 2025,
    running_text: true,
    act: "Luật 72/2025/QH15",
};

static BODIES: [Former; 35] = [
    Former {
        name: "ủy ban nhân dân huyện", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "uỷ ban nhân dân huyện", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former { name: "ubnd huyện", now: "Ủy ban nhân dân xã, phường, đặc khu" },
    Former {
        name: "ủy ban nhân dân quận", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "uỷ ban nhân dân quận", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former { name: "ubnd quận", now: "Ủy ban nhân dân xã, phường, đặc khu" },
    Former {
        name: "ủy ban nhân dân thị xã", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "uỷ ban nhân dân thị xã", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former { name: "ubnd thị xã", now: "Ủy ban nhân dân xã, phường, đặc khu" },
    Former {
        name: "ủy ban nhân dân thị trấn", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "uỷ ban nhân dân thị trấn", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former { name: "ubnd thị trấn", now: "Ủy ban nhân dân xã, phường, đặc khu" },
    Former { name: "ubnd các huyện", now: "Ủy ban nhân dân xã, phường, đặc khu" },
    Former {
        name: "ủy ban nhân dân các huyện", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "hội đồng nhân dân huyện", now: "Hội đồng nhân dân xã, phường, đặc khu"
    },
    Former { name: "hđnd huyện", now: "Hội đồng nhân dân xã, phường, đặc khu" },
    Former { name: "huyện ủy", now: "Đảng ủy xã, phường, đặc khu" },
    Former { name: "huyện uỷ", now: "Đảng ủy xã, phường, đặc khu" },
    Former { name: "quận ủy", now: "Đảng ủy xã, phường, đặc khu" },
    Former { name: "thị ủy", now: "Đảng ủy xã, phường, đặc khu" },
    Former {
        name: "uỷ ban nhân dân các huyện", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former { name: "ubnd các quận", now: "Ủy ban nhân dân xã, phường, đặc khu" },
    Former {
        name: "ủy ban nhân dân các quận", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "uỷ ban nhân dân các quận", now: "Ủy ban nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "hội đồng nhân dân quận", now: "Hội đồng nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "hội đồng nhân dân thị xã", now: "Hội đồng nhân dân xã, phường, đặc khu"
    },
    Former {
        name: "hội đồng nhân dân thị trấn", now: "Hội đồng nhân dân xã, phường, đặc khu"
    },
    Former { name: "hđnd quận", now: "Hội đồng nhân dân xã, phường, đặc khu" },
    Former { name: "hđnd thị xã", now: "Hội đồng nhân dân xã, phường, đặc khu" },
    Former {
        name: "hđnd thị trấn", now: "Hội đồng nhân dân xã, phường, đặc khu"
    },
    Former { name: "quận uỷ", now: "Đảng ủy xã, phường, đặc khu" },
    Former { name: "thị uỷ", now: "Đảng ủy xã, phường, đặc khu" },
    Former { name: "cấp huyện", now: "cấp xã" },
    Former {
        name: "phòng giáo dục và đào tạo",
        now: "Ủy ban nhân dân cấp xã hoặc Sở Giáo dục và Đào tạo",
    },
    Former { name: "xã, phường, thị trấn", now: "xã, phường, đặc khu" },
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F041",
    name: "abolished-district",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "cấp huyện kết thúc từ 01/7/2025 theo Luật 72/2025/QH15; Luật 97/2025/QH15 đổi “xã, phường, thị trấn” thành “xã, phường, đặc khu”",
        en: "a fact: Luật 72/2025/QH15 ended the district level on 1 July 2025; Luật 97/2025/QH15 made \"xã, phường, đặc khu\" of \"xã, phường, thị trấn\"",
    }),
    from: Some(REFORM_OF_2025),
    what: Pair {
        vi: "Cơ quan cấp huyện, thị trấn trong văn bản từ ngày 01/7/2025.",
        en: "A body of the district level in a document from 1 July 2025.",
    },
    why: Pair {
        vi: "Từ ngày 01/7/2025 chính quyền địa phương có hai cấp: tỉnh và xã.",
        en: "From 1 July 2025 there are two levels of local government: province and commune.",
    },
    example: Some(Example {
        fail: r##"year = 2026
recipients = ["Ủy ban nhân dân huyện Cẩm Xuyên"]
"##,
        pass: r##"year = 2021
recipients = ["Ủy ban nhân dân huyện Cẩm Xuyên"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    report(cx, &REFORM)
}
