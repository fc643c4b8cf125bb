//! Tera's errors as findings: place, both languages, cure.

use tera::{Error, ErrorKind, ReportError};

use super::job::Stopped;
use super::{Template, filters, scan, start_of};
use crate::diagnostic::{Diagnostic, Text};
use crate::limits;
use crate::source::Span;

/// The codes of findings in templates.
pub(super) const CODES: [&str; 7] = ["T001", "T002", "T003", "T004", "T005", "T006", "T007"];

/// Findings of a failed load: all the broken templates, or all the unknown names.
pub(super) fn at_load(error: &Error, templates: &[Template]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    match error.kind() {
        // Tera stops at the first broken template; the others are tried one by one.
        ErrorKind::SyntaxError(_) => {
            for template in templates {
                let mut alone = tera::Tera::default();
                let result = alone.add_raw_template(&template.name, &template.text);
                if let Err(error) = result
                    && let ErrorKind::SyntaxError(report) = error.kind()
                {
                    found.push(syntax(report, template));
                }
            }
        }
        ErrorKind::Msg(message) => {
            found.extend(message.split("\n\n").filter_map(|report| missing(report, templates)));
        }
        _ => {}
    }
    if found.is_empty() {
        let first = templates.first().map_or("", |template| &template.name);
        found.push(at_render(error, first, templates));
    }
    found
}

/// The finding of a failed rendering.
pub(super) fn at_render(error: &Error, name: &str, templates: &[Template]) -> Diagnostic {
    let start = start_of(name, templates);
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let template = templates.iter().find(|template| template.name == report.filename());
            match template {
                Some(template) => runtime(report, template),
                None => Diagnostic::error("T004", start, other(report.message())),
            }
        }
        ErrorKind::Io(_) => too_large(start),
        ErrorKind::MissingParent { current, parent } => {
            let span = quoted(current, parent, templates);
            unknown("template", parent, span, names(templates))
        }
        ErrorKind::TemplateNotFound(missing) => {
            unknown("template", missing, start, names(templates))
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let text = Text::new(
                format!("mẫu `{tpl}` gọi lại chính nó"),
                format!("the template `{tpl}` includes itself"),
            );
            Diagnostic::error("T001", start_of(tpl, templates), text)
        }
        kind => Diagnostic::error("T004", start, other(&kind.to_string())),
    }
}

pub(super) fn too_large(span: Span) -> Diagnostic {
    let limit = limits::TEMPLATE_OUTPUT >> 20;
    Diagnostic::error(
        "T006",
        span,
        Text::new(
            format!("mẫu in ra nhiều hơn {limit} MiB"),
            format!("the template prints more than {limit} MiB"),
        ),
    )
    .help(Text::new(
        "kiểm tra các vòng lặp `for` lồng nhau và `set_global`",
        "look for nested `for` loops and `set_global`",
    ))
}

/// The finding of a document that is too large.
pub(super) fn too_much(span: Span) -> Diagnostic {
    let (parts, bytes) = (limits::PARTS, limits::TEXT >> 20);
    Diagnostic::error(
        "T006",
        span,
        Text::new(
            format!("văn bản có quá {parts} đoạn, ô bảng và đoạn chữ, hoặc quá {bytes} MiB chữ"),
            format!(
                "the document has more than {parts} paragraphs, cells and stretches of text, or {bytes} MiB"
            ),
        ),
    )
}

/// The finding of templates that include each other too often.
pub(super) fn too_many_includes(span: Span) -> Diagnostic {
    let limit = limits::INCLUDES;
    Diagnostic::error(
        "T006",
        span,
        Text::new(
            format!("các mẫu gọi nhau quá {limit} lần"),
            format!("templates include each other more than {limit} times"),
        ),
    )
}

