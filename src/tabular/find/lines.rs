//! The rows under the headings as lines of the table.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::line_kind::{are_headings_of_level, is_same_heading, kind_of};
use super::{Column, Grid, Line, LineKind, MOST_COVERED, second};
use crate::parts::{in_parts, joined};
use crate::tabular::cell::{Address, RawCell};
use crate::tabular::value::plain_number;

/// What stands over the columns, row by row, the lowest last.
type Headings = Vec<Vec<String>>;

impl Grid<'_> {
    /// The lines, and where the headings of a second table end them.
    pub(super) fn lines(
        &self,
        header: RangeInclusive<u32>,
        first: u32,
        columns: &[Column],
    ) -> (Vec<Line>, Option<u32>) {
        let text = |row: u32, column: &Column| self.seen(row, column.place).text();
        let of_row = |row| columns.iter().map(|column| text(row, column)).collect();
        let headings: Headings = header.map(of_row).collect();
        let down = self.filled_down(first);
        // One cell in the last row of a sheet has a million empty rows above it.
        let is_any = |row: &u32| {
            let row = usize::try_from(*row).ok().and_then(|row| self.sheet.rows.get(row));
            row.is_some_and(|row| !row.is_empty())
        };
        let mut rows: Vec<u32> = (first..self.sheet.height()).filter(is_any).collect();
        // A numbering of the columns stands above the first line, if at all.
        let line_of = |row: &u32| self.line(*row, &headings, columns, &down);
        let is_no_line = |row: &u32| self.is_numbering(*row) || line_of(row).is_none();
        rows.drain(..rows.iter().take_while(|row| is_no_line(row)).count());
        let mut lines: Vec<Line> = joined(in_parts(&rows, |rows| rows.iter().filter_map(line_of).collect()));
        let lowest = headings.last().map(Vec::as_slice).unwrap_or_default();
        let end = second::begins(lowest, &lines);
        let row = end.and_then(|end| lines.get(end)).map(|line| line.row);
        lines.truncate(end.unwrap_or(lines.len()));
        (lines, row)
    }

    /// Words that are shown over several rows of one column stand in each of them: the unit of all these rows. A number
    /// does not, or it would be counted once for each.
    fn filled_down(&self, first: u32) -> HashMap<Address, Address> {
        let is_word = |cell: &RawCell| {
            matches!(cell, RawCell::Text(_)) && !cell.is_blank() && plain_number(cell).is_none()
        };
        let mut down = HashMap::new();
        let mut passed = 0_u32;
        for merge in &self.sheet.merges {
            let (from, to) = (merge.from, merge.to);
            if from.row < first || from.column != to.column || !is_word(self.sheet.cell(from)) {
                continue;
            }
            for row in from.row.saturating_add(1)..=to.row.min(self.sheet.height()) {
                passed += 1;
                if passed > MOST_COVERED {
                    return down;
                }
                down.insert(Address::new(row, from.column), from);
            }
        }
        down
    }

    /// The row as a line; `None` where nothing stands in it, or the headings once more.
    fn line(
        &self,
        row: u32,
        headings: &Headings,
        columns: &[Column],
        down: &HashMap<Address, Address>,
    ) -> Option<Line> {
        let cell = |column: &Column| {
            let own = self.raw(row, column.place);
            let above = down.get(&Address::new(row, column.place)).filter(|_| own.is_blank());
            above.map_or(own, |above| self.sheet.cell(*above)).clone()
        };
        let cells: Vec<RawCell> = columns.iter().map(cell).collect();
        let filled = cells.iter().filter(|cell| !cell.is_blank()).count();
        if filled == 0 || headings.iter().any(|headings| is_same_heading(headings, &cells)) {
            return None;
        }
        let lowest = headings.last().map(Vec::as_slice).unwrap_or_default();
        let kind = match are_headings_of_level(lowest, &cells) {
            true => LineKind::Section,
            false => kind_of(&cells, filled),
        };
        Some(Line { row, kind, cells })
    }
}
