//! A scheme's register as a workbook: a line for each thing, as it stands on a day.

use std::collections::HashMap;

use chrono::NaiveDate;
use rust_xlsxwriter::Workbook;

use super::WriteError;
use super::xlsx::{Formats, date_it, excel_date, sheet_name};
use crate::hindi::format_date;
use crate::i18n::register::RegisterWord as Word;
use crate::i18n::tabular::TabularMessage;
use crate::model::{CaseFile, Digits, Lang, Scheme, Unit, UnitId};

const WIDTHS: [f64; 8] = [20.0, 18.0, 48.0, 16.0, 24.0, 14.0, 8.0, 40.0];

/// Things that were not there yet on the day are left out. A scheme without a register gives an empty list.
pub fn register_to_xlsx(
    scheme: &Scheme,
    units: &[Unit],
    files: &[CaseFile],
    day: NaiveDate,
    lang: Lang,
) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    date_it(&mut book, Some(day))?;
    let formats = Formats::new();
    let sheet = book.add_worksheet();
    let Some(register) = &scheme.register else { return Ok(book.save_to_buffer()?) };
    sheet.set_name(sheet_name(register.many.get(lang)))?;
    let mut title = format!(
        "{}: {} ({})",
        scheme.name.get(lang),
        register.many.get(lang),
        format_date(day, Digits::Latin)
    );
    if files.iter().any(|file| file.case.is_sample) {
        title = format!("{title} · {}", TabularMessage::SampleFigures.text(lang));
    }
    sheet.write_with_format(0, 0, title, &formats.title)?;
    let headings = [
        scheme.row_heading.get(lang),
        register.reference.get(lang),
        register.title.get(lang),
        register.opened.get(lang),
        Word::State.text(lang),
        Word::Since.text(lang),
        Word::Days.text(lang),
        Word::Remark.text(lang),
    ];
    for ((column, heading), width) in (0_u16..).zip(headings).zip(WIDTHS) {
        sheet.write_with_format(1, column, heading, &formats.heading)?;
        sheet.set_column_width(column, width)?;
    }
    let name_of: HashMap<UnitId, &str> = units.iter().map(|unit| (unit.id, unit.name.get(lang))).collect();
    let standing = files.iter().filter_map(|file| Some((file, file.standing(register, day)?)));
    for (row, (file, stands)) in (2_u32..).zip(standing) {
        let case = &file.case;
        let unit = name_of.get(&case.unit).copied().unwrap_or_default();
        sheet.write_with_format(row, 0, unit, &formats.text)?;
        sheet.write_string_with_format(row, 1, &case.reference, &formats.text)?;
        sheet.write_string_with_format(row, 2, &case.title, &formats.text)?;
        sheet.write_datetime_with_format(row, 3, excel_date(case.opened)?, &formats.date)?;
        sheet.write_with_format(row, 4, stands.state.name.get(lang), &formats.text)?;
        sheet.write_datetime_with_format(row, 5, excel_date(stands.since)?, &formats.date)?;
        sheet.write_with_format(row, 6, f64::from(stands.age_days), &formats.plain)?;
        let said = file.last_state(day).map(|state| state.remark.trim()).filter(|said| !said.is_empty());
        sheet.write_string_with_format(row, 7, said.unwrap_or(case.remark.trim()), &formats.text)?;
    }
    sheet.set_freeze_panes(2, 2)?;
    Ok(book.save_to_buffer()?)
}
