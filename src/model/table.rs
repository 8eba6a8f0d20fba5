//! A scheme's table as it is shown: rows of units, columns of indicators, formulas worked out, totals, and
//! a grade where there is a target. Pure: definition + units + readings → table.

mod coarse;
mod share;

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    AddsUp, Better, Formula, Indicator, IndicatorCode, Kind, Reading, Scheme, Snapshot, TargetOf, Unit,
    UnitId, Value,
};

/// What adding up decimals may be off by.
pub(super) const ROUNDING: f64 = 1e-9;

/// How a value stands against its target. Shown by colour **and** sign: ▲ ◆ ▼.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    Behind,
    Watch,
    Good,
}

impl Grade {
    pub fn sign(self) -> &'static str {
        match self {
            Self::Good => "▲",
            Self::Watch => "◆",
            Self::Behind => "▼",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// `None` where nothing was reported, which is not zero.
    pub value: Option<Value>,
    pub grade: Option<Grade>,
    /// What it is worked out from cannot be right: more than the whole, or less than nothing. Such a value
    /// gets no grade.
    pub doubtful: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct TableRow {
    pub unit: Unit,
    /// The unit stands above the scheme's own rows: its figures are those of all rows under it together.
    pub coarse: bool,
    /// The unit has things in the scheme's register: what its indicators count of them is not entered.
    pub counted: bool,
    /// One cell an indicator, in the scheme's order.
    pub cells: Vec<Cell>,
}

impl TableRow {
    pub fn has_figures(&self) -> bool {
        self.cells.iter().any(|cell| cell.value.is_some())
    }
}

/// What a screen or an annexure draws. Columns are `scheme.indicators`, in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeTable {
    pub scheme: Arc<Scheme>,
    /// The figures shown; `None` when there are none yet.
    pub snapshot: Option<Snapshot>,
    pub rows: Vec<TableRow>,
    /// One cell an indicator; empty cells where a column does not add up.
    pub totals: Vec<Cell>,
    /// How many rows of the scheme's own have no figure and are part of none, and how many there are.
    pub(super) silent: (usize, usize),
    /// Columns whose sum is without some of the rows that have other figures.
    pub(super) partial: Vec<usize>,
    /// Coarser rows that are in no total any more.
    pub(super) outdone: Vec<usize>,
}

impl SchemeTable {
    /// Works out the table. `units` may hold any units: those of the scheme's levels that existed on
    /// `day`, and any other that has a reading, become rows, by level and then in the given order.
    pub fn evaluate(
        scheme: Arc<Scheme>,
        snapshot: Option<Snapshot>,
        day: NaiveDate,
        units: &[Unit],
        readings: &[Reading],
    ) -> Self {
        let mut by_unit: HashMap<UnitId, HashMap<&IndicatorCode, &Value>> = HashMap::new();
        for reading in readings {
            by_unit.entry(reading.unit).or_default().insert(&reading.indicator, &reading.value);
        }
        let level_place = |unit: &Unit| scheme.levels.iter().position(|level| *level == unit.level);
        let mut shown: Vec<(usize, &Unit)> = units
            .iter()
            .filter_map(|unit| match level_place(unit) {
                Some(place) if unit.exists_on(day) || by_unit.contains_key(&unit.id) => Some((place, unit)),
                None if by_unit.contains_key(&unit.id) => Some((scheme.levels.len(), unit)),
                _ => None,
            })
            .collect();
        shown.sort_by_key(|(place, _)| *place);

        let mut rows: Vec<TableRow> = shown
            .into_iter()
            .map(|(_, unit)| TableRow {
                unit: unit.clone(),
                coarse: scheme.is_coarser(unit.level),
                counted: false,
                cells: row_cells(&scheme, by_unit.get(&unit.id)),
            })
            .collect();
        let below = coarse::places_below(&rows, units);
        let totals = total_cells(&scheme, &rows, &below);
        let silent = coarse::silent(&rows, &below);
        let partial = coarse::partial(&scheme, &rows);
        let outdone = coarse::outdone(&rows, &below);
        share::fill(&scheme, &mut rows, &totals);
        Self { scheme, snapshot, rows, totals, silent, partial, outdone }
    }

    /// Whether the row's level is told beside its name: another stands in the same table.
    pub fn tells_level(&self, row: &TableRow) -> bool {
        self.scheme.levels.len() > 1 || row.coarse
    }

