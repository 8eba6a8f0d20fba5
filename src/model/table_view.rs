//! A table as one person looks at it: which columns and rows, in which order, and what is worked out beside the
//! figures: change, rank, share, target, shortfall, trend. Pure, and made once for a choice, not once a frame.

mod derive;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::table::Grade;
use super::{
    Better, Indicator, IndicatorCode, Lang, SchemeTable, TableHistory, TableRow, TargetOf, Unit, Value,
};

/// What is worked out of a column of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Derived {
    /// Now less what the last meeting saw.
    Change,
    /// 1 for the best of its level; equals share a rank, and the next one is counted behind all of them.
    Rank,
    /// Of the total, in per cent.
    Share,
    Target,
    /// How much is missing to the target; nought where it is reached.
    Shortfall,
    /// The last sets of figures, as a line; as a number the last less the first.
    Trend,
}

impl Derived {
    pub const ALL: [Self; 6] =
        [Self::Change, Self::Rank, Self::Share, Self::Target, Self::Shortfall, Self::Trend];
}

/// What a column is, however the table is arranged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKey {
    /// The names of the rows.
    Unit,
    Indicator(IndicatorCode),
    Derived(IndicatorCode, Derived),
}

impl ColumnKey {
    /// The indicator that the column shows, or of which it is worked out.
    pub fn indicator(&self) -> Option<&IndicatorCode> {
        match self {
            Self::Unit => None,
            Self::Indicator(code) | Self::Derived(code, _) => Some(code),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// Furthest from the targets first.
    WorstFirst,
    By {
        column: ColumnKey,
        descending: bool,
    },
}

/// How somebody wants to see a scheme's table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub struct TableChoice {
    pub derived: BTreeSet<(IndicatorCode, Derived)>,
    pub hidden: BTreeSet<IndicatorCode>,
    pub sort: Option<Sort>,
    /// Only rows of which a figure is far from its target.
    pub only_behind: bool,
}

impl TableChoice {
    /// Shows what is worked out of a column, or no longer.
    pub fn toggle(&mut self, of: &IndicatorCode, what: &[Derived]) {
        let all_there = what.iter().all(|one| self.derived.contains(&(of.clone(), *one)));
        for one in what {
            let key = (of.clone(), *one);
            if all_there {
                self.derived.remove(&key);
            } else {
                self.derived.insert(key);
            }
        }
    }

    /// Sorts by a column: downwards first where that is the use, then upwards, then no more.
    pub fn sort_next(&mut self, column: &ColumnKey) {
        let down_first = !matches!(column, ColumnKey::Unit | ColumnKey::Derived(_, Derived::Rank));
        let descending = match &self.sort {
            Some(Sort::By { column: by, descending }) if by == column => Some(*descending),
            _ => None,
        };
        self.sort = match descending {
            None => Some(Sort::By { column: column.clone(), descending: down_first }),
            Some(now) if now == down_first => Some(Sort::By { column: column.clone(), descending: !now }),
            Some(_) => None,
        };
    }

    pub fn toggle_worst_first(&mut self) {
        self.sort = if self.sort == Some(Sort::WorstFirst) { None } else { Some(Sort::WorstFirst) };
    }
}

/// A column of the view, by the place of its indicator among the scheme's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ViewColumn {
    Figure(usize),
    Derived { of: usize, what: Derived },
}

impl ViewColumn {
    /// The place of the indicator that it shows or is worked out of.
    pub fn of(self) -> usize {
        match self {
            Self::Figure(of) | Self::Derived { of, .. } => of,
        }
    }
}

/// What a view is made with.
#[derive(Clone, Copy)]
pub struct Looking<'a> {
    /// Places of the indicators that are to be seen, but for those that were hidden.
    pub columns: &'a [usize],
    pub choice: &'a TableChoice,
    pub lang: Lang,
    /// The order of names in a dictionary of the language.
    pub order: Order<'a>,
    /// Which units pass the filter; `None`: all.
    pub keep: Option<&'a dyn Fn(&Unit) -> bool>,
}

/// The arranged table. It holds places in the table, and numbers that the table does not have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableView {
    pub columns: Vec<ViewColumn>,
    /// Places of the rows in the table, in order.
    pub rows: Vec<usize>,
    /// For each column that is worked out its numbers, by the table's rows.
    derived: Vec<Option<Numbers>>,
}

