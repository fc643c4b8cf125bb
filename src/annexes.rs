//! Annexes: their numbers, and the tables that the data makes.

use crate::compose;
use crate::document::{Align, Block, Inline, Table};
use crate::law::Act;
use crate::model::{self, AnnexList, Citation, Model};
use crate::parse::Year;
use crate::template::wording;
use crate::value::{Cell, Spanned, Whole, Words, blank_hint, total};

/// Columns from which a table lies on the long side of the page, unless the data says otherwise.
const WIDE: usize = 8;

/// Returns the number of an annex: `Phụ lục`, or with a Roman numeral where there are several
/// (Phụ lục I, Phần I, Mục III, khoản 1, điểm a).
pub fn number(model: &Model, index: usize) -> String {
    match wording::roman(index + 1).filter(|_| model.annexes.len() > 1) {
        Some(numeral) => format!("Phụ lục {numeral}"),
        None => "Phụ lục".to_owned(),
    }
}

/// Returns the number of the annex that shows a list in place of the text.
pub fn showing(model: &Model, list: AnnexList) -> Option<String> {
    let shows = |annex: &model::Annex| annex.list.is_some_and(|shown| shown.value == list);
    model.annexes.iter().position(shows).map(|index| number(model, index))
}

/// Tells whether the pages of an annex lie on their long side.
pub fn is_landscape(annex: &model::Annex) -> bool {
    annex.landscape.map_or(annex.columns.len() >= WIDE, |landscape| landscape.value)
}

/// Makes the tables of an annex: that of a list of the data, and that of its own rows.
pub fn tables(year: &Year, annex: &model::Annex) -> Vec<Block> {
    let list = annex.list.map(|list| listed(year, list.value));
    let own = (!annex.columns.is_empty() || !annex.rows.is_empty()).then(|| own(annex));
    [list, own].into_iter().flatten().map(Block::Table).collect()
}