    /// The same, with these units as those of which things stand in the register.
    pub fn with_counted(mut self, units: &HashSet<UnitId>) -> Self {
        for row in &mut self.rows {
            row.counted = units.contains(&row.unit.id);
        }
        self
    }

    /// Whether the figure is counted from the register.
    pub fn is_counted(&self, unit: UnitId, code: &IndicatorCode) -> bool {
        let counts = self.scheme.indicator(code).is_some_and(|indicator| indicator.counts.is_some());
        counts && self.rows.iter().any(|row| row.unit.id == unit && row.counted)
    }

    /// The place of an indicator among the columns.
    pub fn column(&self, code: &IndicatorCode) -> Option<usize> {
        self.scheme.indicators.iter().position(|indicator| &indicator.code == code)
    }

    /// The places of the columns that a hall and an annexure show: all, where the office marked none for them.
    pub fn main_columns(&self) -> Vec<usize> {
        let all = self.all_columns();
        let is_main = |place: &usize| self.scheme.indicators.get(*place).is_some_and(|one| one.main);
        let main: Vec<usize> = all.iter().copied().filter(is_main).collect();
        if main.is_empty() { all } else { main }
    }

    /// The places of all columns that are shown at all.
    pub fn all_columns(&self) -> Vec<usize> {
        let columns = self.scheme.indicators.iter().enumerate();
        columns.filter(|(_, indicator)| !indicator.retired).map(|(place, _)| place).collect()
    }

