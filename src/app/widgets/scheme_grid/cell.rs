//! One cell of the table: what stands in it, how it is painted, and what it says to screen readers.

use eframe::egui::{
    Align2, Color32, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, accesskit::Role, pos2,
};

use super::plan::{Column, PAD};
use super::{Frame, cell_id, head, text};
use crate::app::theme::{self, Tokens};
use crate::app::widgets::{figures, signs};
use crate::hindi::shown_name;
use crate::i18n::widget::Widget as Word;
use crate::model::{Cell, Derived, Grade, Indicator, Kind, TableRow, ViewColumn, Way};

/// How a cell is painted.
struct Paint<'a> {
    text: &'a str,
    strong: bool,
    /// A date: words by its place, figures by its digits.
    figures: bool,
    colour: Color32,
    doubtful: bool,
    grade: Option<Grade>,
}

/// A cell of a row, by its place in the table.
pub(super) fn cell_ui(
    ui: &Ui,
    frame: &Frame<'_>,
    column: &Column,
    (place, data): (usize, &TableRow),
    rect: Rect,
    tokens: &Tokens,
) -> Response {
    let Some(key) = frame.key(column.at) else {
        return ui.interact(rect, frame.id.with(column.at), Sense::hover());
    };
    // No stop for Tab: the table is one, and moves its cursor itself.
    let response = ui.interact(rect, cell_id(frame.id, data.unit.id, &key), Sense::CLICK);
    match frame.column(column.at) {
        Some(ViewColumn::Figure(of)) => figure_ui(ui, frame, column, data, of, rect, &response, tokens),
        Some(ViewColumn::Derived { what, .. }) => {
            let number = frame.options.view.derived(column.at, place);
            let shown = derived_ui(ui, frame, column, Some(data), (what, number), rect, tokens);
            let lang = frame.options.lang;
            let spoken = if number.is_none() { Word::Unknown.text(lang) } else { shown.as_str() };
            response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, spoken));
            let name = head::text_of(frame, column.at).map(|head| cell_name(frame, data, &head));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_description(name.unwrap_or_default());
            });
        }
        None => {}
    }
    response
}

#[expect(clippy::too_many_arguments, reason = "the parts of one cell; a struct for them would be used once")]
fn figure_ui(
    ui: &Ui,
    frame: &Frame<'_>,
    column: &Column,
    data: &TableRow,
    of: usize,
    rect: Rect,
    response: &Response,
    tokens: &Tokens,
) {
    let Some(indicator) = frame.table.scheme.indicators.get(of) else { return };
    let empty = Cell::default();
    let cell = data.cells.get(of).unwrap_or(&empty);
    let shown = text::value(cell.value.as_ref(), indicator, frame.options);
    let strong = column.sign && indicator.kind == Kind::Percent;
    paint_figure(ui, column, rect, indicator, (cell, &shown, strong), frame, tokens);
    let lang = frame.options.lang;
    let spoken = if cell.value.is_none() { Word::NotReported.text(lang) } else { shown.as_str() };
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let name = cell_name(frame, data, &shown_name(&indicator.name, frame.options.writing()));
        let judged = if cell.doubtful { Some(Word::Doubtful) } else { cell.grade.map(text::grade_word) };
        let judged = judged.map(|word| format!("{name}, {}", word.text(lang)));
        node.set_description(judged.unwrap_or(name));
    });
}

pub(super) fn cell_name(frame: &Frame<'_>, data: &TableRow, column: &str) -> String {
    let lang = frame.options.lang;
    Word::CellName.with(lang, &[("row", data.unit.name.get(lang)), ("column", column)])
}

/// A cell of the totals.
pub(super) fn total_ui(ui: &Ui, frame: &Frame<'_>, column: &Column, area: Rect, tokens: &Tokens) {
    let Some(key) = frame.key(column.at) else { return };
    let shown = match frame.column(column.at) {
        Some(ViewColumn::Figure(of)) => {
            let cell = frame.table.totals.get(of);
            let Some((cell, indicator)) = cell.zip(frame.table.scheme.indicators.get(of)) else { return };
            // A column that does not add up has no total, which is not the same as one not reported.
            let Some(value) = cell.value.as_ref() else { return };
            let shown = text::value(Some(value), indicator, frame.options);
            paint_figure(ui, column, area, indicator, (cell, &shown, true), frame, tokens);
            shown
        }
        Some(ViewColumn::Derived { what, .. }) => {
            let number = frame.options.view.derived_total(column.at);
            if number.is_none() {
                return;
            }
            derived_ui(ui, frame, column, None, (what, number), area, tokens)
        }
        None => return,
    };
    let response = ui.interact(area, frame.id.with(("total", &key)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &shown));
    let total = frame.total_word();
    let head = head::text_of(frame, column.at).unwrap_or_default();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(format!("{total}, {head}")));
}

