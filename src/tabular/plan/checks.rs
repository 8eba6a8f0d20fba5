//! Figures that cannot be, and figures that are hard to believe.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::super::cell::Address;
use super::{CellState, PlannedCell, Problem, ProblemKind, Weight, Work};
use crate::model::{
    Formula, Indicator, IndicatorCode, Reading, Scheme, SchemeTable, SnapshotId, TableRow, Unit, UnitId,
    Value,
};

/// A change by less than this is never asked about, however small the figure was.
const SMALL_CHANGE: f64 = 5.0;

impl Work<'_> {
    /// Works the scheme's formulas out as the table would show them after the import. What would be more
    /// than the whole or less than nothing is refused, with all figures of the file that it follows from.
    pub(super) fn check_impossible(&mut self) {
        let mut of_unit: HashMap<UnitId, Vec<usize>> = HashMap::new();
        for (place, cell) in self.plan.cells.iter().enumerate() {
            if cell.value.is_some() && cell.state != CellState::Refused {
                of_unit.entry(cell.unit).or_default().push(place);
            }
        }
        let table = self.table_after(&of_unit);
        let scheme = self.context.scheme;
        for row in &table.rows {
            let Some(places) = of_unit.get(&row.unit.id) else { continue };
            for (indicator, cell) in scheme.indicators.iter().zip(&row.cells) {
                match cell.value {
                    Some(Value::Number(number)) if cell.doubtful => {
                        self.refuse_operands(row.unit.id, places, indicator, number);
                    }
                    _ => {}
                }
            }
            self.compare_formulas(row, places);
        }
    }

    fn table_after(&self, of_unit: &HashMap<UnitId, Vec<usize>>) -> SchemeTable {
        let snapshot = SnapshotId(uuid::Uuid::nil());
        let mut readings = Vec::new();
        for (unit, places) in of_unit {
            let mut values: HashMap<&IndicatorCode, &Value> = HashMap::new();
            values.extend(self.context.current.get(unit).into_iter().flatten());
            let cells = places.iter().filter_map(|place| self.plan.cells.get(*place));
            values.extend(cells.filter_map(|cell| Some((&cell.indicator, cell.value.as_ref()?))));
            readings.extend(values.into_iter().map(|(indicator, value)| Reading {
                snapshot,
                unit: *unit,
                indicator: indicator.clone(),
                value: value.clone(),
            }));
        }
        let units: Vec<Unit> =
            self.context.units.iter().filter(|unit| of_unit.contains_key(&unit.id)).cloned().collect();
        let scheme = Arc::new(self.context.scheme.clone());
        SchemeTable::evaluate(scheme, None, self.context.as_on, &units, &readings)
    }

    fn refuse_operands(&mut self, unit: UnitId, places: &[usize], follows: &Indicator, number: f64) {
        let mut operands = BTreeSet::new();
        entered_operands(self.context.scheme, follows, &mut operands, 8);
        let is_part =
            |cell: &PlannedCell| operands.contains(&cell.indicator.0) && cell.state != CellState::Same;
        let part: Vec<usize> =
            places.iter().copied().filter(|place| self.plan.cells.get(*place).is_some_and(is_part)).collect();
        // What stands already is not this file's fault.
        let Some(first) = culprit(follows, &part, &self.plan.cells) else { return };
        let kind = ProblemKind::Impossible {
            unit: self.name(unit),
            follows: follows.name.clone(),
            kind: follows.kind.clone(),
            number,
        };
        self.plan.problems.push(Problem::at(first, Weight::Refused, kind));
        for place in part {
            if let Some(cell) = self.plan.cells.get_mut(place) {
                cell.state = CellState::Refused;
            }
        }
    }

    /// Columns of the file that the program works out itself must say the same.
    fn compare_formulas(&mut self, row: &TableRow, places: &[usize]) {
        let Some(at_row) =
            places.first().and_then(|place| self.plan.cells.get(*place)).map(|cell| cell.at.row)
        else {
            return;
        };
        let found = self.table.lines.binary_search_by_key(&at_row, |line| line.row);
        let Some(line) = found.ok().and_then(|at| self.table.lines.get(at)) else { return };
        for column in self.formulas.clone() {
            let cell = super::super::find::cell_at(self.table, line, column.place);
            let read = super::super::value::read_cell(
                cell,
                &column.indicator.kind,
                column.scale,
                self.context.as_on,
            );
            let place =
                self.context.scheme.indicators.iter().position(|one| one.code == column.indicator.code);
            let worked_out =
                place.and_then(|place| row.cells.get(place)).and_then(|cell| cell.value.as_ref());
            let (Ok(Some(Value::Number(written))), Some(Value::Number(worked_out))) = (read, worked_out)
            else {
                continue;
            };
            // A share is written with as few decimals as its writer liked.
            let allowed = if column.indicator.kind == crate::model::Kind::Percent { 1.0 } else { 1e-6 };
            if (written - worked_out).abs() > allowed {
                let kind = ProblemKind::FormulaDiffers {
                    unit: row.unit.name.clone(),
                    indicator: column.indicator.name.clone(),
                    kind: column.indicator.kind.clone(),
                    written,
                    worked_out: *worked_out,
                };
                let at = Address::new(at_row, column.place);
                self.plan.problems.push(Problem::at(at, Weight::Note, kind));
            }
        }
    }

    /// Asks about figures that are far from the last ones.
    pub(super) fn check_improbable(&mut self) {
        let mut asked = Vec::new();
        for (place, cell) in self.plan.cells.iter().enumerate() {
            if !matches!(cell.state, CellState::New | CellState::Changed) {
                continue;
            }
            let last = self.context.previous.get(&cell.unit).and_then(|of| of.get(&cell.indicator));
            let Some(before) = cell.before.as_ref().or(last) else { continue };
            let (Some(was), Some(now)) = (before.number(), cell.value.as_ref().and_then(Value::number))
            else {
                continue;
            };
            let change = (now - was).abs();
            if was != 0.0
                && change >= SMALL_CHANGE
                && change * 100.0 > self.choices.change_percent * was.abs()
            {
                asked.push((place, before.clone()));
            }
        }
        for (place, before) in asked {
            let Some(cell) = self.plan.cells.get(place).cloned() else { continue };
            let Some(indicator) = self.context.scheme.indicator(&cell.indicator) else { continue };
            let accepted = self.choices.accept_all || self.choices.accept.contains(&cell.at);
            let Some(now) = cell.value else { continue };
            let kind = ProblemKind::Improbable {
                unit: self.name(cell.unit),
                indicator: indicator.name.clone(),
                kind: indicator.kind.clone(),
                before,
                now,
            };
            let weight = if accepted { Weight::Note } else { Weight::Asks };
            self.plan.problems.push(Problem::at(cell.at, weight, kind));
            if let (false, Some(cell)) = (accepted, self.plan.cells.get_mut(place)) {
                cell.state = CellState::Asks;
            }
        }
    }
}

