//! What a year file must have: asked of a whole file only, not of shared values.

use crate::model::Model;
use crate::read::{Field, Shape, Table, plain};

use super::json::Json;
use super::{Members, required};

/// Returns the conditions of a year file: of every kind, then of each.
pub(super) fn all() -> Json {
    let mut conditions = vec![condition(&[], Json::Object(complete(Model::FIELDS)))];
    let year = || Json::Object(need(&["year"]));
    let period = || Json::Object(need(&["period"]));
    let dated = || within("document", Json::Object(need(&["date"])));
    conditions.extend([
        condition(&["annual", "consolidated"], year()),
        condition(&["review"], period()),
        condition(&["campaign"], either(vec![period(), year()])),
        condition(
            &["campaign"],
            either(vec![
                within(
                    "movement",
                    either(vec![Json::Object(need(&["name"])), Json::Object(need(&["plan"]))]),
                ),
                within("document", Json::Object(need(&["subject"]))),
            ]),
        ),
        condition(&["letter"], either(vec![year(), dated()])),
        condition(&["letter"], within("document", addressed())),
    ]);
    Json::List(conditions)
}

/// A condition of a file of these kinds, or of any; a file of shared values has no kind.
fn condition(kinds: &[&str], then: Json) -> Json {
    let mut when = need(&["kind"]);
    if !kinds.is_empty() {
        let kind = Json::Object(vec![("enum", Json::texts(kinds.iter().copied()))]);
        when.push(("properties", Json::Object(vec![("kind", kind)])));
    }
    when.push(("not", Json::Object(need(&["extends"]))));
    Json::Object(vec![("if", Json::Object(when)), ("then", then)])
}

/// The keys that tables must have, wherever they stand; lists and their items see to their own.
fn complete(fields: &[Field]) -> Members {
    let mut members: Members = required(fields).into_iter().collect();
    let inner = fields.iter().filter_map(|field| match field.shape {
        Shape::Table(fields) => {
            let inner = complete(fields);
            (!inner.is_empty()).then(|| (plain(field.name), Json::Object(open(inner))))
        }
        _ => None,
    });
    let inner: Members = inner.collect();
    if !inner.is_empty() {
        members.push(("properties", Json::Object(inner)));
    }
    open(members)
}

/// Says that more keys are welcome: a checker in strict mode takes a table with some for all.
fn open(mut members: Members) -> Members {
    if !members.is_empty() && members.iter().all(|(name, _)| *name != "additionalProperties") {
        members.push(("additionalProperties", Json::Flag(true)));
    }
    members
}

fn need(keys: &[&str]) -> Members {
    open(vec![("required", Json::texts(keys.iter().copied()))])
}

/// The table must be there and meet a condition.
fn within(table: &'static str, condition: Json) -> Json {
    let mut members = need(&[table]);
    members.push(("properties", Json::Object(vec![(table, condition)])));
    Json::Object(members)
}

fn either(conditions: Vec<Json>) -> Json {
    Json::Object(vec![("anyOf", Json::List(conditions))])
}

/// A list that is not empty.
fn addressed() -> Json {
    let list = Json::Object(vec![("minItems", Json::Number(1))]);
    let mut members = need(&["addressed_to"]);
    members.push(("properties", Json::Object(vec![("addressed_to", list)])));
    Json::Object(members)
}