fn paint_figure(
    ui: &Ui,
    column: &Column,
    rect: Rect,
    indicator: &Indicator,
    (cell, shown, strong): (&Cell, &str, bool),
    frame: &Frame<'_>,
    tokens: &Tokens,
) {
    let colour = match cell {
        Cell { value: None, .. } => tokens.ink2,
        Cell { doubtful: true, .. } => tokens.behind,
        _ => tokens.ink,
    };
    let paint = Paint {
        text: shown,
        strong,
        figures: indicator.kind == Kind::Date,
        colour,
        doubtful: cell.doubtful,
        grade: cell.grade,
    };
    paint_cell(ui, frame.options.text_size, column, rect, &paint, tokens);
}

/// What is worked out; of a row, or of the totals. The words of it.
fn derived_ui(
    ui: &Ui,
    frame: &Frame<'_>,
    column: &Column,
    data: Option<&TableRow>,
    (what, number): (Derived, Option<f64>),
    rect: Rect,
    tokens: &Tokens,
) -> String {
    let Some(of) = frame.indicator(column.at) else { return String::new() };
    let shown = text::derived(number, what, of, frame.options);
    let grade = match (what, number) {
        (Derived::Change, Some(by)) => Way::of(of.better, by).map(Way::grade),
        _ => None,
    };
    let colour = if number.is_none() { tokens.ink2 } else { tokens.ink };
    if what == Derived::Trend && number.is_some() {
        let place = frame.column(column.at).map_or(0, ViewColumn::of);
        let series = frame.options.history.series(data.map(|row| row.unit.id), place);
        let numbers: Vec<Option<f64>> = series.into_iter().map(|(_, number)| number).collect();
        let right = rect.left() - column.left + column.text_right;
        let left = right - frame.options.text_size * 4.6;
        let area = Rect::from_x_y_ranges(left..=right, rect.shrink2(eframe::egui::vec2(0.0, 7.0)).y_range());
        paint_trend(ui, &numbers, area, tokens);
    } else {
        let strong = data.is_none();
        let paint = Paint { text: &shown, strong, figures: false, colour, doubtful: false, grade };
        paint_cell(ui, frame.options.text_size, column, rect, &paint, tokens);
    }
    shown
}

/// A line through the numbers, broken where one was not reported; the last one is a dot.
pub fn paint_trend(ui: &Ui, numbers: &[Option<f64>], area: Rect, tokens: &Tokens) {
    let there = || numbers.iter().flatten().copied();
    let (low, high) = (there().fold(f64::INFINITY, f64::min), there().fold(f64::NEG_INFINITY, f64::max));
    let steps = numbers.len().saturating_sub(1).max(1) as f32;
    let at = |place: usize, number: f64| {
        let part = if high > low { (number - low) / (high - low) } else { 0.5 };
        let x = if numbers.len() == 1 { 1.0 } else { place as f32 / steps };
        pos2(area.left() + x * area.width(), area.bottom() - part as f32 * area.height())
    };
    let stroke = Stroke::new(1.6, tokens.ink2);
    let mut line = Vec::new();
    for (place, number) in numbers.iter().enumerate() {
        match number {
            Some(number) => line.push(at(place, *number)),
            None => ui.painter().extend(std::mem::take(&mut line).windows(2).filter_map(|two| match two {
                [a, b] => Some(Shape::line_segment([*a, *b], stroke)),
                _ => None,
            })),
        }
    }
    ui.painter().add(Shape::line(line, stroke));
    let last = numbers.iter().enumerate().rev().find_map(|(place, number)| Some(at(place, (*number)?)));
    if let Some(last) = last {
        ui.painter().circle_filled(last, 3.2, tokens.accent);
    }
}

fn paint_cell(ui: &Ui, size: f32, column: &Column, rect: Rect, paint: &Paint<'_>, tokens: &Tokens) {
    let font = if paint.strong { theme::semibold_font(size) } else { theme::regular_font(size) };
    let colour = paint.colour;
    let origin = rect.left() - column.left;
    if column.number {
        let figure = figures::figure(ui, paint.text, &font, colour);
        let x = origin + column.text_right - figure.width();
        let y = rect.center().y - figure.galley.size().y / 2.0;
        ui.painter().galley(pos2(x, y), figure.galley, colour);
    } else {
        let room = column.text_right - column.text_left;
        let galley = if paint.figures {
            figures::figure(ui, paint.text, &font, colour).galley
        } else {
            theme::one_line(ui, paint.text, font, colour, room)
        };
        let y = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(origin + column.text_left, y), galley, colour);
    }
    if paint.doubtful {
        // In the room of the sign, so that the figures stay below each other.
        let at = pos2(origin + column.text_right + 2.0, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, "?", theme::semibold_font(size), colour);
    }
    if let Some(grade) = paint.grade
        && column.sign
    {
        let centre = pos2(rect.right() - PAD - size * 0.5, rect.center().y);
        signs::paint_grade(ui.painter(), centre, size * 0.82, grade, theme::grade_colour(tokens, grade));
    }
}
