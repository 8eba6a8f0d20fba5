//! The blank form that a block fills in, and how it is known when it comes back: by a key on a hidden sheet,
//! so that nothing has to be matched.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_xlsxwriter::{DataValidation, DataValidationRule, Format, FormatBorder, Workbook, Worksheet};

use super::super::cell::{Address, RawCell, RawSheet, Workbook as Read};
use super::super::find::{Column, Line, LineKind, Table};
use super::super::mapping::{ColumnMap, Mapping, Role, Sureness, unit_key};
use super::super::scale::Scale;
use super::WriteError;
use super::xlsx::{DATE, Formats, LAKH, date_it, excel_date, sheet_name};
use crate::hindi::format_date;
use crate::i18n::screen::level_word;
use crate::i18n::tabular::TabularMessage as Message;
use crate::model::{
    Digits, Indicator, IndicatorCode, Kind, Lang, Scheme, SchemeCode, Unit, UnitCounts, UnitId,
};

const KEY_SHEET: &str = "_baithak";
const KEY_WORD: &str = "baithak-form-1";
const HEADER_ROW: u32 = 2;
/// Serial number, unit and level stand before the figures.
const FIRST_FIGURE: u16 = 3;

/// What the hidden sheet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormKey {
    pub scheme: SchemeCode,
    pub as_on: NaiveDate,
    /// Places of columns with their indicators.
    columns: Vec<(u32, IndicatorCode)>,
    /// Places of rows with their units and the names that stand there.
    rows: Vec<(u32, UnitId, String)>,
}

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
        line(["column", &place.to_string(), &indicator.code.0, ""])?;
    }
    for (place, unit) in (HEADER_ROW + 1..).zip(units) {
        line(["row", &place.to_string(), &unit.id.to_string(), unit.name.get(lang)])?;
    }
    Ok(())
}

/// The key of a form that came back; `None` for any other workbook, and for a form in which rows were moved.
pub fn form_key(book: &Read) -> Option<FormKey> {
    let sheet = book.sheet(KEY_SHEET)?;
    let figures = figures_sheet(book)?;
    let text = |row: u32, column: u32| sheet.cell(Address::new(row, column)).text();
    if text(0, 0) != KEY_WORD {
        return None;
    }
    let mut key = FormKey {
        scheme: SchemeCode(text(0, 1)),
        as_on: text(0, 2).parse().ok()?,
        columns: Vec::new(),
        rows: Vec::new(),
    };
    for row in 1..sheet.height() {
        let place: u32 = text(row, 1).parse().ok()?;
        match text(row, 0).as_str() {
            "column" => key.columns.push((place, IndicatorCode(text(row, 2).into()))),
            "row" => {
                let name = text(row, 3);
                if figures.cell(Address::new(place, 1)).text() != name {
                    return None;
                }
                key.rows.push((place, text(row, 2).parse().ok()?, name));
            }
            _ => return None,
        }
    }
    Some(key)
}

fn figures_sheet(book: &Read) -> Option<&RawSheet> {
    book.sheets.iter().find(|sheet| !is_key(sheet))
}

/// The hidden sheet by which a form is known.
pub fn is_key(sheet: &RawSheet) -> bool {
    sheet.name == KEY_SHEET
}

/// Two units may bear one name; the id beside it makes each its own.
fn with_id(name: &str, unit: UnitId) -> String {
    format!("{name} [{unit}]")
}

/// The name alone, as a person knows it, of one that came with a form.
pub fn name_in_form(written: &str) -> &str {
    let parts = written.strip_suffix(']').and_then(|rest| rest.rsplit_once(" ["));
    let name = parts.filter(|(_, id)| id.parse::<UnitId>().is_ok()).map(|(name, _)| name);
    name.unwrap_or(written)
}

/// The form as a table with everything matched by its key.
pub fn form_table(book: &Read, key: &FormKey) -> Option<(Table, Mapping)> {
    let sheet = figures_sheet(book)?;
    let heading = |place: u32| sheet.cell(Address::new(HEADER_ROW, place)).text();
    let map = |place: u32, role: Role| ColumnMap {
        scale_unsure: false,
        said_scale: None,
        place,
        heading: heading(place),
        role,
        sure: Sureness::Confirmed,
        runner_up: None,
        scale: Scale::One,
    };
    let places = || std::iter::once(1).chain(key.columns.iter().map(|(place, _)| *place));
    let mut mapping = Mapping::default();
    let figures = key.columns.iter().map(|(place, code)| map(*place, Role::Indicator(code.clone())));
    mapping.columns = std::iter::once(map(1, Role::Unit)).chain(figures).collect();
    let mut lines = Vec::new();
    for (row, unit, name) in &key.rows {
        let written = with_id(name, *unit);
        mapping.units.insert(unit_key(&written), *unit);
        let cells = places().map(|place| match place {
            1 => RawCell::Text(written.as_str().into()),
            place => sheet.cell(Address::new(*row, place)).clone(),
        });
        lines.push(Line { row: *row, kind: LineKind::Figures, cells: cells.collect() });
    }
    let columns = places().map(|place| Column { place, parts: vec![heading(place)] }).collect();
    let table = Table { sheet: sheet.name.clone(), titles: Vec::new(), columns, lines };
    mapping.fingerprint = format!("form:{}", table.fingerprint());
    Some((table, mapping))
}
