//! From the text of a data file to the model. Never fails: what cannot be read is reported, and the
//! rest is read all the same.

use toml::de::DeTable;

use crate::diagnostic::{self, Diagnostic, Text};
use crate::model::{Model, Parts};
use crate::read::{Placeholder, Reader};
use crate::source::{FileId, Sources, Span};

/// A data file as read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Parsed {
    /// The agency's year; only as good as the findings say.
    pub model: Model,
    /// Values still to be filled in, in the order of reading.
    pub placeholders: Vec<Placeholder>,
    /// Documents cited, in the order of reading.
    pub citations: Vec<Parts>,
    /// What is wrong, sorted by place.
    pub diagnostics: Vec<Diagnostic>,
    /// The file that was read.
    pub file: FileId,
}

/// Reads a data file.
///
/// Broken TOML gives one finding, the first by place: one slip of the pen makes the parser stumble
/// several times, and what it says of the rest of the file is not to be trusted.
pub fn parse(sources: &Sources, file: FileId) -> Parsed {
    let text = sources.get(file).text.as_str();
    let (table, errors) = DeTable::parse_recoverable(text);
    if let Some(finding) = syntax_error(file, text, &errors) {
        return Parsed { diagnostics: vec![finding], file, ..Parsed::default() };
    }
    let mut reader = Reader::new(file, text);
    let span = Span::new(file, 0..text.len());
    let model = reader.table(table.get_ref(), span);
    let Reader { mut diagnostics, placeholders, citations, .. } = reader;
    diagnostic::sort(&mut diagnostics);
    Parsed { model, placeholders, citations, diagnostics, file }
}

fn syntax_error(file: FileId, text: &str, errors: &[toml::de::Error]) -> Option<Diagnostic> {
    let start_of = |error: &toml::de::Error| error.span().map_or(0, |range| range.start);
    let first = errors.iter().min_by_key(|error| start_of(error))?;
    let range = first.span().unwrap_or(0..0);
    let end = range.end.min(text.len());
    let span = Span::new(file, range.start.min(end)..end);
    let cause = first.message().lines().next().unwrap_or_default();
    Some(explain(cause, Diagnostic::error("D001", span, syntax_message(cause))))
}

fn syntax_message(cause: &str) -> Text {
    let vi = match cause {
        c if c.contains("duplicate key") => "khóa này đã có ở trên".to_owned(),
        c if c.contains("unclosed") || c.contains("invalid basic string") => {
            "chuỗi, danh sách hoặc bảng chưa được đóng lại".to_owned()
        }
        c if c.contains("date") || c.contains("time") => "ngày không hợp lệ".to_owned(),
        c if c.contains("string values must be quoted") => {
            "chuỗi phải đặt trong dấu nháy \"…\"".to_owned()
        }
        c => format!("viết sai cú pháp TOML ({c})"),
    };
    Text::new(vi, format!("invalid TOML: {cause}"))
}

fn explain(cause: &str, finding: Diagnostic) -> Diagnostic {
    let help = if cause.contains("date") || cause.contains("time") {
        Text::new("viết ngày có thật theo mẫu 2021-11-09", "write a day that exists, as 2021-11-09")
    } else if cause.contains("string") || cause.contains("quot") {
        Text::new(
            "đặt chuỗi trong dấu nháy \"…\"; chuỗi nhiều dòng đặt trong \"\"\"…\"\"\"",
            "put a text in quotes \"…\", one of several lines in \"\"\"…\"\"\"",
        )
    } else {
        return finding;
    };
    finding.help(help)
}
