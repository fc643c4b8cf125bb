//! F043: a merged Sở under its old name.

use crate::diagnostic::Severity;
use crate::rules::form::former_names::{Former, Reform, report};
use crate::rules::{Applied, Check, Checker, Example, Pair, Rule, Source};

static REFORM: Reform = Reform {
    bodies: &BODIES,
    day: "01/3/2025",
    year: 2025,
    running_text: true,
    act: "Nghị định 45/2025/NĐ-CP",
};

static BODIES: [Former; 9] = [
    Former { name: "sở thông tin và truyền thông", now: "Sở Khoa học và Công nghệ" },
    Former { name: "sở kế hoạch và đầu tư", now: "Sở Tài chính" },
    Former { name: "sở giao thông vận tải", now: "Sở Xây dựng" },
    Former {
        name: "sở tài nguyên và môi trường", now: "Sở Nông nghiệp và Môi trường"
    },
    Former {
        name: "sở nông nghiệp và phát triển nông thôn", now: "Sở Nông nghiệp và Môi trường"
    },
    Former { name: "sở lao động - thương binh và xã hội", now: "Sở Nội vụ" },
    Former { name: "sở lao động – thương binh và xã hội", now: "Sở Nội vụ" },
    Former { name: "sở lao động thương binh và xã hội", now: "Sở Nội vụ" },
    Former { name: "sở lao động, thương binh và xã hội", now: "Sở Nội vụ" },
];

/// The rule.
pub(super) static RULE: Rule = Rule {
    code: "F043",
    name: "merged-department",
    severity: Severity::Warning,
    source: Source::Practice(Pair {
        vi: "các sở hợp nhất, hoạt động từ 01/3/2025 (Nghị định 45/2025/NĐ-CP)",
        en: "a fact: they were merged and work so from 1 March 2025 (Nghị định 45/2025/NĐ-CP)",
    }),
    from: Some(crate::value::Date { year: 2025, month: 3, day: 1 }),
    what: Pair {
        vi: "Sở đã hợp nhất trong văn bản từ ngày 01/3/2025.",
        en: "A Sở that was merged, in a document from 1 March 2025.",
    },
    why: Pair {
        vi: "Sở Thông tin và Truyền thông và các sở khác đã hợp nhất; văn bản gửi hoặc ban hành dưới tên cũ không còn đúng.",
        en: "Sở Thông tin và Truyền thông and others were merged; their old names no longer hold.",
    },
    example: Some(Example {
        fail: r##"year = 2026
recipients = ["Sở Thông tin và Truyền thông"]
"##,
        pass: r##"year = 2021
recipients = ["Sở Thông tin và Truyền thông"]
"##,
    }),
    check: Check::Year(check),
    ..Rule::NONE
};

fn check(cx: &mut Checker) -> Applied {
    report(cx, &REFORM)
}
