//! From the model to what a template sees: absent leaves are left out, so that printing one is a
//! fault with its place; absent tables are empty, so that asking for one of their keys is not;
//! sums, lists of parts and choices of wording are computed here.

use serde_json::{Map, Value, json};

use crate::law::Cited;
use crate::model::{Complaints, Model};
use crate::parse::Year;
use crate::read::{Field, Placeholder, Shape, Table, plain};
use crate::value::Whole;

/// Makes the values that templates see, without the narratives, which are blocks and no values.
pub fn build(year: &Year) -> Map<String, Value> {
    let model = &year.model;
    let Ok(Value::Object(mut values)) = serde_json::to_value(model) else {
        return Map::new();
    };
    values.remove("narrative");
    shape(&mut values, Model::FIELDS, &year.cited);
    for placeholder in &year.placeholders {
        put_placeholder(&mut values, placeholder);
    }
    add_names(&mut values, model);
    add_figures(&mut values, model);
    add_complaints(&mut values, model.complaints.as_ref());
    values
}

/// Leaves out absent leaves, empties absent tables, and puts in what is known of documents cited.
fn shape(values: &mut Map<String, Value>, fields: &[Field], cited: &Cited) {
    for field in fields {
        let name = plain(field.name);
        let Some(value) = values.get_mut(name) else { continue };
        if value.is_null() {
            match field.shape {
                Shape::Table(_) => *value = json!({}),
                _ => drop(values.remove(name)),
            }
            continue;
        }
        shape_value(value, &field.shape, cited);
    }
}

fn shape_value(value: &mut Value, shape_of: &Shape, cited: &Cited) {
    match (value, shape_of) {
        (Value::Object(table), Shape::Table(fields)) => shape(table, fields, cited),
        (Value::Object(table), Shape::Citation(fields)) => {
            let index = table.get("cite").and_then(Value::as_u64).unwrap_or(u64::MAX);
            let index = usize::try_from(index).ok().and_then(|index| cited.index.get(index));
            let act = index.and_then(|index| cited.acts.get(*index));
            if let Some(Value::Object(act)) = act.and_then(|act| serde_json::to_value(act).ok()) {
                table.extend(act);
            }
            table.insert("cite".into(), json!(index));
            shape(table, fields, cited);
        }
        (Value::Array(items), Shape::List(item)) => {
            items.iter_mut().for_each(|value| shape_value(value, item, cited));
        }
        _ => {}
    }
}

/// Puts the text of a value still to be filled in where the value itself would be.
fn put_placeholder(values: &mut Map<String, Value>, placeholder: &Placeholder) {
    let mut parts = path(&placeholder.key).into_iter();
    let Some(Step::Key(first)) = parts.next() else { return };
    let mut value = values.entry(first).or_insert(Value::Null);
    for step in parts {
        value = match (step, value) {
            (Step::Key(key), Value::Object(table)) => table.entry(key).or_insert(Value::Null),
            (Step::Index(index), Value::Array(items)) if index < items.len() => &mut items[index],
            _ => return,
        };
    }
    if matches!(value, Value::Object(_)) {
        return;
    }
    *value = Value::String(placeholder.text.clone());
}

enum Step {
    Key(String),
    Index(usize),
}

/// Splits a dotted path such as `campaigns[0].topic`.
fn path(key: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    for part in key.split(['.', '[']) {
        match part.strip_suffix(']').and_then(|index| index.parse().ok()) {
            Some(index) => steps.push(Step::Index(index)),
            None => steps.push(Step::Key(part.to_owned())),
        }
    }
    steps
}

fn add_names(values: &mut Map<String, Value>, model: &Model) {
    let agency = &model.agency;
    let short = agency.short_name.as_ref().map_or(&agency.name.value, |name| &name.value);
    let leadership = agency
        .leadership
        .as_ref()
        .map_or_else(|| format!("lãnh đạo {short}"), |name| name.value.clone());
    let leaders = match &agency.party_committee {
        Some(committee) => format!("{}, {leadership}", committee.value),
        None => leadership.clone(),
    };
    if let Some(Value::Object(table)) = values.get_mut("agency") {
        table.entry("short_name").or_insert_with(|| short.clone().into());
        table.entry("leadership").or_insert_with(|| leadership.into());
    }
    values.insert("leaders".into(), leaders.into());
    values.insert("next_year".into(), (model.year.value + 1).into());
}

