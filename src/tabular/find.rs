//! Raw sheet → table: where the headings stand, over how many rows, and which rows under them are figures.
//! Knows nothing of schemes and units.

mod line_kind;
mod lines;
mod second;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::cell::{Address, RawCell, RawSheet};
use super::error::ReadError;
use super::value::{Absent, absent, plain_number};
use crate::hindi::{fold, parse_date};

pub(super) use self::line_kind::kind_of;

/// How far down the headings of a table are looked for.
const ROWS_LOOKED_AT: u32 = 200;
const MOST_HEADER_ROWS: u32 = 4;
/// How many cells merged ones may cover; no table of an office comes near.
const MOST_COVERED: u32 = 1_000_000;
/// How many cells a table may have, empty ones too: each takes room.
const MOST_PLACES: u64 = 10_000_000;

/// A column of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its place in the sheet.
    pub place: u32,
    /// From the top row of headings to the lowest: `["चालू", "ग्रामीण"]`.
    pub parts: Vec<String>,
}

impl Column {
    /// `चालू / ग्रामीण`; empty when nothing stands over the column.
    pub fn heading(&self) -> String {
        self.parts.join(" / ")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    Figures,
    /// Adds up lines above it.
    Total,
    /// One cell of words that says what the lines below it are: नगरीय निकाय.
    Section,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its place in the sheet.
    pub row: u32,
    pub kind: LineKind,
    /// One for each column of the table.
    pub cells: Vec<RawCell>,
}

/// A table that was found in a sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub sheet: String,
    /// The words above the headings.
    pub titles: Vec<String>,
    pub columns: Vec<Column>,
    pub lines: Vec<Line>,
    /// Where the headings of another table stand below: nothing from there on is read.
    pub second: Option<u32>,
}

impl Table {
    /// The same for every file with the same headings, whatever figures, titles and dates it brings.
    pub fn fingerprint(&self) -> String {
        let mut hash = Sha256::new();
        for column in &self.columns {
            // A share and its number are two headings, though folding takes the sign away.
            hash.update(fold(&column.heading().replace('%', " प्रतिशत ")));
            hash.update("\n");
        }
        hexadecimal(&hash.finalize()).chars().take(32).collect()
    }
}

impl Table {
    /// The dates that stand above the headings, day, month and year: as on which day the figures may be.
    pub fn title_dates(&self) -> Vec<NaiveDate> {
        let separates = |c: char| matches!(c, '.' | '/' | '-');
        let words = self.titles.iter().flat_map(|title| {
            title.split(move |c: char| !c.is_ascii_digit() && !('०'..='९').contains(&c) && !separates(c))
        });
        words
            .map(|word| word.trim_matches(separates))
            .filter(|word| word.matches(separates).count() == 2)
            .filter_map(|word| parse_date(word, NaiveDate::default()).ok())
            .collect()
    }
}

/// SHA-256 of a file, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Finds the table of a sheet.
pub fn find(sheet: &RawSheet) -> Result<Table, ReadError> {
    find_headed(sheet, &|_| false)
}

/// The same where headings are known by their words: the row with most of them holds the headings, whatever its
/// neighbours are made of. Lists of things may have no numbers at all, or few.
pub(super) fn find_headed(sheet: &RawSheet, knows: &dyn Fn(&str) -> bool) -> Result<Table, ReadError> {
    let grid = Grid::new(sheet);
    let headed = grid.known_header(knows).map(|header| (header, header + 1));
    let (header, first) = headed.or_else(|| grid.header()).ok_or(ReadError::NoTable)?;
    let top = grid.top_of_header(header);
    let mut columns = Vec::new();
    let below = sheet.rows.get(usize::try_from(first).unwrap_or(usize::MAX)..).unwrap_or_default();
    for (place, filled) in (0..grid.width).zip(filled_columns(below, grid.width)) {
        let parts = grid.heading_parts(top, header, place);
        if !parts.is_empty() || filled {
            columns.push(Column { place, parts });
        }
    }
    let lines = below.iter().filter(|row| !row.is_empty()).count();
    if u64::try_from(lines.saturating_mul(columns.len())).is_ok_and(|places| places > MOST_PLACES) {
        return Err(ReadError::TooManyCells { limit: MOST_PLACES });
    }
    let width = grid.width;
    let titles = (0..top)
        .flat_map(|row| (0..width).map(move |column| (row, column)))
        .map(|(row, column)| grid.raw(row, column).text())
        .filter(|text| !text.is_empty())
        .collect();
    let (lines, second) = grid.lines(top..=header, first, &columns);
    Ok(Table { sheet: sheet.name.clone(), titles, columns, lines, second })
}

