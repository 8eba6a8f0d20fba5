//! A scheme's figures of earlier days, as numbers alone: what a change, a trend and a line over time are worked
//! out from. Twenty thousand units on twelve days stay small: a row is its numbers and nothing else.

use std::collections::HashMap;
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
            numbers: numbers.collect(),
            rows: table.rows.iter().enumerate().map(|(place, row)| (row.unit.id, place)).collect(),
        })
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
}

impl TableHistory {
    /// A number over time, oldest first; of the totals where no unit is named.
    pub fn series(&self, unit: Option<UnitId>, column: usize) -> Vec<(NaiveDate, Option<f64>)> {
        self.past.iter().map(|past| (past.as_on, past.number(unit, column))).collect()
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

/// The number of a cell.
pub fn number_of(value: Option<&Value>) -> Option<f64> {
    value.and_then(Value::number)
}
