//! From the model to what a template sees: absent leaves are left out, so that printing one is a
//! fault with its place; absent tables are empty, so that asking for one of their keys is not;
//! sums, lists of parts and choices of wording are computed here.

#[macro_use]
mod declare;
mod review;
mod units;
pub mod variables;

use serde_json::{Map, Value, json};

use crate::annexes;
use crate::law::Cited;
use crate::model::{
    AgencyType, Amount, AnnexList, Asks, Complaints, Kind, Model, Population, Work,
};
use crate::outline::{REFORM_OF_2025, judged_on, regime, under_law_of_2022};
use crate::parse::Year;
use crate::read::{Field, Placeholder, Shape, Table, Word, plain};
use crate::value::{self, Whole};

/// A value that is computed; each is declared where it is made.
#[derive(Debug, Clone, Copy)]
pub struct Computed {
    /// Its path: `totals.donations`, `indicators[].goal`.
    pub path: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// What it means, in Vietnamese.
    pub vi: &'static str,
    /// What it means, in English.
    pub en: &'static str,
}

/// Returns every value that is computed from a year.
pub fn all_computed() -> impl Iterator<Item = &'static Computed> {
    [ANNEXED, NAMES, COMMUNITY, FIGURES, COMPLAINTS, review::VALUES].into_iter().flatten()
}

/// Makes the values that templates see, without the narratives, which are blocks and no values.
pub fn build(year: &Year) -> Map<String, Value> {
    let model = &year.model;
    let Ok(Value::Object(mut values)) = serde_json::to_value(model) else {
        return Map::new();
    };
    values.remove("narrative");
    values.remove("annexes");
    values.insert("annexed".into(), annexed(model));
    shape(&mut values, Model::FIELDS, &year.cited);
    for placeholder in &year.placeholders {
        put_placeholder(&mut values, placeholder);
    }
    add_names(&mut values, model);
    add_figures(&mut values, year);
    add_complaints(&mut values, model.complaints.as_ref());
    review::add(&mut values, year);
    values
}

