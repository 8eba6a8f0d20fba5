//! A workbook with real types, for reading on and for reckoning with.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
};
use unicode_segmentation::UnicodeSegmentation;

use super::{OutCell, OutTable, WriteError, out_table};
use crate::hindi::standing::figure_remarks;
use crate::model::{Digits, Lang, SchemeTable};

/// Lakh grouping, which spreadsheets have no word for.
pub(super) const LAKH: &str = "[>=10000000]##\\,##\\,##\\,##0;[>=100000]##\\,##\\,##0;##,##0";
const LAKH_DECIMALS: &str = "[>=10000000]##\\,##\\,##\\,##0.00;[>=100000]##\\,##\\,##0.00;##,##0.00";
const PERCENT: &str = "0.0#%";
pub(super) const DATE: &str = "dd.mm.yyyy";
const HEADING: Color = Color::RGB(0xD9_E2_EC);

/// The formats of one workbook.
pub(super) struct Formats {
    pub title: Format,
    pub heading: Format,
    pub plain: Format,
    pub text: Format,
    number: Format,
    decimals: Format,
    percent: Format,
    pub date: Format,
    total: Option<Box<Formats>>,
    /// Of rows whose unit stands above those of the scheme.
    coarse: Option<Box<Formats>>,
}

impl Formats {
    pub fn new() -> Self {
        let with = |base: Format| Self::over(&base.set_border(FormatBorder::Thin));
        let other = |base: Format| Some(Box::new(with(base)));
        Self {
            total: other(Format::new().set_bold()),
            coarse: other(Format::new().set_italic()),
            ..with(Format::new())
        }
    }

    fn over(base: &Format) -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            heading: base
                .clone()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(HEADING),
            plain: base.clone().set_num_format("0"),
            text: base.clone(),
            number: base.clone().set_num_format(LAKH),
            decimals: base.clone().set_num_format(LAKH_DECIMALS),
            percent: base.clone().set_num_format(PERCENT),
            date: base.clone().set_num_format(DATE),
            total: None,
            coarse: None,
        }
    }
}

/// The table with a title, its headings frozen, and a row of totals. `stale_days`: how many days old the figures
/// are, where the office has that marked.
pub fn to_xlsx(table: &SchemeTable, lang: Lang, stale_days: Option<u32>) -> Result<Vec<u8>, WriteError> {
    let mut out = out_table(table, lang);
    out.titles.extend(figure_remarks(table, stale_days, lang, Digits::Latin));
    let mut book = Workbook::new();
    date_it(&mut book, table.snapshot.as_ref().map(|snapshot| snapshot.as_on))?;
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(table.scheme.name.get(lang)))?;
    fill(sheet, &out, &Formats::new())?;
    Ok(book.save_to_buffer()?)
}

/// The same figures give the same bytes: the file is dated by them and not by the clock.
pub(super) fn date_it(book: &mut Workbook, day: Option<NaiveDate>) -> Result<(), WriteError> {
    if let Some(day) = day {
        book.set_properties(&DocProperties::new().set_creation_datetime(&excel_date(day)?));
    }
    Ok(())
}

pub(super) fn excel_date(day: NaiveDate) -> Result<ExcelDateTime, WriteError> {
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let (month, day) = (u8::try_from(day.month()).unwrap_or(1), u8::try_from(day.day()).unwrap_or(1));
    Ok(ExcelDateTime::from_ymd(year, month, day)?)
}

/// What Excel takes for the name of a sheet: at most 31 characters, and not these.
pub(super) fn sheet_name(name: &str) -> String {
    let allowed: String =
        name.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'')).collect();
    let mut short = String::new();
    for cluster in allowed.graphemes(true) {
        if short.encode_utf16().count() + cluster.encode_utf16().count() > 31 {
            break;
        }
        short.push_str(cluster);
    }
    if short.trim().is_empty() { "Sheet".to_owned() } else { short }
}

