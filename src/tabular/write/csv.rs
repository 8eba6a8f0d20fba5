//! CSV as every spreadsheet opens it with a double click: UTF-8 with its mark, CRLF, and no cell that a
//! spreadsheet would run as a formula.

use super::{OutCell, WriteError, out_table};
use crate::hindi::format_date;
use crate::model::{Digits, Lang, SchemeTable};

const MARK: &[u8] = b"\xef\xbb\xbf";

/// The table without titles and totals.
pub fn to_csv(table: &SchemeTable, lang: Lang) -> Result<Vec<u8>, WriteError> {
    let out = out_table(table, lang);
    let rows = std::iter::once(out.headings)
        .chain(out.rows.iter().map(|row| row.iter().map(text).collect::<Vec<String>>()));
    lines(rows)
}

pub(crate) fn lines(rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, WriteError> {
    let broken = |error: String| WriteError(error);
    let mut csv = ::csv::WriterBuilder::new()
        .terminator(::csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.to_vec());
    for row in rows {
        csv.write_record(row).map_err(|error| broken(error.to_string()))?;
    }
    csv.into_inner().map_err(|error| broken(error.to_string()))
}

pub(super) fn text(cell: &OutCell) -> String {
    match cell {
        OutCell::Empty => String::new(),
        OutCell::Text(text) => harmless(text),
        OutCell::Number(number) => format!("{number}"),
        OutCell::Percent { number, worked_out: false } => format!("{number}%"),
        // As long as it is legible; what is worked out is worked out again where it comes in.
        OutCell::Percent { number, worked_out: true } => format!("{}%", (number * 100.0).round() / 100.0),
        OutCell::Date(day) => format_date(*day, Digits::Latin),
    }
}

/// Words that begin as a formula does get an apostrophe, which spreadsheets do not show.
pub fn harmless(text: &str) -> String {
    match text.chars().next() {
        Some('=' | '+' | '-' | '@' | '\t' | '\r') => format!("'{text}"),
        _ => text.to_owned(),
    }
}
