//! What templates see of the office's own figures.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Column, Declarations, Declared, ExtraType};
use crate::model::{Extra, ExtraValue};
use crate::read::Member;
use crate::template::{Known, wording};
use crate::value::{Date, Spanned, blank_hint};

/// Returns `extra` and `extra_tables`. An absent value is left out, an absent list or table empty.
pub(super) fn values(declared: &Declarations, extra: &Extra) -> Map<String, Value> {
    let (mut values, mut tables) = (Map::new(), Map::new());
    for key in &declared.key {
        let name = &key.name.value;
        let held = extra.get(name).map(|held| &held.value);
        let is_many = matches!(key.r#type.value, ExtraType::List | ExtraType::Table);
        match held {
            Some(held) => drop(values.insert(name.clone(), json!(held))),
            None if is_many => drop(values.insert(name.clone(), json!([]))),
            None => {}
        }
        if key.r#type.value == ExtraType::Table {
            let rows = match held {
                Some(ExtraValue::List(rows)) => rows.as_slice(),
                _ => &[],
            };
            tables.insert(name.clone(), table(key, rows));
        }
    }
    let both = [("extra", values), ("extra_tables", tables)];
    both.into_iter().map(|(name, values)| (name.to_owned(), values.into())).collect()
}

/// Returns a table as it is printed.
fn table(key: &Declared, rows: &[Spanned<ExtraValue>]) -> Value {
    let heads = key.columns.iter().map(|column| {
        let align = match column.r#type.value {
            ExtraType::Text => "left",
            ExtraType::Date | ExtraType::Flag => "center",
            _ => "right",
        };
        json!({ "label": column.label.value, "align": align })
    });
    let cells = |row: &Spanned<ExtraValue>| -> Vec<String> {
        let ExtraValue::Table(row) = &row.value else { return Vec::new() };
        let cell = |column: &Column| row.get(&column.name.value).map(|cell| &cell.value);
        key.columns
            .iter()
            .map(|column| cell(column).map_or_else(String::new, |cell| shown(cell, column)))
            .collect()
    };
    let is_summed = key.total.is_some_and(|total| total.value) && rows.len() > 1;
    let totals: Vec<_> = match is_summed {
        true => key.columns.iter().map(|column| total(column, rows)).collect(),
        false => Vec::new(),
    };
    json!({
        "heads": heads.collect::<Vec<_>>(),
        "rows": rows.iter().map(cells).collect::<Vec<_>>(),
        "totals": totals,
    })
}

/// Prints a cell.
fn shown(cell: &ExtraValue, column: &Column) -> String {
    match cell {
        ExtraValue::Text(text) => text.clone(),
        ExtraValue::Whole(count) => match column.r#type.value {
            ExtraType::Count => wording::count((*count).into()),
            _ => wording::thousands((*count).into()),
        },
        ExtraValue::Decimal(figure) => wording::decimal(*figure, 2),
        ExtraValue::Flag(flag) => if *flag { "x" } else { "" }.to_owned(),
        ExtraValue::Day(day) => day.slashed(),
        ExtraValue::List(_) | ExtraValue::Table(_) => String::new(),
    }
}

/// Adds up a column of counts or amounts; a blank where one of them is still to be filled in.
fn total(column: &Column, rows: &[Spanned<ExtraValue>]) -> String {
    if !matches!(column.r#type.value, ExtraType::Count | ExtraType::Money) {
        return String::new();
    }
    let mut sum = 0u64;
    for row in rows {
        let ExtraValue::Table(row) = &row.value else { continue };
        match row.get(&column.name.value).map(|cell| &cell.value) {
            Some(ExtraValue::Whole(count)) => sum = sum.saturating_add(*count),
            Some(ExtraValue::Text(text)) if blank_hint(text).is_some() => {
                return "TODO: tổng".to_owned();
            }
            _ => {}
        }
    }
    shown(&ExtraValue::Whole(sum), column)
}

/// Returns the names of `extra` and `extra_tables`.
pub(super) fn known(declared: &Declarations) -> [(String, Known); 2] {
    let leaf = Known::default;
    let fields = |names: &mut dyn Iterator<Item = String>| Known {
        fields: names.map(|name| (name, leaf())).collect(),
        ..leaf()
    };
    let list = |element: Known| Known { element: Some(Box::new(element)), ..leaf() };
    let key = |key: &Declared| match key.r#type.value {
        ExtraType::List => list(leaf()),
        ExtraType::Table => {
            list(fields(&mut key.columns.iter().map(|column| column.name.value.clone())))
        }
        _ => leaf(),
    };
    let head = fields(&mut ["label", "align"].map(str::to_owned).into_iter());
    let table = Known {
        fields: BTreeMap::from([
            ("heads".to_owned(), list(head)),
            ("rows".to_owned(), list(list(leaf()))),
            ("totals".to_owned(), list(leaf())),
        ]),
        ..leaf()
    };
    let extra = declared.key.iter().map(|of| (of.name.value.clone(), key(of))).collect();
    let tables = declared.key.iter().filter(|key| key.r#type.value == ExtraType::Table);
    let tables = tables.map(|key| (key.name.value.clone(), table.clone())).collect();
    let known = |fields| Known { fields, ..leaf() };
    [("extra".to_owned(), known(extra)), ("extra_tables".to_owned(), known(tables))]
}

/// Returns values made up: two entries in each list, two rows in each table.
pub(super) fn sample(declared: &Declarations) -> Extra {
    let member = |name: &str, value| Member {
        key: Spanned { value: name.to_owned(), ..Spanned::default() },
        value: spanned(value),
    };
    let row = |key: &Declared, number| {
        let cells = key.columns.iter().map(|column| {
            member(&column.name.value, leaf(column.r#type.value, &column.label.value, number))
        });
        spanned(ExtraValue::Table(Extra { members: cells.collect(), ..Extra::default() }))
    };
    let members = declared.key.iter().map(|key| {
        let label = &key.label.value;
        let value = match key.r#type.value {
            ExtraType::List => ExtraValue::List(
                (1..=2).map(|number| spanned(leaf(ExtraType::Text, label, number))).collect(),
            ),
            ExtraType::Table => ExtraValue::List((1..=2).map(|number| row(key, number)).collect()),
            of => leaf(of, label, 1),
        };
        member(&key.name.value, value)
    });
    Extra { members: members.collect(), ..Extra::default() }
}

fn leaf(of: ExtraType, label: &str, number: u64) -> ExtraValue {
    match of {
        ExtraType::Count => ExtraValue::Whole(number + 2),
        ExtraType::Money => ExtraValue::Whole(number * 1_500_000),
        ExtraType::Number => ExtraValue::Decimal(12.5),
        ExtraType::Percent => ExtraValue::Decimal(98.6),
        ExtraType::Date => ExtraValue::Day(Date { year: 2025, month: 3, day: 18 }),
        ExtraType::Flag => ExtraValue::Flag(true),
        ExtraType::Text | ExtraType::List | ExtraType::Table => {
            ExtraValue::Text(format!("{label} {number}"))
        }
    }
}

fn spanned(value: ExtraValue) -> Spanned<ExtraValue> {
    Spanned { value, span: Default::default() }
}