/// Puts in empty tables for absent ones, and what is known of documents cited.
fn shape(values: &mut Map<String, Value>, fields: &[Field], cited: &Cited) {
    for field in fields {
        let name = plain(field.name);
        match values.get_mut(name) {
            Some(Value::Null) => drop(values.remove(name)),
            Some(value) => shape_value(value, &field.shape, cited),
            None if matches!(field.shape, Shape::Table(_)) => {
                values.insert(name.to_owned(), json!({}));
            }
            None => {}
        }
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
        let inner = match (step, value) {
            (Step::Key(key), Value::Object(table)) => Some(table.entry(key).or_insert(Value::Null)),
            (Step::Index(index), Value::Array(items)) => items.get_mut(index),
            _ => None,
        };
        let Some(inner) = inner else { return };
        value = inner;
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

computed! {
    ANNEXED {
        "annexed": Shape::Table(&[]) => "Danh sách nào in thành phụ lục", "which lists stand in an annex";
        "annexed.plans": Shape::Text => "Số của phụ lục in chương trình, kế hoạch", "number of the annex that shows the plans";
        "annexed.members": Shape::Text => "Số của phụ lục in thành viên Ban Chỉ đạo", "number of the annex that shows the members";
        "annexed.donations": Shape::Text => "Số của phụ lục in các quỹ, đợt vận động", "number of the annex that shows the donations";
    }
}

/// Returns the numbers of the annexes that show a list in place of the text.
fn annexed(model: &Model) -> Value {
    let lists = [AnnexList::Plans, AnnexList::Members, AnnexList::Donations];
    let shown = lists
        .into_iter()
        .filter_map(|list| Some((list.word().to_owned(), annexes::showing(model, list)?.into())));
    Value::Object(shown.collect())
}

computed! {
    NAMES {
        "leaders": Shape::Text => "Cấp ủy và lãnh đạo cơ quan", "Party committee and leadership";
        "next_year": Shape::Whole => "Năm sau năm báo cáo", "the year after that of the report";
        "law": Shape::Text => "Số của luật hoặc pháp lệnh áp dụng vào ngày văn bản", "number of the law in force on the day of the document";
        "regime": Shape::Text => "Tên gọi theo luật: dân chủ ở cơ sở, Quy chế dân chủ ở cơ sở", "what the law calls its matter";
        "work": Shape::Text => "Việc được báo cáo, theo luật vào ngày văn bản", "the work reported on, as the law of the day calls it";
        "communes": Shape::Text => "Cấp xã gọi theo ngày văn bản: xã, phường, đặc khu", "what communes are called on the day of the document";
        "organ": Shape::Text => "cơ quan, đơn vị, nhà trường hoặc địa phương", "what the agency is: office, unit, school, place";
        "everyone": Shape::Text => "Mọi người làm việc ở cơ quan, gọi theo loại cơ quan", "everyone who works there";
    }
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
    values.insert("year".into(), model.last_year().value.into());
    values.insert("next_year".into(), (model.last_year().value + 1).into());
    let [regime, work] = regime_and_work(model);
    let law = if under_law_of_2022(model) { "10/2022/QH15" } else { "34/2007/PL-UBTVQH11" };
    let communes = if judged_on(model) >= REFORM_OF_2025 {
        "xã, phường, đặc khu"
    } else {
        "xã, phường, thị trấn"
    };
    let [organ, everyone] = match agency.category() {
        AgencyType::Administrative => ["cơ quan", "cán bộ, công chức, viên chức và người lao động"],
        AgencyType::PublicUnit => ["đơn vị", "viên chức và người lao động"],
        AgencyType::School => ["nhà trường", "cán bộ, giáo viên, nhân viên và người lao động"],
        AgencyType::Commune => ["địa phương", "cán bộ, công chức và người lao động"],
    };
    let words = [
        ("communes", communes),
        ("everyone", everyone),
        ("law", law),
        ("organ", organ),
        ("regime", regime),
        ("work", work),
    ];
    values.extend(words.map(|(name, word)| (name.to_owned(), word.into())));
    add_community(values, model);
    add_letter(values, model);
}

/// Adds who asks whom in a letter, where the data leaves it to the frame.
fn add_letter(values: &mut Map<String, Value>, model: &Model) {
    let Some(Value::Object(letter)) = values.get_mut("letter") else { return };
    letter.entry("by").or_insert_with(|| model.agency.name.value.clone().into());
    letter.entry("asks").or_insert_with(|| Asks::default().word().into());
    letter.entry("units").or_insert_with(|| match model.document.addressed_to.as_slice() {
        [one] => inside_a_sentence(&one.value).into(),
        _ => "các cơ quan, đơn vị".into(),
    });
}

/// Returns a name without the capital that only the start of the line gave it: `Các phòng` but not
/// `Sở Nội vụ`.
fn inside_a_sentence(name: &str) -> String {
    let name = name.trim();
    let leads = [("Các ", "các "), ("Toàn thể ", "toàn thể "), ("Tất cả ", "tất cả ")];
    let lead = leads.iter().find(|(lead, _)| name.starts_with(lead));
    lead.map_or_else(|| name.to_owned(), |(capital, small)| name.replacen(capital, small, 1))
}

/// Returns what the law calls the rules of democracy, and how offices name the work; in the summary
/// of a movement, it is that which is carried out.
pub fn regime_and_work(model: &Model) -> [&'static str; 2] {
    let movement = model.movement.as_ref().filter(|_| model.kind.value == Kind::Campaign);
    if movement.is_some_and(|movement| movement.name.is_some()) {
        ["phong trào thi đua", "phong trào thi đua"]
    } else if under_law_of_2022(model) {
        [regime(model), "thực hiện dân chủ ở cơ sở"]
    } else {
        [regime(model), "xây dựng và thực hiện Quy chế dân chủ ở cơ sở"]
    }
}

computed! {
    COMMUNITY {
        "callers": Shape::Text => "Ai vận động đóng góp", "who calls for contributions";
        "donors": Shape::Text => "Ai đóng góp", "who contributes";
        "locality": Shape::Text => "xã, phường hoặc đặc khu; nơi khác là địa phương", "kind of the commune";
        "commune_name": Shape::Text => "Tên xã, phường, đặc khu", "name of the commune";
        "hamlet": Shape::Text => "Cách gọi thôn, tổ dân phố", "what hamlets are called there";
    }
}

/// Adds how the commune and its people are called.
fn add_community(values: &mut Map<String, Value>, model: &Model) {
    let agency = &model.agency;
    let [callers, donors] = match agency.category() {
        AgencyType::Commune => {
            ["Chính quyền, Mặt trận Tổ quốc", "Nhân dân, cơ quan, tổ chức trên địa bàn"]
        }
        _ => ["Chính quyền, Công đoàn", "đoàn viên, người lao động"],
    };
    let locality = agency.commune().unwrap_or("địa phương");
    let name = agency.name.value.trim();
    let place = name.to_lowercase().find(locality).and_then(|start| name.get(start..));
    for (key, words) in [
        ("callers", callers),
        ("donors", donors),
        ("locality", locality),
        ("commune_name", place.unwrap_or(locality)),
        ("hamlet", &hamlet(model)),
    ] {
        values.insert(key.into(), words.into());
    }
}

/// Returns how the commune calls its hamlets and residential groups.
fn hamlet(model: &Model) -> String {
    let population = model.population.as_ref();
    let some = |count: Option<Whole>| count.is_some_and(|count| count.value > 0);
    let name = population.and_then(|population| population.hamlet_name.as_ref());
    let name = name.map_or("thôn", |name| name.value.as_str());
    let [hamlets, groups] = population.map_or([false; 2], |population| {
        [some(population.hamlets), some(population.residential_groups)]
    });
    match [hamlets, groups] {
        [true, false] => name.to_owned(),
        [false, true] => "tổ dân phố".to_owned(),
        _ => format!("{name}, tổ dân phố"),
    }
}

computed! {
    FIGURES {
        "totals": Shape::Table(&[]) => "Các tổng số", "sums";
        "totals.contributed": Shape::Whole => "Tổng số tiền Nhân dân đóng góp cho các công trình", "money that the people gave to works";
        "totals.cost": Shape::Whole => "Tổng kinh phí các công trình", "cost of the works";
        "totals.donations": Shape::Whole => "Tổng số tiền các quỹ, đợt vận động", "sum of the donations";
        "totals.hamlets": Shape::Whole => "Tổng số thôn, tổ dân phố", "hamlets and residential groups";
        "totals.land_m2": Shape::Whole => "Tổng diện tích đất hiến, m2", "land given, in square metres";
        "totals.posts_cut": Shape::Whole => "Tổng số biên chế đã giảm", "posts cut";
        "totals.school_income": Shape::Whole => "Tổng thu của nhà trường", "income of the school";
        "totals.school_spending": Shape::Whole => "Tổng chi của nhà trường", "spending of the school";
        "totals.workdays": Shape::Whole => "Tổng số ngày công đóng góp", "days of work given";
        "committee_size": Shape::Whole => "Số thành viên Ban Chỉ đạo, ghi sẵn hoặc đếm từ danh sách", "members of the steering committee, given or counted";
        "assessment_parts": Shape::Whole => "Số phần của đánh giá chung có nội dung", "parts of the assessment that say something";
    }
}

fn add_figures(values: &mut Map<String, Value>, year: &Year) {
    let model = &year.model;
    let donations = value::total(model.donations.iter().map(|donation| donation.amount));
    let cuts = model.reorganization.iter();
    let cuts = cuts.flat_map(|cuts| [cuts.civil_servants_cut, cuts.public_employees_cut]);
    let posts_cut = value::total(cuts.flatten());
    let hamlets = model.population.as_ref().map_or(0, Population::all_hamlets);
    let school = model.school.as_ref();
    let sum = |amounts: Option<&Vec<Amount>>| {
        value::total(amounts.into_iter().flatten().map(|item| item.amount))
    };
    let income = sum(school.map(|school| &school.income));
    let spending = sum(school.map(|school| &school.spending));
    let works = |field: &str, figure: fn(&Work) -> Option<Whole>, blank: &str| {
        let sum = value::total(model.works.iter().filter_map(figure));
        let of_works = |key: &str| key.starts_with("works[") && key.ends_with(field);
        let open = year.placeholders.iter().any(|placeholder| of_works(&placeholder.key));
        if open { Value::from(blank) } else { sum.into() }
    };
    let totals = json!({
        "school_income": total(income, year, "school.income[", "TODO: tổng số thu"),
        "school_spending": total(spending, year, "school.spending[", "TODO: tổng số chi"),
        "donations": total(donations, year, "donations[", "TODO: tổng số tiền"),
        "posts_cut": total(posts_cut, year, "reorganization.", "TODO: tổng số biên chế"),
        "hamlets": total(hamlets, year, "population.", "TODO: tổng số thôn"),
        "cost": works("cost", |work| work.cost, "TODO: tổng kinh phí"),
        "contributed": works("contributed", |work| work.contributed, "TODO: tổng số tiền"),
        "land_m2": works("land_m2", |work| work.land_m2, "TODO: tổng diện tích"),
        "workdays": works("workdays", |work| work.workdays, "TODO: tổng số ngày công"),
    });
    values.insert("totals".into(), totals);
    if let Some(size) = committee_size(values, model) {
        values.insert("committee_size".into(), size);
    }
    let assessment = &model.assessment;
    let impacts = model.review.iter().filter(|review| !review.impacts.is_empty()).count();
    let assessed =
        [&assessment.strengths, &assessment.weaknesses, &assessment.causes, &assessment.lessons];
    let assessed = assessed.iter().filter(|list| !list.is_empty()).count();
    values.insert("assessment_parts".into(), (assessed + impacts).into());
}

/// Returns a sum, or a blank where one of its figures is still to be filled in.
fn total(sum: u64, year: &Year, prefix: &str, blank: &str) -> Value {
    let open = year.placeholders.iter().any(|placeholder| placeholder.key.starts_with(prefix));
    if open { blank.into() } else { sum.into() }
}

/// Returns the size given, or else the number of members listed.
fn committee_size(values: &Map<String, Value>, model: &Model) -> Option<Value> {
    let given = values.get("steering_committee")?.get("size");
    let listed = model.steering_committee.as_ref()?.members.len();
    given.cloned().or_else(|| (listed > 0).then(|| listed.into()))
}

computed! {
    COMPLAINTS {
        "complaints.state": Shape::OneOf(STATES) => "Tình trạng đơn thư, để chọn câu", "which sentence the figures call for";
    }
}

const STATES: &[Word] = &[
    Word { word: "none", vi: "không có đơn", en: "none" },
    Word { word: "resolved", vi: "đã giải quyết hết", en: "all resolved" },
    Word { word: "pending", vi: "còn đơn chưa giải quyết", en: "some pending" },
    Word { word: "received", vi: "có đơn", en: "some received" },
    Word { word: "unknown", vi: "không ghi số đơn", en: "not said" },
];

fn add_complaints(values: &mut Map<String, Value>, complaints: Option<&Complaints>) {
    let Some(Value::Object(table)) = values.get_mut("complaints") else { return };
    let Some(complaints) = complaints else { return };
    let still_open = table.get("received").is_some_and(Value::is_string);
    let state = if still_open { "received" } else { complaint_state(complaints) };
    table.insert("state".into(), state.into());
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
