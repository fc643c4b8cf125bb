//! What the template of a consolidated report sees: `units`.

use serde_json::{Map, Value, json};

use super::{Consolidated, Totals, leaves_out};
use crate::model::Model;
use crate::sums;
use crate::template::wording;

/// Makes the values.
pub fn values(consolidated: &Consolidated, head: &Model) -> Map<String, Value> {
    let all = Totals::of(consolidated.units());
    let mut units = figures(&all);
    let groups = consolidated.groups.iter().map(|group| {
        let totals = Totals::of(group.units.iter());
        let mut made = figures(&totals);
        made.insert("name".into(), group.name.as_str().into());
        made.insert("reported".into(), totals.reported.into());
        if let Some(expected) = group.expected {
            made.insert("expected".into(), expected.into());
            made.insert("missing".into(), expected.saturating_sub(totals.reported).into());
        }
        Value::Object(made)
    });
    units.insert("groups".into(), groups.collect());
    units.insert("reported".into(), all.reported.into());
    units.insert("listed".into(), consolidated.expected.is_some().into());
    units.insert("expected".into(), consolidated.expected.unwrap_or(all.reported).into());
    units.insert("missing".into(), json!(consolidated.missing));
    units.insert("counted".into(), (!leaves_out(head)).into());
    units.insert("others".into(), consolidated.others.into());
    units.insert("unknown".into(), consolidated.unknown.into());
    let faulty = consolidated.contradictory().map(|unit| {
        let faults: Vec<_> = unit.faults.iter().map(|(_, fault)| fault.replace('`', "")).collect();
        json!({ "name": unit.name, "faults": faults.join("; ") })
    });
    units.insert("contradictory".into(), faulty.collect());
    let unusable =
        consolidated.unusable.iter().map(|(name, why)| json!({ "name": name, "faults": why }));
    units.insert("unusable".into(), unusable.collect());
    Map::from_iter([("units".to_owned(), Value::Object(units))])
}

/// Figures and shares; one that no unit gives has no value, only the number of units, 0.
fn figures(totals: &Totals) -> Map<String, Value> {
    let mut sums = Map::new();
    for (sum, total) in sums::ALL.iter().zip(&totals.sums) {
        let mut made = Map::new();
        if total.given > 0 {
            made.insert("sum".into(), total.sum.into());
        }
        made.insert("given".into(), total.given.into());
        made.insert("left_out".into(), total.left_out.into());
        made.insert("basis".into(), basis(total.given, totals.asked(sum)).into());
        sums.insert(sum.name(), made.into());
    }
    let mut shares = Map::new();
    for (share, total) in sums::SHARES.iter().zip(&totals.shares) {
        let mut made = Map::new();
        if let Some(percent) = total.percent() {
            made.insert("percent".into(), percent.into());
        }
        made.insert("part".into(), total.part.into());
        made.insert("whole".into(), total.whole.into());
        made.insert("given".into(), total.given.into());
        made.insert("basis".into(), basis(total.given, totals.reported).into());
        shares.insert(share.name.into(), made.into());
    }
    Map::from_iter([("sums".to_owned(), sums.into()), ("shares".to_owned(), shares.into())])
}

/// Says how many units a figure rests on, where they are not all of them.
fn basis(given: usize, reported: usize) -> String {
    if given == reported || given == 0 {
        return String::new();
    }
    let count = |number: usize| wording::count(number as i128);
    format!(" (số liệu của {}/{} đơn vị)", count(given), count(reported))
}
