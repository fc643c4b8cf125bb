//! What templates see of a review or a campaign: years in words, verdicts on indicators, totals of
//! tables.

use serde_json::{Map, Value, json};

use crate::model::{Aim, Commendation, FigureColumn, Figures, Kind, Model, Stage, Verdict};
use crate::parse::Year;
use crate::read::Shape;
use crate::template::wording;
use crate::value::{self, Whole, blank_hint};

computed! {
    /// The values that are made here.
    pub(super) VALUES {
        "span": Shape::Text => "Năm hoặc giai đoạn bằng chữ: năm 2021, giai đoạn 2016 - 2020", "the year or years in words";
        "within": Shape::Text => "trong năm, trong 05 năm", "within the year, within 05 years";
        "stage": Shape::Text => "Sơ kết hoặc Tổng kết", "interim or final";
        "indicators[].goal": Shape::Text => "Mức đề ra, đã kèm đơn vị", "the aim, with its unit";
        "indicators[].reached": Shape::Text => "Mức đạt được, đã kèm đơn vị", "what was reached, with its unit";
        "indicators[].verdict": Shape::Text => "vượt, đạt, không đạt; trống khi không so được", "exceeded, met or missed; empty where it cannot be told";
        "indicator_counts": Shape::Table(&[]) => "Số chỉ tiêu theo kết quả", "aims by what became of them";
        "indicator_counts.exceeded": Shape::Whole => "Số chỉ tiêu vượt", "aims exceeded";
        "indicator_counts.met": Shape::Whole => "Số chỉ tiêu đạt", "aims met";
        "indicator_counts.missed": Shape::Whole => "Số chỉ tiêu không đạt", "aims missed";
        "indicator_counts.judged": Shape::Whole => "Số chỉ tiêu so được", "aims that can be judged";
        "results[].paragraphs": Shape::List(&Shape::Text) => "Các đoạn của nội dung", "the text, paragraph by paragraph";
        "tables[].rows[].cells": Shape::List(&Shape::Text) => "Các ô của dòng, đã ghi đúng cách viết số", "the cells of the row, as they are printed";
        "tables[].totals": Shape::List(&Shape::Text) => "Dòng cộng; trống khi không cộng", "the last row; empty where nothing is added up";
        "placed": Shape::Table(&[]) => "Nội dung riêng đứng ở phần nào", "where results of the office's own stand";
        "placed.alone": Shape::Flag => "Có nội dung riêng đứng một mình", "whether free results stand alone";
        "placed.workplace": Shape::Flag => "Có nội dung riêng về nơi làm việc", "whether some are about the workplace";
        "placed.organization": Shape::Flag => "Có nội dung riêng về tổ chức bộ máy", "whether some are about the organisation";
        "placed.reception": Shape::Flag => "Có nội dung riêng về tiếp công dân", "whether some are about citizens received";
        "placed.unions": Shape::Flag => "Có nội dung riêng về đoàn thể", "whether some are about the unions";
        "placed.front": Shape::Flag => "Có nội dung riêng về Mặt trận Tổ quốc", "whether some are about the Front";
        "commended": Shape::Table(&[]) => "Tổng số khen thưởng", "how many were commended";
        "commended.collectives": Shape::Whole => "Số tập thể được khen thưởng", "groups commended";
        "commended.individuals": Shape::Whole => "Số cá nhân được khen thưởng", "persons commended";
    }
}

/// Adds the values.
pub(super) fn add(values: &mut Map<String, Value>, year: &Year) {
    let model = &year.model;
    add_years(values, model);
    add_indicators(values, &model.indicators);
    // Without a place, what a review found is about the workplace; in a campaign it stands alone.
    let place = if model.kind.value == Kind::Review { "workplace" } else { "" };
    add_results(values, place);
    add_tables(values, &model.tables, place);
    let lists = ["results", "tables"].map(|list| values.get(list).cloned().unwrap_or_default());
    let entries = lists.iter().filter_map(Value::as_array).flatten();
    let under: Vec<&str> = entries.filter_map(|entry| entry.get("under")?.as_str()).collect();
    let placed = ["", "workplace", "organization", "reception", "unions", "front"];
    let placed = placed.map(|place| {
        let name = if place.is_empty() { "alone" } else { place };
        (name.to_owned(), under.contains(&place).into())
    });
    values.insert("placed".into(), Map::from_iter(placed).into());
    let sum = |count: fn(&Commendation) -> Option<Whole>| {
        value::total(model.commendations.iter().filter_map(count))
    };
    let commended = json!({
        "collectives": sum(|it| it.collectives),
        "individuals": sum(|it| it.individuals),
    });
    values.insert("commended".into(), commended);
}

/// `span`: `năm 2021`, `giai đoạn 2016 - 2020`; `within`: `trong năm`, `trong 05 năm`.
fn add_years(values: &mut Map<String, Value>, model: &Model) {
    if let Some(Value::Object(period)) = values.get_mut("period")
        && model.period.is_some()
    {
        let open = ["from", "to", "years"].iter().any(|key| is_blank(period.get(*key)));
        let years = model.years().filter(|_| !open).map_or("TODO: số năm".into(), Value::from);
        period.insert("years".into(), years);
    }
    let within = match model.years() {
        Some(years) if years > 1 => format!("trong {years:02} năm"),
        None if model.period.is_some() => "trong kỳ".to_owned(),
        _ => "trong năm".to_owned(),
    };
    let review = model.review.as_ref().and_then(|review| review.stage);
    let movement = model.movement.as_ref().and_then(|movement| movement.stage);
    let stage = match model.kind.value {
        Kind::Campaign => movement.map_or(Stage::Final, |stage| stage.value),
        _ => review.map_or(Stage::Interim, |stage| stage.value),
    };
    values.insert("span".into(), model.span_of_years().into());
    values.insert("within".into(), within.into());
    values.insert("stage".into(), stage.word().into());
}

