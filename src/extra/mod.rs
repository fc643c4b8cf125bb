//! Figures of the office's own: what `extra.toml` of its folder of templates declares, and whether
//! `[extra]` of a year keeps to it.
//!
//! ```toml
//! [[key]]
//! name = "hotline_calls"
//! type = "count"
//! label = "Số cuộc gọi đến đường dây nóng"
//! required = true
//! ```
//!
//! A template prints it as `{{ extra.hotline_calls | count }}`, and a table as a whole by the component
//! `extra_table`.

mod check;
mod values;

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Text, sort};
use crate::model::Extra;
use crate::parse::{self, Year};
use crate::source::{FileId, Sources};
use crate::template::Known;
use crate::value::{Flag, Spanned, Words};

/// Name of the file in a folder of templates.
pub const NAME: &str = "extra.toml";

choice! {
    /// What a key of the office's own holds.
    ExtraType {
        Text = "text" => "chữ", "words";
        Count = "count" => "số đếm", "how many";
        Money = "money" => "số tiền, đồng", "an amount in đồng";
        Number = "number" => "số có phần lẻ", "a figure with decimals";
        Percent = "percent" => "tỷ lệ phần trăm", "a share in percent";
        Date = "date" => "ngày", "a day";
        Flag = "flag" => "có hoặc không", "yes or no";
        List = "list" => "danh sách các chuỗi", "a list of texts";
        Table = "table" => "bảng gồm nhiều dòng cùng các cột", "rows with the same columns";
    }
}

table! {
    /// `extra.toml`.
    Declarations {
        key: Vec<Declared> => "Các khóa của bảng `extra`", "the keys of the table `extra`";
    }

    /// `[[key]]`: a key of the office's own.
    Declared {
        name: Words => "Tên khóa, ví dụ \"hotline_calls\"", "name of the key, such as \"hotline_calls\"";
        r#type: Spanned<ExtraType> => "Loại giá trị", "what it holds";
        label: Words => "Tên gọi bằng tiếng Việt, dùng trong thông báo", "what it is called in Vietnamese, in messages";
        required: Option<Flag> => "Bắt buộc phải có", "whether it must be there";
        columns: Vec<Column> => "Các cột, với loại \"table\"", "columns, of a \"table\"";
        total: Option<Flag> => "Thêm dòng tổng cộng cho các cột số đếm, số tiền", "whether a last row adds up counts and amounts";
    }

    /// `columns`: a column of a table.
    Column {
        name: Words => "Tên cột trong tệp số liệu, ví dụ \"people\"", "name of the column in year files, such as \"people\"";
        r#type: Spanned<ExtraType> => "Loại giá trị, trừ \"list\" và \"table\"", "what it holds, but not \"list\" or \"table\"";
        label: Words => "Tên cột bằng tiếng Việt, in ở đầu bảng", "head of the column in Vietnamese";
        required: Option<Flag> => "Bắt buộc phải có ở mọi dòng", "whether every row must have it";
    }
}

impl Declarations {
    /// Reads `extra.toml`; the findings are sorted by place.
    pub fn read(sources: &Sources, file: FileId) -> (Self, Vec<Diagnostic>) {
        let (read, mut findings): (Self, _) = parse::file(sources, file);
        read.faults(&mut findings);
        sort(&mut findings);
        (read, findings)
    }

    /// Returns what a key is declared as.
    pub fn find(&self, name: &str) -> Option<&Declared> {
        self.key.iter().find(|key| key.name.value == name)
    }

    /// Checks `[extra]` of a year.
    pub fn check(&self, year: &Year) -> Vec<Diagnostic> {
        check::check(self, year)
    }

    /// Returns what a template sees of it: `extra` and `extra_tables`.
    pub fn values(&self, extra: &Extra) -> serde_json::Map<String, serde_json::Value> {
        values::values(self, extra)
    }

    /// Returns a year's values, made up, for a look at a template.
    pub fn sample(&self) -> Extra {
        values::sample(self)
    }

    /// Returns the names that a template may use: `extra` and `extra_tables`.
    pub fn known(&self) -> [(String, Known); 2] {
        values::known(self)
    }

    /// Reports names that no template could use, and columns where there is no table (D064).
    fn faults(&self, findings: &mut Vec<Diagnostic>) {
        report_names(self.key.iter().map(|key| &key.name), findings);
        for (index, key) in self.key.iter().enumerate() {
            let is_table = key.r#type.value == ExtraType::Table;
            let columns = |text: Text| {
                Diagnostic::error("D064", key.r#type.span, text)
                    .key(format!("key[{index}].columns"))
            };
            if is_table && key.columns.is_empty() {
                findings.push(
                    columns(Text::new(
                        format!("bảng `{}` chưa có cột nào", key.name.value),
                        format!("the table `{}` has no columns", key.name.value),
                    ))
                    .help(Text::new(
                        "thêm `[[key.columns]]` với `name`, `type`, `label` cho mỗi cột",
                        "add `[[key.columns]]` with `name`, `type`, `label` for each column",
                    )),
                );
            } else if !is_table && !key.columns.is_empty() {
                findings.push(
                    columns(Text::new(
                        format!("`{}` có cột nhưng không phải là bảng", key.name.value),
                        format!("`{}` has columns but is no table", key.name.value),
                    ))
                    .help(Text::new("ghi `type = \"table\"`", "write `type = \"table\"`")),
                );
            }
            report_names(key.columns.iter().map(|column| &column.name), findings);
            let nested = key.columns.iter().map(|column| column.r#type);
            for of in nested.filter(|of| matches!(of.value, ExtraType::List | ExtraType::Table)) {
                let text = Text::new("ô của bảng chỉ chứa một giá trị", "a cell holds one value");
                findings.push(Diagnostic::error("D064", of.span, text).help(Text::new(
                    "dùng `text`, `count`, `money`, `number`, `percent`, `date` hoặc `flag`",
                    "use `text`, `count`, `money`, `number`, `percent`, `date` or `flag`",
                )));
            }
        }
    }
}

/// Reports names that a template cannot use, and those given twice (D064).
fn report_names<'a>(names: impl Iterator<Item = &'a Words>, findings: &mut Vec<Diagnostic>) {
    let mut known = BTreeSet::new();
    // A name that is missing or still to be filled in is reported already.
    for name in names.filter(|name| !name.value.is_empty()) {
        if !is_name(&name.value) {
            let message = Text::new(
                format!("tên `{}` không dùng được trong mẫu", name.value),
                format!("a template cannot use the name `{}`", name.value),
            );
            findings.push(Diagnostic::error("D064", name.span, message).help(Text::new(
                "dùng chữ thường không dấu, chữ số và `_`, bắt đầu bằng chữ: `so_cuoc_goi`",
                "use small letters without marks, digits and `_`, a letter first: `hotline_calls`",
            )));
        } else if !known.insert(name.value.as_str()) {
            let message = Text::new(
                format!("tên `{}` đã được khai báo", name.value),
                format!("the name `{}` is declared twice", name.value),
            );
            findings.push(Diagnostic::error("D064", name.span, message));
        }
    }
}

fn is_name(name: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(is_plain)
}
