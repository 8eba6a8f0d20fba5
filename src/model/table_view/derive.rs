//! The numbers of a column that is worked out.

use std::sync::Arc;

use super::{Derived, Numbers, missing};
use crate::model::past::{Past, number_of};
use crate::model::{AddsUp, Better, Indicator, SchemeTable, TableHistory, TableRow, UnitLevel};

pub(super) fn numbers(table: &SchemeTable, history: &TableHistory, of: usize, what: Derived) -> Numbers {
    let Some(indicator) = table.scheme.indicators.get(of) else { return Numbers::default() };
    if what == Derived::Rank {
        return Numbers { rows: ranks(table, indicator, of), total: None };
    }
    let total = number_of(table.totals.get(of).and_then(|cell| cell.value.as_ref()));
    let one = |row: Option<&TableRow>| -> Option<f64> {
        let unit = row.map(|row| row.unit.id);
        let now = row.map_or(total, |row| number_in(row, of));
        match what {
            Derived::Change if row.is_none() => change_of_total(table, history, of, now?),
            Derived::Change => Some(now? - history.before(unit, of)?),
            Derived::Share => share(indicator, now?, total?),
            // What one unit should reach says nothing about the sum of all.
            Derived::Target | Derived::Shortfall if row.is_none() && indicator.adds_up == AddsUp::Sum => None,
            Derived::Target => indicator.target,
            Derived::Shortfall => missing(indicator, now?),
            Derived::Trend => trend(&history.series(unit, of)),
            Derived::Rank => None,
        }
    };
    Numbers { rows: table.rows.iter().map(|row| one(Some(row))).collect(), total: one(None) }
}

fn number_in(row: &TableRow, column: usize) -> Option<f64> {
    number_of(row.cells.get(column).and_then(|cell| cell.value.as_ref()))
}

/// Like with like: where not all have sent figures, or more than before, it is the change of those that sent them both
/// times, and nothing where that cannot be told from the rows.
fn change_of_total(table: &SchemeTable, history: &TableHistory, of: usize, now: f64) -> Option<f64> {
    let before = history.before(None, of)?;
    if !is_of_other_rows(table, history.last.as_ref(), of) {
        return Some(now - before);
    }
    let is_sum = table.scheme.indicators.get(of)?.adds_up == AddsUp::Sum;
    if !is_sum || table.rows.iter().any(|row| row.coarse) {
        return None;
    }
    let change = |row: &TableRow| Some(number_in(row, of)? - history.before(Some(row.unit.id), of)?);
    table.rows.iter().filter_map(change).reduce(|sum, one| sum + one)
}

/// The column's total is of other rows than it was.
fn is_of_other_rows(table: &SchemeTable, past: Option<&Arc<Past>>, of: usize) -> bool {
    let was = |row: &TableRow| past.is_some_and(|past| past.number(Some(row.unit.id), of).is_some());
    past.is_some() && table.rows.iter().any(|row| number_in(row, of).is_some() != was(row))
}

/// In per cent; of a sum alone, and of nothing where the sum is nought.
fn share(indicator: &Indicator, number: f64, total: f64) -> Option<f64> {
    (indicator.adds_up == AddsUp::Sum && total != 0.0).then(|| 100.0 * number / total)
}

/// The last number less the first.
fn trend(series: &[(chrono::NaiveDate, Option<f64>)]) -> Option<f64> {
    let mut there = series.iter().filter_map(|(_, number)| *number);
    let first = there.next()?;
    Some(there.next_back()? - first)
}

/// Ranks within each level: a block is not held against a gram panchayat.
fn ranks(table: &SchemeTable, indicator: &Indicator, column: usize) -> Vec<Option<f64>> {
    let mut ranks = vec![None; table.rows.len()];
    let mut levels: Vec<UnitLevel> = table.rows.iter().map(|row| row.unit.level).collect();
    levels.sort();
    levels.dedup();
    for level in levels {
        let of_level = table.rows.iter().enumerate().filter(|(_, row)| row.unit.level == level);
        let mut numbers: Vec<(usize, f64)> =
            of_level.filter_map(|(place, row)| Some((place, number_in(row, column)?))).collect();
        // Where less is better, the least is first.
        let turn = if indicator.better == Better::Less { 1.0 } else { -1.0 };
        numbers.sort_by(|(_, a), (_, b)| (turn * a).total_cmp(&(turn * b)));
        let mut last: Option<(f64, usize)> = None;
        for (counted, (place, number)) in numbers.into_iter().enumerate() {
            let rank = match last {
                Some((same, rank)) if same == number => rank,
                _ => counted + 1,
            };
            last = Some((number, rank));
            if let Some(slot) = ranks.get_mut(place) {
                *slot = Some(rank as f64);
            }
        }
    }
    ranks
}
