//! D024: a file that the data file names cannot be opened.

use crate::diagnostic::Severity;
use crate::rules::{Check, Example, Pair, Rule, Source};

/// The rule; the check itself is where the fault shows.
pub(super) static RULE: Rule = Rule {
    code: "D024",
    name: "file-not-opened",
    severity: Severity::Error,
    source: Source::Form,
    what: Pair {
        vi: "Không mở được tệp mà tệp số liệu nêu tên.",
        en: "A file that the data file names cannot be opened.",
    },
    why: Pair {
        vi: "Thiếu tệp danh mục thì không rõ các văn bản chỉ ghi số hiệu; thiếu tệp dùng chung thì không rõ các giá trị chung. Đường dẫn tính từ thư mục của tệp nêu tên nó.",
        en: "Without the catalogue nobody knows the documents cited by number alone, without a shared file its values. The path starts from the folder of the file that names it.",
    },
    example: Some(Example {
        fail: r##"catalogue = ["khong-co.toml"]
"##,
        pass: r##"catalogue = []
"##,
    }),
    check: Check::Elsewhere,
    ..Rule::NONE
};
