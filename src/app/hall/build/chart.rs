//! A table's charts for the hall: bars by unit, a figure over time, what each unit has of the total.

use super::Build;
use crate::app::hall::scene::{Bar, Body, Cell, Chart, ChartTarget, Course, CoursePoint, Scene};
use crate::hindi::bars::order_words;
use crate::hindi::row::row_name;
use crate::hindi::{column_head, format_date, format_figure, format_number};
use crate::i18n::hall::Hall as Word;
use crate::i18n::table::TableWord;
use crate::model::{
    AddsUp, AgendaItem, ChartKind, Indicator, IndicatorCode, MeetingFile, SchemeTable, UnitId, Value,
};

/// Of fewer values there is no line.
const LEAST_POINTS: usize = 2;

/// The column of which this chart can be drawn: the one that is pointed at, else the one that says most, else the
/// first.
pub(super) fn column(
    file: &MeetingFile,
    table: &SchemeTable,
    kind: ChartKind,
    pointed: Option<&IndicatorCode>,
    unit: Option<UnitId>,
) -> Option<usize> {
    let fits = |column: &usize| match kind {
        ChartKind::Bars => table.bars(*column).is_some(),
        ChartKind::Shares => table.parts(*column).is_some(),
        ChartKind::OverTime => {
            let series = series(file, table, *column, unit).unwrap_or_default();
            series.iter().filter(|(_, value)| value.is_some()).count() >= LEAST_POINTS
        }
    };
    let pointed = pointed.and_then(|code| table.column(code));
    let likely = pointed.into_iter().chain(table.chart_column());
    likely.chain(table.main_columns()).chain(table.all_columns()).find(fits)
}

/// Of the totals; where the column has none, of the unit.
fn series(
    file: &MeetingFile,
    table: &SchemeTable,
    column: usize,
    unit: Option<UnitId>,
) -> Option<Vec<(chrono::NaiveDate, Option<f64>)>> {
    let history = file.histories.get(&table.scheme.code)?;
    let has_total = table.totals.get(column).is_some_and(|cell| cell.value.is_some());
    let of = unit.filter(|_| !has_total);
    (has_total || of.is_some()).then(|| history.series(of, column))
}

