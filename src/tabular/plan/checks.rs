//! Figures that cannot be, row by row: by the scheme's own checks, and by what follows from them.

use std::ops::Range;

use super::super::cell::Address;
use super::super::find::cell_at;
use super::super::value::read_cell;
use super::{CellState, Problem, ProblemKind, Weight, Work};
use crate::model::{Breach, IndicatorCode, Kind, UnitId, Value};
use crate::parts::{in_parts, joined};

/// The numbers of one row as it would be after the import, by the place of the indicator.
type RowNumbers = Vec<Option<f64>>;

impl Work<'_> {
    /// Holds each row, as it would be after the import, against the scheme.
    pub(super) fn check_rows(&mut self) {
        let (taken, of_unit) = self.taken_of_units();
        let of_row = |(unit, places): &(UnitId, Range<usize>)| (*unit, places.clone());
        let doubtful = in_parts(&of_unit, |rows| {
            let is_doubtful = |(unit, places): &&(UnitId, Range<usize>)| {
                self.is_doubtful(*unit, taken.get(places.clone()).unwrap_or_default())
            };
            rows.iter().filter(is_doubtful).map(of_row).collect()
        });
        for (unit, places) in joined(doubtful) {
            let places = taken.get(places).unwrap_or_default();
            let mut row = self.row_numbers(unit, places);
            let relations = self.context.scheme.broken_relations(&|code| self.number_in(&row, code));
            if !relations.is_empty() {
                for breach in relations {
                    self.take_breach(unit, places, breach);
                }
                row = self.row_numbers(unit, places);
            }
            // What would be more than the whole or less than nothing.
            let impossible: Vec<Breach> =
                self.context.scheme.impossible(&|code| self.number_in(&row, code)).collect();
            for breach in impossible {
                self.take_breach(unit, places, breach);
            }
            if !self.formulas.is_empty() {
                self.compare_formulas(unit, places);
            }
        }
    }

    /// Nearly every row is as it must be.
    fn is_doubtful(&self, unit: UnitId, places: &[usize]) -> bool {
        let scheme = self.context.scheme;
        let row = self.row_numbers(unit, places);
        let entered = |code: &IndicatorCode| self.number_in(&row, code);
        let is_sound = self.formulas.is_empty()
            && scheme.broken_relations(&entered).is_empty()
            && scheme.impossible(&entered).next().is_none();
        !is_sound
    }

    /// The places of the cells that hold a figure and are not refused, and which of them are of each unit.
    fn taken_of_units(&self) -> (Vec<usize>, Vec<(UnitId, Range<usize>)>) {
        // A row stands together in the file, and nearly always it is all that there is of its unit.
        let mut taken = Vec::with_capacity(self.plan.cells.len());
        let mut of_unit: Vec<(UnitId, Range<usize>)> = Vec::with_capacity(self.plan.rows.len());
        for (place, cell) in self.plan.cells.iter().enumerate() {
            if cell.value.is_none() || cell.state == CellState::Refused {
                continue;
            }
            taken.push(place);
            match of_unit.last_mut() {
                Some((unit, places)) if *unit == cell.unit => places.end = taken.len(),
                _ => of_unit.push((cell.unit, taken.len() - 1..taken.len())),
            }
        }
        (taken, of_unit)
    }

    /// What stands, and over it what the file brings and is not refused.
    fn row_numbers(&self, unit: UnitId, places: &[usize]) -> RowNumbers {
        let indicators = &self.context.scheme.indicators;
        let mut row = vec![None; indicators.len()];
        let mut put = |code: &IndicatorCode, value: &Value| {
            let place = indicators.iter().position(|indicator| &indicator.code == code);
            if let Some(number) = place.and_then(|place| row.get_mut(place)) {
                *number = value.number();
            }
        };
        for (code, value) in self.context.current.get(&unit).into_iter().flatten() {
            put(code, value);
        }
        for cell in places.iter().filter_map(|place| self.plan.cells.get(*place)) {
            if let Some(value) = cell.value.as_ref().filter(|_| cell.state != CellState::Refused) {
                put(&cell.indicator, value);
            }
        }
        row
    }

    /// Looks a number of the row up by its indicator.
    fn number_in(&self, row: &RowNumbers, code: &IndicatorCode) -> Option<f64> {
        let indicators = &self.context.scheme.indicators;
        let place = indicators.iter().position(|indicator| &indicator.code == code)?;
        row.get(place).copied().flatten()
    }

    /// Columns of the file that the program works out itself must say the same.
    fn compare_formulas(&mut self, unit: UnitId, places: &[usize]) {
        let Some(at_row) =
            places.first().and_then(|place| self.plan.cells.get(*place)).map(|cell| cell.at.row)
        else {
            return;
        };
        let found = self.table.lines.binary_search_by_key(&at_row, |line| line.row);
        let Some(line) = found.ok().and_then(|at| self.table.lines.get(at)) else { return };
        let row = self.row_numbers(unit, places);
        for column in self.formulas.clone() {
            let indicator = column.indicator;
            let cell = cell_at(self.table, line, column.place);
            let read = read_cell(cell, &indicator.kind, column.scale, self.context.as_on);
            let entered = |code: &IndicatorCode| self.number_in(&row, code);
            let worked_out = self.context.scheme.number(&indicator.code, &entered);
            let (Ok(Some(Value::Number(written))), Some(worked_out)) = (read, worked_out) else { continue };
            // A share is written with as few decimals as its writer liked.
            let allowed = if indicator.kind == Kind::Percent { 1.0 } else { 1e-6 };
            if (written - worked_out).abs() > allowed {
                let kind = ProblemKind::FormulaDiffers {
                    unit: self.said_name(unit),
                    indicator: indicator.name.clone(),
                    kind: indicator.kind.clone(),
                    written,
                    worked_out,
                };
                let at = Address::new(at_row, column.place);
                self.plan.problems.push(Problem::at(at, Weight::Note, kind));
            }
        }
    }
}
