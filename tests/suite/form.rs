//! Files to be filled in are sound drafts, tell the truth about every key, and leave out none that
//! their document prints.

use std::path::Path;

use bcqcdc::diagnostic::{Diagnostic, Lang, Severity};
use bcqcdc::document::{Document, native};
use bcqcdc::form::{self, Blank, Form};
use bcqcdc::read::{Field, Shape, plain};
use bcqcdc::report::Format;
use toml::{Table, Value};

use crate::expected::{self, Failure, Outcome};
use crate::filler::Filler;
use crate::schema;
use crate::year::Year;

/// Years of either law, and one to come.
const YEARS: [u64; 3] = [2021, 2025, 2030];

fn each() -> impl Iterator<Item = (Form, u64)> {
    Form::ALL.into_iter().flat_map(|form| YEARS.map(|year| (form, year)))
}

fn blank(form: Form, year: u64, lang: Lang) -> String {
    let schema = "./bcqcdc.schema.json".to_owned();
    form::text(&Blank { form, year, agency: None, schema, lang })
}

/// Takes away the `#` of every key that may be used.
fn uncommented(text: &str) -> String {
    let is_key = |rest: &str| {
        !rest.starts_with(':')
            && (!rest.starts_with(' ') || rest.starts_with("  "))
            && !rest.is_empty()
    };
    let lines = text.lines().map(|line| match line.strip_prefix('#').filter(|rest| is_key(rest)) {
        Some(key) => key,
        None => line,
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Tells whether a form is a year file of its own, which makes a document by itself.
fn is_year_file(form: Form) -> bool {
    !matches!(form, Form::Shared | Form::Catalogue | Form::Consolidated)
}

/// Reads a file as a draft; whatever is not still to be filled in is a fault.
fn faults(year: &Year, form: Form) -> Result<Vec<Diagnostic>, Failure> {
    let mut found = year.findings.clone();
    if is_year_file(form) {
        found.extend(year.unprinted()?);
    }
    found.retain(|finding| finding.severity > Severity::Info && finding.code != "D008");
    Ok(found)
}

/// Every form is taken by its schema, as it is written and with every key in use.
pub(crate) fn suits_its_schema(_: &Path) -> Outcome {
    let mut wrong = Vec::new();
    for (form, year) in each() {
        for text in [blank(form, year, Lang::En), whole(form, year)] {
            if let Err(error) = schema::judge(&text.parse()?) {
                wrong.push(format!("{} {year}: {error}", form.as_str()));
            }
        }
    }
    expected::none(&wrong)
}

/// As it is written, in both languages, and with every key in use.
pub(crate) fn is_a_draft(_: &Path) -> Outcome {
    let mut wrong = Vec::new();
    for (form, year) in each().filter(|(form, _)| !matches!(form, Form::Shared | Form::Catalogue)) {
        let vi = blank(form, year, Lang::Vi);
        for text in [&vi, &blank(form, year, Lang::En), &uncommented(&vi)] {
            let name = format!("{}-{year}.toml", form.as_str());
            let read = Year::new(&name, &format!("# --draft\n{}", alone(text)));
            let faults = faults(&read, form)?;
            if !faults.is_empty() {
                wrong.push(read.print(&faults, Format::Full, Lang::En));
            }
            if is_year_file(form) {
                read.sound_docx(&name)?;
            }
        }
    }
    expected::none(&wrong)
}

/// Leaves out the names of files and what templates of an office declare, as there are none, and the
/// mark of a draft, as a document with a number is none.
fn alone(text: &str) -> String {
    let out =
        ["extends =", "catalogue =", "draft_mark =", "outline =", "[extra]", "hotline_calls ="];
    let lines = text.lines().filter(|line| out.iter().all(|key| !line.starts_with(key)));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Every key of the model stands in some form; what a form leaves out, its document does not print, or
/// the program says that it does not belong there.
pub(crate) fn leaves_out_nothing(_: &Path) -> Outcome {
    let mut wrong = Vec::new();
    for root in [Form::Annual, Form::Catalogue] {
        let is_alike = |form: Form| (form == Form::Catalogue) == (root == Form::Catalogue);
        let values = each().filter(|(form, _)| is_alike(*form)).map(|(f, y)| whole(f, y).parse());
        let values: Vec<Table> = values.collect::<Result<_, _>>()?;
        for path in paths(root.fields(), "") {
            if !values.iter().any(|table| has(&Value::Table(table.clone()), &path)) {
                wrong.push(format!("no form has `{path}`"));
            }
        }
    }
    for (form, year) in each().filter(|(form, _)| is_year_file(*form)) {
        let table: Table = whole(form, year).parse()?;
        let mut added = Vec::new();
        add(form.fields(), &table, &mut Vec::new(), &mut added);
        let all = with(&table, &added);
        // Keys that do not belong there.
        let refused: Vec<String> =
            all.findings.iter().map(|finding| plain_path(&finding.key)).collect();
        added.retain(|(path, _)| !refused.iter().any(|key| below(&path.join("."), key)));
        added.retain(|(path, _)| !is_for_others(form, year, &path.join(".")));
        let before = shown(&with(&table, &[]))?;
        if shown(&with(&table, &added))? == before {
            continue;
        }
        for one in added {
            if shown(&with(&table, std::slice::from_ref(&one)))? != before {
                wrong.push(format!("{} {year}: `{}` is printed", form.as_str(), one.0.join(".")));
            }
        }
    }
    expected::none(&wrong)
}

/// Tells whether a key is for another body that follows the same outline.
fn is_for_others(form: Form, year: u64, path: &str) -> bool {
    let agencies = [Form::Annual, Form::PublicUnit, Form::School];
    let is_in = |other: &Form| {
        let table: Result<Table, _> = whole(*other, year).parse();
        table.is_ok_and(|table| has(&Value::Table(table), path))
    };
    // Of schools, which had the outline of all offices before, and of what a commune does not have.
    let school = ["staff.support_staff", "narrative.school", "narrative.school_disclosure"];
    let commune = [
        "agency.parent",
        "staff.branches",
        "people_inspectorate.head",
        "people_inspectorate.positions",
        "people_inspectorate.reports",
        "people_inspectorate.budget",
    ];
    agencies.contains(&form) && agencies.iter().any(is_in)
        || school.contains(&path)
        || form == Form::Commune && commune.contains(&path)
}

/// Returns a form with every key in use, and without names of files.
fn whole(form: Form, year: u64) -> String {
    uncommented(&blank(form, year, Lang::Vi))
}

/// Returns the paths of all keys; those of documents cited and of free text once each.
fn paths(fields: &[Field], before: &str) -> Vec<String> {
    let mut found = Vec::new();
    for field in fields {
        let path = format!("{before}{}", plain(field.name));
        let shape = if let Shape::List(item) = field.shape { *item } else { field.shape };
        if let Shape::Table(fields) = shape {
            found.extend(paths(fields, &format!("{path}.")));
        }
        found.push(path);
    }
    found
}

/// Tells whether a value has a key, or some entry of a list has it.
fn has(value: &Value, path: &str) -> bool {
    if path.is_empty() {
        return true;
    }
    let (name, rest) = path.split_once('.').unwrap_or((path, ""));
    match value {
        Value::Array(items) => items.iter().any(|item| has(item, path)),
        Value::Table(table) => table.get(name).is_some_and(|value| has(value, rest)),
        _ => false,
    }
}

/// A key that a form leaves out, and a value for it.
type Added = (Vec<&'static str>, Value);

fn add(
    fields: &'static [Field],
    table: &Table,
    path: &mut Vec<&'static str>,
    added: &mut Vec<Added>,
) {
    let texts = ["Chữ".to_owned()];
    for field in fields {
        path.push(plain(field.name));
        match (table.get(plain(field.name)), field.shape) {
            (None, Shape::List(Shape::File) | Shape::Extra) => {}
            (None, shape) => {
                added.push((path.clone(), Filler::new(&texts, &[1], true).at(path, &shape)));
            }
            (Some(Value::Table(inner)), Shape::Table(fields)) => add(fields, inner, path, added),
            _ => {}
        }
        path.pop();
    }
}

/// Reads a table with some more values.
fn with(table: &Table, added: &[Added]) -> Year {
    let mut table = table.clone();
    for (path, value) in added {
        let Some((last, before)) = path.split_last() else { continue };
        let inner = before.iter().fold(&mut table, |table, name| {
            let inner = table.entry(*name).or_insert_with(|| Value::Table(Table::new()));
            inner.as_table_mut().expect("a path goes through tables")
        });
        inner.insert((*last).to_owned(), value.clone());
    }
    table.remove("extends");
    table.remove("catalogue");
    table.remove("extra");
    table
        .get_mut("layout")
        .and_then(Value::as_table_mut)
        .and_then(|layout| layout.remove("outline"));
    Year::new("form.toml", &format!("# --draft\n{table}"))
}

fn shown(year: &Year) -> Result<String, Failure> {
    let Document { layout, frame, body, annexes, .. } = year.document()?;
    // The properties are no part of the text.
    Ok(native::write(&Document { layout, frame, body, annexes, ..Document::default() }))
}

/// Returns a path without the indices of lists.
fn plain_path(key: &str) -> String {
    key.split('[').map(|part| part.split_once(']').map_or(part, |(_, rest)| rest)).collect()
}

/// Tells whether one path is the other, or lies below it.
fn below(path: &str, other: &str) -> bool {
    let inside = |a: &str, b: &str| {
        a.strip_prefix(b).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    !other.is_empty() && (inside(path, other) || inside(other, path))
}
