//! Whether `[extra]` of a year keeps to what the office declares.

use super::{Column, Declarations, Declared, ExtraType, NAME};
use crate::diagnostic::{Diagnostic, Text};
use crate::model::{Extra, ExtraValue};
use crate::parse::Year;
use crate::read::{nearest, paper_count, paper_date, paper_number};
use crate::source::Span;
use crate::value::{Spanned, Words, blank_hint};

/// Returns the findings, in no order.
pub(super) fn check(declared: &Declarations, year: &Year) -> Vec<Diagnostic> {
    let extra = &year.model.extra;
    let mut found = Vec::new();
    for member in &extra.members {
        let path = format!("extra.{}", member.key.value);
        match declared.find(&member.key.value) {
            Some(key) => value(key, &path, &member.value, &mut found),
            None => found.push(undeclared(declared, &member.key, path)),
        }
    }
    // In a file of which a part is missing, nobody can tell what else is.
    if !year.linked.is_partial && year.readable {
        let span = if extra.members.is_empty() { head(year) } else { header(extra.span) };
        let absent = declared.key.iter().filter(|key| {
            key.required.is_some_and(|required| required.value)
                && extra.get(&key.name.value).is_none()
        });
        found.extend(absent.map(|key| missing(&key.name.value, &key.label.value, span, "extra")));
    }
    found
}

/// The first character of the data file.
fn head(year: &Year) -> Span {
    Span::new(year.file, 0..1)
}

/// The first character of a table, which stands for its head.
fn header(span: Span) -> Span {
    Span { end: span.start + 1, ..span }
}

fn undeclared(declared: &Declarations, key: &Words, path: String) -> Diagnostic {
    let name = &key.value;
    let message = Text::new(
        format!("`{path}` chưa được khai báo trong `{NAME}` của thư mục mẫu"),
        format!("`{path}` is not declared in `{NAME}` of the folder of templates"),
    );
    let names = declared.key.iter().map(|key| key.name.value.as_str());
    let help = match nearest(name, names) {
        Some(near) => {
            Text::new(format!("có phải là `{near}` không?"), format!("did you mean `{near}`?"))
        }
        None if declared.key.is_empty() => Text::new(
            "nêu thư mục mẫu bằng `-t`, hoặc bằng `templates` trong `bcqcdc.toml`",
            "name the folder of templates by `-t`, or by `templates` in `bcqcdc.toml`",
        ),
        None => Text::new(
            format!("khai báo `[[key]]` với `name = \"{name}\"` trong `{NAME}`"),
            format!("declare a `[[key]]` with `name = \"{name}\"` in `{NAME}`"),
        ),
    };
    Diagnostic::error("D060", key.span, message).key(path).help(help)
}

fn missing(name: &str, label: &str, span: Span, table: &str) -> Diagnostic {
    let path = format!("{table}.{name}");
    let place = match table {
        "extra" => Text::new(" vào bảng `[extra]`", " to the table `[extra]`"),
        _ => Text::default(),
    };
    let message = Text::new(
        format!("thiếu khóa `{path}` ({label}) mà mẫu của cơ quan cần"),
        format!("key `{path}` ({label}) is missing, which the office's templates need"),
    );
    Diagnostic::error("D062", span, message).key(path).help(Text::new(
        format!(
            "thêm `{name} = …`{}; khi chưa có thông tin, ghi \"TODO: …\" và dùng `--draft`",
            place.vi
        ),
        format!(
            "add `{name} = …`{}; while it is not known, write \"TODO: …\" and use `--draft`",
            place.en
        ),
    ))
}

/// Checks what a key holds.
fn value(key: &Declared, path: &str, held: &Spanned<ExtraValue>, found: &mut Vec<Diagnostic>) {
    let of = key.r#type.value;
    match (&held.value, of) {
        (ExtraValue::List(rows), ExtraType::Table) => {
            for (index, row) in rows.iter().enumerate() {
                let path = format!("{path}[{index}]");
                match &row.value {
                    ExtraValue::Table(cells) => self::row(key, &path, row.span, cells, found),
                    other => found.push(wrong(&path, row.span, of, other)),
                }
            }
        }
        (ExtraValue::List(entries), ExtraType::List) => {
            for (index, entry) in entries.iter().enumerate() {
                if !matches!(entry.value, ExtraValue::Text(_)) {
                    let path = format!("{path}[{index}]");
                    found.push(wrong(&path, entry.span, ExtraType::Text, &entry.value));
                }
            }
        }
        (held_value, of) if !fits(held_value, of) => {
            found.push(wrong(path, held.span, of, held_value));
        }
        _ => {}
    }
}

