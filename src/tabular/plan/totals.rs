//! The total rows of a file: never imported, but compared with what the rows add up to.

use super::super::find::{Line, LineKind, cell_at};
use super::super::scale::Scale;
use super::super::value::{plain_number, read_cell};
use super::{Problem, ProblemKind, Wanted, Weight, Work};
use crate::model::{AddsUp, Value};

/// Sums of one column as the lines go by.
#[derive(Clone, Default)]
struct Sums {
    all: f64,
    since_total: f64,
    of_totals: f64,
}

impl Work<'_> {
    pub(super) fn check_totals(&mut self) {
        if !self.table.lines.iter().any(|line| line.kind == LineKind::Total) {
            return;
        }
        let columns: Vec<Wanted> =
            self.columns.iter().copied().filter(|column| column.indicator.adds_up == AddsUp::Sum).collect();
        let mut sums = vec![Sums::default(); columns.len()];
        for line in &self.table.lines {
            for (column, sum) in columns.iter().zip(&mut sums) {
                let Some(number) = self.number(line, *column) else { continue };
                match line.kind {
                    LineKind::Figures if !self.choices.skip_rows.contains(&line.row) => {
                        sum.all += number;
                        sum.since_total += number;
                    }
                    LineKind::Total => {
                        let fits = [sum.all, sum.since_total, sum.of_totals];
                        if !fits.iter().any(|fit| (fit - number).abs() <= 1e-6 * number.abs().max(1.0)) {
                            let kind = ProblemKind::TotalDiffers {
                                indicator: column.indicator.name.clone(),
                                written: number,
                                sum: sum.all,
                            };
                            let at = super::Address::new(line.row, column.place);
                            self.plan.problems.push(Problem::at(at, Weight::Note, kind));
                        }
                        sum.of_totals += number;
                        sum.since_total = 0.0;
                    }
                    _ => {}
                }
            }
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
