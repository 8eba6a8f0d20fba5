//! A scheme's table → a file: workbook, CSV or JSON. What goes out comes in again unchanged.

mod csv;
mod filled;
mod form;
mod json;
mod received;
mod register;
mod xlsx;

use std::fmt;
use std::ops::Range;

pub(super) use self::csv::lines as csv_lines;
pub use self::csv::{harmless, to_csv};
pub use self::filled::{FormKey, form_key, form_table, is_key, name_in_form};
pub use self::form::{FormOf, blank_form};
pub use self::json::to_json;
pub use self::received::received_to_xlsx;
pub use self::register::{RegisterTable, register_to_csv, register_to_json, register_to_xlsx};
pub use self::xlsx::to_xlsx;

use chrono::NaiveDate;

use crate::hindi::format_date;
use crate::i18n::screen::level_word;
use crate::i18n::tabular::TabularMessage as Message;
use crate::i18n::widget::Widget;
use crate::model::{Cell, Digits, Indicator, Kind, Lang, SchemeTable, TableRow, Value, group_spans};

/// A file could not be put together; a fault of the program.
#[derive(Debug)]
pub struct WriteError(String);

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for WriteError {}

impl From<rust_xlsxwriter::XlsxError> for WriteError {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self(error.to_string())
    }
}

/// A cell with its type.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum OutCell {
    Empty,
    Text(String),
    Number(f64),
    /// 87.5 for 87.5%.
    Percent {
        number: f64,
        /// By a formula, not entered.
        worked_out: bool,
    },
    Date(NaiveDate),
}

/// A table as it goes out.
pub(super) struct OutTable {
    pub titles: Vec<String>,
    pub headings: Vec<String>,
    /// Headings over neighbouring columns, with the places of these.
    pub groups: Vec<(Range<usize>, String)>,
    /// Columns before the figures.
    pub unit_columns: usize,
    /// For each row whether its unit stands above those of the scheme.
    pub coarse: Vec<bool>,
    pub rows: Vec<Vec<OutCell>>,
    pub totals: Vec<OutCell>,
}

/// Code, level and name of the unit, then every indicator, worked out ones too.
pub(super) fn out_table(table: &SchemeTable, lang: Lang) -> OutTable {
    let scheme = &table.scheme;
    let mut titles = Vec::new();
    if let Some(snapshot) = &table.snapshot {
        let (name, date) = (scheme.name.get(lang), format_date(snapshot.as_on, Digits::Latin));
        titles.push(Message::FormTitle.with(lang, &[("scheme", name), ("date", &date)]));
        if snapshot.is_sample {
            titles.push(Message::SampleFigures.text(lang).to_owned());
        }
    }
    if table.rows.iter().any(|row| row.coarse) {
        titles.push(Message::CoarseRows.text(lang).to_owned());
    }
    let unit_headings = [
        Message::ColumnCode.text(lang).to_owned(),
        Message::ColumnLevel.text(lang).to_owned(),
        scheme.row_heading.get(lang).to_owned(),
    ];
    let figures = |cells: &[Cell]| -> Vec<OutCell> {
        let shown = scheme.indicators.iter().zip(cells).filter(|(indicator, _)| !indicator.retired);
        shown.map(|(indicator, cell)| out_cell(indicator, cell)).collect()
    };
    let shown = scheme.indicators.iter().filter(|indicator| !indicator.retired);
    let groups = group_spans(shown.map(Some)).into_iter().map(|span| {
        let columns = span.columns.start + unit_headings.len()..span.columns.end + unit_headings.len();
        (columns, span.name.get(lang).to_owned())
    });
    let groups = groups.collect();
    let total_name = OutCell::Text(Widget::Total.text(lang).to_owned());
    OutTable {
        titles,
        unit_columns: unit_headings.len(),
        groups,
        coarse: table.rows.iter().map(|row| row.coarse).collect(),
        headings: unit_headings
            .into_iter()
            .chain(
                scheme
                    .indicators
                    .iter()
                    .filter(|indicator| !indicator.retired)
                    .map(|indicator| indicator.name.get(lang).to_owned()),
            )
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| unit_cells(row, lang).into_iter().chain(figures(&row.cells)).collect())
            .collect(),
        totals: [OutCell::Empty, OutCell::Empty, total_name]
            .into_iter()
            .chain(figures(&table.totals))
            .collect(),
    }
}

fn unit_cells(row: &TableRow, lang: Lang) -> [OutCell; 3] {
    [
        row.unit.lgd_code.map_or(OutCell::Empty, |code| OutCell::Number(f64::from(code))),
        OutCell::Text(level_word(row.unit.level).text(lang).to_owned()),
        OutCell::Text(row.unit.name.get(lang).to_owned()),
    ]
}

fn out_cell(indicator: &Indicator, cell: &Cell) -> OutCell {
    match &cell.value {
        None => OutCell::Empty,
        Some(Value::Number(number)) if indicator.kind == Kind::Percent => {
            OutCell::Percent { number: *number, worked_out: indicator.formula.is_some() }
        }
        Some(Value::Number(number)) => OutCell::Number(*number),
        Some(Value::Date(day)) => OutCell::Date(*day),
        Some(Value::Text(text)) => OutCell::Text(text.clone()),
    }
}

#[cfg(test)]
mod tests;
