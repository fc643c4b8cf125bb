//! The table of the units as an Excel workbook: the units with live totals, the groups, the units
//! without a report. The same units give the same bytes.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet,
    XlsxError, column_number_to_name,
};

use super::csv::HEADS;
use super::{Cell, Consolidated, Totals};
use crate::sums;

/// Writes the workbook.
///
/// # Errors
/// More rows than a sheet holds.
pub fn write(consolidated: &Consolidated, title: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The day of the program's first version, and no clock.
    let created = ExcelDateTime::from_ymd(2026, 1, 1)?;
    let properties = DocProperties::new().set_title(title).set_creation_datetime(&created);
    workbook.set_properties(&properties);
    let looks = Looks::new();
    units(workbook.add_worksheet(), consolidated, &looks)?;
    groups(workbook.add_worksheet(), consolidated, &looks)?;
    if !consolidated.missing.is_empty() || !consolidated.unusable.is_empty() {
        absent(workbook.add_worksheet(), consolidated, &looks)?;
    }
    workbook.save_to_buffer()
}

/// How cells look.
struct Looks {
    head: Format,
    text: Format,
    number: Format,
    left_out: Format,
    total: Format,
    total_text: Format,
}

impl Looks {
    fn new() -> Self {
        let base = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(12)
            .set_border(FormatBorder::Thin)
            .set_align(FormatAlign::VerticalCenter);
        Self {
            head: base.clone().set_bold().set_text_wrap().set_align(FormatAlign::Center),
            text: base.clone().set_text_wrap(),
            number: base.clone().set_num_format("#,##0"),
            left_out: base.clone().set_align(FormatAlign::Right),
            total: base.clone().set_bold().set_num_format("#,##0"),
            total_text: base.set_bold(),
        }
    }
}

fn heads(sheet: &mut Worksheet, before: &[&str], looks: &Looks) -> Result<(), XlsxError> {
    let heads = sums::ALL.iter().map(|sum| sum.head);
    for (column, head) in (0u16..).zip(before.iter().copied().chain(heads)) {
        sheet.write_with_format(0, column, head, &looks.head)?;
        let width = match head {
            "Đơn vị" | "Tệp" | "Nhóm" => 26,
            _ => 14,
        };
        sheet.set_column_width(column, width)?;
    }
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?;
    Ok(())
}

fn units(
    sheet: &mut Worksheet,
    consolidated: &Consolidated,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name("Đơn vị")?;
    heads(sheet, &HEADS, looks)?;
    sheet.set_freeze_panes(1, 2)?;
    let mut row = 1;
    for group in &consolidated.groups {
        for unit in &group.units {
            for (column, name) in (0u16..).zip([&group.name, &unit.name, &unit.file]) {
                sheet.write_with_format(row, column, name, &looks.text)?;
            }
            for (column, cell) in (3u16..).zip(&unit.cells) {
                match cell {
                    Cell::Absent => sheet.write_blank(row, column, &looks.number)?,
                    Cell::Given(figure) => {
                        sheet.write_with_format(row, column, *figure as f64, &looks.number)?
                    }
                    Cell::LeftOut(figure) => {
                        let shown = format!("{figure}*");
                        sheet.write_with_format(row, column, shown, &looks.left_out)?
                    }
                };
            }
            row += 1;
        }
    }
    let last_column = u16::try_from(sums::ALL.len() + 2).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, row.max(2) - 1, last_column)?;
    let all = Totals::of(consolidated.units());
    sheet.write_with_format(row, 1, "Tổng cộng", &looks.total_text)?;
    sheet.write_with_format(row + 1, 1, "Số đơn vị có số liệu", &looks.total_text)?;
    for (column, total) in (3u16..).zip(&all.sums) {
        let name = column_number_to_name(column);
        // Adds up what the filter shows.
        let range = format!("{name}2:{name}{}", row.max(2));
        let sum = Formula::new(format!("=SUBTOTAL(9,{range})")).set_result(total.sum.to_string());
        let count =
            Formula::new(format!("=SUBTOTAL(2,{range})")).set_result(total.given.to_string());
        sheet.write_formula_with_format(row, column, sum, &looks.total)?;
        sheet.write_formula_with_format(row + 1, column, count, &looks.total)?;
    }
    Ok(())
}

fn groups(
    sheet: &mut Worksheet,
    consolidated: &Consolidated,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name("Nhóm")?;
    heads(sheet, &["Nhóm", "Số đơn vị phải báo cáo", "Số đơn vị có báo cáo"], looks)?;
    sheet.set_freeze_panes(1, 1)?;
    for (row, group) in (1u32..).zip(&consolidated.groups) {
        let totals = Totals::of(group.units.iter());
        sheet.write_with_format(row, 0, &group.name, &looks.text)?;
        match group.expected {
            Some(expected) => {
                sheet.write_with_format(row, 1, expected as f64, &looks.number)?;
            }
            None => {
                sheet.write_blank(row, 1, &looks.number)?;
            }
        }
        sheet.write_with_format(row, 2, totals.reported as f64, &looks.number)?;
        for (column, total) in (3u16..).zip(&totals.sums) {
            match total.given {
                0 => sheet.write_blank(row, column, &looks.number)?,
                _ => sheet.write_with_format(row, column, total.sum as f64, &looks.number)?,
            };
        }
    }
    Ok(())
}

fn absent(
    sheet: &mut Worksheet,
    consolidated: &Consolidated,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.set_name("Chưa tổng hợp")?;
    for (column, (head, width)) in (0u16..).zip([("Đơn vị", 40), ("Lý do", 50)]) {
        sheet.write_with_format(0, column, head, &looks.head)?;
        sheet.set_column_width(column, width)?;
    }
    let missing = consolidated.missing.iter().map(|name| (name.as_str(), "chưa gửi báo cáo"));
    let unusable = consolidated.unusable.iter().map(|(name, why)| (name.as_str(), why.as_str()));
    for (row, (name, why)) in (1u32..).zip(missing.chain(unusable)) {
        sheet.write_with_format(row, 0, name, &looks.text)?;
        sheet.write_with_format(row, 1, why, &looks.text)?;
    }
    Ok(())
}
