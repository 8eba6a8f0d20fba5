//! Charts: bars one below the other with their values on them, and a figure over time. It draws what it is
//! given; names, values and the order are made elsewhere.
//!
//! Blue, amber and red are told apart by those who do not see red and green, and each comes with its sign.

use std::sync::Arc;

use eframe::egui::{
    Align2, Color32, Galley, Id, Response, RichText, ScrollArea, Sense, Ui, WidgetInfo, accesskit::Role,
};
use egui_plot::{
    Bar, BarChart, HLine, Line, LineStyle, MarkerShape, Plot, PlotBounds, PlotPoint, Points, Text,
};

use crate::app::theme::{self, Tokens};
use crate::model::Grade;
use crate::model::label::{ROOM_ABOVE, label_bottom};

/// Height of a bar with the room to the next.
const BAR_STEP: f32 = 25.0;
/// More bars are not drawn: nobody reads on.
pub const MOST_BARS: usize = 60;
/// What a name may take of the width.
const NAMES: f32 = 0.34;
/// Between a bar and what is written beside it.
const GAP: f32 = 8.0;
const SIGN: f32 = 22.0;

#[derive(Clone, Debug, PartialEq)]
pub struct ChartBar {
    pub name: String,
    /// `None` where nothing was reported.
    pub value: Option<f64>,
    /// What is written on the bar.
    pub shown: String,
    pub grade: Option<Grade>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct ChartPoint {
    /// Where it stands from left to right, in days.
    pub day: f64,
    pub value: Option<f64>,
    pub shown: String,
    pub date: String,
}

/// What belongs to all charts.
#[derive(Clone, Copy, Debug)]
pub struct ChartScale<'a> {
    /// Where the scale ends that begins at 0; more than 0.
    pub end: f64,
    /// Where the figures should be, and the words for it.
    pub target: Option<(f64, &'a str)>,
    /// A second line over time, drawn beside the first: verified beside reported.
    pub beside: &'a [ChartPoint],
    /// What screen readers say of the chart.
    pub said: &'a str,
    pub height: f32,
}

/// Bars from the top down. More than fit scroll.
pub fn bars_ui(ui: &mut Ui, id: Id, bars: &[ChartBar], scale: &ChartScale<'_>) -> Response {
    let tokens = theme::tokens(ui.ctx());
    let bars = bars.get(..MOST_BARS.min(bars.len())).unwrap_or_default();
    let head = if scale.target.is_some() { 1.0 } else { 0.0 };
    let rows = bars.len() as f64 + head;
    let step = (scale.height / rows.max(1.0) as f32).clamp(BAR_STEP, 1.8 * BAR_STEP);
    let size = (step * 0.52).round().min(theme::SIZE_LARGE);
    let font = theme::regular_font(size);
    let width = |text: &str| theme::text_width(ui, text, font.clone());
    let widest = |text: fn(&ChartBar) -> &str| bars.iter().map(|bar| width(text(bar))).fold(0.0, f32::max);
    let whole = ui.available_width() - 14.0;
    let names = (widest(|bar| &bar.name) + GAP).min(whole * NAMES);
    let values = widest(|bar| &bar.shown) + SIGN + 2.0 * GAP;
    let laid: Vec<Arc<Galley>> = bars
        .iter()
        .map(|bar| theme::one_line(ui, &bar.name, font.clone(), tokens.ink, names - GAP))
        .collect();
    let point = scale.end / f64::from((whole - names - values).max(40.0));
    let bounds = PlotBounds::from_min_max(
        [-f64::from(names) * point, -(bars.len() as f64)],
        [scale.end + f64::from(values) * point, head],
    );
    ScrollArea::vertical().id_salt(id).max_height(scale.height).auto_shrink(false).show(ui, |ui| {
        let height = step * rows as f32;
        still(id, height).show(ui, |plot| {
            plot.set_plot_bounds(bounds);
            if let Some((target, words)) = scale.target {
                target_in(plot, target, words, bars.len(), scale.end, f64::from(GAP) * point, size, tokens);
            }
            for (place, bar) in bars.iter().enumerate() {
                let y = -(place as f64) - 0.5;
                let Some(name) = laid.get(place) else { continue };
                bar_in(plot, bar, (name, y), point, size, tokens);
            }
        })
    });
    say(ui, id, scale)
}

/// A line across the bars, with its words over them, on the side where there is more room.
#[expect(clippy::too_many_arguments, reason = "the parts of one line; a struct for them would be used once")]
fn target_in(
    plot: &mut egui_plot::PlotUi<'_>,
    target: f64,
    words: &str,
    bars: usize,
    end: f64,
    gap: f64,
    size: f32,
    tokens: &Tokens,
) {
    let line = Line::new("target", vec![[target, -(bars as f64)], [target, 1.0]]);
    let line = line.style(LineStyle::Dashed { length: 6.0 }).color(tokens.ink).width(tokens.heavy_width);
    plot.line(line.allow_hover(false));
    let (at, anchor) = if target > end / 2.0 {
        (target - gap, Align2::RIGHT_CENTER)
    } else {
        (target + gap, Align2::LEFT_CENTER)
    };
    plot.text(label("target-words", PlotPoint::new(at, 0.5), words, size, tokens.ink, anchor));
}

fn bar_in(
    plot: &mut egui_plot::PlotUi<'_>,
    bar: &ChartBar,
    (name, y): (&Arc<Galley>, f64),
    point: f64,
    size: f32,
    tokens: &Tokens,
) {
    let gap = f64::from(GAP) * point;
    let colour = bar_colour(tokens, bar.grade);
    let words = Text::new(bar.name.clone(), PlotPoint::new(-gap, y), Arc::clone(name));
    plot.text(words.anchor(Align2::RIGHT_CENTER).allow_hover(false));
    let value = bar.value.unwrap_or_default().max(0.0);
    if value > 0.0 {
        let of = Bar::new(y, value).width(0.62).fill(colour).stroke((0.0, colour));
        plot.bar_chart(BarChart::new(bar.name.clone(), vec![of]).horizontal().allow_hover(false));
    }
    let ink = if bar.value.is_some() { tokens.ink } else { tokens.ink2 };
    let sign = f64::from(SIGN) * point;
    let mut at = value + gap;
    if let Some(grade) = bar.grade {
        let marker = match grade {
            Grade::Good => MarkerShape::Up,
            Grade::Watch => MarkerShape::Diamond,
            Grade::Behind => MarkerShape::Down,
        };
        let points = Points::new(format!("{} sign", bar.name), vec![[at + sign / 3.0, y]]);
        plot.points(points.shape(marker).radius(size * 0.42).color(colour).allow_hover(false));
        at += sign;
    }
    // On paper, so that a line behind it does not cross the figure.
    let words = RichText::new(&bar.shown).font(theme::regular_font(size)).color(ink);
    let words = words.background_color(tokens.paper);
    let text = Text::new(format!("{} value", bar.name), PlotPoint::new(at, y), words);
    plot.text(text.color(ink).anchor(Align2::LEFT_CENTER).allow_hover(false));
}

/// A figure over time; a gap where nothing was reported.
pub fn line_ui(ui: &mut Ui, id: Id, points: &[ChartPoint], scale: &ChartScale<'_>) -> Response {
    let tokens = theme::tokens(ui.ctx());
    let size = theme::SIZE_BODY;
    let (first, last) = match (points.first(), points.last()) {
        (Some(first), Some(last)) => (first.day, last.day),
        _ => return say(ui, id, scale),
    };
    let span = (last - first).max(1.0);
    let whole = f64::from(ui.available_width().max(120.0));
    let font = theme::regular_font(size);
    let side =
        points.iter().map(|point| theme::text_width(ui, &point.date, font.clone())).fold(0.0, f32::max);
    let day = span / (whole - f64::from(side) - 12.0).max(40.0);
    let margin = (f64::from(side) / 2.0 + 6.0) * day;
    let line_height = f64::from(theme::line_height(size));
    let above = if scale.target.is_some() { ROOM_ABOVE } else { 1.4 };
    let unit = scale.end / (f64::from(scale.height) - (above + 1.6) * line_height).max(20.0);
    let bounds = PlotBounds::from_min_max(
        [first - margin, -1.5 * line_height * unit],
        [last + margin, scale.end + above * line_height * unit],
    );
    still(id, scale.height).show(ui, |plot| {
        plot.set_plot_bounds(bounds);
        plot.hline(
            HLine::new("nought", 0.0).color(tokens.line).width(tokens.hairline_width).allow_hover(false),
        );
        if let Some((target, words)) = scale.target {
            let line = HLine::new("target", target).style(LineStyle::Dashed { length: 6.0 });
            plot.hline(line.color(tokens.ink).width(tokens.heavy_width).allow_hover(false));
            let at = PlotPoint::new(first - margin, target + 0.1 * line_height * unit);
            plot.text(label("target-words", at, words, theme::SIZE_SMALL, tokens.ink2, Align2::LEFT_BOTTOM));
        }
        beside_in(plot, scale.beside, tokens);
        for (place, piece) in points.split(|point| point.value.is_none()).enumerate() {
            let through: Vec<[f64; 2]> =
                piece.iter().filter_map(|point| Some([point.day, point.value?])).collect();
            let line = Line::new(format!("line {place}"), through.clone());
            plot.line(line.color(tokens.accent).width(2.5).allow_hover(false));
            let dots = Points::new(format!("points {place}"), through);
            plot.points(dots.radius(4.0).color(tokens.accent).allow_hover(false));
        }
        let step = (line_height * unit, f64::from(side) / 2.0 * day);
        words_in(plot, points, step, scale.target.map(|(target, _)| target), size, tokens);
    });
    say(ui, id, scale)
}

/// A second line, told from the first by its dashes and its marks as well as by its colour.
fn beside_in(plot: &mut egui_plot::PlotUi<'_>, points: &[ChartPoint], tokens: &Tokens) {
    for (place, piece) in points.split(|point| point.value.is_none()).enumerate() {
        let through: Vec<[f64; 2]> =
            piece.iter().filter_map(|point| Some([point.day, point.value?])).collect();
        let line = Line::new(format!("beside {place}"), through.clone());
        let line = line.style(LineStyle::Dashed { length: 8.0 });
        plot.line(line.color(tokens.watch).width(2.0).allow_hover(false));
        let marks = Points::new(format!("beside points {place}"), through).shape(MarkerShape::Diamond);
        plot.points(marks.radius(5.0).color(tokens.watch).allow_hover(false));
    }
}

/// Values and dates, only where those before them end. `line` and `half`: the height of a line and half the width
/// of a date, in units of the plot.
fn words_in(
    plot: &mut egui_plot::PlotUi<'_>,
    points: &[ChartPoint],
    (line, half): (f64, f64),
    target: Option<f64>,
    size: f32,
    tokens: &Tokens,
) {
    let mut free = f64::NEG_INFINITY;
    // The newest is what is asked for: it has its words whatever stands before it.
    let last = points.iter().rposition(|point| point.value.is_some());
    let last_day = last.and_then(|last| points.get(last)).map_or(f64::INFINITY, |point| point.day);
    for (place, point) in points.iter().enumerate() {
        let Some(value) = point.value else { continue };
        if point.day - half < free || Some(place) != last && point.day + half > last_day - half {
            continue;
        }
        let is_first = free == f64::NEG_INFINITY;
        free = point.day + half;
        // The words of the target stand at its left end.
        let above = PlotPoint::new(point.day, label_bottom(value, target, line, is_first));
        let words = RichText::new(&point.shown).font(theme::regular_font(size)).color(tokens.ink);
        let words = words.background_color(tokens.paper);
        let text = Text::new(format!("value {place}"), above, words).color(tokens.ink);
        plot.text(text.anchor(Align2::CENTER_BOTTOM).allow_hover(false));
        let below = PlotPoint::new(point.day, -0.2 * line);
        let (name, small) = (format!("day {place}"), theme::SIZE_SMALL);
        plot.text(label(&name, below, &point.date, small, tokens.ink2, Align2::CENTER_TOP));
    }
}

/// A plot that nobody moves, without axes: what is to be read is written into it.
fn still<'a>(id: Id, height: f32) -> Plot<'a> {
    Plot::new("chart")
        .id(id)
        .height(height)
        .sense(Sense::hover())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_drag(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
}

fn label(name: &str, at: PlotPoint, text: &str, size: f32, colour: Color32, anchor: Align2) -> Text {
    let text = RichText::new(text).font(theme::regular_font(size)).color(colour);
    Text::new(name, at, text).color(colour).anchor(anchor).allow_hover(false)
}

/// Blue, not green, where a target is reached or none is set.
fn bar_colour(tokens: &Tokens, grade: Option<Grade>) -> Color32 {
    match grade {
        None | Some(Grade::Good) => tokens.accent,
        Some(Grade::Watch) => tokens.watch,
        Some(Grade::Behind) => tokens.behind,
    }
}

fn say(ui: &Ui, id: Id, scale: &ChartScale<'_>) -> Response {
    let response = ui.interact(ui.min_rect(), id.with("said"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, scale.said));
    response
}
