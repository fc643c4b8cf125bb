//! Year, period and days of the new file.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Aim;
use super::draft::Draft;
use super::years::Step;
use crate::diagnostic::Text;
use crate::model::Model;
use crate::outline::judged_on;
use crate::value::{Date, IssueDate, last_day};

/// Old and new times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) step: Step,
    /// The day by which the law is judged.
    pub(super) on: Date,
    /// Year and month of the new document, where the old one bears a day.
    issued: Option<(u16, u8)>,
    cut_off: Option<Date>,
}

/// Last year that a day can have.
const LAST_YEAR: u64 = 9999;

impl Times {
    /// Settles the times; or says why there are none, and the cure.
    pub(super) fn of(model: &Model, aim: &Aim) -> Result<Self, (Text, Text)> {
        if !super::recurs(model) {
            return Err((
                Text::new(
                    "công văn lập cho từng việc, không có bản của năm sau",
                    "a letter is written for an occasion; there is none for next year",
                ),
                Text::new(
                    "sao tệp rồi sửa, hoặc nêu tệp của báo cáo năm (`kind = \"annual\"`)",
                    "copy the file and edit it, or name that of an annual report (`kind = \"annual\"`)",
                ),
            ));
        }
        let to = model.last_year().value;
        let from = model.period.as_ref().map_or(to, |period| period.from.value.min(to));
        let by = match aim.year {
            Some(year) if year > to && year <= LAST_YEAR => year - to,
            None if to > 0 && to < LAST_YEAR => to - from + 1,
            Some(_) => return Err(not_later(to)),
            None => return Err(no_year()),
        };
        let step = Step { from, to, by };
        let later = |year: u16| u16::try_from(u64::from(year) + by).unwrap_or(u16::MAX);
        let issued = model.document.date.map(|date| match date.value {
            IssueDate::Day(Date { year, month, .. }) | IssueDate::Month { year, month } => {
                (year, month)
            }
        });
        let issued = issued.filter(|(year, _)| *year > 0).map(|(year, month)| (later(year), month));
        // As the check of the new file will judge it.
        let last = Date { month: 12, day: 31, year: u16::try_from(to + by).unwrap_or(u16::MAX) };
        let end =
            |(year, month)| last_day(year, month).map_or(last, |day| Date { year, month, day });
        let issued = aim.on.map_or(issued, |on| issued.map(|_| (on.year, on.month)));
        let on = aim.on.or(issued.map(end)).unwrap_or(last);
        let cut_off = model.cut_off.map(|day| {
            let Date { year, month, day } = day.value;
            let year = later(year);
            Date { year, month, day: day.min(last_day(year, month).unwrap_or(day)) }
        });
        debug_assert!(judged_on(model).year > 0);
        Ok(Self { step, on, issued, cut_off })
    }

    /// Writes the times into the new file.
    pub(super) fn write(&self, draft: &mut Draft, table: &DeTable) {
        let Step { from, to, by } = self.step;
        let set = |draft: &mut Draft, path: &[&str], new: String| {
            let Some(span) = find(table, path) else { return };
            let old = draft.layout.text[span.clone()].to_owned();
            if old != new {
                draft.replace(span.clone(), new.clone());
                let words = format!("{old} → {new}");
                draft.tell(span.start, &path.join("."), words.clone(), words);
            }
        };
        set(draft, &["year"], (to + by).to_string());
        set(draft, &["period", "from"], (from + by).to_string());
        set(draft, &["period", "to"], (to + by).to_string());
        if let Some(day) = self.cut_off {
            set(draft, &["cut_off"], day.to_string());
        }
        if let Some((year, month)) = self.issued {
            set(draft, &["document", "date"], format!("\"{year:04}-{month:02}\""));
        }
    }
}

/// Returns the place of a value that is no table.
pub(super) fn find(table: &DeTable, path: &[&str]) -> Option<Range<usize>> {
    value(table, path).map(Spanned::span)
}

/// Returns a value by its path.
pub(super) fn value<'a, 't>(
    table: &'a DeTable<'t>,
    path: &[&str],
) -> Option<&'a Spanned<DeValue<'t>>> {
    let (first, rest) = path.split_first()?;
    let found = table.get(*first)?;
    match (rest.is_empty(), found.get_ref()) {
        (true, _) => Some(found),
        (false, DeValue::Table(table)) => value(table, rest),
        _ => None,
    }
}

fn not_later(to: u64) -> (Text, Text) {
    (
        Text::new(
            format!("năm mới phải sau năm {to} của tệp này"),
            format!("the new year must come after {to}, the year of this file"),
        ),
        Text::new(
            format!("bỏ `--year`, hoặc nêu từ {} trở đi", to + 1),
            format!("leave `--year` out, or name {} or a later one", to + 1),
        ),
    )
}

fn no_year() -> (Text, Text) {
    (
        Text::new("tệp chưa ghi năm báo cáo", "the file names no year"),
        Text::new("ghi `year = …` rồi chạy lại", "write `year = …` and run again"),
    )
}
