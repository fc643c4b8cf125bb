//! `--trace KEY`: the units and lines that made a total.

use crate::cli::failure::Failure;
use crate::consolidate::{Cell, Consolidated, Totals};
use crate::diagnostic::Lang;
use crate::read::nearest;
use crate::sums;
use crate::template::wording;

/// Finds a figure by its key.
///
/// # Errors
/// There is none.
pub(super) fn find(key: &str) -> Result<usize, Failure> {
    let wanted = key.trim();
    sums::find(wanted).ok_or_else(|| {
        let failure = Failure::new(
            format!("không có số liệu `{wanted}`"),
            format!("no figure is called `{wanted}`"),
        );
        let keys: Vec<_> = sums::ALL.iter().map(|sum| sum.key).collect();
        match nearest(wanted, keys.iter().copied()) {
            Some(near) => failure
                .help(format!("có phải là `{near}` không?"), format!("did you mean `{near}`?")),
            None => {
                let keys = keys.join(", ");
                failure.help(format!("các số liệu: {keys}"), format!("figures: {keys}"))
            }
        }
    })
}

/// Returns the total, then a line for each place that a part of it stands at, then the units that
/// have no part in it.
pub(super) fn lines(consolidated: &Consolidated, index: usize, lang: Lang) -> String {
    let pick = |vi: &str, en: &str| lang.pick([vi, en]).to_owned();
    let Some(sum) = sums::ALL.get(index) else { return String::new() };
    let totals = Totals::of(consolidated.units());
    let total = totals.sum(sum.key);
    let figure = match total.given {
        0 => pick("không có số liệu", "not given"),
        _ => wording::thousands(total.sum.into()),
    };
    let units = format!("{}/{}", total.given, totals.asked(sum));
    let mut out = pick(
        &format!("{} ({}): {figure}, {units} đơn vị có số liệu\n", sum.key, sum.head),
        &format!("{} ({}): {figure}, given by {units} units\n", sum.key, sum.head),
    );
    for unit in consolidated.units() {
        let note = match unit.cells.get(index) {
            Some(Cell::Given(_)) => String::new(),
            Some(Cell::LeftOut(_)) => {
                pick(" (mâu thuẫn, không cộng)", " (contradictory, left out)")
            }
            _ => {
                let absent = pick("không có số liệu", "not given");
                out += &format!("{}: {}: {absent}\n", unit.file, unit.name);
                continue;
            }
        };
        for (_, part, line) in unit.lines.iter().filter(|(at, ..)| *at == index) {
            let line = if *line == 0 { String::new() } else { format!(":{line}") };
            let part = wording::thousands((*part).into());
            out += &format!("{}{line}: {}: {part}{note}\n", unit.file, unit.name);
        }
    }
    out
}
