//! The table of the units as CSV for Excel: UTF-8 with a byte order mark, without which Excel takes
//! the letters for those of the machine; `;` between fields, for where the comma is the decimal sign,
//! as in Vietnam, Excel expects it; lines end with CR LF (RFC 4180). Numbers have no separators.

use super::{Cell, Consolidated, Totals};
use crate::sums;

/// Heads of the columns before the figures.
pub(super) const HEADS: [&str; 3] = ["Nhóm", "Đơn vị", "Tệp"];

/// Writes the table: a line for each unit, one for the total of each group, the grand total, and how
/// many units each total rests on. A figure that is not given is empty; one that is left out has `*`.
pub fn write(consolidated: &Consolidated) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    let heads = sums::ALL.iter().map(|sum| format!("{} ({})", sum.head, sum.key));
    line(&mut out, HEADS.iter().map(|head| (*head).to_owned()).chain(heads));
    for group in &consolidated.groups {
        for unit in &group.units {
            let names = [&group.name, &unit.name, &unit.file].map(|name| text(name));
            let cells = unit.cells.iter().map(|cell| match cell {
                Cell::Absent => String::new(),
                Cell::Given(figure) => figure.to_string(),
                Cell::LeftOut(figure) => format!("{figure}*"),
            });
            line(&mut out, names.into_iter().chain(cells));
        }
    }
    for group in &consolidated.groups {
        let totals = Totals::of(group.units.iter());
        total(&mut out, &group.name, "Cộng nhóm", &totals);
    }
    let all = Totals::of(consolidated.units());
    total(&mut out, "", "Tổng cộng", &all);
    let names = ["", "Số đơn vị có số liệu", ""].map(str::to_owned);
    line(&mut out, names.into_iter().chain(all.sums.iter().map(|sum| sum.given.to_string())));
    out.into_bytes()
}

fn total(out: &mut String, group: &str, name: &str, totals: &Totals) {
    let names = [text(group), name.to_owned(), String::new()];
    let sums = totals.sums.iter().map(|total| match total.given {
        0 => String::new(),
        _ => total.sum.to_string(),
    });
    line(out, names.into_iter().chain(sums));
}

fn line(out: &mut String, fields: impl Iterator<Item = String>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            out.push(';');
        }
        if field.contains([';', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    out.push_str("\r\n");
}

/// A name that Excel would take for a formula stays a text.
fn text(name: &str) -> String {
    if name.starts_with(['=', '+', '-', '@']) { format!("'{name}") } else { name.to_owned() }
}
