//! Texts of the faults that the reader finds, in both languages, with the cure.

use std::ops::Range;

use super::Fault;
use crate::diagnostic::Text;

fn fault(range: Range<usize>, vi: impl Into<String>, en: impl Into<String>) -> Fault {
    Fault { range, message: Text::new(vi, en), help: None }
}

impl Fault {
    fn help(mut self, vi: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Text::new(vi, en));
        self
    }
}

pub(super) fn third_level(range: Range<usize>) -> Fault {
    fault(range, "danh sách chỉ có hai cấp", "a list has two levels only").help(
        "dùng `-` cho cấp một, `+` cho cấp hai; nội dung sâu hơn viết thành đoạn văn",
        "use `-` for the first level, `+` for the second; write anything deeper as a paragraph",
    )
}

pub(super) fn clause_in_item(range: Range<usize>) -> Fault {
    fault(
        range,
        "mục đánh số không được nằm trong mục gạch đầu dòng",
        "a numbered clause cannot stand inside a list item",
    )
    .help("bỏ khoảng trắng ở đầu dòng", "take away the blanks at the start of the line")
}

pub(super) fn no_blank_after(sign: &str, range: Range<usize>) -> Fault {
    fault(
        range,
        format!("thiếu khoảng trắng sau `{sign}`"),
        format!("there is no blank after `{sign}`"),
    )
    .help(
        format!("thêm khoảng trắng, hoặc viết `\\{sign}` nếu đó là ký tự thường"),
        format!("add a blank, or write `\\{sign}` if it is a plain character"),
    )
}

pub(super) fn star_item(range: Range<usize>) -> Fault {
    fault(range, "`*` không phải là dấu đầu dòng được hỗ trợ", "`*` is not a supported list marker")
        .help(
            "dùng `-` cho cấp một, `+` cho cấp hai, hoặc `\\*` để in dấu sao",
            "use `-` for the first level, `+` for the second, or `\\*` to print an asterisk",
        )
}

/// Names of constructs of Markdown that are outside the grammar.
#[derive(Debug, Clone, Copy)]
pub(super) enum Construct {
    Html,
    Link,
    Image,
    Code,
    Quote,
    Rule,
    Reference,
    Other,
}

pub(super) fn unsupported(construct: Construct, range: Range<usize>) -> Fault {
    let (vi, en, help_vi, help_en) = match construct {
        Construct::Html => (
            "thẻ HTML không được hỗ trợ",
            "HTML is not supported",
            "dùng **đậm**, *nghiêng*, hoặc viết `\\<` để in dấu nhỏ hơn",
            "use **bold**, *italic*, or write `\\<` to print a less-than sign",
        ),
        Construct::Link => (
            "liên kết không được hỗ trợ",
            "links are not supported",
            "viết địa chỉ như chữ thường; văn bản viện dẫn viết trong `[[…]]`",
            "write the address as plain text; cite a document as `[[…]]`",
        ),
        Construct::Image => (
            "hình ảnh không được hỗ trợ",
            "images are not supported",
            "bỏ dấu `!` trước dấu ngoặc vuông",
            "take away the `!` before the bracket",
        ),
        Construct::Code => (
            "đoạn mã không được hỗ trợ",
            "code is not supported",
            "bỏ dấu `` ` `` hoặc viết `` \\` `` để in dấu này",
            "take away the `` ` ``, or write `` \\` `` to print one",
        ),
        Construct::Quote => (
            "đoạn trích dẫn `>` không được hỗ trợ",
            "block quotes `>` are not supported",
            "dùng dấu ngoặc kép “…”, hoặc viết `\\>` để in dấu lớn hơn",
            "use quotation marks “…”, or write `\\>` to print a greater-than sign",
        ),
        Construct::Rule => (
            "đường kẻ ngang không được hỗ trợ",
            "rules are not supported",
            "bỏ dòng này; tiêu đề mục viết bằng `##`",
            "take the line away; a section heading is written with `##`",
        ),
        Construct::Reference => (
            "định nghĩa liên kết `[…]:` không được hỗ trợ",
            "link definitions `[…]:` are not supported",
            "chú thích cuối trang viết là `[^1]: …`",
            "a footnote is written as `[^1]: …`",
        ),
        Construct::Other => (
            "cú pháp này không được hỗ trợ",
            "this markup is not supported",
            "chỉ dùng tiêu đề, đoạn văn, danh sách, bảng, **đậm**, *nghiêng* và chú thích",
            "use headings, paragraphs, lists, tables, **bold**, *italic* and footnotes only",
        ),
    };
    fault(range, vi, en).help(help_vi, help_en)
}

