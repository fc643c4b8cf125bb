//! The filters of the templates.
//!
//! A value that is still to be filled in (`TODO…`) and an absent one pass through every filter. An
//! undefined one is an error, for it is a misspelt name. Errors carry both languages, see [`fail`].

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::holes::{self, Hole};
use super::wording;
use crate::value::{Date, blank_hint};

/// Sign between the parts of an error made here: code, Vietnamese, English.
pub(super) const SEPARATOR: char = '\u{1F}';

/// Names of our filters, for the nearest one to a misspelt one.
pub(super) const NAMES: [&str; 22] = [
    "cite",
    "count",
    "date",
    "given",
    "inner",
    "join_cite",
    "list",
    "long_date",
    "lower_first",
    "money",
    "noun",
    "number",
    "percent",
    "roman",
    "semicolons",
    "sentence",
    "short",
    "stem",
    "uncounted",
    "upper_first",
    "words",
    "default",
];

/// Registers all the filters, and takes away what would let data into the markup.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("date", |value: Value, _: Kwargs, _: &State| {
        on_day("date", value, Date::slashed)
    });
    tera.register_filter("long_date", |value: Value, _: Kwargs, _: &State| {
        on_day("long_date", value, wording::long_date)
    });
    tera.register_filter("count", count);
    tera.register_filter("money", |value: Value, _: Kwargs, _: &State| {
        on_number("money", value, 2, " đồng")
    });
    tera.register_filter("percent", |value: Value, _: Kwargs, _: &State| {
        on_number("percent", value, 2, "%")
    });
    tera.register_filter("number", |value: Value, _: Kwargs, _: &State| {
        on_number("number", value, 6, "")
    });
    tera.register_filter("roman", |value: Value, _: Kwargs, _: &State| {
        on_small("roman", value, wording::roman, "1", "3999")
    });
    tera.register_filter("words", |value: Value, _: Kwargs, _: &State| {
        on_small("words", value, wording::words, "0", "999")
    });
    tera.register_filter("cite", |value: Value, _: Kwargs, _: &State| cite("cite", value, false));
    tera.register_filter("short", |value: Value, _: Kwargs, _: &State| cite("short", value, true));
    tera.register_filter("join_cite", join_cite);
    tera.register_filter("list", list);
    tera.register_filter("semicolons", |value: Value, _: Kwargs, _: &State| {
        join("semicolons", value, "; ")
    });
    tera.register_filter("lower_first", |value: Value, _: Kwargs, _: &State| {
        on_start("lower_first", value, wording::lower_first)
    });
    tera.register_filter("inner", |value: Value, _: Kwargs, _: &State| {
        on_start("inner", value, wording::inner)
    });
    tera.register_filter("upper_first", |value: Value, _: Kwargs, _: &State| {
        on_start("upper_first", value, wording::upper_first)
    });
    tera.register_filter("sentence", sentence);
    tera.register_filter("stem", stem);
    tera.register_filter("uncounted", |value: Value, _: Kwargs, _: &State| {
        on_start("uncounted", value, |text| wording::uncounted(text).to_owned())
    });
    tera.register_filter("given", given);
    tera.register_filter("noun", noun);
    tera.register_filter("safe", |_: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        Err(fail(
            "T003",
            "safe",
            "bộ lọc này không được dùng: số liệu không bao giờ là cú pháp",
            "this filter is not allowed: data is never markup",
        ))
    });
}

/// Makes an error that the diagnostics can take apart.
fn fail(code: &str, filter: &str, vi: &str, en: &str) -> Error {
    Error::message(format!("{code}{SEPARATOR}{filter}: {vi}{SEPARATOR}{filter}: {en}"))
}

fn wrong_type(filter: &str, value: &Value, vi: &str, en: &str) -> Error {
    let [found_vi, found_en] = match value.as_str() {
        Some(text) => [format!("`{text}`"), format!("`{text}`")],
        None if value.as_array().is_some() => ["một danh sách", "a list"].map(str::to_owned),
        None if value.is_number() => [value.to_string(), value.to_string()],
        None => ["một bảng", "a table"].map(str::to_owned),
    };
    fail(
        "T004",
        filter,
        &format!("cần {vi}, không phải {found_vi}"),
        &format!("expected {en}, found {found_en}"),
    )
}

/// Returns values that every filter passes on: absent ones and those still to be filled in.
fn pass(filter: &str, value: &Value) -> TeraResult<Option<Value>> {
    if value.is_undefined() {
        return Err(fail(
            "T002",
            filter,
            "số liệu không có giá trị này",
            "the data does not have this value",
        ));
    }
    let is_blank = value.as_str().is_some_and(|text| blank_hint(text).is_some());
    Ok((value.is_none() || is_blank).then(|| value.clone()))
}

