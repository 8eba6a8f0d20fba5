//! Workbooks: XLSX cell by cell, with what each cell is formatted as; XLS and ODS as a whole, once they
//! have been measured.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, ExcelDateTime, Ods, Range, Reader, SheetType, SheetVisible, Style, Xls, Xlsx,
    XlsxFormulaMetadata,
};

use super::super::cell::{Address, Limits, Merge, RawCell, Watch, Workbook, index};
use super::super::error::ReadError;
use super::cells::Collector;
use super::guard::{self, Zipped, measure_xls, measure_zip};

pub(super) fn read_zipped(bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    match guarded(|| measure_zip(bytes, limits))? {
        Zipped::Xlsx(has) => guarded(|| read_xlsx(bytes, has, limits, watch)),
        Zipped::Ods => guarded(|| read_ods(bytes, limits, watch)),
    }
}

pub(super) fn read_xls(bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    guarded(|| measure_xls(bytes, limits))?;
    guarded(|| {
        let mut book = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
            calamine::XlsError::Password => ReadError::Encrypted,
            _ => ReadError::Damaged,
        })?;
        let mut collector = Collector::new(limits, watch);
        for sheet in worksheets(&book) {
            collector.begin(&sheet.name, sheet.hidden);
            let range = book.worksheet_range(&sheet.name).map_err(|_| ReadError::Damaged)?;
            put_range(&mut collector, &range)?;
            let merges = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            put_merges(&mut collector, merges.iter().map(|merge| (merge.start, merge.end)));
        }
        Ok(collector.finish())
    })
}

/// A file may be made so that a library trips over it; then it is a damaged file and no more.
fn guarded<T>(read: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(ReadError::Damaged))
}

struct Worksheet {
    name: String,
    hidden: bool,
}

fn worksheets<'a, R: Reader<Cursor<&'a [u8]>>>(book: &R) -> Vec<Worksheet> {
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    sheets
        .map(|sheet| Worksheet { name: sheet.name.clone(), hidden: sheet.visible != SheetVisible::Visible })
        .collect()
}

fn read_xlsx(bytes: &[u8], has: guard::Xlsx, limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsxError::Password => ReadError::Encrypted,
        _ => ReadError::Damaged,
    })?;
    let mut collector = Collector::new(limits, watch);
    for sheet in worksheets(&book) {
        collector.begin(&sheet.name, sheet.hidden);
        let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(|_| ReadError::Damaged)?;
        let percent: Vec<bool> = cells.styles().iter().map(is_percent).collect();
        let mut is_any_empty = false;
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|_| ReadError::Damaged)? {
            let (row, column) = cell.get_position();
            is_any_empty |= matches!(cell.get_value(), DataRef::Empty);
            let cell = xlsx_cell(cell.get_value(), percent.get(style).copied().unwrap_or(false));
            collector.put(Address::new(row, column), cell)?;
        }
        drop(cells);
        if has.formulas && is_any_empty {
            put_formulas(&mut book, &sheet.name, &mut collector)?;
        }
        if has.merges {
            let merges = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            put_merges(&mut collector, merges.iter().map(|merge| (merge.start, merge.end)));
        }
    }
    Ok(collector.finish())
}

/// Some programs write formulas without working them out: such a cell is not empty, and nobody knows what it holds.
/// An empty text that was worked out is no such cell.
fn put_formulas(
    book: &mut Xlsx<Cursor<&[u8]>>,
    sheet: &str,
    collector: &mut Collector,
) -> Result<(), ReadError> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|_| ReadError::Damaged)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|_| ReadError::Damaged)? {
        let (DataRef::Empty, Some(formula)) = (&cell.value, &cell.formula) else { continue };
        let text = match formula {
            XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => {
                formula.as_str()
            }
            _ => "",
        };
        let (row, column) = cell.pos;
        collector.put(Address::new(row, column), RawCell::Formula(format!("={text}").into()))?;
    }
    Ok(())
}

/// A `%` in the number format that is not quoted.
fn is_percent(style: &Style) -> bool {
    let Some(format) = &style.number_format else { return false };
    let mut quoted = false;
    format.format_code.chars().any(|c| {
        quoted ^= c == '"';
        c == '%' && !quoted
    })
}

fn xlsx_cell(value: &DataRef, percent: bool) -> RawCell {
    match value {
        DataRef::Empty => RawCell::Empty,
        DataRef::Int(number) if percent => RawCell::Percent(*number as f64),
        DataRef::Float(number) if percent => RawCell::Percent(*number),
        DataRef::Int(number) => RawCell::Number(*number as f64),
        DataRef::Float(number) => RawCell::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            RawCell::Text(text.into())
        }
        DataRef::SharedString(text) => RawCell::Text((*text).into()),
        DataRef::Bool(yes) => RawCell::Bool(*yes),
        DataRef::DateTime(moment) => date_cell(moment),
        DataRef::Error(error) => RawCell::Error(error.to_string()),
    }
}

fn date_cell(moment: &ExcelDateTime) -> RawCell {
    if !moment.is_datetime() {
        return RawCell::Number(moment.as_f64());
    }
    // Counted from 1900 or from 1904, it is the same day of the calendar.
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    let day = chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
    day.map_or(RawCell::Number(moment.as_f64()), |day| {
        RawCell::Date(super::super::value::serial_of_date(day))
    })
}

fn read_ods(bytes: &[u8], limits: &Limits, watch: Watch) -> Result<Workbook, ReadError> {
    let mut book = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => ReadError::Encrypted,
        _ => ReadError::Damaged,
    })?;
    let mut collector = Collector::new(limits, watch);
    for sheet in worksheets(&book) {
        collector.begin(&sheet.name, sheet.hidden);
        let range = book.worksheet_range(&sheet.name).map_err(|_| ReadError::Damaged)?;
        put_range(&mut collector, &range)?;
    }
    Ok(collector.finish())
}

fn put_range(collector: &mut Collector, range: &Range<Data>) -> Result<(), ReadError> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let at = Address::new(first_row + index(row), first_column + index(column));
        let cell = match value {
            Data::DateTimeIso(text) => iso_cell(text),
            Data::Empty => RawCell::Empty,
            Data::Int(number) => RawCell::Number(*number as f64),
            Data::Float(number) => RawCell::Number(*number),
            Data::String(text) | Data::DurationIso(text) => RawCell::Text(text.into()),
            Data::Bool(yes) => RawCell::Bool(*yes),
            Data::DateTime(moment) => date_cell(moment),
            Data::Error(error) => RawCell::Error(error.to_string()),
        };
        collector.put(at, cell)?;
    }
    Ok(())
}

/// `2026-11-23` or `2026-11-23T11:00:00`, as an ODS writes a date.
fn iso_cell(text: &str) -> RawCell {
    let day = text.get(..10).and_then(|day| day.parse::<chrono::NaiveDate>().ok());
    day.map_or_else(
        || RawCell::Text(text.into()),
        |day| RawCell::Date(super::super::value::serial_of_date(day)),
    )
}

fn put_merges(collector: &mut Collector, merges: impl Iterator<Item = ((u32, u32), (u32, u32))>) {
    if let Some(sheet) = collector.sheet() {
        sheet.merges = merges
            .map(|(from, to)| Merge { from: Address::new(from.0, from.1), to: Address::new(to.0, to.1) })
            .collect();
    }
}
