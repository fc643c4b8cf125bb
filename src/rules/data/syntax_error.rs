//! D001: the file is no valid TOML.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D001",
    name: "syntax-error",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair { vi: "Tệp viết sai cú pháp TOML.", en: "The file is no valid TOML." },
    why: Pair {
        vi: "Chương trình chỉ đọc được tệp đúng cú pháp. Lỗi nằm trong một giá trị thì các phần khác vẫn được kiểm tra; lỗi về cấu trúc (danh sách, bảng chưa đóng) thì chỉ báo lỗi đầu tiên.",
        en: "Only valid TOML can be read. A fault inside one value leaves the rest readable; of a fault of structure only the first is shown.",
    },
    example: Some(Example {
        fail: r##"proposals = “Không có”
"##,
        pass: r##"proposals = ["Đề nghị khen thưởng"]
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
