//! What a chart shows, worked out from a scheme's table as plain numbers: bars of one indicator by unit, a
//! figure over time, the parts of a total. How it is drawn, and whether on a screen, a wall or a page, is
//! decided by who draws.

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::table_view::{judges_rows, missing_to_targets};
use super::{AddsUp, Better, Cell, Grade, Indicator, IndicatorCode, Kind, SchemeTable, UnitId, Value};

/// Bars of one indicator, one a unit, the worst first.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The place of the indicator among the table's columns.
    pub column: usize,
    /// Where a unit should be, in the unit of the values.
    pub target: Option<f64>,
    pub bars: Vec<Bar>,
    /// Where the scale ends that begins at 0: at least every value and the target, 100 for percentages that
    /// allow it. More than 0.
    pub end: f64,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The place of its row in the table.
    pub row: usize,
    pub unit: UnitId,
    /// `None` where nothing was reported, which is not zero.
    pub value: Option<f64>,
    pub grade: Option<Grade>,
    /// The value cannot be right.
    pub doubtful: bool,
}

/// A figure over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    pub indicator: IndicatorCode,
    pub target: Option<f64>,
    /// By day, each day once.
    pub points: Vec<Point>,
    /// As that of bars.
    pub end: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub day: NaiveDate,
    /// `None` leaves a gap in the line.
    pub value: Option<f64>,
    pub grade: Option<Grade>,
}

/// What each unit has of a column's total, the largest part first.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    pub column: usize,
    /// The sum of the parts; more than 0.
    pub whole: f64,
    pub parts: Vec<Part>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// The place of its row in the table.
    pub row: usize,
    pub unit: UnitId,
    pub value: f64,
    /// Of the whole, from 0 to 1.
    pub share: f64,
}

impl SchemeTable {
    /// The column whose chart says most: the first main one with a target, else the first main one with
    /// numbers, else the first with numbers.
    pub fn chart_column(&self) -> Option<usize> {
        let number = |at: &usize| self.indicator_at(*at).is_some_and(|indicator| indicator.kind.is_number());
        let with_target =
            |at: &usize| number(at) && self.indicator_at(*at).is_some_and(|i| i.target.is_some());
        let main = self.main_columns();
        let found = main.iter().copied().find(with_target).or_else(|| main.iter().copied().find(number));
        found.or_else(|| (0..self.scheme.indicators.len()).find(number))
    }

    /// The places of the rows, the furthest from the targets of these columns first; rows that are equally
    /// far stay in their order. A value that was not reported counts as wholly missed.
    pub fn worst_first(&self, columns: &[usize]) -> Vec<usize> {
        let mut places: Vec<(usize, f64)> =
            self.rows.iter().map(|row| missing_to_targets(self, row, columns)).enumerate().collect();
        places.sort_by(|a, b| b.1.total_cmp(&a.1));
        places.into_iter().map(|(place, _)| place).collect()
    }

    /// A row can be further behind than another in these columns: one of them has a target that is each row's own.
    pub fn can_be_ranked(&self, columns: &[usize]) -> bool {
        columns
            .iter()
            .any(|at| self.indicator_at(*at).is_some_and(|one| one.target.is_some() && judges_rows(one)))
    }

    /// A row can be further behind than another in any column.
    pub fn has_own_targets(&self) -> bool {
        self.can_be_ranked(&self.all_columns())
    }

    /// Bars of a column; `None` where it has no numbers, or the table no rows.
    ///
    /// A row above the scheme's own is a bar only where it has a value: its figures may stand finer below.
    pub fn bars(&self, column: usize) -> Option<Bars> {
        let indicator = self.indicator_at(column).filter(|indicator| indicator.kind.is_number())?;
        let mut bars: Vec<Bar> = Vec::new();
        for (place, row) in self.rows.iter().enumerate() {
            let Cell { value, grade, doubtful } = row.cells.get(column)?;
            let value = value.as_ref().and_then(Value::number);
            if value.is_some() || !row.coarse {
                bars.push(Bar { row: place, unit: row.unit.id, value, grade: *grade, doubtful: *doubtful });
            }
        }
        if bars.is_empty() {
            return None;
        }
        bars.sort_by(|a, b| worse(indicator.better, a, b));
        let target = indicator.target;
        let end = end_of_scale(&indicator.kind, bars.iter().filter_map(|bar| bar.value).chain(target));
        Some(Bars { column, target, bars, end })
    }

