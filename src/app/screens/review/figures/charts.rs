//! The chart below the table: bars by unit, a line over time, shares; of the column with the cursor.

use std::collections::HashSet;

use chrono::{Datelike as _, NaiveDate};
use eframe::egui;

use crate::app::theme;
use crate::app::view::View;
use crate::app::widgets;
use crate::app::widgets::chart::{ChartBar, ChartPoint, ChartScale, MOST_BARS, bars_ui, line_ui};
use crate::hindi::bars::bars_title;
use crate::hindi::row::{row_name, row_name_at};
use crate::hindi::{column_head, format_date, format_figure, format_number, shown_name};
use crate::i18n::table::TableWord as Word;
use crate::model::{ChartKind, Indicator, SchemeTable, TableHistory, TableView, UnitId, Value};

/// A chart is never lower.
const LEAST_HEIGHT: f32 = 120.0;

/// What a chart is drawn of.
pub struct Drawn<'a> {
    pub table: &'a SchemeTable,
    pub history: &'a TableHistory,
    pub view: &'a TableView,
    /// The place of the indicator.
    pub column: usize,
    /// The unit with the cursor.
    pub unit: Option<UnitId>,
}

/// Draws the chart with its title; true when it is to be closed.
pub fn chart_ui(ui: &mut egui::Ui, view: &View<'_>, kind: ChartKind, drawn: &Drawn<'_>) -> bool {
    let Some(indicator) = drawn.table.scheme.indicators.get(drawn.column) else { return true };
    let lang = view.lang;
    let name = column_head(indicator, view.writing());
    let of = line_of(drawn);
    let title = match kind {
        ChartKind::Bars => bars_title(indicator, view.writing()),
        ChartKind::OverTime => {
            let row = |unit: UnitId| drawn.table.rows.iter().find(|row| row.unit.id == unit);
            let of = of.and_then(row).map(|row| row_name(drawn.table, row, lang));
            let of = of.unwrap_or_else(|| Word::ChartOfTotal.text(lang).to_owned());
            Word::ChartLine.with(lang, &[("column", &name), ("of", &of)])
        }
        ChartKind::Shares => Word::ChartShare.with(lang, &[("column", &name)]),
    };
    let close = panel_head_ui(ui, view, &title, Word::ChartKeys);
    match kind {
        ChartKind::Bars => units_ui(ui, view, drawn, indicator, &title),
        ChartKind::Shares => shares_ui(ui, view, drawn, indicator, &title),
        ChartKind::OverTime => {
            let series = drawn.history.series(of, drawn.column);
            let target = indicator.target.filter(|_| of.is_some() || drawn.has_ratio_total());
            over_time_ui(ui, view, indicator, (&series, &[]), target, &title);
        }
    }
    close
}

/// The title of what lies below the table, its keys, and the cross that closes it; true when that was pressed.
pub fn panel_head_ui(ui: &mut egui::Ui, view: &View<'_>, title: &str, keys: Word) -> bool {
    let mut close = false;
    ui.horizontal(|ui| {
        ui.label(theme::heading(title));
        ui.label(theme::small_second(ui.ctx(), keys.text(view.lang)));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            close = widgets::cross_ui(ui, Word::PanelClose.text(view.lang)).clicked();
        });
    });
    widgets::rule_ui(ui);
    close
}

impl Drawn<'_> {
    fn has_total(&self) -> bool {
        self.table.totals.get(self.column).is_some_and(|cell| cell.value.is_some())
    }

    /// The total is of the same kind as a unit's figure, so that the target holds for it as well.
    fn has_ratio_total(&self) -> bool {
        let indicator = self.table.scheme.indicators.get(self.column);
        indicator.is_some_and(|one| one.adds_up != crate::model::AddsUp::Sum)
    }
}

/// Of the totals; where the column has none, of the unit with the cursor.
fn line_of(drawn: &Drawn<'_>) -> Option<UnitId> {
    drawn.unit.filter(|_| !drawn.has_total())
}

fn units_ui(ui: &mut egui::Ui, view: &View<'_>, drawn: &Drawn<'_>, indicator: &Indicator, title: &str) {
    let seen: HashSet<usize> = drawn.view.rows.iter().copied().collect();
    let Some(bars) = drawn.table.bars(drawn.column) else { return nothing_ui(ui, view) };
    let made = bars.bars.iter().filter(|bar| seen.contains(&bar.row)).map(|bar| {
        let shown = bar.value.map_or_else(|| "—".to_owned(), |value| number(view, indicator, value));
        let shown = if bar.doubtful { format!("{shown} ?") } else { shown };
        ChartBar {
            name: row_name_at(drawn.table, bar.row, view.lang),
            value: bar.value,
            shown,
            grade: bar.grade,
        }
    });
    all_bars_ui(ui, view, made.collect(), bars.end, indicator.target.map(|at| (at, indicator)), title);
}

