//! Errors of the command line in both languages, made from what clap knows of them.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::failure::Failure;
use crate::read::nearest;
use crate::rules;
use crate::suppress::is_known;

/// Puts an error of clap into our words.
pub(super) fn failure(error: &clap::Error) -> Failure {
    // Without the name of its value: `--output`, not `--output <PATH>`.
    let argument = context(error, ContextKind::InvalidArg);
    let argument = argument.split(' ').next().unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument if argument.starts_with('-') => unknown_option(error, argument),
        // Only the commands that take one file or none refuse what is no option.
        ErrorKind::UnknownArgument => Failure::new(
            format!("thừa `{argument}`: lệnh này không nhận thêm tệp hay giá trị"),
            format!("`{argument}` is one too many: the command takes no more files or values"),
        ),
        ErrorKind::InvalidSubcommand => {
            unknown_command(error, &context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => Failure::new(
            format!("tùy chọn `{argument}` cần một giá trị"),
            format!("the option `{argument}` needs a value"),
        ),
        ErrorKind::InvalidValue => {
            let known = list(error, ContextKind::ValidValue);
            bad_value(&value, &format!("`{argument}`"), &known)
        }
        ErrorKind::ValueValidation if argument == "--port" => Failure::new(
            format!("`{value}` không phải là một cổng"),
            format!("`{value}` is no port"),
        )
        .help("cần một số từ 0 đến 65535", "a number from 0 to 65535 is needed"),
        ErrorKind::ValueValidation => Failure::new(
            format!("giá trị `{value}` của `{argument}` không hợp lệ"),
            format!("`{value}` is no value of `{argument}`"),
        )
        .help("cần một số nguyên từ 1 trở lên", "a whole number from 1 is needed"),
        ErrorKind::TooManyValues => Failure::new(
            format!("tùy chọn `{argument}` không nhận giá trị `{value}`"),
            format!("the option `{argument}` takes no value such as `{value}`"),
        ),
        ErrorKind::MissingRequiredArgument if argument == "--into" => {
            Failure::new("thiếu tệp tổng hợp `--into`", "the head file, `--into`, is missing").help(
                "thêm `--into TỆP.toml`, tệp có `kind = \"consolidated\"`",
                "add `--into FILE.toml`, a file with `kind = \"consolidated\"`",
            )
        }
        ErrorKind::MissingRequiredArgument if argument == "<SHELL>" => {
            Failure::new("chưa nêu tên chương trình dòng lệnh", "no shell is named")
                .help("ví dụ `bcqcdc completions bash`", "for example `bcqcdc completions bash`")
        }
        ErrorKind::MissingRequiredArgument => Failure::new("thiếu đầu vào", "no input is given")
            .help(
                "nêu ít nhất một tệp TOML, ví dụ `nam-2021.toml`",
                "name at least one TOML file, for example `year-2021.toml`",
            ),
        ErrorKind::ArgumentConflict if other(error, argument).is_some() => {
            let other = other(error, argument).unwrap_or_default();
            Failure::new(
                format!("`{argument}` và `{other}` không dùng cùng nhau"),
                format!("`{argument}` and `{other}` exclude each other"),
            )
        }
        ErrorKind::ArgumentConflict => Failure::new(
            format!("tùy chọn `{argument}` được nêu nhiều lần"),
            format!("the option `{argument}` is given more than once"),
        ),
        ErrorKind::InvalidUtf8 => Failure::new(
            "dòng lệnh có chữ không phải UTF-8",
            "the command line holds text that is not UTF-8",
        ),
        _ => Failure::new("dòng lệnh không hợp lệ", "the command line is not valid")
            .help("xem `bcqcdc --help`", "see `bcqcdc --help`"),
    }
}

/// The answer to a command line without a command.
pub(super) fn no_command() -> Failure {
    Failure::new("chưa nêu lệnh", "no command is given").help(
        "ví dụ `bcqcdc render nam-2021.toml`; xem `bcqcdc --help`",
        "for example `bcqcdc render year-2021.toml`; see `bcqcdc --help`",
    )
}

/// A code that is none of the rules' and no beginning of any.
pub(super) fn unknown_rule(code: &str) -> Failure {
    let failure = Failure::new(
        format!("không có quy tắc nào mã `{code}`"),
        format!("there is no rule `{code}`"),
    );
    let upper = code.to_uppercase();
    let by_name = nearest(code, rules::all().map(|rule| rule.name));
    let by_code = || nearest(&upper, rules::all().map(|rule| rule.code));
    let near = by_name.and_then(rules::find).or_else(|| by_code().and_then(rules::find));
    match near {
        Some(rule) => {
            let (code, name) = (rule.code, rule.name);
            failure.help(
                format!("có phải `{code}` ({name})?"),
                format!("did you mean `{code}` ({name})?"),
            )
        }
        // The family is right: its list shows the rest.
        None => {
            let family = upper.get(..1).filter(|letter| is_known(letter));
            let list = family.map_or("`bcqcdc rule`".to_owned(), |f| format!("`bcqcdc rule {f}`"));
            failure.help(format!("xem {list}"), format!("see {list}"))
        }
    }
}

/// A day that does not exist, or is not written as one.
pub(super) fn bad_date(option: &str, value: &str) -> Failure {
    Failure::new(
        format!("giá trị `{value}` của `{option}` không phải là ngày"),
        format!("the value `{value}` of `{option}` is no day"),
    )
    .help("viết 2024-06-01 hoặc 01/6/2024", "write 2024-06-01 or 01/6/2024")
}

/// A name of an agency that no document can bear.
pub(super) fn bad_agency() -> Failure {
    Failure::new(
        "tên cơ quan sau `--agency` để trống, hoặc có ký tự điều khiển",
        "the name after `--agency` is empty, or has control characters",
    )
    .help("viết như --agency \"Sở Nội vụ\"", "write it as in --agency \"Sở Nội vụ\"")
}

/// A year that is none.
pub(super) fn bad_year(value: &str) -> Failure {
    Failure::new(
        format!("giá trị `{value}` của `--year` không phải là năm"),
        format!("the value `{value}` of `--year` is no year"),
    )
    .help("viết 2026", "write 2026")
}

/// A value of an environment variable that is none of the known ones.
pub(super) fn bad_variable(name: &str, value: &str, known: &[&str]) -> Failure {
    let known: Vec<_> = known.iter().map(ToString::to_string).collect();
    bad_value(value, &format!("`{name}`"), &known)
}

fn bad_value(value: &str, place: &str, known: &[String]) -> Failure {
    let known: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
    let known = known.join(", ");
    Failure::new(
        format!("giá trị `{value}` của {place} không hợp lệ, cần một trong: {known}"),
        format!("invalid value `{value}` for {place}, expected one of {known}"),
    )
}

fn unknown_option(error: &clap::Error, option: &str) -> Failure {
    let failure =
        Failure::new(format!("không có tùy chọn `{option}`"), format!("unknown option `{option}`"));
    with_suggestion(failure, &context(error, ContextKind::SuggestedArg))
}

fn unknown_command(error: &clap::Error, name: &str) -> Failure {
    let failure =
        Failure::new(format!("không có lệnh `{name}`"), format!("unknown command `{name}`"));
    if name.to_lowercase().ends_with(".toml") {
        let example = format!("`bcqcdc render {name}`");
        return failure.help(format!("có phải {example}?"), format!("did you mean {example}?"));
    }
    let known = list(error, ContextKind::SuggestedSubcommand);
    with_suggestion(failure, known.first().map_or("", String::as_str))
}

fn with_suggestion(failure: Failure, name: &str) -> Failure {
    if name.is_empty() {
        return failure.help("xem `bcqcdc --help`", "see `bcqcdc --help`");
    }
    failure.help(format!("có phải `{name}`?"), format!("did you mean `{name}`?"))
}

/// Returns the other argument of a conflict, unless an argument is in conflict with itself.
fn other(error: &clap::Error, argument: &str) -> Option<String> {
    let other = context(error, ContextKind::PriorArg);
    let other = other.split(' ').next().unwrap_or_default();
    (!other.is_empty() && other != argument).then(|| other.to_owned())
}

/// Returns one piece of an error, empty when it has none.
fn context(error: &clap::Error, kind: ContextKind) -> String {
    list(error, kind).into_iter().next().unwrap_or_default()
}

fn list(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(value)) => vec![value.clone()],
        Some(ContextValue::Strings(values)) => values.clone(),
        _ => Vec::new(),
    }
}