pub(super) fn underscore(range: Range<usize>) -> Fault {
    fault(
        range,
        "dấu `_` không dùng để in nghiêng hay in đậm",
        "`_` is not used for italic or bold",
    )
    .help(
        "dùng *nghiêng*, **đậm**, hoặc viết `\\_` để in dấu gạch dưới",
        "use *italic*, **bold**, or write `\\_` to print an underscore",
    )
}

pub(super) fn literal_star(range: Range<usize>) -> Fault {
    fault(
        range,
        "dấu `*` này không tạo thành chữ đậm hay chữ nghiêng",
        "this `*` makes neither bold nor italic text",
    )
    .help(
        "cần đủ cặp; dấu mở không đứng trước khoảng trắng, dấu đóng đứng sau dấu câu phải có khoảng trắng theo sau; viết `\\*` để in dấu sao",
        "close each pair; no blank after an opening sign, and a blank after a closing one that follows punctuation; write `\\*` to print an asterisk",
    )
}

pub(super) fn entity(range: Range<usize>) -> Fault {
    fault(range, "mã ký tự HTML không được hỗ trợ", "HTML character codes are not supported").help(
        "gõ thẳng ký tự, hoặc viết `\\&` để in dấu và",
        "type the character itself, or write `\\&` to print an ampersand",
    )
}

pub(super) fn broken_value(range: Range<usize>) -> Fault {
    fault(
        range,
        "văn bản có ký tự riêng (private use) không được phép",
        "the text has a private-use character, which is not allowed",
    )
    .help(
        "không cắt xén giá trị bằng `truncate`, `reverse`, `split` sau khi đã kết xuất",
        "do not cut a rendered value with `truncate`, `reverse` or `split`",
    )
}

pub(super) fn setext(range: Range<usize>) -> Fault {
    fault(
        range,
        "dòng `===` hoặc `---` dưới đoạn văn không được hỗ trợ",
        "a line of `===` or `---` below a paragraph is not supported",
    )
    .help(
        "bỏ dòng này; tiêu đề viết bằng `##`",
        "take the line away; a heading is written with `##`",
    )
}

pub(super) fn deep_heading(range: Range<usize>) -> Fault {
    fault(range, "đề mục chỉ có năm cấp", "headings have five levels").help(
        "dùng `#` phần, `##` mục La Mã, `###` khoản, `####` điểm, `#####` dòng in nghiêng",
        "use `#` part, `##` section, `###` clause, `####` point, `#####` line in italics",
    )
}

pub(super) fn empty_heading(range: Range<usize>) -> Fault {
    fault(range, "tiêu đề không có chữ", "the heading has no words")
}

pub(super) fn typed_number(number: &str, range: Range<usize>) -> Fault {
    fault(
        range,
        format!("tiêu đề được đánh số tự động, không gõ `{number}`"),
        format!("headings are numbered by the program; `{number}` is typed by hand"),
    )
    .help(
        "bỏ số thứ tự; cấp của tiêu đề do số dấu `#` quyết định",
        "take the number away; the count of `#` gives the rank",
    )
}

