//! The blank form that a block fills in, with a key on a hidden sheet by which it is known when it comes back.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Format, FormatBorder, Workbook, Worksheet};

use super::WriteError;
use super::xlsx::{DATE, Formats, LAKH, date_it, excel_date, sheet_name};
use crate::hindi::format_date;
use crate::i18n::screen::level_word;
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{Digits, Indicator, Kind, Lang, Scheme, Unit, UnitCounts, UnitId};

pub(super) const KEY_SHEET: &str = "_baithak";
pub(super) const KEY_WORD: &str = "baithak-form-1";
pub(super) const HEADER_ROW: u32 = 2;
/// Serial number, unit and level stand before the figures.
pub(super) const FIRST_FIGURE: u16 = 3;

/// What is asked for: the scheme's figures of these units.
pub struct FormOf<'a> {
    pub scheme: &'a Scheme,
    pub units: &'a [&'a Unit],
    pub as_on: NaiveDate,
    /// What is counted from the scheme's register is not asked for.
    pub counted: &'a BTreeMap<UnitId, UnitCounts>,
}

impl FormOf<'_> {
    fn asks(&self, unit: &Unit, indicator: &Indicator) -> bool {
        let counts = self.counted.get(&unit.id);
        !counts.is_some_and(|counts| counts.contains_key(&indicator.code))
    }
}

/// A form with the scheme's figures that are entered as columns.
pub fn blank_form(of: &FormOf<'_>, lang: Lang) -> Result<Vec<u8>, WriteError> {
    let FormOf { scheme, units, as_on, .. } = *of;
    let entered: Vec<&Indicator> =
        scheme.indicators.iter().filter(|indicator| indicator.is_entered()).collect();
    let mut book = Workbook::new();
    date_it(&mut book, Some(as_on))?;
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(Message::SheetFigures.text(lang)))?;
    let formats = Formats::new();
    let date = format_date(as_on, Digits::Latin);
    let title = Message::FormTitle.with(lang, &[("scheme", scheme.name.get(lang)), ("date", &date)]);
    sheet.write_with_format(0, 0, title, &formats.title)?;
    let asks_for_all = || units.iter().all(|unit| entered.iter().all(|one| of.asks(unit, one)));
    let help = if asks_for_all() { Message::FormHelp } else { Message::FormHelpCounted };
    sheet.write(1, 0, help.text(lang))?;
    let fixed =
        [Message::ColumnSerial.text(lang), scheme.row_heading.get(lang), Message::ColumnLevel.text(lang)];
    let headings = fixed.into_iter().chain(entered.iter().map(|indicator| indicator.name.get(lang)));
    for (column, heading) in (0_u16..).zip(headings) {
        sheet.write_with_format(HEADER_ROW, column, heading, &formats.heading)?;
        sheet.set_column_width(column, if column == 0 { 7.0 } else { 16.0 })?;
    }
    let locked = Format::new().set_border(FormatBorder::Thin).set_background_color("#EEF1F4");
    for (row, unit) in (HEADER_ROW + 1..).zip(units) {
        sheet.write_with_format(row, 0, row - HEADER_ROW, &locked)?;
        sheet.write_with_format(row, 1, unit.name.get(lang), &locked)?;
        sheet.write_with_format(row, 2, level_word(unit.level).text(lang), &locked)?;
    }
    let last = HEADER_ROW + u32::try_from(units.len()).unwrap_or_default().max(1);
    for (column, indicator) in (FIRST_FIGURE..).zip(&entered) {
        let format = cell_format(&indicator.kind);
        for row in HEADER_ROW + 1..=last {
            sheet.write_blank(row, column, &format)?;
        }
        for (row, unit) in (HEADER_ROW + 1..).zip(units) {
            if !of.asks(unit, indicator) {
                sheet.write_blank(row, column, &locked)?;
            }
        }
        if let Some(validation) = validation(&indicator.kind, lang)? {
            sheet.add_data_validation(HEADER_ROW + 1, column, last, column, &validation)?;
        }
    }
    sheet.set_freeze_panes(HEADER_ROW + 1, FIRST_FIGURE)?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(HEADER_ROW, HEADER_ROW)?;
    sheet.protect();
    write_key(book.add_worksheet(), scheme, units, &entered, as_on, lang)?;
    Ok(book.save_to_buffer()?)
}

fn cell_format(kind: &Kind) -> Format {
    let format = Format::new().set_border(FormatBorder::Thin).set_unlocked();
    match kind {
        Kind::Count | Kind::Rupees => format.set_num_format(LAKH),
        Kind::Date => format.set_num_format(DATE),
        Kind::Text => format.set_num_format("@"),
        Kind::Percent | Kind::Measure(_) | Kind::Choice(_) => format,
    }
}

fn validation(kind: &Kind, lang: Lang) -> Result<Option<DataValidation>, WriteError> {
    let rule = DataValidation::new();
    let (rule, message) = match kind {
        Kind::Count => {
            (rule.allow_whole_number(DataValidationRule::GreaterThanOrEqualTo(0)), Message::FormWholeOnly)
        }
        Kind::Rupees | Kind::Measure(_) => (
            rule.allow_decimal_number(DataValidationRule::GreaterThanOrEqualTo(0.0)),
            Message::FormNumberOnly,
        ),
        Kind::Percent => {
            (rule.allow_decimal_number(DataValidationRule::Between(0.0, 100.0)), Message::FormPercentOnly)
        }
        Kind::Date => {
            let first = excel_date(NaiveDate::from_ymd_opt(2000, 1, 1).unwrap_or_default())?;
            (rule.allow_date(DataValidationRule::GreaterThanOrEqualTo(first)), Message::FormDateOnly)
        }
        Kind::Choice(choices) => {
            let words: Vec<&str> = choices.iter().map(|choice| choice.get(lang)).collect();
            let (rule, message) = (rule, Message::FormChoiceOnly);
            // Excel's list holds 255 characters and no comma inside a word.
            let fits =
                words.iter().all(|word| !word.contains(',')) && words.join(",").encode_utf16().count() <= 255;
            if !fits {
                return Ok(None);
            }
            (rule.allow_list_strings(&words)?, message)
        }
        Kind::Text => return Ok(None),
    };
    let rule = rule.set_error_title(Message::FormWrongEntry.text(lang))?;
    Ok(Some(rule.set_error_message(message.text(lang))?))
}

fn write_key(
    sheet: &mut Worksheet,
    scheme: &Scheme,
    units: &[&Unit],
    entered: &[&Indicator],
    as_on: NaiveDate,
    lang: Lang,
) -> Result<(), WriteError> {
    sheet.set_name(KEY_SHEET)?.set_very_hidden(true);
    let mut row = 0;
    let mut line = |cells: [&str; 4]| -> Result<(), WriteError> {
        for (column, cell) in (0_u16..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
        row += 1;
        Ok(())
    };
    line([KEY_WORD, &scheme.code.0, &as_on.to_string(), ""])?;
    for (place, indicator) in (u32::from(FIRST_FIGURE)..).zip(entered) {
        line(["column", &place.to_string(), &indicator.code.0, indicator.name.get(lang)])?;
    }
    for (place, unit) in (HEADER_ROW + 1..).zip(units) {
        line(["row", &place.to_string(), &unit.id.to_string(), unit.name.get(lang)])?;
    }
    Ok(())
}