/// A column's numbers by the table's rows, and the one of the totals.
#[derive(Clone, Debug, Default, PartialEq)]
struct Numbers {
    rows: Vec<Option<f64>>,
    total: Option<f64>,
}

impl TableView {
    pub fn new(table: &SchemeTable, history: &TableHistory, looking: &Looking<'_>) -> Self {
        let columns = columns(table, looking);
        let numbers = |column: &ViewColumn| match column {
            ViewColumn::Figure(_) => None,
            ViewColumn::Derived { of, what } => Some(derive::numbers(table, history, *of, *what)),
        };
        let derived = columns.iter().map(numbers).collect();
        let judged = judged(table, &columns);
        let mut view = Self { columns, rows: kept_rows(table, looking, &judged), derived };
        view.sort(table, history, looking, &judged);
        view
    }

    /// All rows in the table's order, and these columns as they are.
    pub fn plain(table: &SchemeTable, columns: &[usize]) -> Self {
        let columns: Vec<ViewColumn> = columns.iter().map(|place| ViewColumn::Figure(*place)).collect();
        Self { derived: vec![None; columns.len()], columns, rows: (0..table.rows.len()).collect() }
    }

    /// The number that is worked out for a row of the table.
    pub fn derived(&self, column: usize, row: usize) -> Option<f64> {
        *self.derived.get(column)?.as_ref()?.rows.get(row)?
    }

    pub fn derived_total(&self, column: usize) -> Option<f64> {
        self.derived.get(column)?.as_ref()?.total
    }

    /// What a column is; by this it is found again when the view is another one.
    pub fn key(&self, table: &SchemeTable, column: usize) -> Option<ColumnKey> {
        let column = self.columns.get(column)?;
        let code = table.scheme.indicators.get(column.of())?.code.clone();
        Some(match column {
            ViewColumn::Figure(_) => ColumnKey::Indicator(code),
            ViewColumn::Derived { what, .. } => ColumnKey::Derived(code, *what),
        })
    }

    fn sort(&mut self, table: &SchemeTable, history: &TableHistory, looking: &Looking<'_>, judged: &[usize]) {
        match &looking.choice.sort {
            None => {}
            Some(Sort::WorstFirst) => {
                let badness: Vec<f64> =
                    table.rows.iter().map(|row| missing_to_targets(table, row, judged)).collect();
                let of = |place: &usize| badness.get(*place).copied().unwrap_or_default();
                self.rows.sort_by(|a, b| of(b).total_cmp(&of(a)));
            }
            Some(Sort::By { column, descending }) => {
                let by = SortBy::new(table, history, column, looking);
                self.rows.sort_by(|a, b| by.compare(*a, *b, *descending));
            }
        }
    }
}

fn columns(table: &SchemeTable, looking: &Looking<'_>) -> Vec<ViewColumn> {
    let mut columns = Vec::new();
    for place in looking.columns {
        let Some(indicator) = table.scheme.indicators.get(*place) else { continue };
        if looking.choice.hidden.contains(&indicator.code) {
            continue;
        }
        columns.push(ViewColumn::Figure(*place));
        let wanted = |what: &Derived| looking.choice.derived.contains(&(indicator.code.clone(), *what));
        let derived = Derived::ALL.into_iter().filter(wanted);
        columns.extend(derived.map(|what| ViewColumn::Derived { of: *place, what }));
    }
    columns
}

/// The columns by which rows are judged: of those that are seen, since nobody would know why a row is there for one that
/// is not; all where none of those has a target.
fn judged(table: &SchemeTable, columns: &[ViewColumn]) -> Vec<usize> {
    let figures = columns.iter().filter(|column| matches!(column, ViewColumn::Figure(_)));
    let seen: Vec<usize> = figures.map(|column| column.of()).collect();
    if table.can_be_ranked(&seen) { seen } else { table.all_columns() }
}

fn kept_rows(table: &SchemeTable, looking: &Looking<'_>, judged: &[usize]) -> Vec<usize> {
    let kept = |row: &TableRow| {
        (!looking.choice.only_behind || is_behind(row, judged))
            && looking.keep.is_none_or(|keep| keep(&row.unit))
    };
    table.rows.iter().enumerate().filter(|(_, row)| kept(row)).map(|(place, _)| place).collect()
}

