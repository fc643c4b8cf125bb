//! Faults of TOML syntax, in the words of somebody who does not know TOML.

use toml::de::Error;

use crate::diagnostic::{Diagnostic, Text};
use crate::limits;
use crate::read::{paper_date, paper_number};
use crate::source::{FileId, Span};

/// What a broken file still allows.
pub(super) struct Faults {
    /// The findings (D001, D005).
    pub(super) findings: Vec<Diagnostic>,
    /// Whether the rest of the file can be trusted: each fault spoils one value only.
    pub(super) local: bool,
}

/// Explains the parser's errors.
///
/// A fault inside one value (a day that does not exist, a text without quotes) leaves the rest of
/// the file readable. A fault of structure (a list that is not closed) makes the parser stumble
/// over what follows, so only the first by place is worth showing.
pub(super) fn explain(file: FileId, text: &str, errors: &[Error]) -> Faults {
    let mut errors: Vec<_> = errors.iter().collect();
    errors.sort_by_key(|error| start(error));
    let local = errors.iter().all(|error| is_local(error.message()));
    errors.truncate(if local { limits::FAULTS } else { 1 });
    // One value can give several errors: a path of Windows has a backslash or three.
    errors.dedup_by_key(|error| value_at(text, start(error)).start);
    let findings = errors.iter().map(|error| finding(file, text, error)).collect();
    Faults { findings, local }
}

fn start(error: &Error) -> usize {
    error.span().map_or(0, |range| range.start)
}

fn is_local(message: &str) -> bool {
    const STRUCTURE: [&str; 5] = ["array", "table", "multi-line", "missing comma", "no value"];
    !STRUCTURE.iter().any(|word| message.contains(word))
}

fn finding(file: FileId, text: &str, error: &Error) -> Diagnostic {
    let cause = error.message().lines().next().unwrap_or_default();
    let range = error.span().unwrap_or(0..0);
    let end = range.end.min(text.len());
    let mut span = Span::new(file, range.start.min(end)..end);
    let written = value_at(text, span.start);
    if cause.contains("invalid date") || cause.contains("invalid time") {
        return no_such_day(span, &written.text);
    }
    let (message, help) = words(cause, &written.text);
    let spoils_value =
        ["quoted", "float", "zero", "unexpected"].iter().any(|word| cause.contains(word));
    if spoils_value && !written.text.is_empty() {
        span = Span::new(file, written.start..written.start + written.text.len());
    }
    let finding = Diagnostic::error("D001", span, message);
    match help {
        Some(help) => finding.help(help),
        None => finding,
    }
}

fn no_such_day(span: Span, written: &str) -> Diagnostic {
    let message = Text::new(
        format!("không có ngày `{written}` trong lịch"),
        format!("there is no day `{written}` in the calendar"),
    );
    Diagnostic::error("D005", span, message)
        .help(Text::new("viết theo mẫu 2021-11-09", "write it as 2021-11-09"))
}

