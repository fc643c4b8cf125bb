//! D010: a suppression that suppresses nothing.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where suppressions are applied.
pub(super) static RULE: Rule = Rule {
    code: "D010",
    name: "unused-suppression",
    severity: Severity::Warning,
    source: Source::Form,
    what: Pair {
        vi: "Ghi chú `# bcqcdc: ignore[MÃ]` hoặc `[check] ignore` không bỏ qua gì, hoặc mã không có.",
        en: "A comment `# bcqcdc: ignore[CODE]` or a `[check] ignore` that suppresses nothing.",
    },
    why: Pair {
        vi: "Ghi chú cũ còn lại sẽ che lỗi mới.",
        en: "A comment left behind would hide the next fault.",
    },
    example: Some(Example {
        fail: r##"proposals = ["Không"] # bcqcdc: ignore[D006]
"##,
        pass: r##"proposals = ["Không"]
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
