//! What stands in a spreadsheet before anyone has said what it means: typed cells with their addresses.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use crate::hindi::clean::cleaned_line;

/// A place in a sheet, counted from zero. Shown as spreadsheets name it: `C7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Address {
    pub row: u32,
    pub column: u32,
}

impl Address {
    pub fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Of a hundred thousand figures, nearly all stand in one of the first columns.
        match u8::try_from(self.column) {
            Ok(column @ 0..26) => f.write_char(char::from(b'A' + column))?,
            _ => f.write_str(&column_name(self.column))?,
        }
        write!(f, "{}", u64::from(self.row) + 1)
    }
}

/// `A` for 0, `Z` for 25, `AA` for 26.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The content of a cell, as its file types it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum RawCell {
    #[default]
    Empty,
    Text(SmolStr),
    Number(f64),
    /// A number in a cell that is formatted as a percentage: 0.875 is shown as 87.5%.
    Percent(f64),
    /// Days since 30.12.1899, the fraction being the time of day.
    Date(f64),
    Bool(bool),
    /// A formula that failed: `#REF!`.
    Error(String),
    /// A formula whose result the file does not have: `=B2+B3`.
    Formula(SmolStr),
}

impl RawCell {
    /// Nothing, or nothing that can be seen.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => {
                text.chars().all(|c| c.is_whitespace() || crate::hindi::clean::is_unwanted(c))
            }
            _ => false,
        }
    }

    /// A number, however it is written, or what stands where one is missing.
    pub fn is_number_or_absent(&self) -> bool {
        super::value::absent(self).is_some() || super::value::plain_number(self).is_some()
    }

    /// The content as text: what a person would read in the cell.
    pub fn text(&self) -> String {
        self.read().into_owned()
    }

    /// The same without a copy where the cell holds just that.
    pub fn read(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => match cleaned_line(text) {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            },
            Self::Number(number) => Cow::Owned(plain(*number)),
            Self::Percent(number) => Cow::Owned(format!("{}%", plain(rounded(number * 100.0)))),
            Self::Date(serial) => Cow::Owned(super::value::date_of_serial(*serial).map_or_else(
                || plain(*serial),
                |day| crate::hindi::format_date(day, crate::model::Digits::Latin),
            )),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Error(error) => Cow::Borrowed(error),
            Self::Formula(formula) => Cow::Borrowed(formula),
        }
    }
}

/// Without the dust of binary fractions: 87.5, not 87.49999999999999.
pub(super) fn rounded(number: f64) -> f64 {
    let rounded = (number * 1e6).round() / 1e6;
    if (rounded - number).abs() <= 1e-9 * number.abs().max(1.0) { rounded } else { number }
}

fn plain(number: f64) -> String {
    format!("{}", rounded(number))
}

/// Cells that are shown as one. Both corners belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    pub from: Address,
    pub to: Address,
}

/// A sheet of a workbook, or a text file, which has one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RawSheet {
    /// Empty for a text file and a paste.
    pub name: String,
    /// Hidden in the workbook: left alone unless somebody chooses it.
    pub hidden: bool,
    /// Rows may differ in length; what is beyond their end is empty.
    pub rows: Vec<Vec<RawCell>>,
    pub merges: Vec<Merge>,
}

impl RawSheet {
    pub fn cell(&self, at: Address) -> &RawCell {
        static EMPTY: RawCell = RawCell::Empty;
        let (Ok(row), Ok(column)) = (usize::try_from(at.row), usize::try_from(at.column)) else {
            return &EMPTY;
        };
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&EMPTY)
    }

    /// The number of columns of the longest row.
    pub fn width(&self) -> u32 {
        index(self.rows.iter().map(Vec::len).max().unwrap_or(0))
    }

    pub fn height(&self) -> u32 {
        index(self.rows.len())
    }

    pub fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(RawCell::is_blank)
    }

    /// Puts a whole row, in place of what stood in it.
    pub(super) fn put_row(&mut self, row: u32, cells: Vec<RawCell>) {
        let Ok(row) = usize::try_from(row) else { return };
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(place) = self.rows.get_mut(row) {
            *place = cells;
        }
    }

    pub(super) fn put(&mut self, at: Address, cell: RawCell) {
        let (Ok(row), Ok(column)) = (usize::try_from(at.row), usize::try_from(at.column)) else { return };
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, RawCell::Empty);
            }
            if let Some(place) = cells.get_mut(column) {
                *place = cell;
            }
        }
    }
}

pub(super) fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// What was in the file, sheet by sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workbook {
    pub sheets: Vec<RawSheet>,
}

impl Workbook {
    pub fn sheet(&self, name: &str) -> Option<&RawSheet> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }

    /// The sheets that a person sees and that have something in them.
    pub fn visible(&self) -> impl Iterator<Item = &RawSheet> {
        self.sheets.iter().filter(|sheet| !sheet.hidden && !sheet.is_empty())
    }
}

/// How much of a file is taken in. What is beyond is refused, never cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    pub file_bytes: u64,
    /// Of all that a workbook unpacks to.
    pub unpacked_bytes: u64,
    /// Of a sheet, those with anything in them.
    pub rows: u32,
    pub columns: u32,
    /// Of all sheets together, the gaps between them counted, an empty row as one.
    pub cells: u64,
    pub cell_bytes: usize,
}

impl Default for Limits {
    /// Far above what an office sends, and small enough for any laptop.
    fn default() -> Self {
        Self {
            file_bytes: 64 << 20,
            unpacked_bytes: 512 << 20,
            rows: 200_000,
            columns: 1_000,
            cells: 5_000_000,
            cell_bytes: 128 << 10,
        }
    }
}

/// How far a reader has come: rows of the sheet in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub rows: u32,
}

/// Called now and then while a file is read; `Break` stops the reading.
pub type Watch<'a> = &'a dyn Fn(Progress) -> ControlFlow<()>;

/// Reads on whatever happens.
pub fn unwatched(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_named_as_spreadsheets_name_it() {
        for (row, column, name) in
            [(6, 2, "C7"), (0, 0, "A1"), (0, 25, "Z1"), (1, 26, "AA2"), (0, 16_383, "XFD1")]
        {
            assert_eq!(Address::new(row, column).to_string(), name);
        }
    }

    #[test]
    fn what_cannot_be_seen_is_blank() {
        assert!(RawCell::Text(" \u{200b}\u{a0}".into()).is_blank());
        assert!(!RawCell::Number(0.0).is_blank());
    }
}