/// The entered figures that an indicator follows from, through other formulas too.
fn entered_operands(scheme: &Scheme, indicator: &Indicator, found: &mut BTreeSet<String>, depth: u8) {
    let codes: Vec<&IndicatorCode> = match &indicator.formula {
        None => {
            found.insert(indicator.code.0.clone());
            return;
        }
        Some(Formula::Ratio { of, per }) => vec![of, per],
        Some(Formula::Difference { of, minus }) => std::iter::once(of).chain(minus).collect(),
        Some(Formula::Sum { of }) => of.iter().collect(),
    };
    for operand in codes.into_iter().filter_map(|code| scheme.indicator(code)) {
        if depth > 0 {
            entered_operands(scheme, operand, found, depth - 1);
        }
    }
}

/// The cell at which the mistake is most likely: the part that is more than its whole.
fn culprit(follows: &Indicator, part: &[usize], cells: &[PlannedCell]) -> Option<Address> {
    let suspects: Vec<&IndicatorCode> = match &follows.formula {
        Some(Formula::Ratio { of, .. }) => vec![of],
        Some(Formula::Difference { minus, .. }) => minus.iter().collect(),
        _ => Vec::new(),
    };
    let mut found = part.iter().filter_map(|place| cells.get(*place));
    let suspect = found.clone().find(|cell| suspects.contains(&&cell.indicator));
    suspect.or_else(|| found.next()).map(|cell| cell.at)
}
