//! Which rows of a table stand for the same place at different levels. A block's figure is that of all its
//! gram panchayats together: beside theirs it must never be added.

use std::collections::{HashMap, HashSet};

use crate::model::{AddsUp, Indicator, Scheme, TableRow, Unit, UnitId, UnitLevel};

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

/// The rows that count, each place once: a coarser one that `has` figures until all of the finest under it have theirs
/// or are part of another that has, and no finer one as long as a coarser one stands for it.
pub(super) fn counted(rows: usize, below: &[Vec<usize>], has: impl Fn(usize) -> bool) -> Vec<usize> {
    let mut counts = vec![true; rows];
    for (row, finer) in below.iter().enumerate().filter(|(_, finer)| !finer.is_empty()) {
        let stands = has(row) && !are_whole(finer, below, &has);
        let out: &[usize] = if stands {
            finer
        } else if finer.iter().any(|row| has(*row)) {
            &[row]
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

/// The figures of these rows are those of all of the finest among them.
fn are_whole(rows: &[usize], below: &[Vec<usize>], has: &impl Fn(usize) -> bool) -> bool {
    let under = |row: usize| below.get(row).map_or(&[] as &[usize], Vec::as_slice);
    let covered: HashSet<usize> =
        rows.iter().filter(|row| has(**row)).flat_map(|row| under(*row)).copied().collect();
    rows.iter().all(|row| !under(*row).is_empty() || has(*row) || covered.contains(row))
}

/// The coarser rows with figures that are in no total any more: those of all under them have come.
pub(super) fn outdone(rows: &[TableRow], below: &[Vec<usize>]) -> Vec<usize> {
    let has = |row: usize, at: usize| {
        rows.get(row).and_then(|row| row.cells.get(at)).is_some_and(|cell| cell.value.is_some())
    };
    let coarse = || rows.iter().enumerate().filter(|(_, row)| row.coarse && row.has_figures());
    if coarse().next().is_none() {
        return Vec::new();
    }
    let columns = rows.first().map_or(0, |row| row.cells.len());
    let counted: Vec<HashSet<usize>> =
        (0..columns).map(|at| counted(rows.len(), below, |row| has(row, at)).into_iter().collect()).collect();
    let counts =
        |row: usize| counted.iter().enumerate().any(|(at, counted)| has(row, at) && counted.contains(&row));
    coarse().map(|(row, _)| row).filter(|row| !counts(*row)).collect()
}

/// The columns that are entered and added up, of which not all rows of a level have a figure that have some. What is
/// verified is looked into at some places only.
pub(super) fn partial(scheme: &Scheme, rows: &[TableRow]) -> Vec<usize> {
    let is_entered = |indicator: &Indicator| {
        indicator.formula.is_none()
            && indicator.adds_up == AddsUp::Sum
            && indicator.verifies.is_none()
            && !indicator.retired
    };
    let has = |row: &TableRow, at: usize| row.cells.get(at).is_some_and(|cell| cell.value.is_some());
    let is_partial = |at: usize| {
        let mut first_of: HashMap<UnitLevel, bool> = HashMap::new();
        let mut own = rows.iter().filter(|row| !row.coarse && row.has_figures());
        own.any(|row| *first_of.entry(row.unit.level).or_insert(has(row, at)) != has(row, at))
    };
    let columns = scheme.indicators.iter().enumerate().filter(|(_, indicator)| is_entered(indicator));
    columns.map(|(at, _)| at).filter(|at| is_partial(*at)).collect()
}

/// How many of the scheme's own rows have no figure, neither of their own nor in that of a coarser row over them; and how
/// many there are.
pub(super) fn silent(rows: &[TableRow], below: &[Vec<usize>]) -> (usize, usize) {
    let covered: HashSet<usize> = rows
        .iter()
        .zip(below)
        .filter(|(row, finer)| !finer.is_empty() && row.has_figures())
        .flat_map(|(_, finer)| finer.iter().copied())
        .collect();
    let own = || rows.iter().enumerate().filter(|(_, row)| !row.coarse);
    let silent = own().filter(|(place, row)| !row.has_figures() && !covered.contains(place)).count();
    (silent, own().count())
}
