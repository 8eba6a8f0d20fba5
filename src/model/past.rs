//! A scheme's figures of earlier days, as numbers alone: what a change, a trend and a line over time are worked
//! out from. Twenty thousand units on twelve days stay small: a row is its numbers and nothing else.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::{SchemeTable, UnitId, Value};

/// How many sets of figures a trend goes back, the latest among them.
pub const TREND_LENGTH: usize = 12;

/// The numbers of one day's table, formulas worked out.
#[derive(Clone, Debug)]
pub struct Past {
    pub as_on: NaiveDate,
    pub is_sample: bool,
    columns: usize,
    /// Some rows stand for all under them.
    is_coarse: bool,
    /// The columns that are looked into at some places only.
    sampled: Vec<bool>,
    rows: HashMap<UnitId, usize>,
    /// Row by row, one number an indicator; not a number where none was reported. The last row is the totals.
    numbers: Vec<f64>,
}

/// What was not reported is the same as what was not reported, which no number is that is none.
impl PartialEq for Past {
    fn eq(&self, other: &Self) -> bool {
        let bits = |past: &Self| past.numbers.iter().map(|number| number.to_bits()).collect::<Vec<_>>();
        let head = |past: &Self| (past.as_on, past.is_sample, past.columns);
        head(self) == head(other) && self.rows == other.rows && bits(self) == bits(other)
    }
}

impl Past {
    /// `None` for a table without figures.
    pub fn of(table: &SchemeTable) -> Option<Self> {
        let snapshot = table.snapshot.as_ref()?;
        let columns = table.scheme.indicators.len();
        let lines = table.rows.iter().map(|row| &row.cells).chain(std::iter::once(&table.totals));
        let numbers = lines.flat_map(|cells| {
            let number = |at: usize| cells.get(at).and_then(|cell| cell.value.as_ref()?.number());
            (0..columns).map(move |at| number(at).unwrap_or(f64::NAN))
        });
        Some(Self {
            as_on: snapshot.as_on,
            is_sample: snapshot.is_sample,
            columns,
            is_coarse: table.rows.iter().any(|row| row.coarse && row.has_figures()),
            sampled: table.scheme.indicators.iter().map(|one| one.verifies.is_some()).collect(),
            numbers: numbers.collect(),
            rows: table.rows.iter().enumerate().map(|(place, row)| (row.unit.id, place)).collect(),
        })
    }

    /// The rows of units with a number in the column, or those without.
    fn rows_with(&self, column: usize, wanted: bool) -> impl Iterator<Item = usize> {
        let has =
            move |row: usize| self.numbers.get(row * self.columns + column).is_some_and(|n| !n.is_nan());
        (0..self.rows.len()).filter(move |row| has(*row) == wanted)
    }

    /// The number of a unit in a column; of the totals where no unit is named.
    pub fn number(&self, unit: Option<UnitId>, column: usize) -> Option<f64> {
        let row = match unit {
            Some(unit) => *self.rows.get(&unit)?,
            None => self.rows.len(),
        };
        let number = self.numbers.get(row * self.columns + column).filter(|_| column < self.columns)?;
        Some(*number).filter(|number| !number.is_nan())
    }
}

/// What a table is compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableHistory {
    /// Oldest first, at most [`TREND_LENGTH`]; the last is what the table itself shows.
    pub past: Vec<Arc<Past>>,
    /// What the last meeting saw, where newer figures have come since.
    pub last: Option<Arc<Past>>,
    /// For each column and day, whether all had sent that do.
    whole: Vec<Vec<bool>>,
}

impl TableHistory {
    pub fn new(past: Vec<Arc<Past>>, last: Option<Arc<Past>>) -> Self {
        let columns = past.iter().map(|day| day.columns).max().unwrap_or(0);
        let whole = (0..columns).map(|column| whole_days(&past, column)).collect();
        Self { past, last, whole }
    }

    /// A number over time, oldest first; of the totals where no unit is named, without those of days on which units had
    /// sent nothing that did on others: a block beside a district would be a fall.
    pub fn series(&self, unit: Option<UnitId>, column: usize) -> Vec<(NaiveDate, Option<f64>)> {
        let is_whole = |day: usize| self.whole.get(column).and_then(|of| of.get(day)) == Some(&true);
        let number = |(day, past): (usize, &Arc<Past>)| {
            (past.as_on, past.number(unit, column).filter(|_| unit.is_some() || is_whole(day)))
        };
        self.past.iter().enumerate().map(number).collect()
    }

    /// The figures of the last date before this one.
    pub fn last_before(&self, day: NaiveDate) -> Option<&Arc<Past>> {
        self.past.iter().rev().find(|past| past.as_on < day)
    }

    /// What the last meeting saw.
    pub fn before(&self, unit: Option<UnitId>, column: usize) -> Option<f64> {
        self.last.as_ref()?.number(unit, column)
    }
}

/// Whether on each of the days all units that were there then had a number in the column, but for those that never have
/// one. What is looked into at some places only is never of all, and what stands for others is not known by its rows.
fn whole_days(past: &[Arc<Past>], column: usize) -> Vec<bool> {
    let is_known = |day: &Past| day.is_coarse || day.sampled.get(column) == Some(&true);
    let has_any = |wanted: bool| past.iter().any(|day| day.rows_with(column, wanted).next().is_some());
    if past.iter().any(|day| is_known(day)) || !has_any(false) || !has_any(true) {
        return vec![true; past.len()];
    }
    let sends: HashSet<UnitId> = past
        .iter()
        .flat_map(|day| day.rows.keys().filter(move |unit| day.number(Some(**unit), column).is_some()))
        .copied()
        .collect();
    let is_whole = |day: &Arc<Past>| {
        day.rows.keys().all(|unit| !sends.contains(unit) || day.number(Some(*unit), column).is_some())
    };
    past.iter().map(is_whole).collect()
}

/// The number of a cell.
pub fn number_of(value: Option<&Value>) -> Option<f64> {
    value.and_then(Value::number)
}