fn on_day(filter: &str, value: Value, write: impl Fn(Date) -> String) -> TeraResult<Value> {
    if let Some(value) = pass(filter, &value)? {
        return Ok(value);
    }
    let day = value.as_str().and_then(Date::read);
    let day = day.ok_or_else(|| {
        wrong_type(filter, &value, "ngày dạng `2021-11-09`", "a day such as `2021-11-09`")
    })?;
    Ok(write(day).into())
}

fn on_number(filter: &str, value: Value, places: usize, unit: &str) -> TeraResult<Value> {
    if let Some(value) = pass(filter, &value)? {
        return Ok(value);
    }
    if let Some(number) = value.as_i128() {
        return Ok(format!("{}{unit}", wording::thousands(number)).into());
    }
    let number = if value.is_f64() { value.as_f64() } else { None };
    let number = number
        .filter(|number| number.is_finite())
        .ok_or_else(|| wrong_type(filter, &value, "một số", "a number"))?;
    Ok(format!("{}{unit}", wording::decimal(number, places)).into())
}

/// `03`, `1.481`, the length of a list; words such as `hơn 64` pass.
fn count(value: Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    if let Some(value) = pass("count", &value)? {
        return Ok(value);
    }
    if value.is_string() {
        return Ok(value);
    }
    let length = value.as_array().and_then(|items| i128::try_from(items.len()).ok());
    let number = length.or_else(|| value.as_i128());
    let number = number.ok_or_else(|| {
        wrong_type("count", &value, "số nguyên hoặc danh sách", "a whole number or a list")
    })?;
    Ok(wording::count(number).into())
}

fn on_small(
    filter: &str,
    value: Value,
    write: impl Fn(usize) -> Option<String>,
    least: &str,
    most: &str,
) -> TeraResult<Value> {
    if let Some(value) = pass(filter, &value)? {
        return Ok(value);
    }
    let number = value.as_i128().and_then(|number| usize::try_from(number).ok());
    let written = number.and_then(write).ok_or_else(|| {
        wrong_type(
            filter,
            &value,
            &format!("số nguyên từ {least} đến {most}"),
            &format!("a whole number from {least} to {most}"),
        )
    })?;
    Ok(written.into())
}

fn on_start(filter: &str, value: Value, edit: impl Fn(&str) -> String) -> TeraResult<Value> {
    if let Some(value) = pass(filter, &value)? {
        return Ok(value);
    }
    holes::edit_start(&value, edit)
        .ok_or_else(|| wrong_type(filter, &value, "một chuỗi", "a string"))
}

/// A capital at the start and a full stop at the end.
fn sentence(value: Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    if let Some(value) = pass("sentence", &value)? {
        return Ok(value);
    }
    // A sign that would go on to the next item ends here.
    let value = match value.as_str() {
        Some(text) if !value.is_safe() => text.trim_end_matches([' ', ';', ',']).into(),
        _ => value,
    };
    let value = on_start("sentence", value, wording::upper_first)?;
    let text = value.as_str().unwrap_or_default().trim_end();
    let bare = text.trim_end_matches(['”', '"', '»']);
    let is_whole = [text, bare]
        .into_iter()
        .any(|text| holes::last_char(text).is_some_and(wording::ends_sentence));
    if text.is_empty() || is_whole {
        return Ok(value);
    }
    let whole = format!("{text}.");
    Ok(if value.is_safe() { Value::safe_string(&whole) } else { whole.into() })
}

/// Without the full stop, semicolon or colon at its end, for a text that goes on.
fn stem(value: Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    if let Some(value) = pass("stem", &value)? {
        return Ok(value);
    }
    match value.as_str() {
        Some(text) if !value.is_safe() => Ok(text.trim_end_matches([' ', '.', ';', ':']).into()),
        Some(_) => Ok(value),
        None => Err(wrong_type("stem", &value, "một chuỗi", "a string")),
    }
}

/// The common noun of a list of documents: `kế hoạch` when all are plans, else `văn bản`.
fn noun(value: Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let documents = value
        .as_array()
        .ok_or_else(|| wrong_type("noun", &value, "danh sách văn bản", "a list of documents"))?;
    let kind = |document: &Value| document.get_from_path("type")?.as_str().map(str::to_lowercase);
    let mut kinds = documents.iter().map(kind);
    let first = kinds.next().flatten();
    let same = first.is_some() && kinds.all(|kind| kind == first);
    Ok(first.filter(|_| same).unwrap_or_else(|| "văn bản".to_owned()).into())
}