fn add_figures(values: &mut Map<String, Value>, model: &Model) {
    let donations: u64 = model.donations.iter().map(|donation| donation.amount.value).sum();
    let cuts = model.reorganization.as_ref();
    let cuts = [
        (cuts.and_then(|table| table.civil_servants_cut), "biên chế công chức"),
        (cuts.and_then(|table| table.public_employees_cut), "biên chế viên chức"),
    ];
    let posts_cut: u64 = cuts.iter().filter_map(|(count, _)| *count).map(|count| count.value).sum();
    let staff = model.staff.as_ref();
    let staff_parts = parts(&[
        (staff.and_then(|staff| staff.civil_servants), "công chức"),
        (staff.and_then(|staff| staff.public_employees), "viên chức"),
        (staff.and_then(|staff| staff.contract_workers), "người lao động hợp đồng"),
    ]);
    let cut_parts = parts(&cuts);
    let published: Vec<_> = model
        .campaigns
        .iter()
        .map(|campaign| {
            let published = campaign.published.as_ref();
            parts(&[
                (published.and_then(|published| published.articles), "tin, bài"),
                (published.and_then(|published| published.documents), "tài liệu, văn bản"),
                (published.and_then(|published| published.banners), "băng-rôn điện tử"),
            ])
        })
        .collect();
    let committee = model.steering_committee.as_ref();
    let size = committee.and_then(|committee| match committee.size {
        Some(size) => Some(size.value),
        None => u64::try_from(committee.members.len()).ok().filter(|count| *count > 0),
    });
    if let Some(size) = size {
        values.insert("committee_size".into(), size.into());
    }
    let assessment = &model.assessment;
    let assessed =
        [&assessment.strengths, &assessment.weaknesses, &assessment.causes, &assessment.lessons];
    let assessed = assessed.iter().filter(|list| !list.is_empty()).count();
    values.insert("totals".into(), json!({ "donations": donations, "posts_cut": posts_cut }));
    values.insert("staff_parts".into(), staff_parts.into());
    values.insert("cut_kind".into(), cut_kind(&cuts).into());
    values.insert("cut_parts".into(), cut_parts.into());
    values.insert("published_parts".into(), published.into());
    values.insert("assessment_parts".into(), assessed.into());
    values.insert("reception_arrangements".into(), arrangements(model).into());
}

/// Returns the figures that are given and not zero, each with its noun: `["04 công chức"]`.
fn parts(figures: &[(Option<Whole>, &str)]) -> Vec<String> {
    let given = figures.iter().filter_map(|(count, noun)| Some((count.as_ref()?.value, noun)));
    given
        .filter(|(count, _)| *count > 0)
        .map(|(count, noun)| format!("{} {noun}", padded(count)))
        .collect()
}

/// Returns what kind of post was cut when it was one kind only: `công chức`.
fn cut_kind(cuts: &[(Option<Whole>, &str)]) -> String {
    let kind = cuts.iter().find(|(count, _)| count.is_some_and(|count| count.value > 0));
    kind.map(|(_, noun)| noun.trim_start_matches("biên chế ").to_owned()).unwrap_or_default()
}

fn arrangements(model: &Model) -> Vec<String> {
    let Some(reception) = &model.citizen_reception else { return Vec::new() };
    let given = |flag: Option<crate::value::Flag>| flag.is_some_and(|flag| flag.value);
    let mut done = Vec::new();
    let fixed = [
        (reception.room, "bố trí phòng tiếp công dân"),
        (reception.schedule_posted, "niêm yết lịch tiếp công dân"),
        (reception.rules_reviewed, "rà soát, sửa đổi, bổ sung nội quy tiếp công dân"),
        (reception.interpreter, "bố trí phiên dịch khi cần thiết"),
    ];
    done.extend(fixed.iter().filter(|(flag, _)| given(*flag)).map(|(_, text)| (*text).to_owned()));
    if let Some(hotline) = &reception.hotline {
        done.push(format!("công khai số điện thoại đường dây nóng {}", hotline.value));
    }
    done
}

fn add_complaints(values: &mut Map<String, Value>, complaints: Option<&Complaints>) {
    let kinds = complaints.and_then(|complaints| complaints.kinds.as_ref());
    let kinds = parts(&[
        (kinds.and_then(|kinds| kinds.complaints), "đơn khiếu nại"),
        (kinds.and_then(|kinds| kinds.denunciations), "đơn tố cáo"),
        (kinds.and_then(|kinds| kinds.petitions), "đơn kiến nghị, phản ánh"),
    ]);
    values.insert("complaint_kinds".into(), kinds.into());
    if let Some(Value::Object(table)) = values.get_mut("complaints")
        && let Some(complaints) = complaints
    {
        table.insert("state".into(), complaint_state(complaints).into());
    }
}

/// Returns which sentence the figures call for.
fn complaint_state(complaints: &Complaints) -> &'static str {
    let count = |figure: Option<Whole>| figure.map(|figure| figure.value);
    let Some(received) = count(complaints.received) else { return "unknown" };
    let all = received + count(complaints.carried_over).unwrap_or(0);
    if all == 0 {
        return "none";
    }
    if count(complaints.pending).unwrap_or(0) > 0 {
        return "pending";
    }
    let own = count(complaints.within_competence)
        .unwrap_or(all.saturating_sub(count(complaints.referred).unwrap_or(0)));
    if own > 0 && count(complaints.resolved) == Some(own) { "resolved" } else { "received" }
}

/// Writes a count as offices do: two digits at least, thousands set off with dots.
pub fn padded(count: u64) -> String {
    if count < 10 { format!("{count:02}") } else { grouped(count) }
}

/// Writes a number with its thousands set off with dots.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}
