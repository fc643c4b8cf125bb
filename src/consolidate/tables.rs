//! Annexes of a consolidated report: a table of the units for each matter, in the form of
//! [`crate::annexes`]; group by group with its total, and a last row that adds everything up.

use crate::document::{Align, Block, Emphasis, Inline, Table};
use crate::model::{self, Model, UnitTable};
use crate::parse::Year;
use crate::sums;
use crate::template::wording;
use crate::value::{Spanned, Words};

use super::{Cell, Consolidated, Totals, Unit, quote};

/// Sign of a figure that is not given.
const ABSENT: &str = "-";
/// Sign of a figure that is left out of the total.
const LEFT_OUT: &str = "*";

/// Most units of which the tables have a row each, unless the head names the tables: beyond, the
/// report would be a book, and the groups are what it shows. A province has some 150 units.
const MOST_UNITS: usize = 1_000;

/// Every table, in the order of the annexes.
const TABLES: [UnitTable; 5] = [
    UnitTable::Office,
    UnitTable::Petitions,
    UnitTable::Procedures,
    UnitTable::Communes,
    UnitTable::Contradictions,
];

/// Adds the annexes of the units to those of the head; returns how many.
pub fn annex(head: &mut Year, consolidated: &Consolidated) -> usize {
    let year = head.model.last_year().value;
    let mut made: Vec<(String, bool, Vec<Block>)> = Vec::new();
    let wanted = head.model.consolidation.as_ref().and_then(|choices| choices.tables.as_ref());
    let tables: Vec<UnitTable> = match wanted {
        Some(tables) => tables.iter().map(|table| table.value).collect(),
        None => TABLES.to_vec(),
    };
    let with_units = wanted.is_some() || consolidated.units().count() <= MOST_UNITS;
    for table in tables {
        if let Some(blocks) = of(table, consolidated, with_units) {
            made.push((format!("{} năm {year}", title(table)), true, blocks));
        }
    }
    let quoted = quote::annex(consolidated, &head.model);
    if !quoted.is_empty() {
        let title = "Trích báo cáo của các đơn vị, địa phương".to_owned();
        made.push((title, false, quoted));
    }
    let count = made.len();
    for (title, landscape, blocks) in made {
        head.annexes.push(((head.model.annexes.len(), "replace"), blocks));
        push(&mut head.model, title, landscape);
    }
    count
}

fn push(model: &mut Model, title: String, landscape: bool) {
    let span = model.kind.span;
    model.annexes.push(model::Annex {
        title: Some(Words { value: title, span }),
        landscape: Some(Spanned { value: landscape, span }),
        ..model::Annex::default()
    });
}

fn title(table: UnitTable) -> &'static str {
    match table {
        UnitTable::Office => {
            "Tổng hợp Ban Chỉ đạo, hội nghị, Ban Thanh tra nhân dân, công khai, ủng hộ"
        }
        UnitTable::Petitions => {
            "Tổng hợp tiếp công dân, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh"
        }
        UnitTable::Procedures => "Tổng hợp giải quyết thủ tục hành chính",
        UnitTable::Communes => "Tổng hợp thực hiện dân chủ ở xã, phường, đặc khu",
        UnitTable::Contradictions => "Các đơn vị có số liệu chưa thống nhất",
    }
}

/// Makes a table; none where no unit gives any of its figures.
fn of(table: UnitTable, consolidated: &Consolidated, with_units: bool) -> Option<Vec<Block>> {
    if table == UnitTable::Contradictions {
        return contradictions(consolidated);
    }
    let all = Totals::of(consolidated.units());
    let is_given =
        |index: usize| all.sums.get(index).is_some_and(|total| total.given + total.left_out > 0);
    let of_table = |index: &usize| sums::ALL.get(*index).is_some_and(|sum| sum.table == table);
    let columns: Vec<usize> =
        (0..sums::ALL.len()).filter(of_table).filter(|index| is_given(*index)).collect();
    if columns.is_empty() {
        return None;
    }
    let shares: &[(&str, &str)] = match table {
        UnitTable::Procedures => &[("procedures_on_time", "Tỷ lệ đúng hạn (%)")],
        _ => &[],
    };
    let shown =
        Columns { columns, shares, communes_only: table == UnitTable::Communes, with_units };
    let made = shown.table(consolidated, &all);
    let marks = |mark: &str| made.rows.iter().flatten().any(|cell| *cell == [Inline::text(mark)]);
    let mut notes = Vec::new();
    if !with_units {
        notes.push("biểu này ghi số liệu theo nhóm, không ghi từng đơn vị");
    }
    if marks(ABSENT) {
        notes.push("dấu (-) là đơn vị không báo cáo số liệu");
    }
    if marks(LEFT_OUT) {
        notes.push("dấu (*) là số liệu của đơn vị chưa thống nhất, không cộng vào tổng");
    }
    let mut blocks = vec![Block::Table(made)];
    if !notes.is_empty() {
        let text = format!("Ghi chú: {}.", notes.join("; "));
        let emphasis = Emphasis { bold: false, italic: true };
        blocks.push(Block::Paragraph(vec![Inline::Text { text, emphasis }]));
    }
    Some(blocks)
}

