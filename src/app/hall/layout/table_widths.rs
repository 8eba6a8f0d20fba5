//! How wide the columns of a table are on the wall. Figures, dates and short codes are never cut: what cannot be
//! broken gets the room that it takes. Words may stand on two lines.

use std::ops::Range;

use super::Sheet;
use crate::app::hall::measure::Measure;
use crate::app::hall::scene::{Cell, Column, Row, Table};
use crate::app::theme::WALL_TEXT;

pub const PAD: f32 = 8.0;
/// Least room between two columns.
pub const GAP: f32 = 34.0;
/// More lines than these a head does not take, nor a cell, nor a heading over several columns.
pub const HEAD_LINES: usize = 3;
const CELL_LINES: usize = 2;
pub const GROUP_LINES: usize = 2;
/// The share of the width that words of one column may take.
const MOST: f32 = 0.36;

/// Natural widths at one size of text.
pub struct Natural {
    pub names: f32,
    columns: Vec<f32>,
    /// What the heading over several columns takes, for each of the table's.
    groups: Vec<f32>,
    /// Of a row.
    pub lines: usize,
}

impl Natural {
    pub fn columns(&self) -> usize {
        self.columns.len()
    }

    /// Those of these columns where they stand beside one another on a page, with the heading over them.
    pub fn widths(&self, table: &Table, shown: Range<usize>) -> Vec<f32> {
        let mut widths: Vec<f32> = self.columns.get(shown.clone()).unwrap_or_default().to_vec();
        for ((columns, _), wanted) in table.groups.iter().zip(&self.groups) {
            let from = columns.start.max(shown.start) - shown.start;
            let to = columns.end.min(shown.end).saturating_sub(shown.start);
            let Some(part) = widths.get_mut(from..to).filter(|part| !part.is_empty()) else { continue };
            let missing = wanted + PAD + GAP / 2.0 - part.iter().sum::<f32>();
            let each = missing.max(0.0) / part.len() as f32;
            part.iter_mut().for_each(|width| *width += each);
        }
        widths
    }
}

/// `wraps`: words are as narrow as two lines make them, so that more columns stand on a page.
pub fn natural(sheet: &mut Sheet<'_>, table: &Table, size: f32, wraps: bool) -> Natural {
    let most = sheet.area.width() * MOST;
    let measure = &mut *sheet.measure;
    let lines = if wraps { CELL_LINES } else { 1 };
    // The row that is talked about is strong, and any may be.
    let names = rows(table).map(|(row, _)| measure.least_width(&row.name, size, true, lines));
    let names = names.fold(0.0, f32::max).max(measure.width(&table.row_heading, WALL_TEXT, true)).min(most);
    let texts: Vec<f32> = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let widest = cells(table, at)
                .map(|(cell, total)| match column {
                    Column { number: true, .. } => measure.figure_width(&cell.text, size, true),
                    Column { whole: true, .. } => measure.width(&cell.text, size, total),
                    _ => measure.least_width(&cell.text, size, total, lines).min(most),
                })
                .fold(0.0, f32::max);
            widest.max(head_width(measure, &column.head))
        })
        .collect();
    let mut lines = rows(table).map(|(row, _)| measure.lines(&row.name, size, true, names + 0.5).len()).max();
    for (at, (column, room)) in table.columns.iter().zip(&texts).enumerate() {
        if !column.number && !column.whole {
            let of = cells(table, at)
                .map(|(cell, total)| measure.lines(&cell.text, size, total, *room + 0.5).len());
            lines = lines.max(of.max());
        }
    }
    let sign = |column: &Column| if column.sign { sign_room(size) } else { 0.0 };
    let columns = table.columns.iter().zip(texts).map(|(column, text)| text + sign(column) + GAP);
    let groups = table.groups.iter().map(|(_, name)| measure.least_width(name, WALL_TEXT, true, GROUP_LINES));
    Natural {
        names: names + 2.0 * PAD,
        columns: columns.collect(),
        groups: groups.collect(),
        lines: lines.unwrap_or(1).clamp(1, CELL_LINES),
    }
}

pub fn sign_room(size: f32) -> f32 {
    size * 1.15
}

/// All rows, each with whether it is that of totals.
fn rows(table: &Table) -> impl Iterator<Item = (&Row, bool)> {
    table.rows.iter().map(|row| (row, false)).chain(table.total.iter().map(|row| (row, true)))
}

fn cells(table: &Table, at: usize) -> impl Iterator<Item = (&Cell, bool)> {
    rows(table).filter_map(move |(row, total)| Some((row.cells.get(at)?, total)))
}

/// The width of the longest word of a head: it may stand on several lines, but no word is cut.
fn head_width(measure: &mut Measure, head: &str) -> f32 {
    let words = head.split(' ').map(|word| measure.width(word, WALL_TEXT, true)).fold(0.0, f32::max);
    // Long heads of short words want more than their longest word.
    let whole = measure.width(head, WALL_TEXT, true) / HEAD_LINES as f32;
    let width = words.max(whole * 1.25).ceil() + 1.0;
    width.max(measure.least_width(head, WALL_TEXT, true, HEAD_LINES))
}
