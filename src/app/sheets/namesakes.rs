//! Names in a file that several units bear, the block and the town in it: settled for all rows at once.

use std::collections::{HashMap, HashSet};

use crate::model::{Unit, UnitId, UnitLevel};
use crate::tabular::{Plan, ProblemKind};

/// What all such names would mean, were they of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct Namesakes {
    pub level: UnitLevel,
    /// How many rows that settles.
    pub rows: usize,
    /// The names as they are written, each with its unit of the level.
    pub units: Vec<(String, UnitId)>,
}

/// The levels at which every name that means several units has one; none for a single row, which is asked about as
/// it is.
pub fn namesakes(plan: &Plan, units: &[Unit]) -> Vec<Namesakes> {
    let ambiguous = plan.problems.iter().filter(|one| matches!(one.kind, ProblemKind::AmbiguousUnit { .. }));
    let ambiguous: HashSet<u32> = ambiguous.filter_map(|problem| problem.row).collect();
    if ambiguous.len() < 2 {
        return Vec::new();
    }
    let levels: HashMap<UnitId, UnitLevel> = units.iter().map(|unit| (unit.id, unit.level)).collect();
    let mut found: Vec<Namesakes> = Vec::new();
    for row in plan.rows.iter().filter(|row| ambiguous.contains(&row.row)) {
        for unit in &row.others {
            let Some(level) = levels.get(unit).copied() else { continue };
            let place = found.iter().position(|one| one.level == level).unwrap_or_else(|| {
                found.push(Namesakes { level, rows: 0, units: Vec::new() });
                found.len() - 1
            });
            if let Some(one) = found.get_mut(place) {
                one.rows += 1;
                one.units.push((row.written.clone(), *unit));
            }
        }
    }
    found.retain(|one| one.rows == ambiguous.len());
    found
}