/// The finding of a template that came to no end.
pub(super) fn stopped(stopped: &Stopped, span: Span) -> Diagnostic {
    let (seconds, memory) = (limits::TEMPLATE_TIME.as_secs(), limits::TEMPLATE_MEMORY >> 20);
    let (code, text) = match stopped {
        Stopped::Time => (
            "T007",
            Text::new(
                format!("mẫu chạy quá {seconds} giây"),
                format!("the template runs for more than {seconds} seconds"),
            ),
        ),
        Stopped::Memory => (
            "T007",
            Text::new(
                format!("mẫu cần quá {memory} MiB bộ nhớ, hoặc lồng quá nhiều lớp"),
                format!("the template takes more than {memory} MiB, or nests too deeply"),
            ),
        ),
        Stopped::Failed(text) => return Diagnostic::error("T004", span, text.clone()),
    };
    Diagnostic::error(code, span, text).help(Text::new(
        "kiểm tra các vòng lặp lồng nhau, và giá trị nào ghép thêm vào chính nó",
        "look for nested loops, and for a value that is joined to itself",
    ))
}

fn span_of(report: &ReportError, template: &Template) -> Span {
    let mut range = report.span().range.clone();
    if range.is_empty() {
        // A place without length still shows the character that stands there.
        let rest = template.text.get(range.start..).unwrap_or_default();
        range.end = range.start + rest.chars().next().map_or(0, char::len_utf8);
    }
    Span::new(template.file, range)
}

fn syntax(report: &ReportError, template: &Template) -> Diagnostic {
    const OF_BLOCKS: [&str; 5] =
        ["Unexpected end of input", "Unknown tag", "Unclosed component", "Closing tag", "Found "];
    let span = span_of(report, template);
    let message = report.message();
    if OF_BLOCKS.iter().any(|start| message.starts_with(start))
        && let Some((opener, name, wrong_end)) = scan::unclosed(&template.text)
        && wrong_end.as_ref().is_none_or(|end| end.start <= span.end)
        // A mistake inside a tag is not explained by a block that stays open because of it.
        && (!message.starts_with("Found ") || wrong_end.is_some())
    {
        return unclosed(template, opener, &name, wrong_end);
    }
    let finding = Diagnostic::error("T001", span, syntax_text(message));
    match syntax_help(message) {
        Some(help) => finding.help(help),
        None => finding,
    }
}

/// Returns the cure of the commonest slips.
fn syntax_help(message: &str) -> Option<Text> {
    let found = |sign: &str| message.starts_with(&format!("Found {sign} "));
    let help = if found("`=`") || found("=") {
        Text::new("so sánh bằng hai dấu: `==`", "compare with two signs: `==`")
    } else if found("`}`") || found("}") {
        Text::new("biến đóng bằng hai dấu ngoặc: `}}`", "a variable is closed by two signs: `}}`")
    } else if message == "Unexpected character" {
        Text::new(
            "tên biến viết không dấu, như `agency.name`; `bcqcdc template vars annual` liệt kê các biến",
            "names have plain letters, such as `agency.name`; `bcqcdc template vars annual` lists them",
        )
    } else {
        return None;
    };
    Some(help)
}

fn unclosed(
    template: &Template,
    opener: std::ops::Range<usize>,
    name: &str,
    wrong_end: Option<std::ops::Range<usize>>,
) -> Diagnostic {
    let end = match name.strip_prefix('<') {
        Some(component) => format!("{{% </{component}> %}}"),
        None if name == "set_global" => "{% endset %}".to_owned(),
        None => format!("{{% end{name} %}}"),
    };
    let shown = name.strip_prefix('<').unwrap_or(name);
    let span = Span::new(template.file, opener);
    let mut found = Diagnostic::error(
        "T001",
        span,
        Text::new(
            format!("khối `{shown}` được mở nhưng không đóng"),
            format!("the block `{shown}` is opened but not closed"),
        ),
    )
    .label(Text::new("mở ở đây", "opened here"))
    .help(Text::new(format!("thêm `{end}`"), format!("add `{end}`")));
    if let Some(wrong) = wrong_end {
        let text = Text::new("thẻ đóng của khối khác", "the end of another block");
        found = found.also(Span::new(template.file, wrong), text);
    }
    found
}