fn shares_ui(ui: &mut egui::Ui, view: &View<'_>, drawn: &Drawn<'_>, indicator: &Indicator, title: &str) {
    let seen: HashSet<usize> = drawn.view.rows.iter().copied().collect();
    let Some(parts) = drawn.table.parts(drawn.column) else {
        let sentence =
            Word::NoShare.with(view.lang, &[("column", &shown_name(&indicator.name, view.writing()))]);
        ui.label(theme::second(ui.ctx(), sentence));
        return;
    };
    let made = parts.parts.iter().filter(|part| seen.contains(&part.row)).map(|part| {
        let share = format_number(100.0 * part.share, 1, view.digits());
        let shown = format!("{share}%  ({})", number(view, indicator, part.value));
        ChartBar {
            name: row_name_at(drawn.table, part.row, view.lang),
            value: Some(part.value),
            shown,
            grade: None,
        }
    });
    let end = parts.parts.iter().map(|part| part.value).fold(0.0, f64::max);
    all_bars_ui(ui, view, made.collect(), end, None, title);
}

fn all_bars_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    bars: Vec<ChartBar>,
    end: f64,
    target: Option<(f64, &Indicator)>,
    title: &str,
) {
    if bars.is_empty() {
        return nothing_ui(ui, view);
    }
    let said = bars.iter().take(MOST_BARS).map(|bar| format!("{} {}", bar.name, bar.shown));
    let said = said.collect::<Vec<_>>().join(", ");
    let said = Word::ChartSaid.with(view.lang, &[("title", title), ("values", &said)]);
    let words = target
        .map(|(at, indicator)| Word::TargetIs.with(view.lang, &[("target", &number(view, indicator, at))]));
    let more = bars.len().saturating_sub(MOST_BARS);
    let below = if more > 0 { theme::line_height(theme::SIZE_BODY) + theme::SPACE_S } else { 0.0 };
    let scale = ChartScale {
        end,
        target: target.map(|(at, _)| at).zip(words.as_deref()),
        beside: &[],
        said: &said,
        height: (ui.available_height() - below - theme::SPACE_S).max(LEAST_HEIGHT),
    };
    bars_ui(ui, egui::Id::unique("table-chart"), &bars, &scale);
    if more > 0 {
        let count = view.count(more);
        let words = Word::ChartMore.counted(view.lang, more as u64, &[("count", &count)]);
        ui.label(theme::second(ui.ctx(), words));
    }
}

/// By day, oldest first.
pub type Series = [(NaiveDate, Option<f64>)];

/// A figure over time, perhaps with its twin beside it.
pub fn over_time_ui(
    ui: &mut egui::Ui,
    view: &View<'_>,
    indicator: &Indicator,
    (series, beside): (&Series, &Series),
    target: Option<f64>,
    title: &str,
) {
    let there = || series.iter().chain(beside).filter_map(|(_, value)| *value);
    if there().next().is_none() {
        return nothing_ui(ui, view);
    }
    let point = |(day, value): &(NaiveDate, Option<f64>)| ChartPoint {
        day: f64::from(day.num_days_from_ce()),
        value: *value,
        shown: value.map_or_else(|| "—".to_owned(), |value| number(view, indicator, value)),
        date: format_date(*day, view.writing().short()),
    };
    let points: Vec<ChartPoint> = series.iter().map(point).collect();
    let beside: Vec<ChartPoint> = beside.iter().map(point).collect();
    let words = target.map(|at| Word::TargetIs.with(view.lang, &[("target", &number(view, indicator, at))]));
    let date = |point: Option<&ChartPoint>| point.map(|point| point.date.clone()).unwrap_or_default();
    let values = points.iter().filter(|point| point.value.is_some()).map(|point| point.shown.as_str());
    let values = values.collect::<Vec<_>>().join(", ");
    let (first, last) = (date(points.first()), date(points.last()));
    let values = [("title", title), ("first", &first), ("last", &last), ("values", values.as_str())];
    let said = Word::LineSaid.with(view.lang, &values);
    let scale = ChartScale {
        end: there().chain(target).fold(0.0, f64::max).max(1.0),
        target: target.zip(words.as_deref()),
        beside: &beside,
        said: &said,
        height: (ui.available_height() - theme::SPACE_S).max(LEAST_HEIGHT),
    };
    line_ui(ui, egui::Id::unique("over-time"), &points, &scale);
}

fn number(view: &View<'_>, indicator: &Indicator, number: f64) -> String {
    format_figure(&Value::Number(number), indicator, view.lang, view.writing())
}

fn nothing_ui(ui: &mut egui::Ui, view: &View<'_>) {
    ui.label(theme::second(ui.ctx(), Word::ChartNothing.text(view.lang)));
}