/// Returns the token of one cited document: an entry of the data, or a number of the catalogue.
fn citation(filter: &str, value: &Value, short: bool) -> TeraResult<String> {
    if let Some(number) = value.as_str() {
        if !holes::knows(number) {
            return Err(fail(
                "T004",
                filter,
                &format!("danh mục không có đúng một văn bản số `{number}`"),
                &format!("the catalogue does not have exactly one document `{number}`"),
            ));
        }
        return Ok(holes::push(Hole::Law { number: number.to_owned(), short }));
    }
    let index = value.get_from_path("cite").and_then(Value::as_u64);
    let document = index.and_then(|index| usize::try_from(index).ok()).ok_or_else(|| {
        wrong_type(filter, value, "một văn bản được viện dẫn", "a cited document")
    })?;
    Ok(holes::push(Hole::Citation { document, short }))
}

fn cite(filter: &str, value: Value, short: bool) -> TeraResult<Value> {
    if let Some(value) = pass(filter, &value)? {
        return Ok(value);
    }
    Ok(Value::safe_string(&citation(filter, &value, short)?))
}

fn join_cite(value: Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    if let Some(value) = pass("join_cite", &value)? {
        return Ok(value);
    }
    let documents = value.as_array().ok_or_else(|| {
        wrong_type("join_cite", &value, "danh sách văn bản", "a list of documents")
    })?;
    let cited = documents
        .iter()
        .map(|document| citation("join_cite", document, false))
        .collect::<TeraResult<Vec<String>>>()?;
    // Two laws, cited by their names, read better as a pair; titles hold commas and "và".
    let is_law = |document: &Value| {
        let kind = document.get_from_path("type").and_then(Value::as_str);
        kind.is_some_and(|kind| ["Luật", "Bộ luật", "Pháp lệnh"].contains(&kind))
    };
    let separator = if cited.len() == 2 && documents.iter().all(is_law) { " và " } else { "; " };
    Ok(Value::safe_string(&cited.join(separator)))
}

/// `a, b và c`; items that hold a comma themselves are told apart by semicolons, unless `commas` says
/// that they cannot be mistaken (`13 tin, bài và 17 tài liệu, văn bản`).
fn list(value: Value, arguments: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let commas = arguments.get::<bool>("commas")?.unwrap_or(false);
    let has_comma = |item: &Value| item.as_str().is_some_and(|text| text.contains(','));
    let mixed = value.as_array().is_some_and(|items| items.iter().any(has_comma));
    join("list", value, if mixed && !commas { "; " } else { " và " })
}

/// Of pairs `[value, words]`, those whose value says something: words after a count, words alone for
/// `true` and for a table or list that is not empty.
fn given(value: Value, _: Kwargs, _: &State<'_>) -> TeraResult<Value> {
    let wrong = |value: &Value| {
        wrong_type("given", value, "danh sách cặp [giá trị, chữ]", "pairs [value, words]")
    };
    let pairs = value.as_array().ok_or_else(|| wrong(&value))?;
    let mut said: Vec<Value> = Vec::with_capacity(pairs.len());
    for pair in pairs {
        let Some([value, words]) = pair.as_array() else { return Err(wrong(pair)) };
        let words = words.as_str().ok_or_else(|| wrong(words))?;
        if let Some(count) = value.as_u64() {
            if count > 0 {
                said.push(format!("{} {words}", wording::count(count.into())).into());
            }
        } else if let Some(text) = holes::printed(value).filter(|text| !text.is_empty()) {
            said.push(Value::safe_string(&format!("{text} {words}")));
        } else if !value.is_string() && value.is_truthy() {
            said.push(words.into());
        }
    }
    Ok(said.into())
}

/// Joins strings with commas (or semicolons); `last` stands before the last one.
fn join(filter: &str, value: Value, last: &str) -> TeraResult<Value> {
    if let Some(value) = pass(filter, &value)? {
        return Ok(value);
    }
    let items = value
        .as_array()
        .ok_or_else(|| wrong_type(filter, &value, "danh sách chuỗi", "a list of strings"))?;
    let printed = items
        .iter()
        .map(|item| {
            holes::printed(item).ok_or_else(|| wrong_type(filter, item, "một chuỗi", "a string"))
        })
        .collect::<TeraResult<Vec<String>>>()?;
    let joined = match printed.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((end, start)) => {
            let separator = if last == "; " { "; " } else { ", " };
            format!("{}{last}{end}", start.join(separator))
        }
    };
    Ok(Value::safe_string(&joined))
}