fn syntax_text(message: &str) -> Text {
    let vi = match message {
        "Unexpected end of input" => "mẫu kết thúc giữa chừng".to_owned(),
        "Unexpected character" => "ký tự không hợp lệ trong thẻ".to_owned(),
        "Unknown tag" => "thẻ không tồn tại".to_owned(),
        "unexpected end of raw block" => "khối `raw` không được đóng".to_owned(),
        "The expression is too complex" => {
            "biểu thức trong thẻ quá dài hoặc lồng quá nhiều lớp".to_owned()
        }
        "The template nesting is too deep" => "các khối lồng nhau quá nhiều lớp".to_owned(),
        _ if message.starts_with("Closing comment tag") => "ghi chú `{#` thiếu `#}`".to_owned(),
        _ if message.starts_with("String opened") => "chuỗi thiếu dấu nháy đóng".to_owned(),
        _ => match message.strip_prefix("Found ").and_then(|rest| rest.split_once(" but ")) {
            Some((found, expected)) => {
                let expected = expected.trim_end_matches('.');
                let expected = expected.split_once("expected ").map_or(expected, |(_, rest)| rest);
                format!("gặp {found}, cần {expected}")
            }
            None => format!("cú pháp mẫu sai: {message}"),
        },
    };
    Text::new(vi, lower(message))
}

/// Tera begins messages with a capital and ends some with a full stop; ours do neither.
fn lower(message: &str) -> String {
    super::wording::lower_first(message.trim_end_matches('.'))
}

fn other(message: &str) -> Text {
    let vi = if message.starts_with("Maximum render recursion depth") {
        "mẫu con (`component`) gọi lại chính nó quá nhiều lần".to_owned()
    } else if message.starts_with("Function `range` would produce") {
        "`range` cho quá 100000 phần tử".to_owned()
    } else if message.starts_with("Cannot index into an undefined value") {
        "không lấy được phần tử của giá trị không tồn tại".to_owned()
    } else {
        format!("không kết xuất được mẫu: {message}")
    };
    Text::new(vi, lower(message))
}

fn runtime(report: &ReportError, template: &Template) -> Diagnostic {
    let span = span_of(report, template);
    let message = report.message();
    let mut parts = message.split(filters::SEPARATOR);
    if let (Some(code), Some(vi), Some(en)) = (parts.next(), parts.next(), parts.next()) {
        let code = ["T002", "T003"].into_iter().find(|known| *known == code).unwrap_or("T004");
        let finding = Diagnostic::error(code, span, Text::new(vi, en));
        return if code == "T002" { finding.help(when_absent()) } else { finding };
    }
    if let Some(found) = undefined(message, span) {
        return found;
    }
    let quoted = between(message).unwrap_or_default();
    let vi = match message {
        "Cannot divide by 0" => "không chia được cho 0".to_owned(),
        _ if message.starts_with("Iteration not possible") => {
            format!("không lặp được trên giá trị kiểu `{quoted}`")
        }
        _ if message.starts_with("Key/value iteration") => {
            format!("không lặp theo khóa được trên giá trị kiểu `{quoted}`")
        }
        _ if message.starts_with("Missing keyword argument") => format!("thiếu tham số `{quoted}`"),
        _ if message.starts_with("Invalid type for the value") => {
            format!("giá trị sai kiểu, cần `{quoted}`")
        }
        _ if message.starts_with("Cannot compare") => "hai giá trị không so sánh được".to_owned(),
        _ if message.starts_with("Math operations") => {
            format!("phép tính cần số, không phải `{quoted}`")
        }
        _ => return Diagnostic::error("T004", span, other(message)),
    };
    Diagnostic::error("T004", span, Text::new(vi, lower(message)))
}

fn undefined(message: &str, span: Span) -> Option<Diagnostic> {
    if message.starts_with("Tried to render a variable that is undefined") {
        let text = Text::new("giá trị không tồn tại", "the value is not defined");
        return Some(Diagnostic::error("T002", span, text));
    }
    if !message.contains("is not defined") && !message.contains("its value is undefined") {
        return None;
    }
    let kind = match message.split(' ').next()? {
        "Variable" => "variable",
        "Field" => "field",
        _ => return None,
    };
    let available = message.split_once("Available ").and_then(|(_, rest)| rest.split_once(": "));
    let available = available.map_or("", |(_, names)| names);
    let name = between(message)?;
    let found = unknown(kind, name, span, available.split(", "));
    Some(if kind == "field" && found.help.is_none() { absent(name, span) } else { found })
}

/// A field that the model has (the lint has seen it) but this year does not give.
fn absent(name: &str, span: Span) -> Diagnostic {
    let text = Text::new(
        format!("số liệu không có `{name}` mà mẫu cần in"),
        format!("the data has no `{name}` for the template to print"),
    );
    Diagnostic::error("T002", span, text).help(when_absent())
}

