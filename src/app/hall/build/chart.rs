//! A table's bars for the hall.

use super::Build;
use crate::app::hall::scene::{Bar, Body, Chart, ChartTarget, Scene};
use crate::hindi::format_value;
use crate::i18n::hall::Hall as Word;
use crate::model::{AgendaItem, Indicator, SchemeTable, Value};

impl Build<'_> {
    /// The column that is being talked about, where it has numbers, else the one that says most.
    pub(super) fn indicator_shown<'a>(&self, table: &'a SchemeTable) -> Option<&'a Indicator> {
        let pointed = self.wanted.indicator.and_then(|code| table.column(code));
        let pointed = pointed.filter(|column| table.bars(*column).is_some());
        table.scheme.indicators.get(pointed.or_else(|| table.chart_column())?)
    }

    /// One bar a unit.
    pub(super) fn chart(&self, number: &str, item: &AgendaItem, table: &SchemeTable) -> Scene {
        let shown = self.indicator_shown(table);
        let bars = shown.and_then(|indicator| table.bars(table.column(&indicator.code)?));
        let (Some(indicator), Some(bars)) = (shown, bars) else { return self.directions(number, item) };
        let length = |value: f64| (value / bars.end) as f32;
        let drawn = bars.bars.iter().filter_map(|bar| {
            let row = table.rows.get(bar.row)?;
            Some(Bar {
                name: self.row_name(table, row),
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
        let second = format!(
            "{} · {} · {}",
            indicator.head(lang),
            self.figures_on(table),
            Word::WorstFirst.text(lang)
        );
        Scene {
            heading: Some(self.heading(number, item, second)),
            body: Body::Chart(Chart { bars: drawn.collect(), target }),
            note: self.sample_note(Some(table)),
            ..Scene::default()
        }
    }

    /// "लक्ष्य 85%".
    pub(super) fn target(&self, indicator: &Indicator, target: f64) -> String {
        let value =
            format_value(&Value::Number(target), &indicator.kind, self.lang(), self.writing().short());
        Word::Target.with(self.lang(), &[("value", &value)])
    }
}
