//! Collects the cells of one workbook and keeps them within the limits.

use super::super::cell::{Address, Limits, Progress, RawCell, RawSheet, Watch, Workbook, index};
use super::super::error::ReadError;

/// How many rows are read between two looks at the watch.
const ROWS_A_LOOK: u32 = 512;
/// Where the sheets of spreadsheets end. One cell that was left down there makes no long table.
const MOST_PLACES: u32 = 1 << 20;
/// For how many cells of a row room is made before they are known to hold anything.
const MOST_FORESEEN: usize = 64;

pub(super) struct Collector<'a> {
    limits: &'a Limits,
    watch: Watch<'a>,
    sheets: Vec<RawSheet>,
    /// Of the finished sheets and the one in hand, with the gaps before each cell.
    cells: u64,
    /// Of the sheet in hand, those with anything in them.
    rows: u32,
    last_look: u32,
}

impl<'a> Collector<'a> {
    pub fn new(limits: &'a Limits, watch: Watch<'a>) -> Self {
        Self { limits, watch, sheets: Vec::new(), cells: 0, rows: 0, last_look: 0 }
    }

    pub fn begin(&mut self, name: &str, hidden: bool) {
        self.sheets.push(RawSheet { name: name.to_owned(), hidden, ..RawSheet::default() });
        (self.rows, self.last_look) = (0, 0);
    }

    /// Takes a cell of the sheet in hand. One that is empty is not kept, wherever it stands.
    pub fn put(&mut self, at: Address, cell: RawCell) -> Result<(), ReadError> {
        self.look(at.row)?;
        if cell.is_blank() {
            return Ok(());
        }
        check(self.limits, at, &cell)?;
        let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
        let length = |sheet: &RawSheet| {
            usize::try_from(at.row).ok().and_then(|row| sheet.rows.get(row)).map_or(0, Vec::len)
        };
        let (before, height) = (length(sheet), sheet.rows.len());
        sheet.put(at, cell);
        let more = length(sheet) - before;
        let gap = (sheet.rows.len() - height).saturating_sub(1);
        self.count_row(before == 0, gap)?;
        self.count(more)
    }

    /// Takes the cells of a row that is not there yet, as `row_of` made them.
    pub fn put_row(&mut self, row: u32, cells: Vec<RawCell>) -> Result<(), ReadError> {
        if cells.is_empty() {
            return Ok(());
        }
        let (more, mut gap) = (cells.len(), 0);
        if let Some(sheet) = self.sheets.last_mut() {
            let height = sheet.rows.len();
            sheet.put_row(row, cells);
            gap = (sheet.rows.len() - height).saturating_sub(1);
        }
        self.count_row(true, gap)?;
        self.count(more)
    }

    pub fn limits(&self) -> &'a Limits {
        self.limits
    }

    /// The rows that are empty take room, but are no rows of a table.
    fn count_row(&mut self, is_new: bool, gap: usize) -> Result<(), ReadError> {
        self.rows += u32::from(is_new);
        if self.rows > self.limits.rows {
            return Err(ReadError::TooManyRows { limit: self.limits.rows });
        }
        self.count(gap)
    }

    fn count(&mut self, more: usize) -> Result<(), ReadError> {
        self.cells += u64::try_from(more).unwrap_or(u64::MAX);
        if self.cells > self.limits.cells {
            return Err(ReadError::TooManyCells { limit: self.limits.cells });
        }
        Ok(())
    }

    /// Asks now and then whether to go on.
    pub fn look(&mut self, row: u32) -> Result<(), ReadError> {
        if row >= self.last_look {
            self.last_look = row.saturating_add(ROWS_A_LOOK);
            if (self.watch)(Progress { rows: row }).is_break() {
                return Err(ReadError::Cancelled);
            }
        }
        Ok(())
    }

    pub fn sheet(&mut self) -> Option<&mut RawSheet> {
        self.sheets.last_mut()
    }

    pub fn finish(self) -> Workbook {
        Workbook { sheets: self.sheets }
    }
}

/// A row up to its last cell that is not empty, however many empty ones come after it.
pub(super) fn row_of(
    limits: &Limits,
    row: u32,
    cells: impl Iterator<Item = RawCell>,
) -> Result<Vec<RawCell>, ReadError> {
    let mut kept = Vec::with_capacity(cells.size_hint().0.min(MOST_FORESEEN));
    for (column, cell) in cells.enumerate() {
        if cell.is_blank() {
            continue;
        }
        check(limits, Address::new(row, index(column)), &cell)?;
        kept.resize(column, RawCell::Empty);
        kept.push(cell);
    }
    Ok(kept)
}

fn check(limits: &Limits, at: Address, cell: &RawCell) -> Result<(), ReadError> {
    if at.row >= limits.rows.max(MOST_PLACES) {
        return Err(ReadError::TooManyRows { limit: limits.rows });
    }
    if at.column >= limits.columns {
        return Err(ReadError::TooManyColumns { limit: limits.columns });
    }
    match cell {
        RawCell::Text(text) if text.len() > limits.cell_bytes => {
            Err(ReadError::CellTooLong { address: at.to_string() })
        }
        _ => Ok(()),
    }
}