pub(super) fn clause_number(typed: &str, next: usize, range: Range<usize>) -> Fault {
    let sign = if typed.ends_with(')') { ')' } else { '.' };
    fault(
        range,
        format!("khoản được đánh số tự động, `{typed}` không đúng thứ tự hoặc kiểu"),
        format!("clauses are numbered by the program; `{typed}` is out of order or form"),
    )
    .help(
        format!("viết `{next}.`; nếu là chữ thường thì viết `\\{sign}` thay cho `{sign}`"),
        format!("write `{next}.`; if it is plain text, write `\\{sign}` for `{sign}`"),
    )
}

pub(super) fn table_row(found: usize, expected: usize, range: Range<usize>) -> Fault {
    fault(
        range,
        format!("hàng có {found} ô, bảng có {expected} cột"),
        format!("the row has {found} cells, the table {expected} columns"),
    )
    .help(
        "mỗi hàng phải đủ ô; để một dòng trống sau bảng; viết `\\|` để in dấu sổ đứng",
        "give every row all its cells; leave a blank line after the table; write `\\|` to print a bar",
    )
}

pub(super) fn table_outside(range: Range<usize>) -> Fault {
    fault(range, "hàng này không thuộc bảng nào", "this row belongs to no table").help(
        "bảng cần dòng `|---|` dưới hàng đầu, một dòng trống phía trên, và không có dòng trống giữa các hàng (dùng `{%- for … %}`)",
        "a table needs a `|---|` line below its first row, a blank line above, and none between its rows (use `{%- for … %}`)",
    )
}

pub(super) fn note_missing(label: &str, range: Range<usize>) -> Fault {
    fault(
        range,
        format!("chú thích `[^{label}]` không có nội dung"),
        format!("the footnote `[^{label}]` has no definition"),
    )
    .help(format!("thêm một dòng `[^{label}]: …`"), format!("add a line `[^{label}]: …`"))
}

pub(super) fn note_unused(label: &str, range: Range<usize>) -> Fault {
    fault(
        range,
        format!("chú thích `[^{label}]` không được dùng ở đâu"),
        format!("the footnote `[^{label}]` is never used"),
    )
    .help(
        format!("đặt `[^{label}]` vào chỗ cần chú thích, hoặc bỏ dòng này"),
        format!("put `[^{label}]` where it belongs, or take the line away"),
    )
}

pub(super) fn note_twice(label: &str, range: Range<usize>) -> Fault {
    fault(
        range,
        format!("chú thích `[^{label}]` được định nghĩa hoặc dùng hai lần"),
        format!("the footnote `[^{label}]` is defined or used twice"),
    )
    .help(
        "đặt tên khác; trong vòng lặp dùng `[^{{ loop.index }}]`",
        "give it another name; inside a loop write `[^{{ loop.index }}]`",
    )
}

pub(super) fn note_content(range: Range<usize>) -> Fault {
    fault(range, "chú thích chỉ gồm các đoạn văn", "a footnote holds nothing but paragraphs")
}

pub(super) fn note_nested(range: Range<usize>) -> Fault {
    fault(
        range,
        "chú thích không được nằm trong chú thích khác",
        "a footnote cannot stand inside another",
    )
}

pub(super) fn citation_here(range: Range<usize>) -> Fault {
    fault(
        range,
        "`[[…]]` chỉ dùng được trong `narrative`",
        "`[[…]]` can be used in `narrative` only",
    )
    .help("trong mẫu, dùng bộ lọc `cite`", "in a template, use the filter `cite`")
}

pub(super) fn citation_unknown(number: &str, range: Range<usize>) -> Fault {
    fault(
        range,
        format!("không rõ văn bản `{number}`"),
        format!("the document `{number}` is unknown"),
    )
    .help(
        "ghi văn bản này vào `legal_bases` hoặc `requests`, rồi viện dẫn đúng số, ký hiệu",
        "list the document in `legal_bases` or `requests`, and cite its exact number",
    )
}