/// Of each column whether anything stands in it, in these rows.
fn filled_columns(rows: &[Vec<RawCell>], width: u32) -> Vec<bool> {
    let mut filled = vec![false; usize::try_from(width).unwrap_or(0)];
    for row in rows {
        for (filled, cell) in filled.iter_mut().zip(row) {
            *filled |= !cell.is_blank();
        }
    }
    filled
}

/// What a row is made of.
#[derive(Default)]
struct Makeup {
    filled: u32,
    words: u32,
    numbers: u32,
    /// Words that begin with a digit: a date, 4O, or a heading such as "20 से कम".
    digits_first: u32,
}

impl Makeup {
    fn is_figures(&self) -> bool {
        self.filled >= 2 && (self.numbers >= 1 || self.digits_first >= 1 && self.digits_first >= self.words)
    }

    fn may_be_headings(&self) -> bool {
        let words = self.words + self.digits_first;
        words >= 2 && words >= self.numbers
    }
}

struct Grid<'a> {
    sheet: &'a RawSheet,
    /// The number of columns of the longest row.
    width: u32,
    /// For a covered cell of the upper rows, the cell whose content is shown there.
    covers: HashMap<Address, Address>,
}

impl<'a> Grid<'a> {
    fn new(sheet: &'a RawSheet) -> Self {
        let width = sheet.width();
        let mut covers = HashMap::new();
        let mut passed = 0_u32;
        for merge in &sheet.merges {
            if passed > MOST_COVERED {
                break;
            }
            let rows = merge.from.row..=merge.to.row.min(ROWS_LOOKED_AT);
            for row in rows {
                for column in merge.from.column..=merge.to.column.min(width) {
                    covers.insert(Address::new(row, column), merge.from);
                    passed += 1;
                }
            }
        }
        Self { sheet, width, covers }
    }

    fn raw(&self, row: u32, column: u32) -> &RawCell {
        self.sheet.cell(Address::new(row, column))
    }

    /// The content that is seen at a place of the headings.
    fn seen(&self, row: u32, column: u32) -> &RawCell {
        let at = Address::new(row, column);
        self.sheet.cell(self.covers.get(&at).copied().unwrap_or(at))
    }

    fn makeup(&self, row: u32) -> Makeup {
        let mut makeup = Makeup::default();
        let mut seen = BTreeSet::new();
        for column in 0..self.width {
            let at = Address::new(row, column);
            let origin = self.covers.get(&at).copied().unwrap_or(at);
            let cell = self.sheet.cell(origin);
            if cell.is_blank() || !seen.insert(origin) {
                continue;
            }
            makeup.filled += 1;
            if matches!(cell, RawCell::Formula(_))
                || plain_number(cell).is_some()
                || matches!(absent(cell), Some(Absent::NotAvailable | Absent::Nil))
            {
                makeup.numbers += 1;
            } else if matches!(cell, RawCell::Date(_)) || begins_with_digit(&cell.text()) {
                makeup.digits_first += 1;
            } else if matches!(cell, RawCell::Text(_)) {
                makeup.words += 1;
            }
        }
        makeup
    }

    /// The lowest row of headings and the first row under it.
    fn header(&self) -> Option<(u32, u32)> {
        let (mut header, mut first) = (None, None);
        for row in 0..self.sheet.height().min(ROWS_LOOKED_AT) {
            let makeup = self.makeup(row);
            if let Some(header) = header
                && makeup.is_figures()
                && !self.is_numbering(row)
            {
                return Some((header, header + 1));
            }
            if makeup.may_be_headings() {
                header = Some(row);
                // In a table of words alone, the first row of words.
                first = first.or(header.filter(|_| self.has_figures_below(row)));
            }
        }
        first.map(|header| (header, header + 1))
    }

