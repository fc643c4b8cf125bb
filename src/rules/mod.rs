//! The rules: every code that a finding can bear, with what it means. The table in README.md is made
//! from this list.

use crate::diagnostic::Severity;

/// A rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Code: a family letter (D data file, L legal citation, F form, T template) and three digits.
    pub code: &'static str,
    /// Name, which states the fault.
    pub name: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// What it reports, in Vietnamese.
    pub vi: &'static str,
    /// What it reports, in English.
    pub en: &'static str,
}

/// Every rule, sorted by code within its family.
pub static RULES: &[Rule] = &[
    rule(
        "D001",
        "syntax-error",
        Severity::Error,
        "Tệp viết sai cú pháp TOML.",
        "The file is no valid TOML.",
    ),
    rule(
        "D002",
        "unknown-key",
        Severity::Error,
        "Khóa không có trong mẫu dữ liệu.",
        "A key that the data model does not have.",
    ),
    rule(
        "D003",
        "wrong-type",
        Severity::Error,
        "Giá trị không đúng kiểu của khóa.",
        "A value of another type than its key takes.",
    ),
    rule(
        "D004",
        "missing-value",
        Severity::Error,
        "Thiếu khóa bắt buộc, hoặc để trống.",
        "A required key is missing or empty.",
    ),
    rule(
        "D005",
        "invalid-date",
        Severity::Error,
        "Ngày không có trong lịch.",
        "A day that does not exist.",
    ),
    rule(
        "D006",
        "decomposed-text",
        Severity::Warning,
        "Chữ viết bằng Unicode tổ hợp; văn bản in ra dùng Unicode dựng sẵn.",
        "Text in decomposed Unicode; the document is made in composed Unicode.",
    ),
    rule(
        "D007",
        "forbidden-character",
        Severity::Error,
        "Ký tự điều khiển hoặc ký tự dùng riêng, văn bản không chứa được.",
        "A control or private-use character, which a document cannot hold.",
    ),
    rule(
        "D008",
        "unfilled-value",
        Severity::Error,
        "Giá trị ghi \"TODO: …\" chưa được điền; với `--draft` là cảnh báo.",
        "A value written \"TODO: …\"; a warning with `--draft`.",
    ),
    rule(
        "D009",
        "invalid-markup",
        Severity::Error,
        "Lời văn ở `[narrative]` dùng ký hiệu ngoài quy ước.",
        "Free text in `[narrative]` uses markup beyond the documented one.",
    ),
    rule(
        "F001",
        "layout-out-of-range",
        Severity::Error,
        "Lựa chọn trình bày ngoài mức Nghị định 30/2020/NĐ-CP cho phép.",
        "A layout choice outside what the decree allows.",
    ),
    rule(
        "L001",
        "unknown-document",
        Severity::Error,
        "Số hiệu không có trong danh mục và không được ghi đầy đủ.",
        "A number that the catalogue does not know and that is not cited in full.",
    ),
    rule(
        "L002",
        "ambiguous-number",
        Severity::Error,
        "Nhiều văn bản cùng một số hiệu.",
        "Several documents bear the number.",
    ),
    rule(
        "T001",
        "template-syntax-error",
        Severity::Error,
        "Mẫu viết sai cú pháp, hoặc khối chưa đóng.",
        "A template with a syntax error or an unclosed block.",
    ),
    rule(
        "T002",
        "unknown-variable",
        Severity::Error,
        "Mẫu dùng biến không có trong dữ liệu.",
        "A template uses a variable that does not exist.",
    ),
    rule(
        "T003",
        "unknown-filter",
        Severity::Error,
        "Mẫu gọi bộ lọc, hàm hoặc tệp không có.",
        "A template calls a filter, function or file that does not exist.",
    ),
    rule(
        "T004",
        "template-failed",
        Severity::Error,
        "Mẫu dùng sai kiểu giá trị hoặc sai tham số.",
        "A template uses a value or an argument wrongly.",
    ),
    rule(
        "T005",
        "unsupported-markup",
        Severity::Error,
        "Mẫu cho ra ký hiệu ngoài quy ước.",
        "A template gives markup beyond the documented one.",
    ),
    rule(
        "T006",
        "template-too-large",
        Severity::Error,
        "Mẫu cho ra văn bản dài quá mức.",
        "A template gives more text than allowed.",
    ),
];

const fn rule(
    code: &'static str,
    name: &'static str,
    severity: Severity,
    vi: &'static str,
    en: &'static str,
) -> Rule {
    Rule { code, name, severity, vi, en }
}

/// Returns the table of README.md.
pub fn table() -> String {
    let mut table =
        String::from("| Mã | Tên | Mức | Nội dung | Meaning |\n|---|---|---|---|---|\n");
    for rule in RULES {
        let Rule { code, name, severity, vi, en } = rule;
        table += &format!("| {code} | `{name}` | {} | {vi} | {en} |\n", severity.as_str());
    }
    table
}