/// True when a figure of the row in these columns is far from its target. What was not reported is not judged.
fn is_behind(row: &TableRow, columns: &[usize]) -> bool {
    columns.iter().any(|at| row.cells.get(*at).is_some_and(|cell| cell.grade == Some(Grade::Behind)))
}

/// How much is missing to the target, never less than nought; `None` where nothing is to be reached.
pub fn missing(indicator: &Indicator, number: f64) -> Option<f64> {
    let by = match indicator.better {
        Better::More => indicator.target? - number,
        Better::Less => number - indicator.target?,
        Better::Neither => return None,
    };
    Some(by.max(0.0))
}

/// How far a row is from its targets in these columns: 0 where all are reached, 1 more for each that is wholly
/// missed or not reported.
pub fn missing_to_targets(table: &SchemeTable, row: &TableRow, places: &[usize]) -> f64 {
    let of = |at: &usize| -> Option<f64> {
        let indicator = table.scheme.indicators.get(*at).filter(|one| judges_rows(one))?;
        let target = indicator.target?;
        let Some(value) = row.cells.get(*at)?.value.as_ref().and_then(Value::number) else {
            return Some(1.0);
        };
        Some((missing(indicator, value).unwrap_or_default() / target.abs().max(1.0)).clamp(0.0, 1.0))
    };
    places.iter().filter_map(of).sum()
}

/// What is no longer shown, or is to be reached by all rows together, says nothing of one.
pub(super) fn judges_rows(indicator: &Indicator) -> bool {
    !indicator.retired && indicator.target_of == TargetOf::Unit
}

/// How a dictionary orders words.
type Order<'a> = &'a dyn Fn(&str, &str) -> Ordering;

/// What rows are sorted by.
enum SortBy<'a> {
    Names(Vec<&'a str>, Order<'a>),
    Values(Vec<Option<&'a Value>>, Order<'a>),
    Numbers(Vec<Option<f64>>),
}

impl<'a> SortBy<'a> {
    fn new(
        table: &'a SchemeTable,
        history: &TableHistory,
        column: &ColumnKey,
        looking: &Looking<'a>,
    ) -> Self {
        let place = column.indicator().and_then(|code| table.column(code));
        match (column, place) {
            (ColumnKey::Derived(_, what), Some(place)) => {
                Self::Numbers(derive::numbers(table, history, place, *what).rows)
            }
            (ColumnKey::Indicator(_), Some(place)) => {
                let value = |row: &'a TableRow| row.cells.get(place)?.value.as_ref();
                Self::Values(table.rows.iter().map(value).collect(), looking.order)
            }
            // A column that the scheme has no more sorts nothing.
            (ColumnKey::Derived(..) | ColumnKey::Indicator(_), None) => Self::Numbers(Vec::new()),
            (ColumnKey::Unit, _) => {
                let name = |row: &'a TableRow| row.unit.name.get(looking.lang);
                Self::Names(table.rows.iter().map(name).collect(), looking.order)
            }
        }
    }

    /// Blanks stand at the end, whichever way the others are sorted.
    fn compare(&self, a: usize, b: usize, descending: bool) -> Ordering {
        let turned = |order: Ordering| if descending { order.reverse() } else { order };
        match self {
            Self::Names(names, order) => match (names.get(a), names.get(b)) {
                (Some(a), Some(b)) => turned(order(a, b)),
                _ => Ordering::Equal,
            },
            Self::Values(values, order) => {
                let of = |place: usize| values.get(place).copied().flatten();
                blanks_last(of(a), of(b), |a, b| turned(compare_values(a, b, *order)))
            }
            Self::Numbers(numbers) => {
                let of = |place: usize| numbers.get(place).copied().flatten();
                blanks_last(of(a), of(b), |a, b| turned(a.total_cmp(&b)))
            }
        }
    }
}

fn blanks_last<T>(a: Option<T>, b: Option<T>, compare: impl Fn(T, T) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => compare(a, b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

fn compare_values(a: &Value, b: &Value, order: Order<'_>) -> Ordering {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.total_cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => order(a, b),
        // One column has values of one kind.
        _ => Ordering::Equal,
    }
}