    /// Not to the end of a long sheet: what stands so far below belongs to something else.
    fn has_figures_below(&self, row: u32) -> bool {
        let end = self.sheet.height().min(row.saturating_add(ROWS_LOOKED_AT));
        (row + 1..end).any(|row| self.makeup(row).filled >= 2)
    }

    /// The row with most known headings, from two on.
    fn known_header(&self, knows: &dyn Fn(&str) -> bool) -> Option<u32> {
        let known = |row: u32| {
            let texts = (0..self.width).map(|column| self.seen(row, column));
            texts.filter(|cell| matches!(cell, RawCell::Text(text) if knows(text))).count()
        };
        let rows =
            (0..self.sheet.height().min(ROWS_LOOKED_AT)).map(|row| (known(row), std::cmp::Reverse(row)));
        rows.max().filter(|(known, _)| *known >= 2).map(|(_, row)| row.0)
    }

    /// 1, 2, 3 … as forms number their columns.
    fn is_numbering(&self, row: u32) -> bool {
        let cells = (0..self.width).map(|column| self.raw(row, column)).filter(|cell| !cell.is_blank());
        let numbers: Vec<Option<f64>> = cells.map(plain_number).collect();
        numbers.len() >= 2
            && numbers.first().is_some_and(|first| *first == Some(1.0))
            && numbers.windows(2).all(|two| matches!(two, [Some(a), Some(b)] if b - a == 1.0))
    }

    fn top_of_header(&self, bottom: u32) -> u32 {
        let mut top = bottom;
        while top > 0 && bottom - top < MOST_HEADER_ROWS - 1 && self.needs_row_above(top, bottom) {
            top -= 1;
        }
        top
    }

    /// The headings found so far leave something open that the row above them says.
    fn needs_row_above(&self, top: u32, bottom: u32) -> bool {
        let above = self.makeup(top - 1);
        if !above.may_be_headings() {
            return false;
        }
        let covered = |column: u32| {
            let at = |row| self.covers.get(&Address::new(row, column));
            at(top - 1).is_some() && at(top - 1) == at(top)
        };
        let mut found = BTreeSet::new();
        (0..self.width).any(|column| {
            let heading = fold(&self.heading_parts(top, bottom, column).join(" "));
            let missing = heading.is_empty() && !self.seen(top - 1, column).is_blank();
            covered(column) || missing || (!heading.is_empty() && !found.insert(heading))
        })
    }

    fn heading_parts(&self, top: u32, bottom: u32, column: u32) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        for row in top..=bottom {
            let mut text = self.seen(row, column).text();
            if text.is_empty() && row < bottom {
                text = self.spread_from_left(row, bottom, column);
            }
            if !text.is_empty() && parts.last() != Some(&text) {
                parts.push(text);
            }
        }
        parts
    }

    /// An upper heading stands over the columns to its right that have headings of their own, where the
    /// file does not say which cells are one.
    fn spread_from_left(&self, row: u32, bottom: u32, column: u32) -> String {
        let lower = |column: u32| !self.seen(bottom, column).is_blank();
        if !self.sheet.merges.is_empty() || !lower(column) {
            return String::new();
        }
        let left = (0..column).rev().take_while(|left| lower(*left));
        left.map(|left| self.seen(row, left).text()).find(|text| !text.is_empty()).unwrap_or_default()
    }
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || ('०'..='९').contains(&c))
}

/// The place of a column among those of the table.
pub(super) fn place_of(table: &Table, place: u32) -> Option<usize> {
    table.columns.iter().position(|column| column.place == place)
}

/// The cell of a line under the column that stands at a place of the sheet.
pub(super) fn cell_at<'a>(table: &Table, line: &'a Line, place: u32) -> &'a RawCell {
    static EMPTY: RawCell = RawCell::Empty;
    place_of(table, place).and_then(|at| line.cells.get(at)).unwrap_or(&EMPTY)
}

/// The row as spreadsheets number it.
pub(super) fn shown_row(row: u32) -> u32 {
    row.saturating_add(1)
}

#[cfg(test)]
mod tests;
