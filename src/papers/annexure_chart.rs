//! The chart below the table of an annexure: bars, a line over time, or shares.

use chrono::Datelike as _;

use super::annexure::{note, sign};
use super::block::{Block, Chart, ChartBar, ChartPoint, Ink, LineChart, Paragraph, Role, Style, Text};
use super::minutes::{Context, NOTHING};
use crate::hindi::bars::bars_title;
use crate::hindi::row::row_name_at;
use crate::hindi::{column_head, format_date, format_figure, format_number};
use crate::i18n::table::TableWord as Word;
use crate::model::chart::{Bar, Part};
use crate::model::{AddsUp, ChartKind, Indicator, SchemeTable, Value};

/// More bars fill pages that nobody reads.
const MOST_BARS: usize = 40;

/// The chart of the kind that was chosen; bars, where there is no past for a line and no sum for shares.
pub fn blocks(context: &Context<'_>, table: &SchemeTable, kind: ChartKind) -> Vec<Block> {
    let found = match kind {
        ChartKind::Bars => None,
        ChartKind::OverTime => over_time(context, table),
        ChartKind::Shares => shares(context, table),
    };
    found.unwrap_or_else(|| bars(context, table).unwrap_or_default())
}

fn title(title: String) -> Block {
    Block::Paragraph(Paragraph::new(Role::Heading, Text::bold(title), Style::Body, 16.0).with_next())
}

fn value(context: &Context<'_>, indicator: &Indicator, number: f64) -> String {
    let writing = context.file.office.writing(context.lang).short();
    format_figure(&Value::Number(number), indicator, context.lang, writing)
}

fn target_words(context: &Context<'_>, indicator: &Indicator, target: f64) -> Text {
    let value = value(context, indicator, target);
    Text::plain(Word::TargetIs.with(context.lang, &[("target", &value)]))
}

/// So many bars, and how many more there are.
fn chart(context: &Context<'_>, bars: Vec<ChartBar>, target: Option<(f32, Text)>) -> Vec<Block> {
    let more = bars.len().saturating_sub(MOST_BARS);
    let shown = bars.into_iter().take(MOST_BARS).collect();
    let mut blocks = vec![Block::Chart(Chart { above_pt: 4.0, bars: shown, target })];
    if more > 0 {
        let count = context.digits(&more.to_string());
        let words = Word::ChartMore.counted(context.lang, more as u64, &[("count", &count)]);
        blocks.push(note(Text::plain(words)));
    }
    blocks
}

/// Bars of the column that says most.
fn bars(context: &Context<'_>, table: &SchemeTable) -> Option<Vec<Block>> {
    let bars = table.bars(table.chart_column()?)?;
    let indicator = table.scheme.indicators.get(bars.column)?;
    let lang = context.lang;
    let part = |number: f64| ((number / bars.end) as f32).clamp(0.0, 1.0);
    let bar = |bar: &Bar| {
        let shown = bar.value.map_or_else(|| NOTHING.to_owned(), |number| value(context, indicator, number));
        ChartBar {
            name: Text::plain(row_name_at(table, bar.row, lang)),
            value: sign(bar.grade, bar.doubtful).and(shown),
            part: part(bar.value.unwrap_or_default()),
            ink: bar.grade.map_or(Ink::Grey, Ink::Grade),
        }
    };
    let target = bars.target.map(|target| (part(target), target_words(context, indicator, target)));
    let head = title(bars_title(indicator, context.file.office.writing(lang)));
    Some(std::iter::once(head).chain(chart(context, bars.bars.iter().map(bar).collect(), target)).collect())
}

/// What each unit has of the total of the first column that adds up.
fn shares(context: &Context<'_>, table: &SchemeTable) -> Option<Vec<Block>> {
    let parts = table.main_columns().into_iter().find_map(|column| table.parts(column))?;
    let indicator = table.scheme.indicators.get(parts.column)?;
    let lang = context.lang;
    let most = parts.parts.iter().map(|part| part.value).fold(0.0, f64::max);
    let bar = |part: &Part| {
        let share = format_number(100.0 * part.share, 1, context.file.office.digits_in(lang));
        ChartBar {
            name: Text::plain(row_name_at(table, part.row, lang)),
            value: Text::plain(format!("{share}% ({})", value(context, indicator, part.value))),
            part: (part.value / most) as f32,
            ink: Ink::Grey,
        }
    };
    let head = title(
        Word::ChartShare
            .with(lang, &[("column", &column_head(indicator, context.file.office.writing(lang)))]),
    );
    Some(std::iter::once(head).chain(chart(context, parts.parts.iter().map(bar).collect(), None)).collect())
}

/// The totals of the column that says most, over the days that have figures; `None` where there are less than two.
fn over_time(context: &Context<'_>, table: &SchemeTable) -> Option<Vec<Block>> {
    let column = table.chart_column()?;
    let indicator = table.scheme.indicators.get(column)?;
    let lang = context.lang;
    let series = context.file.histories.get(&table.scheme.code)?.series(None, column);
    let numbers = || series.iter().filter_map(|(_, number)| *number);
    if numbers().count() < 2 {
        return None;
    }
    // What one unit should reach says nothing about a sum.
    let target = indicator.target.filter(|_| indicator.adds_up != AddsUp::Sum);
    let end = numbers().chain(target).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let part = |number: f64| ((number / end) as f32).clamp(0.0, 1.0);
    let day = |place: Option<&(chrono::NaiveDate, Option<f64>)>| place.map(|(day, _)| day.num_days_from_ce());
    let (first, last) = (day(series.first())?, day(series.last())?);
    let points = series.iter().map(|(day, number)| ChartPoint {
        at: (day.num_days_from_ce() - first) as f32 / (last - first).max(1) as f32,
        date: Text::plain(format_date(*day, context.file.office.writing(lang).short())),
        value: number.map(|number| (part(number), Text::plain(value(context, indicator, number)))),
    });
    let of = Word::ChartOfTotal.text(lang);
    let head =
        title(Word::ChartLine.with(
            lang,
            &[("column", &column_head(indicator, context.file.office.writing(lang))), ("of", of)],
        ));
    let target = target.map(|target| (part(target), target_words(context, indicator, target)));
    Some(vec![head, Block::LineChart(LineChart { above_pt: 4.0, points: points.collect(), target })])
}
