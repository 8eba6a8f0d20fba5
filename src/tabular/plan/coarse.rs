//! Units above the rows of a scheme: what they have is held against what the rows below them add up to.

use std::collections::HashMap;

use super::{CellState, Doubt, Work};
use crate::model::{AddsUp, IndicatorCode, Unit, UnitId, Value};

/// How far up from a row a unit is looked for.
const MOST_LEVELS: usize = 8;

impl Work<'_> {
    /// Where all rows below such a unit are in the file, they make its figures.
    pub(super) fn check_coarse(&mut self) {
        let coarse: Vec<UnitId> =
            self.plan.rows.iter().filter(|row| row.coarse).filter_map(|row| row.unit).collect();
        if coarse.is_empty() {
            return;
        }
        let parts = self.parts_of(&coarse);
        let taken = self.plan.cells.iter().filter(|cell| cell.state != CellState::Refused);
        let numbers: HashMap<(UnitId, IndicatorCode), f64> = taken
            .filter_map(|cell| Some(((cell.unit, cell.indicator.clone()), cell.value.as_ref()?.number()?)))
            .collect();
        let mut found = Vec::new();
        for (place, cell) in self.plan.cells.iter().enumerate() {
            let is_new = matches!(cell.state, CellState::New | CellState::Changed);
            let Some(parts) = parts.get(&cell.unit).filter(|parts| is_new && !parts.is_empty()) else {
                continue;
            };
            let indicator = self.context.scheme.indicator(&cell.indicator);
            let Some(indicator) = indicator.filter(|one| one.adds_up == AddsUp::Sum) else { continue };
            let of_parts = parts.iter().map(|part| numbers.get(&(*part, cell.indicator.clone())).copied());
            let (Some(sum), Some(written)) =
                (of_parts.sum::<Option<f64>>(), cell.value.as_ref().and_then(Value::number))
            else {
                continue;
            };
            if (sum - written).abs() > 1e-6 * written.abs().max(1.0) {
                let (unit, kind) = (self.said_name(cell.unit), indicator.kind.clone());
                let indicator = indicator.name.clone();
                found.push((place, Doubt::CoarseDiffers { unit, indicator, kind, written, sum }));
            }
        }
        for (place, doubt) in found {
            self.doubt(place, doubt);
        }
    }

    /// The rows of the scheme below each of the units. Of rows one of which stands below the other, the upper one.
    fn parts_of(&self, coarse: &[UnitId]) -> HashMap<UnitId, Vec<UnitId>> {
        let by_id: HashMap<UnitId, &Unit> = self.context.units.iter().map(|unit| (unit.id, unit)).collect();
        let is_row = |id: UnitId| self.context.index.unit(id).is_some() && !self.context.index.is_coarser(id);
        let mut parts: HashMap<UnitId, Vec<UnitId>> = coarse.iter().map(|unit| (*unit, Vec::new())).collect();
        for unit in self.context.units.iter().filter(|unit| is_row(unit.id)) {
            let mut above = unit.parent;
            for _ in 0..MOST_LEVELS {
                let Some(id) = above.filter(|id| !is_row(*id)) else { break };
                if let Some(parts) = parts.get_mut(&id) {
                    parts.push(unit.id);
                }
                above = by_id.get(&id).and_then(|unit| unit.parent);
            }
        }
        parts
    }
}