/// The columns of a table of figures.
struct Columns<'a> {
    /// Figures, by their index.
    columns: Vec<usize>,
    /// Shares by name, and what their columns are called.
    shares: &'a [(&'a str, &'a str)],
    /// Whether only communes have rows, and others that give a figure all the same.
    communes_only: bool,
    /// Whether each unit has a row.
    with_units: bool,
}

impl Columns<'_> {
    fn table(&self, consolidated: &Consolidated, all: &Totals) -> Table {
        let mut align = vec![Align::Center, Align::Left];
        let mut header = vec![plain("STT"), plain("Đơn vị")];
        let heads = self.columns.iter().filter_map(|index| Some(sums::ALL.get(*index)?.head));
        for head in heads.chain(self.shares.iter().map(|(_, head)| *head)) {
            align.push(Align::Right);
            header.push(plain(head));
        }
        let mut rows = Vec::new();
        let has_groups = consolidated.groups.len() > 1;
        let mut number = 0;
        for group in &consolidated.groups {
            let units: Vec<_> = group.units.iter().filter(|unit| self.has_row(unit)).collect();
            if units.is_empty() {
                continue;
            }
            if has_groups || !self.with_units {
                let totals = Totals::of(group.units.iter());
                rows.push(self.total_row(&group.name, &totals, bold));
            }
            for unit in units.into_iter().filter(|_| self.with_units) {
                number += 1;
                rows.push(self.unit_row(number, unit));
            }
        }
        rows.push(self.total_row("Tổng cộng", all, bold));
        rows.push(self.basis_row(all));
        Table { columns: align, header, rows }
    }

    fn has_row(&self, unit: &Unit) -> bool {
        let gives = |index: &usize| !matches!(unit.cells.get(*index), None | Some(Cell::Absent));
        !self.communes_only || unit.is_commune || self.columns.iter().any(gives)
    }

    fn unit_row(&self, number: usize, unit: &Unit) -> Vec<Vec<Inline>> {
        let mut row = vec![plain(&number.to_string()), plain(&unit.name)];
        row.extend(self.columns.iter().map(|index| match unit.cells.get(*index) {
            Some(Cell::Given(figure)) => plain(&figure_text(*figure)),
            Some(Cell::LeftOut(_)) => plain(LEFT_OUT),
            _ => plain(ABSENT),
        }));
        let totals = Totals::of(std::iter::once(unit));
        row.extend(self.share_cells(&totals).map(|share| plain(&share)));
        row
    }

    fn total_row(
        &self,
        name: &str,
        totals: &Totals,
        write: fn(&str) -> Vec<Inline>,
    ) -> Vec<Vec<Inline>> {
        let mut row = vec![Vec::new(), write(name)];
        row.extend(self.columns.iter().map(|index| match totals.sums.get(*index) {
            Some(total) if total.given > 0 => write(&figure_text(total.sum)),
            _ => write(ABSENT),
        }));
        row.extend(self.share_cells(totals).map(|share| write(&share)));
        row
    }

    /// The row that says how many units each total rests on.
    fn basis_row(&self, totals: &Totals) -> Vec<Vec<Inline>> {
        let mut row = vec![Vec::new(), italic("Số đơn vị có số liệu")];
        let given = |index: &usize| totals.sums.get(*index).map_or(0, |total| total.given);
        row.extend(self.columns.iter().map(|index| italic(&figure_text(given(index) as u64))));
        row.extend(self.shares.iter().map(|(name, _)| {
            let place = sums::SHARES.iter().position(|share| share.name == *name);
            let given = place.and_then(|place| totals.shares.get(place)).map_or(0, |t| t.given);
            italic(&figure_text(given as u64))
        }));
        row
    }

    fn share_cells(&self, totals: &Totals) -> impl Iterator<Item = String> {
        self.shares.iter().map(|(name, _)| {
            let place = sums::SHARES.iter().position(|share| share.name == *name);
            let percent = place.and_then(|place| totals.shares.get(place)?.percent());
            percent.map_or(ABSENT.to_owned(), |percent| wording::decimal(percent, 2))
        })
    }
}

/// Lists the units whose figures contradict each other, with what is wrong.
fn contradictions(consolidated: &Consolidated) -> Option<Vec<Block>> {
    let mut rows = Vec::new();
    for (number, unit) in consolidated.contradictory().enumerate() {
        let faults: Vec<_> =
            unit.faults.iter().map(|(_, fault)| wording::upper_first(fault)).collect();
        rows.push(vec![
            plain(&(number + 1).to_string()),
            plain(&unit.name),
            plain(&faults.join("; ").replace('`', "")),
        ]);
    }
    if rows.is_empty() {
        return None;
    }
    let columns = vec![Align::Center, Align::Left, Align::Left];
    let header = vec![plain("STT"), plain("Đơn vị"), plain("Số liệu chưa thống nhất")];
    Some(vec![Block::Table(Table { columns, header, rows })])
}

fn figure_text(figure: u64) -> String {
    wording::thousands(figure.into())
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn bold(text: &str) -> Vec<Inline> {
    let emphasis = Emphasis { bold: true, italic: false };
    vec![Inline::Text { text: text.to_owned(), emphasis }]
}

fn italic(text: &str) -> Vec<Inline> {
    let emphasis = Emphasis { bold: false, italic: true };
    vec![Inline::Text { text: text.to_owned(), emphasis }]
}
