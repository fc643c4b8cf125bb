//! Holds a consolidated report, its CSV and its workbook to a count that was made without the program:
//! `tests/consolidate/recount.py` makes the file of totals, and `.ci/run` holds that to the units.

#![expect(clippy::disallowed_methods, reason = "totals are files")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bcqcdc::model::UnitTable;
use bcqcdc::sums;

use crate::expected::{self, Failure, Outcome};
use crate::tables::{docx_tables, sheet};

/// The files that a run made.
pub(crate) struct Made {
    pub(crate) docx: Vec<u8>,
    pub(crate) csv: String,
    pub(crate) xlsx: Vec<u8>,
}

/// A figure and how many units it rests on, by group and key; the group of all units has no name.
type Totals = BTreeMap<(String, String), (String, String)>;

/// Compares every total with the one expected.
pub(crate) fn compare(totals: &Path, made: &Made) -> Outcome {
    let mut totals = Counted { totals: read(totals)?, faults: Vec::new() };
    totals.csv(&made.csv);
    totals.workbook(&made.xlsx);
    totals.report(&made.docx)?;
    expected::none(&totals.faults)
}

fn read(path: &Path) -> datatest_stable::Result<Totals> {
    let mut totals = Totals::new();
    for line in fs::read_to_string(path)?.lines() {
        let [group, key, sum, units] = line.split(';').collect::<Vec<_>>()[..] else {
            return Err(Failure(format!("no total: {line}")).into());
        };
        totals.insert((group.to_owned(), key.to_owned()), (sum.to_owned(), units.to_owned()));
    }
    Ok(totals)
}

struct Counted {
    totals: Totals,
    faults: Vec<String>,
}

impl Counted {
    fn csv(&mut self, csv: &str) {
        let keys: Vec<_> = sums::ALL.iter().map(|sum| sum.key).collect();
        let mut rows = 0;
        for line in csv.lines() {
            let cells: Vec<_> = line.split(';').map(str::to_owned).collect();
            rows += 1;
            match [cells[0].as_str(), cells[1].as_str()] {
                [group, "Cộng nhóm"] => self.sums("CSV", group, &keys, &cells[3..]),
                [_, "Tổng cộng"] => self.sums("CSV", "", &keys, &cells[3..]),
                [_, "Số đơn vị có số liệu"] => self.units("CSV", &keys, &cells[3..]),
                _ => rows -= 1,
            }
        }
        self.has("CSV", rows, self.groups() + 2);
    }

    fn workbook(&mut self, xlsx: &[u8]) {
        let keys: Vec<_> = sums::ALL.iter().map(|sum| sum.key).collect();
        let mut rows = 0;
        for cells in sheet(xlsx, 1) {
            rows += 1;
            match cells[1].as_str() {
                // A formula adds nothing up to 0.
                "Tổng cộng" => {
                    let without = |(key, cell): (&&str, &String)| {
                        let is_given = self.totals[&(String::new(), (*key).to_owned())].1 != "0";
                        if is_given { cell.clone() } else { cell.replace('0', "") }
                    };
                    let cells: Vec<_> = keys.iter().zip(&cells[3..]).map(without).collect();
                    self.sums("XLSX", "", &keys, &cells);
                }
                "Số đơn vị có số liệu" => self.units("XLSX", &keys, &cells[3..]),
                _ => rows -= 1,
            }
        }
        for cells in sheet(xlsx, 2).iter().skip(1) {
            rows += 1;
            self.sums("XLSX", &cells[0], &keys, &cells[3..]);
        }
        self.has("XLSX", rows, self.groups() + 2);
    }

    fn report(&mut self, docx: &[u8]) -> Outcome {
        let mut seen = Vec::new();
        for table in docx_tables(docx) {
            let heads = &table[0];
            if heads.len() < 4 || heads[1] != "Đơn vị" {
                continue;
            }
            let last = heads.len() - usize::from(heads[heads.len() - 1].starts_with("Tỷ lệ"));
            let keys = keys(&heads[2..last]).ok_or(Failure(format!("no figures: {heads:?}")))?;
            for row in &table {
                let cells: Vec<_> = row[2..last].iter().map(|cell| plain(cell)).collect();
                match [row[0].as_str(), row[1].as_str()] {
                    ["", "Tổng cộng"] => self.sums("DOCX", "", &keys, &cells),
                    ["", "Số đơn vị có số liệu"] => self.units("DOCX", &keys, &cells),
                    ["", group] => self.sums("DOCX", group, &keys, &cells),
                    _ => {}
                }
            }
            seen.extend(keys);
        }
        let is_given = |((group, _), (_, units)): &(&(String, String), &(String, String))| {
            group.is_empty() && units != "0"
        };
        let missing = self.totals.iter().filter(is_given).map(|((_, key), _)| key);
        let missing = missing.filter(|key| !seen.contains(&key.as_str()));
        let missing: Vec<_> = missing.map(|key| format!("DOCX: {key} is in no annex")).collect();
        self.faults.extend(missing);
        Ok(())
    }

    fn sums(&mut self, place: &str, group: &str, keys: &[&str], found: &[String]) {
        self.hold(place, group, keys, found, |total| total.0.clone());
    }

    fn units(&mut self, place: &str, keys: &[&str], found: &[String]) {
        self.hold(&format!("{place}, units"), "", keys, found, |total| total.1.clone());
    }

    fn hold(
        &mut self,
        place: &str,
        group: &str,
        keys: &[&str],
        found: &[String],
        pick: fn(&(String, String)) -> String,
    ) {
        self.has(place, found.len(), keys.len());
        for (key, found) in keys.iter().zip(found) {
            let counted = self.totals.get(&(group.to_owned(), (*key).to_owned())).map(pick);
            if counted.as_ref() != Some(found) {
                let counted = counted.unwrap_or("no such total".to_owned());
                self.faults.push(format!("{place}: {group} {key} {found}, counted {counted}"));
            }
        }
    }

    fn has(&mut self, place: &str, found: usize, expected: usize) {
        if found != expected {
            self.faults.push(format!("{place}: {found} figures or rows, not {expected}"));
        }
    }

    fn groups(&self) -> usize {
        let groups = self.totals.keys().map(|(group, _)| group).filter(|group| !group.is_empty());
        groups.collect::<std::collections::BTreeSet<_>>().len()
    }
}

/// Returns the keys of the figures of a table, by their heads.
fn keys(heads: &[String]) -> Option<Vec<&'static str>> {
    let tables =
        [UnitTable::Office, UnitTable::Petitions, UnitTable::Procedures, UnitTable::Communes];
    tables.into_iter().find_map(|table| {
        let of_table = |head: &String| {
            sums::ALL.iter().find(|sum| sum.table == table && sum.head == head).map(|sum| sum.key)
        };
        heads.iter().map(of_table).collect()
    })
}

/// Returns a figure as the CSV has it.
fn plain(cell: &str) -> String {
    if cell == "-" { String::new() } else { cell.replace('.', "") }
}
