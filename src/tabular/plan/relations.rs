//! The scheme's own checks: relations between the figures of a row, and how far one may be from the last.

use super::{CellState, PlannedCell, Problem, ProblemKind, Weight, Work};
use crate::model::{Breach, IndicatorCode, OnBreach, UnitId};
use crate::parts::{in_parts, joined};

impl Work<'_> {
    pub(super) fn take_breach(&mut self, unit: UnitId, places: &[usize], breach: Breach) {
        // What stands already is not this file's fault.
        let in_file = |code: &IndicatorCode| {
            let is_it = |cell: &&PlannedCell| &cell.indicator == code && cell.state != CellState::Same;
            places.iter().copied().find(|place| self.plan.cells.get(*place).as_ref().is_some_and(is_it))
        };
        let part: Vec<usize> = breach.entered.iter().filter_map(in_file).collect();
        let Some(at) = part.first().and_then(|place| self.plan.cells.get(*place)).map(|cell| cell.at) else {
            return;
        };
        let accepted = self.choices.accept_all || self.choices.accept.contains(&at);
        let (weight, state) = match breach.on_breach {
            OnBreach::Refuse => (Weight::Refused, Some(CellState::Refused)),
            OnBreach::Ask if accepted => (Weight::Note, None),
            OnBreach::Ask => (Weight::Asks, Some(CellState::Asks)),
        };
        let kind = ProblemKind::CheckBroken { unit: self.said_name(unit), breach };
        self.plan.problems.push(Problem::at(at, weight, kind));
        for place in part {
            if let (Some(cell), Some(state)) = (self.plan.cells.get_mut(place), state)
                && cell.state != CellState::Refused
            {
                cell.state = state;
            }
        }
    }

    /// Holds figures against those of the date before.
    pub(super) fn check_changes(&mut self) {
        if self.context.previous.is_empty() {
            return;
        }
        let places: Vec<usize> = (0..self.plan.cells.len()).collect();
        let found = in_parts(&places, |places| {
            places.iter().filter_map(|place| Some((*place, self.jump(*place)?))).collect()
        });
        for (place, breach) in joined(found) {
            let Some(cell) = self.plan.cells.get(place) else { continue };
            self.take_breach(cell.unit, &[place], breach);
        }
    }

    /// How a figure that is to be written is too far from the one before.
    fn jump(&self, place: usize) -> Option<Breach> {
        let cell = self.plan.cells.get(place)?;
        if !matches!(cell.state, CellState::New | CellState::Changed) {
            return None;
        }
        let before = self.context.previous.get(&cell.unit)?.get(&cell.indicator)?.number()?;
        let now = cell.value.as_ref()?.number()?;
        self.context.scheme.jump(&cell.indicator, self.context.previous_day?, before, now)
    }
}