/// A table in the making.
struct Rows {
    heads: Vec<(&'static str, Align)>,
    rows: Vec<Vec<Vec<Inline>>>,
}

impl Rows {
    /// Ends the table; each row begins with its number.
    fn numbered(self) -> Table {
        let mut columns = vec![Align::Center];
        let mut header = vec![vec![Inline::text("STT")]];
        for (head, align) in self.heads {
            columns.push(align);
            header.push(vec![Inline::text(head)]);
        }
        let rows = self.rows.into_iter().enumerate().map(|(index, mut row)| {
            row.insert(0, vec![Inline::text((index + 1).to_string())]);
            row
        });
        Table { columns, header, rows: rows.collect() }
    }
}

fn listed(year: &Year, list: AnnexList) -> Table {
    let model = &year.model;
    match list {
        AnnexList::Plans => Rows {
            heads: vec![
                ("Số, ký hiệu", Align::Left),
                ("Ngày ban hành", Align::Center),
                ("Tên loại và trích yếu nội dung", Align::Left),
            ],
            rows: model.plans.iter().filter_map(|plan| act_row(year, plan)).collect(),
        }
        .numbered(),
        AnnexList::Members => Rows {
            heads: vec![
                ("Họ và tên", Align::Left),
                ("Chức vụ", Align::Left),
                ("Nhiệm vụ trong Ban Chỉ đạo", Align::Left),
            ],
            rows: model
                .steering_committee
                .iter()
                .flat_map(|committee| &committee.members)
                .map(|member| {
                    vec![words(&member.name), optional(&member.position), optional(&member.role)]
                })
                .collect(),
        }
        .numbered(),
        AnnexList::Donations => donations(year),
    }
}

fn act_row(year: &Year, citation: &Citation) -> Option<Vec<Vec<Inline>>> {
    let index = year.cited.index.get(citation.cite)?;
    let act: &Act = year.cited.acts.get(*index)?;
    let date = act.date.map(|date| date.slashed()).unwrap_or_default();
    let title = [act.r#type.as_str(), act.title.as_str()].join(" ");
    let mut title = text(title.trim());
    if !year.model.abbreviations.is_empty() {
        compose::protect(&mut title);
    }
    Some(vec![text(&act.number), text(&date), title])
}

fn donations(year: &Year) -> Table {
    let open = |amount: Whole| year.placeholders.iter().find(|open| open.span == amount.span);
    let heads = vec![
        ("Quỹ, đợt vận động", Align::Left),
        ("Thời gian", Align::Left),
        ("Số tiền (đồng)", Align::Right),
    ];
    let row = |donation: &model::Donation| {
        let amount = match open(donation.amount) {
            Some(open) => text(&open.text),
            None => text(&wording::thousands(donation.amount.value.into())),
        };
        vec![words(&donation.name), optional(&donation.period), amount]
    };
    let donations = &year.model.donations;
    let mut table = Rows { heads, rows: donations.iter().map(row).collect() }.numbered();
    let amounts = donations.iter().map(|donation| donation.amount);
    let sum = match amounts.clone().any(|amount| open(amount).is_some()) {
        true => vec![Inline::Blank("tổng số tiền".to_owned())],
        false => bold(&wording::thousands(total(amounts).into())),
    };
    table.rows.push(vec![Vec::new(), bold("Cộng"), Vec::new(), sum]);
    table
}

/// The table that the data file writes out.
fn own(annex: &model::Annex) -> Table {
    let widest = annex.rows.iter().map(Vec::len).chain([annex.columns.len()]).max().unwrap_or(0);
    let cells = |column: usize| annex.rows.iter().filter_map(move |row| row.get(column));
    let is_figures = |column: usize| {
        cells(column).next().is_some()
            && cells(column).all(|cell| !matches!(cell.value, Cell::Text(_)))
    };
    let mut columns: Vec<Align> = (0..widest)
        .map(|column| if is_figures(column) { Align::Right } else { Align::Left })
        .collect();
    let mut header: Vec<_> = annex.columns.iter().map(words).collect();
    header.resize(widest, Vec::new());
    let mut rows: Vec<Vec<_>> = annex
        .rows
        .iter()
        .map(|row| {
            let mut row: Vec<_> = row.iter().map(cell).collect();
            row.resize(widest, Vec::new());
            row
        })
        .collect();
    let is_numbered = annex.numbered.is_some_and(|numbered| numbered.value);
    if is_numbered {
        columns.insert(0, Align::Center);
        header.insert(0, vec![Inline::text("STT")]);
        for (index, row) in rows.iter_mut().enumerate() {
            row.insert(0, text(&(index + 1).to_string()));
        }
    }
    if annex.total.is_some_and(|total| total.value) {
        let mut total: Vec<Vec<Inline>> = (0..widest)
            .map(|column| match is_figures(column) && !is_share(annex, column) {
                true => bold(&shown(&sum(cells(column)))),
                false => Vec::new(),
            })
            .collect();
        if let Some(first) = total.iter_mut().find(|cell| cell.is_empty()) {
            *first = bold("Cộng");
        }
        if is_numbered {
            total.insert(0, Vec::new());
        }
        rows.push(total);
    }
    Table { columns, header, rows }
}

/// Tells whether a column holds shares, which do not add up.
fn is_share(annex: &model::Annex, column: usize) -> bool {
    annex
        .columns
        .get(column)
        .is_some_and(|head| head.value.contains('%') || head.value.to_lowercase().contains("tỷ lệ"))
}

/// Adds up a column; the sum of counts is a count.
fn sum<'a>(cells: impl Iterator<Item = &'a Spanned<Cell>>) -> Cell {
    cells.fold(Cell::Whole(0), |sum, cell| match (sum, &cell.value) {
        (Cell::Whole(sum), Cell::Whole(more)) => Cell::Whole(sum.saturating_add(*more)),
        (Cell::Whole(sum), Cell::Decimal(more)) => Cell::Decimal(sum as f64 + more),
        (Cell::Decimal(sum), Cell::Whole(more)) => Cell::Decimal(sum + *more as f64),
        (Cell::Decimal(sum), Cell::Decimal(more)) => Cell::Decimal(sum + more),
        (sum, _) => sum,
    })
}

/// Returns a cell as the register wants it: `1.481`, `12,5`.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Whole(count) => wording::thousands((*count).into()),
        Cell::Decimal(figure) => wording::decimal(*figure, 2),
    }
}

fn cell(cell: &Spanned<Cell>) -> Vec<Inline> {
    text(&shown(&cell.value))
}

fn words(words: &Words) -> Vec<Inline> {
    text(&words.value)
}

fn optional(words: &Option<Words>) -> Vec<Inline> {
    words.as_ref().map(self::words).unwrap_or_default()
}

fn text(text: &str) -> Vec<Inline> {
    match blank_hint(text) {
        Some(hint) => vec![Inline::Blank(hint.to_owned())],
        None if text.is_empty() => Vec::new(),
        None => vec![Inline::text(text.split_whitespace().collect::<Vec<_>>().join(" "))],
    }
}

fn bold(text: &str) -> Vec<Inline> {
    let emphasis = crate::document::Emphasis { bold: true, italic: false };
    vec![Inline::Text { text: text.to_owned(), emphasis }]
}
