//! F044: Ban Dân vận after its merger.

use crate::diagnostic::Severity;
use crate::rules::form::former_names::{Former, Reform, report};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

static REFORM: Reform = Reform {
    bodies: &BODIES,
    day: "01/3/2025",
    year: 2025,
    running_text: true,
    act: "Kết luận 121-KL/TW, Quyết định 246-QĐ/TW ngày 24/01/2025",
};

static BODIES: [Former; 5] = [
    Former {
        name: "ban dân vận trung ương", now: "Ban Tuyên giáo và Dân vận Trung ương"
    },
    Former {
        name: "ban dân vận tỉnh ủy", now: "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    },
    Former {
        name: "ban dân vận tỉnh uỷ", now: "Ban Tuyên giáo và Dân vận Tỉnh ủy"
    },
    Former {
        name: "ban dân vận thành ủy", now: "Ban Tuyên giáo và Dân vận Thành ủy"
    },
    Former {
        name: "ban dân vận thành uỷ", now: "Ban Tuyên giáo và Dân vận Thành ủy"
    },
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F044",
    name: "merged-party-body",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "Ban Dân vận hợp nhất thành Ban Tuyên giáo và Dân vận: Trung ương theo Quyết định 246-QĐ/TW ngày 24/01/2025, cấp tỉnh theo Kết luận 121-KL/TW, chậm nhất từ 01/3/2025",
        en: "a fact: merged into Ban Tuyên giáo và Dân vận, that of the centre by Quyết định 246-QĐ/TW of 24 January 2025, those of the provinces by Kết luận 121-KL/TW, on 1 March 2025 at the latest",
    }),
    from: Some(crate::value::Date { year: 2025, month: 3, day: 1 }),
    what: Pair {
        vi: "Ban Dân vận trong văn bản từ ngày 01/3/2025.",
        en: "Ban Dân vận in a document from 1 March 2025.",
    },
    why: Pair {
        vi: "Ban Dân vận và Ban Tuyên giáo của Trung ương và cấp tỉnh đã hợp nhất thành Ban Tuyên giáo và Dân vận.",
        en: "The two committees were merged into Ban Tuyên giáo và Dân vận.",
    },
    example: Some(Example {
        fail: r##"year = 2026
recipients = ["Ban Dân vận Tỉnh ủy"]
"##,
        pass: r##"year = 2026
recipients = ["Ban Tuyên giáo và Dân vận Tỉnh ủy"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    report(cx, &REFORM)
}
