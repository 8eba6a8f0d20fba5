//! Collects the cells of one workbook and keeps them within the limits.

use super::super::cell::{Address, Limits, Progress, RawCell, RawSheet, Watch, Workbook};
use super::super::error::ReadError;

/// How many rows are read between two looks at the watch.
const ROWS_A_LOOK: u32 = 512;

pub(super) struct Collector<'a> {
    limits: &'a Limits,
    watch: Watch<'a>,
    sheets: Vec<RawSheet>,
    /// Of the finished sheets and the one in hand, with the gaps before each cell.
    cells: u64,
    last_look: u32,
}

impl<'a> Collector<'a> {
    pub fn new(limits: &'a Limits, watch: Watch<'a>) -> Self {
        Self { limits, watch, sheets: Vec::new(), cells: 0, last_look: 0 }
    }

    pub fn begin(&mut self, name: &str, hidden: bool) {
        self.sheets.push(RawSheet { name: name.to_owned(), hidden, ..RawSheet::default() });
        self.last_look = 0;
    }

    /// Takes a cell of the sheet in hand. One that is empty is not kept, wherever it stands.
    pub fn put(&mut self, at: Address, cell: RawCell) -> Result<(), ReadError> {
        self.look(at.row)?;
        if cell.is_blank() {
            return Ok(());
        }
        if at.row >= self.limits.rows {
            return Err(ReadError::TooManyRows { limit: self.limits.rows });
        }
        if at.column >= self.limits.columns {
            return Err(ReadError::TooManyColumns { limit: self.limits.columns });
        }
        if let RawCell::Text(text) = &cell
            && text.len() > self.limits.cell_bytes
        {
            return Err(ReadError::CellTooLong { address: at.to_string() });
        }
        let Some(sheet) = self.sheets.last_mut() else { return Ok(()) };
        let length = |sheet: &RawSheet| {
            usize::try_from(at.row).ok().and_then(|row| sheet.rows.get(row)).map_or(0, Vec::len)
        };
        let before = length(sheet);
        sheet.put(at, cell);
        self.cells += u64::try_from(length(sheet) - before).unwrap_or(u64::MAX);
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