impl Build<'_> {
    /// The column that is being talked about, where there is such a chart of it, else the one that says most;
    /// with its place in the table.
    pub(super) fn indicator_shown<'a>(
        &self,
        table: &'a SchemeTable,
        kind: ChartKind,
    ) -> Option<(&'a Indicator, usize)> {
        let unit = self.row_shown(table).map(|row| row.unit.id);
        let column = column(self.file, table, kind, self.wanted.indicator, unit)?;
        Some((table.scheme.indicators.get(column)?, column))
    }

    /// The places of the rows that have a bar, in the order of the bars; a line over time has none.
    pub(super) fn rows_of_chart(&self, table: &SchemeTable, kind: ChartKind) -> Vec<usize> {
        let Some((_, column)) = self.indicator_shown(table, kind) else { return Vec::new() };
        match kind {
            ChartKind::Bars => table.bars(column).map(|bars| bars.bars.iter().map(|bar| bar.row).collect()),
            ChartKind::Shares => {
                table.parts(column).map(|parts| parts.parts.iter().map(|part| part.row).collect())
            }
            ChartKind::OverTime => None,
        }
        .unwrap_or_default()
    }

    pub(super) fn chart(
        &self,
        number: &str,
        item: &AgendaItem,
        table: &SchemeTable,
        kind: ChartKind,
    ) -> Scene {
        let shown = self.indicator_shown(table, kind);
        let drawn = shown.and_then(|(indicator, column)| match kind {
            ChartKind::Bars => self.bars(table, indicator, column),
            ChartKind::Shares => self.shares(table, indicator, column),
            ChartKind::OverTime => self.course(table, indicator, column),
        });
        let Some((second, body)) = drawn else { return self.directions(number, item) };
        let heading = Some(self.heading(number, item, second));
        Scene { heading, body, note: self.sample_note(Some(table)), ..Scene::default() }
    }

    /// One bar a unit, and what stands beside the title.
    fn bars(&self, table: &SchemeTable, indicator: &Indicator, column: usize) -> Option<(String, Body)> {
        let bars = table.bars(column)?;
        let length = |value: f64| (value / bars.end) as f32;
        let drawn = bars.bars.iter().filter_map(|bar| {
            let row = table.rows.get(bar.row)?;
            Some(Bar {
                name: row_name(table, row, self.lang()),
                cell: self.cell(row.cells.get(bars.column), indicator, false),
                length: bar.value.map_or(0.0, length).clamp(0.0, 1.0),
                focused: Some(bar.unit) == self.wanted.focus,
            })
        });
        let target = bars.target.map(|target| ChartTarget {
            text: self.target(indicator, target),
            at: length(target).clamp(0.0, 1.0),
        });
        let lang = self.lang();
        let parts = [column_head(indicator, self.writing()), self.figures_on(table)].into_iter();
        let order = order_words(indicator, lang).map(str::to_owned);
        Some((
            parts.chain(order).collect::<Vec<_>>().join(" · "),
            Body::Chart(Chart { bars: drawn.collect(), target }),
        ))
    }

    /// One bar a unit for what it has of the total.
    fn shares(&self, table: &SchemeTable, indicator: &Indicator, column: usize) -> Option<(String, Body)> {
        let parts = table.parts(column)?;
        let most = parts.parts.iter().map(|part| part.share).fold(0.0, f64::max);
        let bars = parts.parts.iter().filter_map(|part| {
            let row = table.rows.get(part.row)?;
            let share = format_number(100.0 * part.share, 1, self.writing().digits);
            let text = format!("{share}% ({})", self.number(indicator, part.value));
            Some(Bar {
                name: row_name(table, row, self.lang()),
                cell: Cell { text, ..Cell::default() },
                length: (part.share / most) as f32,
                focused: Some(part.unit) == self.wanted.focus,
            })
        });
        let name = column_head(indicator, self.writing());
        let second = TableWord::ChartShare.with(self.lang(), &[("column", &name)]);
        let second = format!("{second} · {}", self.figures_on(table));
        Some((second, Body::Chart(Chart { bars: bars.collect(), target: None })))
    }

    /// The totals over time, or where there are none the row that is talked about.
    fn course(&self, table: &SchemeTable, indicator: &Indicator, column: usize) -> Option<(String, Body)> {
        let lang = self.lang();
        let row = self.row_shown(table);
        let series = series(self.file, table, column, row.map(|row| row.unit.id))?;
        let has_total = table.totals.get(column).is_some_and(|cell| cell.value.is_some());
        let of = row.filter(|_| !has_total);
        // What one unit should reach says nothing about a sum.
        let target = indicator.target.filter(|_| of.is_some() || indicator.adds_up != AddsUp::Sum);
        let values = series.iter().filter_map(|(_, value)| *value).chain(target);
        let end = values.fold(0.0, f64::max).max(f64::MIN_POSITIVE);
        let (first, last) = (series.first()?.0, series.last()?.0);
        let days = (last - first).num_days().max(1) as f32;
        let height = |value: f64| (value / end).clamp(0.0, 1.0) as f32;
        let points = series.iter().map(|(day, value)| CoursePoint {
            date: format_date(*day, self.writing().short()),
            cell: Cell {
                text: value.map_or_else(String::new, |value| self.number(indicator, value)),
                missing: value.is_none(),
                ..Cell::default()
            },
            x: (*day - first).num_days() as f32 / days,
            height: value.map(height),
        });
        let target =
            target.map(|target| ChartTarget { text: self.target(indicator, target), at: height(target) });
        let of = of
            .map_or_else(|| TableWord::ChartOfTotal.text(lang).to_owned(), |row| row_name(table, row, lang));
        let name = column_head(indicator, self.writing());
        let second = TableWord::ChartLine.with(lang, &[("column", &name), ("of", &of)]);
        Some((second, Body::Course(Course { points: points.collect(), target })))
    }

    fn number(&self, indicator: &Indicator, value: f64) -> String {
        format_figure(&Value::Number(value), indicator, self.lang(), self.writing().short())
    }

    /// "लक्ष्य 85%".
    pub(super) fn target(&self, indicator: &Indicator, target: f64) -> String {
        Word::Target.with(self.lang(), &[("value", &self.number(indicator, target))])
    }
}