fn fill(sheet: &mut Worksheet, out: &OutTable, formats: &Formats) -> Result<(), WriteError> {
    let mut row = 0;
    for title in &out.titles {
        sheet.write_with_format(row, 0, title, &formats.title)?;
        row += 1;
    }
    let header = row;
    row = headings(sheet, row, out, &formats.heading)?;
    let first = row + 1;
    let coarse = formats.coarse.as_deref().unwrap_or(formats);
    for (cells, is_coarse) in out.rows.iter().zip(&out.coarse) {
        row += 1;
        put_row(sheet, row, cells, if *is_coarse { coarse } else { formats }, out.unit_columns)?;
    }
    put_row(sheet, row + 1, &out.totals, formats.total.as_deref().unwrap_or(formats), out.unit_columns)?;
    sheet.set_freeze_panes(first, u16::try_from(out.unit_columns).unwrap_or_default())?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(header, first - 1)?;
    Ok(())
}

/// The headings, over two rows where some have one over them together; the lowest of their rows.
fn headings(sheet: &mut Worksheet, top: u32, out: &OutTable, format: &Format) -> Result<u32, WriteError> {
    let bottom = if out.groups.is_empty() { top } else { top + 1 };
    for (column, heading) in columns(&out.headings) {
        let grouped = out.groups.iter().any(|(columns, _)| columns.contains(&usize::from(column)));
        if grouped || bottom == top {
            sheet.write_with_format(bottom, column, heading, format)?;
        } else {
            sheet.merge_range(top, column, bottom, column, heading, format)?;
        }
        sheet.set_column_width(column, width(heading, out, column))?;
    }
    for (columns, name) in &out.groups {
        let place = |at: usize| u16::try_from(at).unwrap_or_default();
        sheet.merge_range(top, place(columns.start), top, place(columns.end - 1), name, format)?;
    }
    Ok(bottom)
}

fn columns<T>(cells: &[T]) -> impl Iterator<Item = (u16, &T)> {
    (0_u16..).zip(cells)
}

fn put_row(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[OutCell],
    formats: &Formats,
    unit_columns: usize,
) -> Result<(), WriteError> {
    for (column, cell) in columns(cells) {
        match cell {
            OutCell::Empty => sheet.write_blank(row, column, &formats.text)?,
            OutCell::Text(text) => sheet.write_with_format(row, column, text, &formats.text)?,
            OutCell::Number(code) if usize::from(column) < unit_columns => {
                sheet.write_with_format(row, column, *code, &formats.plain)?
            }
            OutCell::Number(number) => {
                let format = if number.fract() == 0.0 { &formats.number } else { &formats.decimals };
                sheet.write_with_format(row, column, *number, format)?
            }
            OutCell::Percent { number, .. } => {
                sheet.write_with_format(row, column, number / 100.0, &formats.percent)?
            }
            OutCell::Date(day) => {
                sheet.write_datetime_with_format(row, column, excel_date(*day)?, &formats.date)?
            }
        };
    }
    Ok(())
}

/// Wide enough for the longest cell and for a heading over two or three lines.
fn width(heading: &str, out: &OutTable, column: u16) -> f64 {
    let clusters = |text: &str| text.graphemes(true).count();
    let cells = out.rows.iter().chain([&out.totals]).filter_map(|row| row.get(usize::from(column)));
    let longest = cells
        .map(|cell| match cell {
            OutCell::Text(text) => clusters(text),
            OutCell::Number(number) => format!("{number:.0}").len() * 4 / 3,
            OutCell::Date(_) => 10,
            OutCell::Empty | OutCell::Percent { .. } => 6,
        })
        .max()
        .unwrap_or(0);
    let longest_word = heading.split_whitespace().map(clusters).max().unwrap_or(0);
    let wanted = longest.max(longest_word).max(clusters(heading) / 3) + 2;
    f64::from(u32::try_from(wanted.clamp(8, 48)).unwrap_or(8)) * 1.15
}