    /// The parts of a column that adds up; `None` where it does not, or nothing is there to be parted.
    pub fn parts(&self, column: usize) -> Option<Parts> {
        let adds_up = self.indicator_at(column).is_some_and(|indicator| indicator.adds_up == AddsUp::Sum);
        let mut parts: Vec<Part> = Vec::new();
        for (place, row) in self.rows.iter().enumerate().filter(|_| adds_up) {
            let value = row.cells.get(column).and_then(|cell| cell.value.as_ref()?.number());
            // Less than nothing is no part of a whole.
            if let Some(value) = value.filter(|value| *value > 0.0 && !row.coarse) {
                parts.push(Part { row: place, unit: row.unit.id, value, share: 0.0 });
            }
        }
        let whole: f64 = parts.iter().map(|part| part.value).sum();
        if parts.is_empty() || whole <= 0.0 {
            return None;
        }
        for part in &mut parts {
            part.share = part.value / whole;
        }
        parts.sort_by(|a, b| b.value.total_cmp(&a.value));
        Some(Parts { column, whole, parts })
    }

    fn indicator_at(&self, column: usize) -> Option<&Indicator> {
        self.scheme.indicators.get(column)
    }
}

/// How an indicator went over the tables of one scheme, each of another day: at a unit, or in the totals.
/// `None` where none of them has a number. Of two tables of one day the later one in the list counts.
pub fn course<'a>(
    tables: impl IntoIterator<Item = &'a SchemeTable>,
    code: &IndicatorCode,
    unit: Option<UnitId>,
) -> Option<Course> {
    let mut points: Vec<Point> = Vec::new();
    let mut of: Option<&Indicator> = None;
    for table in tables {
        let (Some(snapshot), Some(column)) = (&table.snapshot, table.column(code)) else { continue };
        of = table.indicator_at(column);
        let cell = match unit {
            None => table.totals.get(column),
            Some(unit) => {
                table.rows.iter().find(|row| row.unit.id == unit).and_then(|row| row.cells.get(column))
            }
        };
        let value = cell.and_then(|cell| cell.value.as_ref()?.number());
        let point = Point { day: snapshot.as_on, value, grade: cell.and_then(|cell| cell.grade) };
        points.retain(|other| other.day != point.day);
        points.push(point);
    }
    points.sort_by_key(|point| point.day);
    let indicator = of.filter(|of| of.kind.is_number())?;
    if points.iter().all(|point| point.value.is_none()) {
        return None;
    }
    // What one unit should reach says nothing about a sum.
    let target = indicator.target.filter(|_| unit.is_some() || indicator.adds_up != AddsUp::Sum);
    let end = end_of_scale(&indicator.kind, points.iter().filter_map(|point| point.value).chain(target));
    Some(Course { indicator: code.clone(), target, points, end })
}

/// What cannot be right first, then by value from the bad end, and last what was not reported.
fn worse(better: Better, a: &Bar, b: &Bar) -> Ordering {
    // Who has sent nothing stands behind all bars: in front of them they would push these out of sight.
    let unknown = |bar: &Bar| (bar.value.is_none(), !bar.doubtful);
    let by_value = || match (a.value, b.value) {
        (Some(a), Some(b)) => match better {
            Better::More => a.total_cmp(&b),
            Better::Less => b.total_cmp(&a),
            Better::Neither => Ordering::Equal,
        },
        _ => Ordering::Equal,
    };
    unknown(a).cmp(&unknown(b)).then_with(by_value)
}

