//! `bcqcdc template vars`: what a template of a kind may use.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::list::pretty;
use crate::Templates;
use crate::cli::args::Vars;
use crate::cli::console::Output;
use crate::cli::failure::Failure;
use crate::context::variables::{self, Variable};
use crate::diagnostic::Lang;
use crate::examples;
use crate::outline::Outline;
use crate::read::{Shape, nearest, root};
use crate::render;
use crate::source::Sources;
use crate::template::reference::{COMPONENTS, FILTERS, Word};

/// Most characters of an example that are shown.
const MOST: usize = 48;

/// Returns the list.
///
/// # Errors
///
/// There is no such variable.
pub(super) fn text(asked: &Vars, output: Output) -> Result<String, Failure> {
    let mut sources = Sources::default();
    let templates = Templates::embedded(&mut sources);
    let used: BTreeSet<String> =
        asked.outlines.iter().flat_map(|outline| templates.roots(outline.template())).collect();
    let all = variables::all();
    if let Some(name) = &asked.variable {
        known(name, &all)?;
    }
    let shown = all.into_iter().filter(|variable| match &asked.variable {
        Some(name) => is_below(&variable.path, name),
        None => asked.all || is_used(&used, &variable.path) && !variable.is_part,
    });
    let shown: Vec<_> = shown.collect();
    let examples = examples(asked, &templates, &mut sources);
    let example = |variable: &Variable| -> Option<Value> {
        examples.iter().find_map(|values| find(values, &variable.path))
    };
    Ok(if output.format.is_data() {
        json(asked, &shown, example)
    } else {
        plain(asked, &shown, example, output.lang)
    })
}

fn is_used(used: &BTreeSet<String>, path: &str) -> bool {
    used.contains(root(path)) || used.iter().any(|used| is_below(path, used))
}

fn known(name: &str, all: &[Variable]) -> Result<(), Failure> {
    if all.iter().any(|variable| is_below(&variable.path, name)) {
        return Ok(());
    }
    let failure =
        Failure::new(format!("không có biến `{name}`"), format!("there is no variable `{name}`"));
    Err(match nearest(name, all.iter().map(|variable| variable.path.as_str())) {
        Some(near) => {
            failure.help(format!("có phải là `{near}` không?"), format!("did you mean `{near}`?"))
        }
        None => failure,
    })
}

/// Tells whether a path is another one or lies below it.
fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// Returns what templates see of the examples of these outlines.
fn examples(asked: &Vars, templates: &Templates, sources: &mut Sources) -> Vec<Map<String, Value>> {
    let years = examples::years(sources).into_iter().map(|(_, year)| year);
    let years = years.filter(|year| asked.outlines.contains(&Outline::of(&year.model)));
    years.map(|year| render::seen(&year, templates)).collect()
}

/// Returns the first value that a path leads to; what is empty is no example.
fn find(values: &Map<String, Value>, path: &str) -> Option<Value> {
    let (first, rest) =
        path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let name = first.trim_end_matches("[]");
    let mut found: Vec<&Value> = vec![values.get(name)?];
    for _ in 0..(first.len() - name.len()) / 2 {
        found = found.into_iter().filter_map(Value::as_array).flatten().collect();
    }
    match rest {
        Some(rest) => {
            found.into_iter().filter_map(Value::as_object).find_map(|in_it| find(in_it, rest))
        }
        None => found.into_iter().find(|value| is_shown(value)).cloned(),
    }
}

fn is_shown(value: &Value) -> bool {
    match value {
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => items.iter().any(|item| item.is_string() || item.is_number()),
        Value::Number(_) | Value::Bool(_) => true,
        _ => false,
    }
}

