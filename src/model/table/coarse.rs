//! Which rows of a table stand for the same place at different levels. A block's figure is that of all its
//! gram panchayats together: beside theirs it must never be added.

use std::collections::HashMap;

use crate::model::{TableRow, Unit, UnitId};

/// How far up is looked; units are seldom more than four levels deep.
const MOST_LEVELS: usize = 16;

/// For each row the places of the rows of units under it, at whatever depth.
pub(super) fn places_below(rows: &[TableRow], units: &[Unit]) -> Vec<Vec<usize>> {
    let mut below = vec![Vec::new(); rows.len()];
    let place_of: HashMap<UnitId, usize> =
        rows.iter().enumerate().map(|(place, row)| (row.unit.id, place)).collect();
    // Where all rows are of one level, nothing can stand under anything, and nothing is looked up.
    if rows.windows(2).all(|two| matches!(two, [a, b] if a.unit.level == b.unit.level)) {
        return below;
    }
    let parent_of: HashMap<UnitId, UnitId> =
        units.iter().filter_map(|unit| Some((unit.id, unit.parent?))).collect();
    for (place, row) in rows.iter().enumerate() {
        let above = std::iter::successors(parent_of.get(&row.unit.id), |id| parent_of.get(id));
        for id in above.take(MOST_LEVELS).take_while(|id| **id != row.unit.id) {
            let Some(at) = place_of.get(id) else { continue };
            // An urban body beside the block in which it lies is not a part of the block's figures.
            let is_finer =
                rows.get(*at).is_some_and(|above| above.unit.level.depth() < row.unit.level.depth());
            if let (true, Some(list)) = (is_finer, below.get_mut(*at)) {
                list.push(place);
            }
        }
    }
    below
}

/// The rows that count, each place once: a coarser one only where no finer one `has` figures, and no finer one where a
/// coarser one stands for it.
pub(super) fn counted(rows: usize, below: &[Vec<usize>], has: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut counts = vec![true; rows];
    for (row, finer) in below.iter().enumerate().filter(|(_, finer)| !finer.is_empty()) {
        let out: &[usize] = if finer.iter().any(|row| has(*row)) {
            &[row]
        } else if has(row) {
            finer
        } else {
            &[]
        };
        for row in out {
            if let Some(counts) = counts.get_mut(*row) {
                *counts = false;
            }
        }
    }
    (0..rows).filter(|row| counts.get(*row) == Some(&true)).collect()
}