    pub fn has_figures(&self) -> bool {
        self.rows.iter().any(TableRow::has_figures)
    }
}

fn row_cells(scheme: &Scheme, given: Option<&HashMap<&IndicatorCode, &Value>>) -> Vec<Cell> {
    let number = |code: &IndicatorCode| given.and_then(|values| values.get(code)).and_then(|v| v.number());
    scheme
        .indicators
        .iter()
        .map(|indicator| {
            let value = match &indicator.formula {
                Some(formula) => work_out(indicator, formula, scheme, &number).map(Value::Number),
                None => given.and_then(|values| values.get(&indicator.code)).map(|value| (*value).clone()),
            };
            of_unit(indicator, value)
        })
        .collect()
}

/// A unit's cell; it is not judged by a target that is for all units together.
fn of_unit(indicator: &Indicator, value: Option<Value>) -> Cell {
    let cell = graded(indicator, value);
    match indicator.target_of {
        TargetOf::Unit => cell,
        TargetOf::Overall => Cell { grade: None, ..cell },
    }
}

/// The value of an indicator, entered or worked out, from the `entered` ones of its row.
pub(super) fn number_of(
    scheme: &Scheme,
    code: &IndicatorCode,
    entered: &dyn Fn(&IndicatorCode) -> Option<f64>,
) -> Option<f64> {
    let indicator = scheme.indicator(code)?;
    match &indicator.formula {
        None => entered(code),
        Some(formula) => work_out(indicator, formula, scheme, entered),
    }
}

/// Works out a formula; an indicator in it that is itself a formula is followed (definitions are checked
/// to have no cycle, and the depth is bounded besides).
fn work_out(
    indicator: &Indicator,
    formula: &Formula,
    scheme: &Scheme,
    number: &dyn Fn(&IndicatorCode) -> Option<f64>,
) -> Option<f64> {
    follow(indicator, formula, scheme, number, 8)
}

fn follow(
    indicator: &Indicator,
    formula: &Formula,
    scheme: &Scheme,
    number: &dyn Fn(&IndicatorCode) -> Option<f64>,
    depth: u8,
) -> Option<f64> {
    let of_code = |code: &IndicatorCode| -> Option<f64> {
        let other = scheme.indicator(code)?;
        match &other.formula {
            Some(inner) if depth > 0 => follow(other, inner, scheme, number, depth - 1),
            Some(_) => None,
            None => number(code),
        }
    };
    match formula {
        Formula::Ratio { of, per } => {
            let (of, per) = (of_code(of)?, of_code(per)?);
            let factor = if indicator.kind == Kind::Percent { 100.0 } else { 1.0 };
            (per != 0.0).then(|| factor * of / per)
        }
        Formula::Difference { of, minus } => {
            minus.iter().try_fold(of_code(of)?, |rest, code| Some(rest - of_code(code)?))
        }
        Formula::Sum { of } => {
            let parts: Vec<f64> = of.iter().filter_map(of_code).collect();
            (!parts.is_empty()).then(|| parts.iter().sum())
        }
        // Known only when the whole table is.
        Formula::ShareOfTotal { .. } => None,
    }
}

fn total_cells(scheme: &Scheme, rows: &[TableRow], below: &[Vec<usize>]) -> Vec<Cell> {
    let place = |code: &IndicatorCode| scheme.indicators.iter().position(|i| &i.code == code);
    let counted = |at: usize| coarse::counted(rows.len(), below, |row| value_in(rows, row, at).is_some());
    let column = |at: usize| counted(at).into_iter().filter_map(move |row| value_in(rows, row, at));
    let sum_over = |counted: &[usize], at: usize| -> Option<f64> {
        let numbers: Vec<f64> = counted.iter().filter_map(|row| value_in(rows, *row, at)?.number()).collect();
        (!numbers.is_empty()).then(|| numbers.iter().sum())
    };
    scheme
        .indicators
        .iter()
        .enumerate()
        .map(|(at, indicator)| {
            let value = match indicator.adds_up {
                AddsUp::None => None,
                AddsUp::Sum => sum_over(&counted(at), at).map(Value::Number),
                AddsUp::Mean => {
                    let numbers: Vec<f64> = column(at).filter_map(Value::number).collect();
                    (!numbers.is_empty())
                        .then(|| Value::Number(numbers.iter().sum::<f64>() / numbers.len() as f64))
                }
                AddsUp::RatioOfSums => indicator.formula.as_ref().and_then(|formula| {
                    // The parts and the whole of the same places: what has not come is not nothing.
                    let is_known = |row| value_in(rows, row, at).is_some();
                    let mut counted = coarse::counted(rows.len(), below, is_known);
                    counted.retain(|row| is_known(*row));
                    let total = |code: &IndicatorCode| sum_over(&counted, place(code)?);
                    work_out(indicator, formula, scheme, &total).map(Value::Number)
                }),
                AddsUp::Latest => column(at)
                    .filter(|value| matches!(value, Value::Date(_)))
                    .max_by(|a, b| date_order(a, b))
                    .cloned(),
            };
            // What one unit should reach says nothing about a sum.
            match (indicator.target_of, indicator.adds_up) {
                (TargetOf::Unit, AddsUp::Sum) => Cell { grade: None, ..graded(indicator, value) },
                _ => graded(indicator, value),
            }
        })
        .collect()
}

fn value_in(rows: &[TableRow], place: usize, column: usize) -> Option<&Value> {
    rows.get(place)?.cells.get(column)?.value.as_ref()
}

fn date_order(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        _ => Ordering::Equal,
    }
}

fn graded(indicator: &Indicator, value: Option<Value>) -> Cell {
    let number = value.as_ref().and_then(Value::number);
    let doubtful = number.is_some_and(|number| is_doubtful(indicator, number));
    let grade = number.filter(|_| !doubtful).and_then(|number| grade(indicator, number));
    Cell { value, grade, doubtful }
}

/// True for a share above the whole and for a negative rest. What was entered itself is not judged.
pub(super) fn is_doubtful(indicator: &Indicator, number: f64) -> bool {
    match &indicator.formula {
        Some(Formula::Ratio { .. }) => indicator.kind == Kind::Percent && number > 100.0 + ROUNDING,
        Some(Formula::Difference { .. }) => number < -ROUNDING,
        Some(Formula::Sum { .. } | Formula::ShareOfTotal { .. }) | None => false,
    }
}

/// How `number` stands against the indicator's target; `None` when it has none.
pub fn grade(indicator: &Indicator, number: f64) -> Option<Grade> {
    let target = indicator.target?;
    let behind = indicator.behind.unwrap_or(target);
    // Turned round where less is better, so that more is always better below.
    let (number, target, behind) = match indicator.better {
        Better::More => (number, target, behind),
        Better::Less => (-number, -target, -behind),
        Better::Neither => return None,
    };
    Some(if number >= target {
        Grade::Good
    } else if number >= behind {
        Grade::Watch
    } else {
        Grade::Behind
    })
}

#[cfg(test)]
mod tests;
