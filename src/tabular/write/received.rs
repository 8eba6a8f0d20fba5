//! The list of those whose figures have not come, as a workbook.

use chrono::NaiveDate;
use rust_xlsxwriter::Workbook;

use super::WriteError;
use super::xlsx::{Formats, date_it, excel_date, sheet_name};
use crate::hindi::format_date;
use crate::i18n::received::ReceivedWord as Word;
use crate::i18n::screen::level_word;
use crate::model::{Digits, Lang, SchemeReceived};

const WIDTHS: [f64; 6] = [34.0, 24.0, 16.0, 18.0, 14.0, 44.0];

/// A line for each scheme and unit, with the day of its last figures, how many days old they are on `day`, and what of
/// them has not come.
pub fn received_to_xlsx(
    received: &[SchemeReceived],
    day: NaiveDate,
    lang: Lang,
) -> Result<Vec<u8>, WriteError> {
    let mut book = Workbook::new();
    date_it(&mut book, Some(day))?;
    let formats = Formats::new();
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(Word::Sheet.text(lang)))?;
    let title = Word::Title.with(lang, &[("date", &format_date(day, Digits::Latin))]);
    sheet.write_with_format(0, 0, title, &formats.title)?;
    let headings = [Word::Scheme, Word::Unit, Word::Level, Word::Last, Word::Age, Word::NotCome];
    for ((column, heading), width) in (0_u16..).zip(headings).zip(WIDTHS) {
        sheet.write_with_format(1, column, heading.text(lang), &formats.heading)?;
        sheet.set_column_width(column, width)?;
    }
    let lines = received.iter().flat_map(|one| one.missing.iter().map(move |missing| (one, missing)));
    for (row, (one, missing)) in (2_u32..).zip(lines) {
        let unit = &missing.unit;
        sheet.write_with_format(row, 0, one.scheme.name.get(lang), &formats.text)?;
        sheet.write_with_format(row, 1, unit.name.get(lang), &formats.text)?;
        sheet.write_with_format(row, 2, level_word(unit.level).text(lang), &formats.text)?;
        match missing.last {
            Some(last) => {
                sheet.write_datetime_with_format(row, 3, excel_date(last)?, &formats.date)?;
                let days = f64::from(i32::try_from((day - last).num_days()).unwrap_or(i32::MAX));
                sheet.write_with_format(row, 4, days, &formats.plain)?;
            }
            None => {
                sheet.write_with_format(row, 3, Word::Never.text(lang), &formats.text)?;
                sheet.write_blank(row, 4, &formats.text)?;
            }
        }
        let heads: Vec<&str> = one.lacking(missing).map(|indicator| indicator.name.get(lang)).collect();
        let lacking = if heads.is_empty() { Word::All.text(lang).to_owned() } else { heads.join(", ") };
        sheet.write_with_format(row, 5, lacking, &formats.text)?;
    }
    sheet.set_freeze_panes(2, 2)?;
    Ok(book.save_to_buffer()?)
}