/// The least round number that is not below any value: close enough above it that the bars use their width.
fn end_of_scale(kind: &Kind, values: impl Iterator<Item = f64>) -> f64 {
    let most = values.filter(|value| value.is_finite()).fold(0.0, f64::max);
    if *kind == Kind::Percent && most <= 100.0 {
        return 100.0;
    }
    if most <= 0.0 {
        return 1.0;
    }
    let power = 10f64.powf(most.log10().floor());
    let steps = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0].map(|step| step * power);
    steps.into_iter().find(|end| *end >= most).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{
        Bilingual, Formula, Reading, Scheme, SchemeCode, Snapshot, SnapshotId, Unit, UnitLevel,
    };

    const ALLOTTED: usize = 0;
    const WORKING: usize = 1;
    const SHARE: usize = 2;

    fn indicator(code: &str, kind: Kind) -> Indicator {
        let plain = Indicator::plain(code.into(), Bilingual::new(code, code), kind);
        Indicator { better: Better::More, main: true, ..plain }
    }

    fn phones() -> Arc<Scheme> {
        let mut share = indicator("share", Kind::Percent);
        share.formula = Some(Formula::Ratio { of: "working".into(), per: "allotted".into() });
        (share.adds_up, share.target, share.behind) = (AddsUp::RatioOfSums, Some(85.0), Some(70.0));
        Arc::new(Scheme {
            indicators: vec![indicator("allotted", Kind::Count), indicator("working", Kind::Count), share],
            ..Scheme::plain(
                SchemeCode::from("phones"),
                Bilingual::default(),
                Bilingual::default(),
                vec![UnitLevel::Block],
            )
        })
    }

    fn unit(n: usize, level: UnitLevel) -> Unit {
        Unit {
            id: UnitId(uuid::Uuid::from_u128(n as u128)),
            level,
            name: Bilingual::default(),
            lgd_code: None,
            parent: None,
            valid_from: None,
            valid_to: None,
        }
    }

    /// A table of blocks, each with what was allotted and what works.
    fn table(day: u32, figures: &[Option<(f64, f64)>]) -> SchemeTable {
        let as_on = NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let id = SnapshotId(uuid::Uuid::nil());
        let snapshot = Snapshot { id, scheme: "phones".into(), as_on, is_sample: false };
        let units: Vec<Unit> = (0..figures.len()).map(|n| unit(n, UnitLevel::Block)).collect();
        let of = |unit: &Unit, code: &str, number: f64| Reading {
            snapshot: id,
            unit: unit.id,
            indicator: code.into(),
            value: Value::Number(number),
        };
        let readings: Vec<Reading> = units
            .iter()
            .zip(figures)
            .filter_map(|(unit, figure)| Some((unit, (*figure)?)))
            .flat_map(|(unit, (allotted, working))| {
                [of(unit, "allotted", allotted), of(unit, "working", working)]
            })
            .collect();
        SchemeTable::evaluate(phones(), Some(snapshot), as_on, &units, &readings)
    }

    fn places(bars: &Bars) -> Vec<usize> {
        bars.bars.iter().map(|bar| bar.row).collect()
    }

    #[test]
    fn bars_stand_worst_first_with_what_is_unknown_behind_them() {
        let figures = [Some((10.0, 9.0)), Some((10.0, 2.0)), None, Some((10.0, 11.0)), Some((10.0, 6.0))];
        let table = table(20, &figures);
        let bars = table.bars(SHARE).unwrap();
        assert_eq!(places(&bars), [3, 1, 4, 0, 2]);
        assert!(bars.bars[0].doubtful && bars.bars[0].grade.is_none());
        assert_eq!(bars.bars[4].value, None);
        assert_eq!((bars.bars[1].value, bars.bars[1].grade), (Some(20.0), Some(Grade::Behind)));
        assert_eq!((bars.target, bars.end), (Some(85.0), 150.0), "the scale holds the value of 110 too");
    }

    #[test]
    fn where_less_is_better_the_greatest_is_the_worst_and_where_neither_is_the_order_stays() {
        let mut table = table(20, &[Some((3.0, 0.0)), Some((9.0, 0.0)), Some((5.0, 0.0))]);
        let turned = |better| {
            let mut scheme = (*phones()).clone();
            scheme.indicators[ALLOTTED].better = better;
            Arc::new(scheme)
        };
        table.scheme = turned(Better::Less);
        assert_eq!(places(&table.bars(ALLOTTED).unwrap()), [1, 2, 0]);
        table.scheme = turned(Better::Neither);
        assert_eq!(places(&table.bars(ALLOTTED).unwrap()), [0, 1, 2]);
    }

    #[test]
    fn the_scale_ends_at_a_round_number_and_percentages_at_a_hundred() {
        for (most, end) in
            [(0.0, 1.0), (0.4, 0.4), (1.0, 1.0), (7.0, 8.0), (21.0, 25.0), (51.0, 60.0), (1_234.0, 1_500.0)]
        {
            assert_eq!(end_of_scale(&Kind::Count, [most].into_iter()), end, "{most}");
        }
        assert_eq!(end_of_scale(&Kind::Percent, [12.0].into_iter()), 100.0);
    }

    #[test]
    fn the_chart_of_a_table_is_of_the_first_main_column_with_a_target() {
        let mut table = table(20, &[Some((1.0, 1.0))]);
        assert_eq!(table.chart_column(), Some(SHARE));
        let mut scheme = (*phones()).clone();
        scheme.indicators[SHARE].target = None;
        scheme.indicators[ALLOTTED].main = false;
        table.scheme = Arc::new(scheme);
        assert_eq!(table.chart_column(), Some(WORKING));
    }

    #[test]
    fn rows_are_ordered_by_how_far_they_are_from_all_targets() {
        let table = table(20, &[Some((10.0, 9.0)), Some((10.0, 2.0)), None]);
        assert_eq!(table.worst_first(&[ALLOTTED, WORKING, SHARE]), [2, 1, 0]);
        assert_eq!(table.worst_first(&[ALLOTTED]), [0, 1, 2], "no target, no order");
        assert!(table.can_be_ranked(&[ALLOTTED, SHARE]) && !table.can_be_ranked(&[ALLOTTED]));
    }

    #[test]
    fn a_figure_over_time_stands_by_day_with_gaps_where_nothing_was_reported() {
        let tables = [
            table(25, &[Some((10.0, 9.0)), None]),
            table(5, &[Some((10.0, 4.0)), None]),
            table(15, &[None, None]),
        ];
        let block = tables[0].rows[0].unit.id;
        let course = course(&tables, &"share".into(), Some(block)).unwrap();
        let values: Vec<Option<f64>> = course.points.iter().map(|point| point.value).collect();
        assert_eq!(values, [Some(40.0), None, Some(90.0)]);
        assert_eq!(course.points[2].grade, Some(Grade::Good));
        assert_eq!(course.target, Some(85.0));
        assert!(super::course(&tables, &"share".into(), Some(tables[0].rows[1].unit.id)).is_none());
        let sum = super::course(&tables, &"working".into(), None).unwrap();
        assert_eq!(sum.points.last().unwrap().value, Some(9.0));
    }

    #[test]
    fn the_parts_of_a_total_are_the_whole_together() {
        let table =
            table(20, &[Some((30.0, 1.0)), Some((50.0, 1.0)), Some((20.0, 1.0)), None, Some((0.0, 0.0))]);
        let parts = table.parts(ALLOTTED).unwrap();
        assert_eq!(parts.whole, 100.0);
        let shares: Vec<(usize, f64)> = parts.parts.iter().map(|part| (part.row, part.share)).collect();
        assert_eq!(shares, [(1, 0.5), (0, 0.3), (2, 0.2)]);
        assert!(table.parts(SHARE).is_none(), "percentages do not add up");
    }
}