/// Returns what is wrong and how to mend it; `written` is the value as it stands.
fn words(cause: &str, written: &str) -> (Text, Option<Text>) {
    let is_about_key = cause.contains("duplicate key") || cause.contains("unquoted key");
    if !is_about_key && let Some((vi, en, help)) = written_as_on_paper(written) {
        return (Text::new(vi, en), Some(help));
    }
    let (vi, help) = match cause {
        c if c.contains("duplicate key") => (
            "khóa này đã có ở trên".to_owned(),
            Some(Text::new("xóa một trong hai", "delete one of the two")),
        ),
        c if c.contains("unquoted key") => (
            "tên khóa chỉ gồm chữ cái không dấu, chữ số, `-` và `_`".to_owned(),
            Some(Text::new(
                "mỗi dòng có dạng `khóa = giá trị`; ghi chú bắt đầu bằng #",
                "each line is `key = value`; a comment begins with #",
            )),
        ),
        c if c.contains("must be quoted") && written.is_empty() => (
            "thiếu giá trị sau dấu `=`".to_owned(),
            Some(Text::new(
                "ghi giá trị, hoặc xóa dòng này",
                "write the value, or delete the line",
            )),
        ),
        c if c.contains("escape") || c.contains("unicode") => (
            "dấu `\\` trong chuỗi \"…\" phải viết thành `\\\\`".to_owned(),
            Some(Text::new(
                "viết `\\\\`, hoặc đặt chuỗi trong dấu nháy đơn '…'",
                "write `\\\\`, or put the text in single quotes '…'",
            )),
        ),
        c if c.contains("must be quoted") => (
            "chuỗi phải đặt trong dấu nháy thẳng \"…\"".to_owned(),
            Some(Text::new("viết \"…\"", "write \"…\"")),
        ),
        c if c.contains("string") => (
            "chuỗi chưa được đóng bằng dấu nháy, hoặc có ký tự không dùng được".to_owned(),
            Some(Text::new(
                "đóng chuỗi bằng dấu nháy cùng loại; chuỗi nhiều dòng đặt trong \"\"\"…\"\"\"; \
                 dấu \\ viết thành \\\\",
                "close the text with the same quote; put one of several lines in \"\"\"…\"\"\"; \
                 write \\ as \\\\",
            )),
        ),
        c if c.contains("array") => (
            "danh sách viết sai hoặc chưa được đóng bằng `]`".to_owned(),
            Some(Text::new(
                "các mục cách nhau bằng dấu phẩy, cuối danh sách có `]`",
                "put a comma between the items and `]` at the end",
            )),
        ),
        c if c.contains("table") || c.contains("missing comma") => (
            "bảng viết sai hoặc chưa được đóng".to_owned(),
            Some(Text::new(
                "tên bảng đặt trong `[…]`; bảng trong dòng `{ … }` có dấu phẩy giữa các khóa",
                "the name of a table stands in `[…]`; a table in a line `{ … }` has commas",
            )),
        ),
        c if c.contains("no value") || c.contains("expected `=`") => (
            "dòng này phải có dạng `khóa = giá trị`".to_owned(),
            Some(Text::new(
                "tên khóa không có dấu cách; ghi chú bắt đầu bằng #",
                "a key has no blanks; a comment begins with #",
            )),
        ),
        c => (format!("viết sai cú pháp TOML ({c})"), None),
    };
    (Text::new(vi, format!("invalid TOML: {cause}")), help)
}

/// Recognises a value written as people write it on paper.
fn written_as_on_paper(written: &str) -> Option<(String, String, Text)> {
    let curly = ['“', '”', '‘', '’', '«', '»'];
    if written.starts_with(curly) {
        let plain = written.trim_matches(curly);
        return Some((
            "dấu nháy cong không dùng được ở đây".to_owned(),
            "curly quotes cannot stand here".to_owned(),
            Text::new(format!("viết \"{plain}\""), format!("write \"{plain}\"")),
        ));
    }
    if !written.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (vi, en, plain) = match (paper_date(written), paper_number(written)) {
        (Some(date), _) => {
            ("ngày viết sai mẫu", "the day is not in the right form", date.to_string())
        }
        (None, Some(number)) => ("số viết sai mẫu", "the number is not in the right form", number),
        (None, None) => return None,
    };
    Some((
        format!("{vi}: `{written}`"),
        format!("{en}: `{written}`"),
        Text::new(format!("viết {plain}"), format!("write {plain}")),
    ))
}

/// A value as it stands on its line.
struct Written {
    start: usize,
    text: String,
}

/// Returns what stands after the last `=` before a place, up to the end of the line or a comment.
fn value_at(text: &str, offset: usize) -> Written {
    let line_start =
        text.get(..offset).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line = text.get(line_start..).unwrap_or_default().lines().next().unwrap_or_default();
    let after = line.find('=').map_or(0, |at| at + 1);
    let value = line.get(after..).unwrap_or_default();
    let value = value.split(" #").next().unwrap_or_default();
    let trimmed = value.trim();
    let lead = value.len() - value.trim_start().len();
    Written { start: line_start + after + lead, text: trimmed.to_owned() }
}