/// `goal`, `reached` and `verdict` of each indicator, and how many were exceeded, met and missed.
fn add_indicators(values: &mut Map<String, Value>, indicators: &[Aim]) {
    let verdicts: Vec<&str> =
        indicators.iter().map(|it| it.verdict().map_or("", Verdict::word)).collect();
    let count = |verdict: Verdict| verdicts.iter().filter(|word| **word == verdict.word()).count();
    let counts = json!({
        "exceeded": count(Verdict::Exceeded),
        "met": count(Verdict::Met),
        "missed": count(Verdict::Missed),
        "judged": verdicts.iter().filter(|word| !word.is_empty()).count(),
    });
    for (table, verdict) in tables(values, "indicators").zip(&verdicts) {
        let ceiling = table.get("at_most") == Some(&Value::Bool(true));
        let goal = measured(table, "target_percent", "target", [", tương ứng ", ""]).map(|goal| {
            let said = ceiling && blank_hint(&goal).is_none();
            if said { format!("không quá {goal}") } else { goal }
        });
        let reached = measured(table, "result_percent", "result", [" (", ")"]);
        table.insert("goal".into(), goal.unwrap_or_default().into());
        table.insert("reached".into(), reached.unwrap_or_default().into());
        table.insert("verdict".into(), (*verdict).into());
    }
    values.insert("indicator_counts".into(), counts);
}

/// Returns a share, a count with its unit, or both, as they are printed: `98,6% (1.240 hồ sơ)`;
/// `around` parts the two.
fn measured(
    table: &Map<String, Value>,
    share: &str,
    count: &str,
    around: [&str; 2],
) -> Option<String> {
    let (share, count) = (table.get(share), table.get(count));
    if let Some(Value::String(blank)) = share.or(count) {
        return Some(blank.clone());
    }
    let share = share.and_then(Value::as_f64).map(|share| format!("{}%", figure(share)));
    let count = count.and_then(Value::as_u64).map(|count| {
        let number = wording::count(count.into());
        match table.get("unit").and_then(Value::as_str) {
            Some(unit) => format!("{number} {unit}"),
            None => number,
        }
    });
    match (share, count) {
        (Some(share), Some(count)) => Some([share.as_str(), around[0], &count, around[1]].concat()),
        (share, count) => share.or(count),
    }
}

/// Paragraphs of free results; the place where they stand.
fn add_results(values: &mut Map<String, Value>, place: &str) {
    for table in tables(values, "results") {
        let text = table.get("text").and_then(Value::as_str).unwrap_or_default();
        let text = text.replace("\r\n", "\n");
        let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        let paragraphs: Vec<&str> = paragraphs.collect();
        table.insert("paragraphs".into(), json!(paragraphs));
        table.entry("under").or_insert_with(|| place.into());
    }
}

/// Cells and totals of tables; every row has as many cells as there are columns.
fn add_tables(values: &mut Map<String, Value>, figures: &[Figures], place: &str) {
    for (table, figures) in tables(values, "tables").zip(figures) {
        table.entry("under").or_insert_with(|| place.into());
        let mut open = vec![false; figures.columns.len()];
        let rows = table.get_mut("rows").and_then(Value::as_array_mut);
        for row in rows.into_iter().flatten().filter_map(Value::as_object_mut) {
            let cells = cells(row.get("values"), &mut open);
            row.insert("cells".into(), json!(cells));
        }
        let columns = figures.columns.iter().zip(open).enumerate();
        let totals = columns.map(|(index, (column, open))| total(figures, index, column, open));
        let mut totals: Vec<String> = totals.collect();
        let is_shown = figures.total.is_none_or(|total| total.value)
            && figures.rows.len() > 1
            && totals.iter().any(|total| !total.is_empty());
        if !is_shown {
            totals.clear();
        }
        table.insert("totals".into(), json!(totals));
    }
}

/// Prints the figures of a row, and notes the columns where one is still to be filled in.
fn cells(values: Option<&Value>, open: &mut [bool]) -> Vec<String> {
    let cells = open.iter_mut().enumerate().map(|(column, open)| {
        let value = values.and_then(|values| values.get(column));
        *open |= is_blank(value);
        match value {
            Some(Value::String(blank)) => blank.clone(),
            value => value.and_then(Value::as_f64).map(figure).unwrap_or_default(),
        }
    });
    cells.collect()
}

fn total(figures: &Figures, index: usize, column: &FigureColumn, open: bool) -> String {
    match () {
        () if !column.is_summed() => String::new(),
        () if open => "TODO: tổng".to_owned(),
        () => figure(figures.sum(index)),
    }
}

/// Returns the tables of a list.
fn tables<'v>(
    values: &'v mut Map<String, Value>,
    list: &str,
) -> impl Iterator<Item = &'v mut Map<String, Value>> {
    let list = values.get_mut(list).and_then(Value::as_array_mut);
    list.into_iter().flatten().filter_map(Value::as_object_mut)
}

fn is_blank(value: Option<&Value>) -> bool {
    value.and_then(Value::as_str).is_some_and(|text| blank_hint(text).is_some())
}

fn figure(value: f64) -> String {
    wording::decimal(value, 2)
}