/// Checks a row of a table.
fn row(key: &Declared, path: &str, span: Span, cells: &Extra, found: &mut Vec<Diagnostic>) {
    for cell in &cells.members {
        let path = format!("{path}.{}", cell.key.value);
        match key.columns.iter().find(|column| column.name.value == cell.key.value) {
            Some(column) if !fits(&cell.value.value, column.r#type.value) => {
                let of = column.r#type.value;
                found.push(wrong(&path, cell.value.span, of, &cell.value.value));
            }
            Some(_) => {}
            None => found.push(no_column(key, &cell.key, path)),
        }
    }
    let needed = |column: &&Column| column.required.is_some_and(|required| required.value);
    let absent = key.columns.iter().filter(needed);
    let absent = absent.filter(|column| cells.get(&column.name.value).is_none());
    found.extend(
        absent.map(|column| missing(&column.name.value, &column.label.value, header(span), path)),
    );
}

fn no_column(key: &Declared, cell: &Words, path: String) -> Diagnostic {
    let (table, name) = (&key.name.value, &cell.value);
    let message = Text::new(
        format!("bảng `{table}` không có cột `{name}` trong `{NAME}`"),
        format!("the table `{table}` has no column `{name}` in `{NAME}`"),
    );
    let names = || key.columns.iter().map(|column| column.name.value.as_str());
    let help = match nearest(name, names()) {
        Some(near) => {
            Text::new(format!("có phải là `{near}` không?"), format!("did you mean `{near}`?"))
        }
        None => {
            let names: Vec<_> = names().map(|name| format!("`{name}`")).collect();
            let names = names.join(", ");
            Text::new(format!("các cột: {names}"), format!("its columns: {names}"))
        }
    };
    Diagnostic::error("D060", cell.span, message).key(path).help(help)
}

/// Tells whether a value is of a type; one still to be filled in is of every type.
fn fits(value: &ExtraValue, of: ExtraType) -> bool {
    match value {
        ExtraValue::Text(text) if blank_hint(text).is_some() => true,
        ExtraValue::Text(_) => of == ExtraType::Text,
        ExtraValue::Whole(_) => matches!(
            of,
            ExtraType::Count | ExtraType::Money | ExtraType::Number | ExtraType::Percent
        ),
        ExtraValue::Decimal(_) => matches!(of, ExtraType::Number | ExtraType::Percent),
        ExtraValue::Flag(_) => of == ExtraType::Flag,
        ExtraValue::Day(_) => of == ExtraType::Date,
        ExtraValue::List(_) | ExtraValue::Table(_) => false,
    }
}

/// Says what a type is, for messages.
pub(super) fn expected(of: ExtraType) -> Text {
    match of {
        ExtraType::Text => Text::new("một chuỗi \"…\"", "a text \"…\""),
        ExtraType::Count => Text::new("một số nguyên từ 0", "a whole number from 0"),
        ExtraType::Money => {
            Text::new("số tiền, đồng, ví dụ 1_500_000", "an amount in đồng, such as 1_500_000")
        }
        ExtraType::Number => Text::new("một số, ví dụ 12.5", "a number such as 12.5"),
        ExtraType::Percent => {
            Text::new("một tỷ lệ phần trăm, ví dụ 98.6", "a percentage such as 98.6")
        }
        ExtraType::Date => Text::new("một ngày, ví dụ 2021-11-09", "a day such as 2021-11-09"),
        ExtraType::Flag => Text::new("`true` (có) hoặc `false` (không)", "`true` or `false`"),
        ExtraType::List => Text::new("một danh sách chuỗi `[\"…\"]`", "a list of texts `[\"…\"]`"),
        ExtraType::Table => Text::new("các dòng `[[extra.…]]`", "rows `[[extra.…]]`"),
    }
}

fn wrong(path: &str, span: Span, of: ExtraType, value: &ExtraValue) -> Diagnostic {
    let (expected, kind) = (expected(of), value.kind());
    let message = Text::new(
        format!("khóa `{path}` phải là {}, không phải {}", expected.vi, kind.vi),
        format!("key `{path}` takes {}, not {}", expected.en, kind.en),
    );
    let finding = Diagnostic::error("D061", span, message).key(path);
    match how_to_write(value, of) {
        Some(written) => finding.help(Text::new(
            format!("viết {written}, không có dấu nháy"),
            format!("write {written}, without quotes"),
        )),
        None => finding,
    }
}

/// Returns how to write what was written as on paper.
fn how_to_write(value: &ExtraValue, of: ExtraType) -> Option<String> {
    let ExtraValue::Text(text) = value else { return None };
    match of {
        ExtraType::Date => paper_date(text).map(|date| date.to_string()),
        ExtraType::Count | ExtraType::Money => paper_count(text),
        ExtraType::Number | ExtraType::Percent => paper_number(text),
        _ => None,
    }
}
