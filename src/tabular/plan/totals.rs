//! The total rows of a file: never imported, but compared with what the rows add up to.

use std::collections::HashMap;

use super::super::cell::Address;
use super::super::find::{Line, LineKind, cell_at};
use super::super::scale::Scale;
use super::super::value::{plain_number, read_cell};
use super::{PlannedRow, Problem, ProblemKind, Wanted, Weight, Work};
use crate::model::{AddsUp, Value};

/// What some rows add up to.
#[derive(Clone, Copy, Default)]
struct Sum {
    rows: usize,
    /// Of rows of the scheme.
    taken: f64,
    /// And of rows whose unit is not known, or which are left out: what a reader of the file adds up.
    read: f64,
    /// And of rows that stand above those of the scheme.
    all: f64,
}

impl Sum {
    fn add(&mut self, number: f64, stands: Stands) {
        self.rows += 1;
        self.all += number;
        self.read += if stands == Stands::Above { 0.0 } else { number };
        self.taken += if stands == Stands::Taken { number } else { 0.0 };
    }

    fn fits(self, number: f64) -> bool {
        self.rows > 0 && [self.taken, self.read, self.all].into_iter().any(|sum| is_same(sum, number))
    }
}

fn is_same(sum: f64, number: f64) -> bool {
    (sum - number).abs() <= 1e-6 * number.abs().max(1.0)
}

/// What becomes of a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// A row of the scheme.
    Taken,
    /// A unit above those.
    Above,
    /// Left out, or of a unit that is not known yet.
    Out,
}

/// A number of one column.
#[derive(Clone, Copy)]
enum Entry {
    Row { number: f64, stands: Stands },
    Total { number: f64, row: u32 },
}

/// The totals of a column that none of the sums fits, each with what the rows add up to. A total stands below its
/// rows or above them.
fn wrong_totals(entries: &[Entry]) -> Vec<(u32, f64, f64)> {
    let (mut all, mut to_next) = (Sum::default(), Sum::default());
    let mut below = Vec::new();
    for entry in entries.iter().rev() {
        match *entry {
            Entry::Row { number, stands } => {
                all.add(number, stands);
                to_next.add(number, stands);
            }
            Entry::Total { .. } => {
                below.push((all, to_next));
                to_next = Sum::default();
            }
        }
    }
    let (mut all, mut since, mut of_totals) = (Sum::default(), Sum::default(), Sum::default());
    let mut wrong = Vec::new();
    for entry in entries {
        match *entry {
            Entry::Row { number, stands } => {
                all.add(number, stands);
                since.add(number, stands);
            }
            Entry::Total { number, row } => {
                let (all_below, to_next) = below.pop().unwrap_or_default();
                let mut sums = vec![all, since, of_totals];
                // What stands between this total and the next, or only totals: they may stand above their rows.
                if to_next.rows > 0 || all.rows == 0 {
                    sums.extend([to_next, all_below]);
                }
                let shown = if all.rows > 0 { all } else { all_below };
                if shown.rows > 0 && !sums.iter().any(|sum| sum.fits(number)) {
                    wrong.push((row, number, shown.read));
                }
                of_totals.add(number, Stands::Taken);
                since = Sum::default();
            }
        }
    }
    wrong
}

impl Work<'_> {
    pub(super) fn check_totals(&mut self) {
        if !self.table.lines.iter().any(|line| line.kind == LineKind::Total) {
            return;
        }
        let rows = self.plan.rows.iter().filter(|row| row.unit.is_some());
        let stands = |row: &PlannedRow| if row.coarse { Stands::Above } else { Stands::Taken };
        let known: HashMap<u32, Stands> = rows.map(|row| (row.row, stands(row))).collect();
        let columns: Vec<Wanted> =
            self.columns.iter().copied().filter(|column| column.indicator.adds_up == AddsUp::Sum).collect();
        for column in columns {
            let lines = self.table.lines.iter();
            let stands = |line: &Line| known.get(&line.row).copied().unwrap_or(Stands::Out);
            let entries: Vec<Entry> =
                lines.filter_map(|line| self.entry(line, column, stands(line))).collect();
            for (row, written, sum) in wrong_totals(&entries) {
                let indicator = column.indicator.name.clone();
                let kind = ProblemKind::TotalDiffers { indicator, written, sum };
                let at = Address::new(row, column.place);
                self.plan.problems.push(Problem::at(at, Weight::Note, kind));
            }
        }
    }

    fn entry(&self, line: &Line, column: Wanted, stands: Stands) -> Option<Entry> {
        let row = line.row;
        match line.kind {
            // What the user leaves out is in the file's own total all the same.
            LineKind::Figures => Some(Entry::Row { number: self.number(line, column)?, stands }),
            LineKind::Total => Some(Entry::Total { number: self.number(line, column)?, row }),
            _ => None,
        }
    }

    fn number(&self, line: &Line, column: Wanted) -> Option<f64> {
        let cell = cell_at(self.table, line, column.place);
        if column.scale == Scale::One
            && let Some(number) = plain_number(cell)
        {
            return Some(number);
        }
        match read_cell(cell, &column.indicator.kind, column.scale, self.context.as_on) {
            Ok(Some(Value::Number(number))) => Some(number),
            _ => None,
        }
    }
}