fn plain(
    asked: &Vars,
    shown: &[Variable],
    example: impl Fn(&Variable) -> Option<Value>,
    lang: Lang,
) -> String {
    let mut text = String::new();
    for variable in shown {
        let about = lang.pick([&variable.vi, &variable.en]);
        let holds = holds(&variable.shape, lang);
        text += &format!("{}  ({holds})  {about}", variable.path);
        if let Some(value) = example(variable) {
            text += &format!("{}{}", lang.pick(["; ví dụ: ", "; example: "]), short(&value));
        }
        text.push('\n');
    }
    if asked.variable.is_some() {
        return text;
    }
    let heads = [
        (lang.pick(["Bộ lọc", "Filters"]), FILTERS),
        (lang.pick(["Bộ phận", "Components"]), COMPONENTS),
    ];
    for (head, words) in heads {
        text += &format!("\n{head}\n");
        for Word { name, vi, en, example, gives } in words {
            let about = lang.pick([vi, en]);
            let [example, gives] = [example, gives].map(|text| text.replace('\n', " "));
            text += &format!("{name}  {about}\n    {example} → {gives}\n");
        }
    }
    if !asked.all {
        text += lang.pick([
            "\n`--all` in mọi biến, kể cả những biến mà loại này chưa dùng; số liệu riêng khai báo ở `extra.toml`\n",
            "\n`--all` prints every variable; the office's own figures are declared in `extra.toml`\n"]);
    }
    text
}

/// Returns a value on one line.
fn short(value: &Value) -> String {
    let text = match value {
        Value::String(text) => {
            format!("\"{}\"", text.split_whitespace().collect::<Vec<_>>().join(" "))
        }
        Value::Array(items) => {
            let items: Vec<_> = items.iter().map(short).collect();
            format!("[{}]", items.join(", "))
        }
        value => value.to_string(),
    };
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// Says what a variable holds.
fn holds(shape: &Shape, lang: Lang) -> String {
    let words = match shape {
        Shape::Text | Shape::File => ("chữ", "text"),
        Shape::Whole => ("số nguyên", "whole number"),
        Shape::Decimal => ("số", "number"),
        Shape::Flag => ("có/không", "yes or no"),
        Shape::Date | Shape::IssueDate => ("ngày", "day"),
        Shape::Cell => ("chữ hoặc số", "text or number"),
        Shape::Estimate => ("số, hoặc “hơn 64”", "number, or `hơn 64`"),
        Shape::Citation(_) => ("văn bản, dùng bộ lọc cite", "document, for the filter cite"),
        Shape::Narrative(_) => ("lời văn", "free text"),
        Shape::Table(_) | Shape::Extra => ("bảng", "table"),
        Shape::OneOf(words) => {
            let words: Vec<_> = words.iter().map(|known| format!("\"{}\"", known.word)).collect();
            return words.join(" | ");
        }
        Shape::List(item) => {
            let item = holds(item, lang);
            return format!("{} {item}", lang.pick(["danh sách", "list of"]));
        }
    };
    lang.pick([words.0, words.1]).to_owned()
}

fn json(asked: &Vars, shown: &[Variable], example: impl Fn(&Variable) -> Option<Value>) -> String {
    let outlines = asked.outlines.iter().map(|outline| outline.template().trim_end_matches(".md"));
    let variables = shown.iter().map(|variable| {
        json!({
            "path": variable.path,
            "type": holds(&variable.shape, Lang::En),
            "meaning": { "vi": variable.vi, "en": variable.en },
            "computed": variable.is_computed,
            "example": example(variable),
        })
    });
    let words = |words: &[Word]| -> Value {
        let words = words.iter().map(|Word { name, vi, en, example, gives }| {
            let meaning = json!({ "vi": vi, "en": en });
            json!({ "name": name, "meaning": meaning, "example": example, "gives": gives })
        });
        words.collect()
    };
    pretty(&json!({
        "kind": asked.kind,
        "outlines": outlines.collect::<Vec<_>>(),
        "variables": variables.collect::<Vec<_>>(),
        "filters": words(FILTERS),
        "components": words(COMPONENTS),
    }))
}