fn when_absent() -> Text {
    Text::new(
        "đặt trong `{% if … %}…{% endif %}`, hoặc thêm `| default(value=\"…\")`",
        "put it in `{% if … %}…{% endif %}`, or add `| default(value=\"…\")`",
    )
}

/// Returns what stands in the first pair of backticks.
fn between(message: &str) -> Option<&str> {
    let (_, rest) = message.split_once('`')?;
    rest.split_once('`').map(|(name, _)| name)
}

/// Reads one of the reports that Tera joins into the message of a failed load.
fn missing(report: &str, templates: &[Template]) -> Option<Diagnostic> {
    let mut lines = report.lines();
    let message = lines.next()?.strip_prefix("error: ")?;
    let place = lines.next()?.split_once("--> ")?.1;
    let mut parts = place.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let template = parts.next()?;
    let template = templates.iter().find(|other| other.name == template)?;
    let name = between(message)?;
    let at = offset(&template.text, line, column);
    let start = template.text[at..].find(name).map_or(at, |found| at + found);
    let span = Span::new(template.file, start..start + name.len());
    let kind = message.strip_prefix("Unknown ").and_then(|rest| rest.split(' ').next());
    Some(match kind {
        Some(kind @ ("filter" | "test" | "function" | "component" | "template")) => {
            let known: Vec<&str> = match kind {
                "filter" => filters::NAMES.to_vec(),
                "test" => TESTS.to_vec(),
                "function" => vec!["range", "throw"],
                "template" => names(templates).collect(),
                _ => Vec::new(),
            };
            unknown(kind, name, span, known.into_iter())
        }
        _ => Diagnostic::error("T003", span, other(message)),
    })
}

const TESTS: [&str; 17] = [
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];

fn names(templates: &[Template]) -> impl Iterator<Item = &str> {
    templates.iter().map(|template| template.name.as_str())
}

fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let line = &text[start..];
    line.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| start + at)
}

fn quoted(current: &str, name: &str, templates: &[Template]) -> Span {
    let Some(template) = templates.iter().find(|template| template.name == current) else {
        return Span::default();
    };
    let at = template.text.find(name);
    Span::new(template.file, at.map_or(0..0, |at| at..at + name.len()))
}

/// Makes the finding of an unknown name, with the nearest known one.
pub(super) fn unknown<'a>(
    kind: &str,
    name: &str,
    span: Span,
    known: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let (code, vi) = match kind {
        "variable" => ("T002", "biến"),
        "field" => ("T002", "trường"),
        "filter" => ("T003", "bộ lọc"),
        "test" => ("T003", "phép thử"),
        "function" => ("T003", "hàm"),
        "component" => ("T003", "thành phần"),
        _ => ("T003", "mẫu"),
    };
    let found = Diagnostic::error(
        code,
        span,
        Text::new(format!("{vi} `{name}` không tồn tại"), format!("unknown {kind} `{name}`")),
    );
    match nearest(name, known) {
        Some(near) => found.help(Text::new(
            format!("có phải là `{near}` không?"),
            format!("did you mean `{near}`?"),
        )),
        None => found,
    }
}

/// Returns the cure of a key of the office's own that is not declared.
pub(super) fn undeclared(name: &str) -> Text {
    Text::new(
        format!("khai báo `[[key]]` với `name = \"{name}\"` trong `extra.toml` của thư mục mẫu"),
        format!("declare a `[[key]]` with `name = \"{name}\"` in `extra.toml` of the folder"),
    )
}

/// Makes the finding of a table or list that is printed as if it were a string.
pub(super) fn group(span: Span) -> Diagnostic {
    Diagnostic::error(
        "T004",
        span,
        Text::new("đây là một nhóm giá trị, không in trực tiếp được", "this is a group of values and cannot be printed"),
    )
    .help(Text::new(
        "chọn một trường của nó, lặp bằng `for`, hoặc dùng bộ lọc `cite`, `list`, `count`",
        "name one of its fields, go through it with `for`, or use a filter: `cite`, `list`, `count`",
    ))
}

fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let far = (name.chars().count() / 3).max(1) + 1;
    known
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|&(distance, candidate)| distance <= far && distance < candidate.len())
        .min()
        .map(|(_, candidate)| candidate)
}
