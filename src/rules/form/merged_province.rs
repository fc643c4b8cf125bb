//! F045: a merged province under its old name.

use crate::diagnostic::Severity;
use crate::outline::REFORM_OF_2025;
use crate::rules::form::former_names::{Former, Reform, report};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

static REFORM: Reform = Reform {
    bodies: &BODIES,
    day: "01/7/2025",
    year: 2025,
    running_text: false,
    act: "Nghị quyết 202/2025/QH15",
};

static BODIES: [Former; 32] = [
    Former { name: "tỉnh hà giang", now: "tỉnh Tuyên Quang" },
    Former { name: "tỉnh yên bái", now: "tỉnh Lào Cai" },
    Former { name: "tỉnh bắc kạn", now: "tỉnh Thái Nguyên" },
    Former { name: "tỉnh vĩnh phúc", now: "tỉnh Phú Thọ" },
    Former { name: "tỉnh hòa bình", now: "tỉnh Phú Thọ" },
    Former { name: "tỉnh hoà bình", now: "tỉnh Phú Thọ" },
    Former { name: "tỉnh bắc giang", now: "tỉnh Bắc Ninh" },
    Former { name: "tỉnh thái bình", now: "tỉnh Hưng Yên" },
    Former { name: "tỉnh hải dương", now: "thành phố Hải Phòng" },
    Former { name: "tỉnh hà nam", now: "tỉnh Ninh Bình" },
    Former { name: "tỉnh nam định", now: "tỉnh Ninh Bình" },
    Former { name: "tỉnh quảng bình", now: "tỉnh Quảng Trị" },
    Former { name: "tỉnh quảng nam", now: "thành phố Đà Nẵng" },
    Former { name: "tỉnh kon tum", now: "tỉnh Quảng Ngãi" },
    Former { name: "tỉnh bình định", now: "tỉnh Gia Lai" },
    Former { name: "tỉnh phú yên", now: "tỉnh Đắk Lắk" },
    Former { name: "tỉnh ninh thuận", now: "tỉnh Khánh Hòa" },
    Former { name: "tỉnh đắk nông", now: "tỉnh Lâm Đồng" },
    Former { name: "tỉnh bình thuận", now: "tỉnh Lâm Đồng" },
    Former { name: "tỉnh bình dương", now: "Thành phố Hồ Chí Minh" },
    Former { name: "tỉnh bà rịa - vũng tàu", now: "Thành phố Hồ Chí Minh" },
    Former { name: "tỉnh bà rịa – vũng tàu", now: "Thành phố Hồ Chí Minh" },
    Former { name: "tỉnh bà rịa-vũng tàu", now: "Thành phố Hồ Chí Minh" },
    Former { name: "tỉnh bình phước", now: "tỉnh Đồng Nai" },
    Former { name: "tỉnh long an", now: "tỉnh Tây Ninh" },
    Former { name: "tỉnh tiền giang", now: "tỉnh Đồng Tháp" },
    Former { name: "tỉnh bến tre", now: "tỉnh Vĩnh Long" },
    Former { name: "tỉnh trà vinh", now: "tỉnh Vĩnh Long" },
    Former { name: "tỉnh kiên giang", now: "tỉnh An Giang" },
    Former { name: "tỉnh sóc trăng", now: "thành phố Cần Thơ" },
    Former { name: "tỉnh hậu giang", now: "thành phố Cần Thơ" },
    Former { name: "tỉnh bạc liêu", now: "tỉnh Cà Mau" },
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F045",
    name: "merged-province",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "63 tỉnh, thành phố sắp xếp còn 34 theo Nghị quyết 202/2025/QH15",
        en: "a fact: Nghị quyết 202/2025/QH15 made 34 provinces and cities of 63",
    }),
    from: Some(REFORM_OF_2025),
    what: Pair {
        vi: "Tỉnh đã sáp nhập trong văn bản từ ngày 01/7/2025.",
        en: "A province that was merged, in a document from 1 July 2025.",
    },
    why: Pair {
        vi: "Từ ngày 01/7/2025 cả nước có 34 tỉnh, thành phố; tên tỉnh cũ không còn là tên cơ quan.",
        en: "From 1 July 2025 there are 34 provinces and cities; the old names are no names of bodies any more.",
    },
    example: Some(Example {
        fail: r##"year = 2026
[agency]
parent = "Ủy ban nhân dân tỉnh Trà Vinh"
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
        pass: r##"year = 2026
[agency]
parent = "Ủy ban nhân dân tỉnh Vĩnh Long"
name = "Sở Nội vụ"
abbreviation = "SNV"
place = "Quảng Trị"
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    report(cx, &REFORM)
}
